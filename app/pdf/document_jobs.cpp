// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/document_private.h"

#include "app/pdf/payloads.h"
#include "app/pdf/render_geometry.h"

namespace meipi::pdf {

namespace {

using base::Problem;
using protocol::Type;

constexpr int deathsOfPage = 2;
constexpr int rulesMilliseconds = 3000;
// A page that heeds a cancel does so in milliseconds; the hostile ones never do.
constexpr int cancelMilliseconds = 1500;

} // namespace

quint64 Document::Private::ask(Seat &seat, Type type, std::array<qint64, 5> values, const QByteArray &payload,
                               int descriptor)
{
    seat.wire = ++m_lastWire;
    seat.worker->send(protocol::makeMessage(type, seat.wire, values, payload), descriptor);
    return seat.wire;
}

void Document::Private::begin(Seat &seat, const Job &job)
{
    seat.job = job;
    seat.isCancelled = false;
    seat.isInterrupted = false;
    seat.hadSmallSlot = false;
    switch (job.kind) {
    case Job::Kind::Render: return beginRender(seat);
    case Job::Kind::Info:
        seat.worker->watch(m_limits.readMilliseconds);
        ask(seat, Type::ReadInfo);
        return;
    case Job::Kind::Links:
        if (job.first < 0 || job.first >= m_info.pageSizes.size() || m_linkDeaths.value(job.first) >= deathsOfPage) {
            finish(seat);
            Q_EMIT q->linksRead(job.first, {});
            return;
        }
        seat.worker->watch(m_limits.readMilliseconds);
        ask(seat, Type::ReadLinks, {job.first});
        return;
    case Job::Kind::Drawing:
    case Job::Kind::Rules: return beginDrawing(seat);
    case Job::Kind::Text:
        seat.textNext = job.first;
        seat.worker->watch(m_limits.readMilliseconds);
        ask(seat, Type::ReadText, {job.first, job.end});
        return;
    }
}

void Document::Private::beginDrawing(Seat &seat)
{
    const int page = seat.job->first;
    if (page < 0 || page >= m_info.pageSizes.size() || m_drawingDeaths.value(page) >= deathsOfPage) {
        answerDrawing(seat, {});
        return;
    }
    // The text does not wait long for its rules.
    const int limit = seat.job->kind == Job::Kind::Rules ? rulesMilliseconds : m_limits.renderMilliseconds;
    seat.worker->watch(std::min(limit, m_limits.renderMilliseconds));
    ask(seat, Type::ReadDrawing, {page});
}

void Document::Private::answerDrawing(Seat &seat, PageDrawing drawing)
{
    const Job job = *seat.job;
    const bool isWanted = !seat.isCancelled;
    finish(seat);
    if (job.kind == Job::Kind::Drawing)
        Q_EMIT q->drawingRead(job.first, drawing);
    else if (isWanted)
        keepRules(job.first, std::move(drawing));
}

void Document::Private::beginRender(Seat &seat)
{
    const RenderRequest &wanted = seat.job->render;
    const RequestId request = seat.job->request;
    const auto refuse = [&](const base::Error &reason) {
        finish(seat);
        Q_EMIT q->renderFailed(request, reason);
    };
    if (wanted.page < 0 || wanted.page >= m_info.pageSizes.size())
        return refuse(error(Problem::PageOutOfRange, QString::number(wanted.page + 1)));
    if (m_renderDeaths.value(wanted.page) >= deathsOfPage)
        return refuse(error(Problem::PageFailed, QStringLiteral("drawing it ended workers before")));
    // An estimate while the sizes of a long document are not read; the worker says when it was too small.
    const auto geometry = renderGeometry(m_info.pageSizes.at(wanted.page), wanted);
    sendRender(seat, geometry ? geometry->bytes() : 1);
}

void Document::Private::sendRender(Seat &seat, qint64 bytes)
{
    if (!passSlot(seat, bytes)) {
        const RequestId request = seat.job->request;
        finish(seat);
        Q_EMIT q->renderFailed(
            request, error(Problem::TooLarge, QStringLiteral("no memory for an image of %1 bytes").arg(bytes)));
        return;
    }
    const RenderRequest &wanted = seat.job->render;
    seat.worker->watch(m_limits.renderMilliseconds);
    ask(seat, Type::Render, {wanted.page, seat.slot->number(), wanted.rotation, protocol::fromReal(wanted.scale)},
        payloads::encodeRegion(wanted.region));
}

/// Finds memory for an image and makes sure that the worker knows it.
bool Document::Private::passSlot(Seat &seat, qint64 bytes)
{
    if (seat.slot)
        seat.slot->setBusy(false);
    seat.slot = m_slots.take(bytes);
    for (const qint64 dropped : m_slots.takeDropped()) {
        for (Seat &other : m_seats) {
            if (other.worker && other.knownSlots.remove(dropped))
                other.worker->send(protocol::makeMessage(Type::DropSlot, 0, {dropped}));
        }
    }
    if (!seat.slot)
        return false;
    if (!seat.knownSlots.contains(seat.slot->number())) {
        seat.knownSlots.insert(seat.slot->number());
        seat.worker->send(protocol::makeMessage(Type::Slot, 0, {seat.slot->number(), seat.slot->bytes()}),
                          seat.slot->descriptor());
    }
    return true;
}

void Document::Private::finish(Seat &seat)
{
    if (seat.worker)
        seat.worker->watch(0);
    if (seat.slot)
        std::exchange(seat.slot, nullptr)->setBusy(false);
    if (seat.job)
        seat.idleDeaths = 0;
    seat.job.reset();
    seat.wire = 0;
}

void Document::Private::cancelRender(RequestId request)
{
    if (m_queue.removeRender(request))
        return;
    for (Seat &seat : m_seats) {
        if (!seat.isDoing(Job::Kind::Render) || seat.job->request != request || seat.isCancelled)
            continue;
        seat.isCancelled = true;
        seat.worker->send(protocol::makeMessage(Type::Cancel, seat.wire));
        seat.worker->watch(std::min(cancelMilliseconds, m_limits.renderMilliseconds));
    }
}

/// Lets waiting renders pass: as many readers of text stop after the page at hand as there are renders.
void Document::Private::interruptText()
{
    qsizetype waiting = m_queue.waitingRenders();
    for (Seat &seat : m_seats) {
        if (waiting <= 0 || !seat.isDoing(Job::Kind::Text))
            continue;
        --waiting;
        if (seat.isInterrupted)
            continue;
        seat.isInterrupted = true;
        seat.worker->send(protocol::makeMessage(Type::Cancel, seat.wire));
    }
}

void Document::Private::startText()
{
    if (!m_textWanted || m_state == State::Opening)
        return; // taken up when the document is open
    m_textWanted = false;
    if (m_state != State::Open) {
        Q_EMIT q->textFailed(error(Problem::Internal, QStringLiteral("the document is not open")));
        return;
    }
    cancelText();
    m_text = std::vector<report::PageCharacters>(std::size_t(m_info.pageSizes.size()));
    m_textPagesRead = 0;
    m_queue.addText(int(m_text.size()));
    hireSecond();
    dispatch();
}

void Document::Private::cancelText()
{
    m_textWanted = false;
    m_queue.removeText();
    m_text.clear();
    m_tablePages.clear();
    m_rulesAwaited = 0;
    for (Seat &seat : m_seats) {
        if (seat.isDoing(Job::Kind::Rules))
            seat.isCancelled = true;
        if (!seat.isDoing(Job::Kind::Text) || seat.isCancelled)
            continue;
        seat.isCancelled = true;
        seat.worker->send(protocol::makeMessage(Type::Cancel, seat.wire));
        seat.worker->watch(std::min(cancelMilliseconds, m_limits.readMilliseconds));
    }
}

void Document::Private::textPageIsMissing(int page, const base::Error &reason)
{
    const QPointer<Private> alive(this);
    m_text.at(std::size_t(page)).size = m_info.pageSizes.at(page);
    Q_EMIT q->textPageFailed(page, reason);
    if (alive)
        countTextPages(1);
}

void Document::Private::countTextPages(int pages)
{
    if (m_text.empty())
        return; // cancelled by who was told of the last page
    m_textPagesRead += pages;
    const QPointer<Private> alive(this);
    Q_EMIT q->textProgress(m_textPagesRead, int(m_text.size()));
    if (!alive || m_text.empty() || m_textPagesRead < int(m_text.size()))
        return;
    readRules();
}

void Document::Private::jobDied(const Job &job, const Seat &seat, bool timedOut)
{
    const base::Error reason = error(timedOut ? Problem::TimedOut : Problem::WorkerDied);
    // A crash may have been another page's, which left something broken behind; time is always the page's own.
    const int blame = timedOut ? deathsOfPage : 1;
    switch (job.kind) {
    case Job::Kind::Render:
        if (seat.isCancelled)
            return;
        m_renderDeaths[job.render.page] += blame;
        Q_EMIT q->renderFailed(job.request, reason);
        return;
    case Job::Kind::Info:
        if (m_infoTried || timedOut)
            return completeInfo(m_info);
        m_infoTried = true;
        m_queue.addInfo();
        return;
    case Job::Kind::Links:
        m_linkDeaths[job.first] += blame;
        Q_EMIT q->linksRead(job.first, {});
        return;
    case Job::Kind::Rules:
        m_drawingDeaths[job.first] += blame;
        if (!seat.isCancelled)
            keepRules(job.first, {});
        return;
    case Job::Kind::Drawing:
        m_drawingDeaths[job.first] += blame;
        Q_EMIT q->drawingRead(job.first, {});
        return;
    case Job::Kind::Text:
        if (seat.isCancelled)
            return;
        if (const std::optional<int> page = m_queue.textDied(seat.textNext, job.end))
            textPageIsMissing(*page, reason);
        return;
    }
}

} // namespace meipi::pdf
