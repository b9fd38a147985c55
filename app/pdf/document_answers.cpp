// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/document_private.h"

#include "app/pdf/isolation.h"
#include "app/pdf/payloads.h"
#include "app/pdf/render_geometry.h"

#include <QLoggingCategory>

#include <atomic>
#include <cmath>

namespace meipi::pdf {

namespace {

Q_LOGGING_CATEGORY(log, "meipi.pdf.worker")

using base::Problem;
using protocol::Message;
using protocol::Type;

constexpr qsizetype warningLimit = 40;
constexpr qsizetype warningLength = 300;
constexpr qsizetype reasonLength = 300;

/// What a worker may report; anything else would put words into our mouth.
Problem reportedProblem(qint64 number)
{
    for (const Problem problem :
         {Problem::PdfDamaged, Problem::PdfLocked, Problem::PasswordWrong, Problem::PageOutOfRange, Problem::PageFailed,
          Problem::TooLarge, Problem::CannotRead}) {
        if (number == qint64(problem))
            return problem;
    }
    return Problem::PageFailed;
}

} // namespace

void Document::Private::receive(Seat &seat, const Message &message)
{
    if (message.type() == Type::Ready)
        return noteReady(message);
    if (message.type() == Type::Warning)
        return noteWarning(message);
    if (seat.wire == 0 || message.header.request != seat.wire) {
        seat.worker->kill(QStringLiteral("it answers what nobody asked"));
        return;
    }
    const QPointer<Private> alive(this);
    receiveAnswer(seat, message);
    if (alive)
        dispatch();
}

void Document::Private::receiveAnswer(Seat &seat, const Message &message)
{
    const QPointer<WorkerProcess> worker = seat.worker;
    const auto understood = [&] {
        switch (message.type()) {
        case Type::Opened: return takeOpened(seat, message);
        case Type::Info: return takeInfo(seat, message);
        case Type::Image: return takeImage(seat, message);
        case Type::SlotTooSmall: return takeSlotTooSmall(seat, message);
        case Type::TextBatch: return takeTextBatch(seat, message);
        case Type::TextPageFailed: return takeTextPageFailed(seat, message);
        case Type::TextDone: return takeTextDone(seat, message);
        case Type::Links: return takeLinks(seat, message);
        case Type::Drawing: return takeDrawing(seat, message);
        case Type::Failed: return takeFailed(seat, message);
        case Type::Cancelled: return takeCancelled(seat);
        default: return false;
        }
    };
    if (!understood() && worker)
        worker->kill(QStringLiteral("its answer %1 makes no sense").arg(int(message.type())));
}

void Document::Private::noteReady(const Message &message)
{
    noteIsolation(message.value(0) > 0, message.value(1) > 0);
    static std::atomic_bool told = false;
#ifdef MEIPI_SANITIZED
    told = true;
#endif
    const bool complete = message.value(0) > 0 && message.value(1) > 0;
    if (!complete && !told.exchange(true)) {
        qCWarning(log, "PDF workers run with a weaker sandbox: Landlock %s, system call filter %s.",
                  message.value(0) > 0 ? "on" : "not available", message.value(1) > 0 ? "on" : "not available");
    }
}

void Document::Private::noteWarning(const Message &message)
{
    const QString text = QString::fromUtf8(message.payload).left(warningLength);
    if (m_info.warnings.size() >= warningLimit || m_info.warnings.contains(text))
        return;
    m_info.warnings.append(text);
    Q_EMIT q->warned(text);
}

bool Document::Private::takeOpened(Seat &seat, const Message &message)
{
    const qint64 pages = message.value(0);
    if (seat.hasDocument || pages < 1 || pages > payloads::pageLimit)
        return false;
    std::optional<DocumentInfo> info;
    if (message.value(3) != 0 && !(info = payloads::decodeInfo(message.payload, int(pages))))
        return false;
    if (m_state == State::Open && pages != m_info.pageSizes.size())
        return false;
    seat.hasDocument = true;
    seat.failedOpenings = 0;
    finish(seat);

    const QPointer<Private> alive(this);
    if (m_state == State::Opening) {
        m_state = State::Open;
        m_info.pageSizes.fill(payloads::plausibleSize({message.real(1), message.real(2)}), pages);
        m_info.pageLabels.fill(QString(), pages);
        if (info) {
            info->warnings = m_info.warnings;
            m_info = *info;
            m_infoComplete = true;
        } else {
            m_queue.addInfo();
        }
        Q_EMIT q->opened();
        if (alive && info && m_infoComplete)
            Q_EMIT q->infoCompleted();
        if (alive) {
            hireSecondSoon();
            startText();
            orderSpare();
        }
    }
    return true;
}

bool Document::Private::takeInfo(Seat &seat, const Message &message)
{
    if (!seat.isDoing(Job::Kind::Info))
        return false;
    std::optional<DocumentInfo> info = payloads::decodeInfo(message.payload, int(m_info.pageSizes.size()));
    if (!info)
        return false;
    info->warnings = m_info.warnings;
    finish(seat);
    completeInfo(std::move(*info));
    return true;
}

void Document::Private::completeInfo(DocumentInfo info)
{
    m_info = std::move(info);
    m_infoComplete = true;
    Q_EMIT q->infoCompleted();
}

bool Document::Private::takeImage(Seat &seat, const Message &message)
{
    if (!seat.isDoing(Job::Kind::Render) || !seat.slot || message.value(0) != seat.slot->number())
        return false;
    const std::optional<QRect> region = payloads::decodeRegion(message.payload);
    const qint64 width = message.value(1);
    const qint64 height = message.value(2);
    const double scale = message.real(3);
    if (!region || width < 1 || height < 1 || width > sideLimit || height > sideLimit || width * height > pixelLimit
        || width * height * 4 > seat.slot->bytes() || region->size() != QSize(int(width), int(height))
        || !std::isfinite(scale) || scale <= 0)
        return false;

    const Job job = *seat.job;
    const std::shared_ptr<ImageSlot> slot = std::exchange(seat.slot, nullptr);
    const bool isWanted = !seat.isCancelled;
    finish(seat);
    if (!isWanted) {
        slot->setBusy(false);
        return true;
    }
    PageImage image{.request = job.render, .image = ImageSlot::image(slot, {int(width), int(height)})};
    image.request.scale = scale;
    if (!job.render.region.isNull())
        image.request.region = *region;
    if (m_slots.isCrowded())
        image.image = image.image.copy();
    Q_EMIT q->rendered(job.request, image);
    return true;
}

bool Document::Private::takeSlotTooSmall(Seat &seat, const Message &message)
{
    if (!seat.isDoing(Job::Kind::Render) || !seat.slot || seat.hadSmallSlot || message.value(1) <= seat.slot->bytes()
        || message.value(1) > pixelLimit * 4)
        return false;
    if (seat.isCancelled) {
        finish(seat);
        return true;
    }
    seat.hadSmallSlot = true;
    sendRender(seat, message.value(1));
    return true;
}

bool Document::Private::takeTextBatch(Seat &seat, const Message &message)
{
    const qint64 count = message.value(1);
    if (!seat.isDoing(Job::Kind::Text) || message.value(0) != seat.textNext || count < 1
        || count > seat.job->end - seat.textNext)
        return false;
    std::optional<std::vector<report::PageCharacters>> pages = payloads::decodePages(message.payload, int(count));
    if (!pages)
        return false;
    if (!seat.isCancelled) {
        seat.worker->watch(m_limits.readMilliseconds);
        std::ranges::move(*pages, m_text.begin() + seat.textNext);
        noteTables(seat.textNext, int(count));
    }
    seat.textNext += int(count);
    if (!seat.isCancelled)
        countTextPages(int(count));
    return true;
}

bool Document::Private::takeTextPageFailed(Seat &seat, const Message &message)
{
    if (!seat.isDoing(Job::Kind::Text) || message.value(0) != seat.textNext || seat.textNext >= seat.job->end)
        return false;
    const int page = seat.textNext++;
    if (seat.isCancelled)
        return true;
    seat.worker->watch(m_limits.readMilliseconds);
    textPageIsMissing(page, error(Problem::PageFailed));
    return true;
}

bool Document::Private::takeTextDone(Seat &seat, const Message &message)
{
    if (!seat.isDoing(Job::Kind::Text) || message.value(0) != seat.textNext)
        return false;
    const int end = seat.job->end;
    const bool mayBeEarly = seat.isInterrupted || seat.isCancelled;
    if (seat.textNext < end && !mayBeEarly)
        return false;
    const bool isWanted = !seat.isCancelled;
    finish(seat);
    if (isWanted)
        m_queue.putBackText(seat.textNext, end);
    return true;
}

bool Document::Private::takeLinks(Seat &seat, const Message &message)
{
    if (!seat.isDoing(Job::Kind::Links) || message.value(0) != seat.job->first)
        return false;
    const auto links = payloads::decodeLinks(message.payload, int(m_info.pageSizes.size()));
    if (!links)
        return false;
    const int page = seat.job->first;
    finish(seat);
    Q_EMIT q->linksRead(page, *links);
    return true;
}

bool Document::Private::takeDrawing(Seat &seat, const Message &message)
{
    const bool isDrawing = seat.isDoing(Job::Kind::Drawing) || seat.isDoing(Job::Kind::Rules);
    if (!isDrawing || message.value(0) != seat.job->first)
        return false;
    auto drawing = payloads::decodeDrawing(message.payload);
    if (!drawing)
        return false;
    answerDrawing(seat, std::move(*drawing));
    return true;
}

bool Document::Private::takeFailed(Seat &seat, const Message &message)
{
    const base::Error reason =
        error(reportedProblem(message.value(0)), QString::fromUtf8(message.payload).left(reasonLength));
    if (!seat.hasDocument) {
        if (m_state == State::Opening)
            failOpening(reason);
        else
            stopHiring(seat, reason);
        return true;
    }
    if (!seat.isDoing(Job::Kind::Render))
        return false;
    const RequestId request = seat.job->request;
    const bool isWanted = !seat.isCancelled;
    finish(seat);
    if (isWanted)
        Q_EMIT q->renderFailed(request, reason);
    return true;
}

bool Document::Private::takeCancelled(Seat &seat)
{
    if (!seat.isDoing(Job::Kind::Render) || !seat.isCancelled)
        return false;
    finish(seat);
    return true;
}

} // namespace meipi::pdf
