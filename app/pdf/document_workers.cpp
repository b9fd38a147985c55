// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/document_private.h"

#include <QTimer>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace meipi::pdf {

namespace {

using base::Problem;

constexpr int openingsTried = 2;
constexpr int idleDeathsBorne = 3; // killed from outside, perhaps; a fourth time it is the document
// The spare's start takes 40 ms of a core, which the first page may need.
constexpr int spareDelay = 500;
constexpr int secondDelay = 120;

} // namespace

base::Error Document::Private::error(Problem problem, const QString &detail) const
{
    return {.problem = problem, .subject = m_source.name(), .detail = detail, .near = {}};
}

void Document::Private::reset()
{
    for (Seat &seat : m_seats) {
        if (seat.worker) {
            disconnect(seat.worker, nullptr, this, nullptr);
            seat.worker->deleteLater();
        }
        if (seat.slot)
            seat.slot->setBusy(false);
        seat = {};
    }
    m_slots = {};
    m_queue = {};
    m_info = {};
    m_infoComplete = false;
    m_infoTried = false;
    m_renderDeaths.clear();
    m_drawingDeaths.clear();
    m_linkDeaths.clear();
    m_text.clear();
    m_textPagesRead = 0;
    m_tablePages.clear();
    m_rulesAwaited = 0;
    m_secondIsHired = false;
}

void Document::Private::open(const Source &source, const QString &password)
{
    reset();
    m_source = source;
    m_password = password;
    m_state = State::Opening;
    ++m_opening;
    m_isHandingOver = true;
    sitDown(m_seats.front());
    m_isHandingOver = false;
}

/// The second worker's start takes 40 ms of a core, which the first page may need: it comes when there is something for
/// it to do, or a little later.
void Document::Private::hireSecond()
{
    if (m_state != State::Open || std::exchange(m_secondIsHired, true))
        return;
    for (Seat &seat : m_seats) {
        if (&seat != &m_seats.front() && m_state == State::Open)
            sitDown(seat);
    }
}

void Document::Private::hireSecondSoon()
{
    QTimer::singleShot(secondDelay, this, [this, serial = m_opening] {
        if (serial == m_opening)
            hireSecond();
    });
}

void Document::Private::sitDown(Seat &seat)
{
    base::Result<WorkerHandle> handle = takeWorker();
    if (!handle)
        return stopHiring(seat, handle.error());
    auto worker = std::make_unique<WorkerProcess>(std::move(*handle));
    worker->setParent(this);
    seat.worker = worker.release(); // its parent's
    seat.hasDocument = false;
    seat.knownSlots.clear();
    connect(seat.worker, &WorkerProcess::received, this,
            [this, &seat](const protocol::Message &message) { receive(seat, message); });
    connect(seat.worker, &WorkerProcess::died, this, [this, &seat] { workerDied(seat); });
    sendOpen(seat);
}

void Document::Private::sendOpen(Seat &seat)
{
    const UniqueDescriptor descriptor(m_source.newDescriptor());
    if (!descriptor.isOpen())
        return stopHiring(seat, error(Problem::CannotRead, QString::fromLocal8Bit(std::strerror(errno))));
    seat.worker->watch(m_limits.openMilliseconds);
    ask(seat, protocol::Type::Open, {}, m_password.toUtf8(), descriptor.get());
}

/// Leaves a seat empty for good. The document goes on with the other one, if somebody sits there.
void Document::Private::stopHiring(Seat &seat, const base::Error &error)
{
    if (seat.worker) {
        disconnect(seat.worker, nullptr, this, nullptr);
        seat.worker->deleteLater();
        seat.worker.clear();
    }
    seat.hasDocument = false;
    if (std::ranges::any_of(m_seats, [](const Seat &other) { return !other.worker.isNull(); }))
        return;
    if (m_state == State::Opening)
        failOpening(error);
    else if (m_state == State::Open)
        giveUp();
}

void Document::Private::failOpening(const base::Error &error)
{
    reset();
    m_state = State::Failed;
    if (!m_isHandingOver) {
        Q_EMIT q->openFailed(error);
        return;
    }
    // Also a failure at the first step is told by a signal after the call.
    QMetaObject::invokeMethod(
        this,
        [this, error, serial = m_opening] {
            if (serial == m_opening)
                Q_EMIT q->openFailed(error);
        },
        Qt::QueuedConnection);
}

void Document::Private::workerDied(Seat &seat)
{
    const bool timedOut = seat.worker && seat.worker->timedOut();
    const bool wasOpening = !seat.hasDocument;
    seat.worker.clear();
    seat.hasDocument = false;
    seat.wire = 0;
    if (seat.slot)
        std::exchange(seat.slot, nullptr)->setBusy(false);
    const std::optional<Job> job = std::exchange(seat.job, std::nullopt);

    const QPointer<Private> alive(this);
    const bool diedIdle = !wasOpening && !job;
    if ((wasOpening && (timedOut || ++seat.failedOpenings >= openingsTried))
        || (diedIdle && ++seat.idleDeaths > idleDeathsBorne)) {
        stopHiring(seat, error(timedOut ? Problem::TimedOut : Problem::WorkerDied));
    } else {
        sitDown(seat); // first of all: it takes 40 ms, and the dead one up to 200 to go
        if (alive)
            hireSecond();
        if (job && alive)
            jobDied(*job, seat, timedOut);
    }
    if (alive)
        dispatch();
}

/// Nobody is left to work: everything that waits fails.
void Document::Private::giveUp()
{
    const QPointer<Private> alive(this);
    const bool readsText = !m_text.empty();
    m_text.clear();
    m_queue.removeText();
    const base::Error reason = m_state == State::Open
        ? error(Problem::WorkerDied, QStringLiteral("no worker can open the document any more"))
        : error(Problem::Internal, QStringLiteral("the document is not open"));
    while (alive) {
        const std::optional<Job> job = m_queue.take(false);
        if (!job)
            break;
        if (job->kind == Job::Kind::Render)
            Q_EMIT q->renderFailed(job->request, reason);
        else if (job->kind == Job::Kind::Links)
            Q_EMIT q->linksRead(job->first, {});
        else if (job->kind == Job::Kind::Drawing)
            Q_EMIT q->drawingRead(job->first, {});
        else if (job->kind == Job::Kind::Info)
            completeInfo(m_info);
    }
    if (alive && readsText)
        Q_EMIT q->textFailed(reason);
}

void Document::Private::dispatch()
{
    if (m_state == State::Opening)
        return;
    if (m_state != State::Open)
        return giveUp();
    const QPointer<Private> alive(this);
    bool somebodySits = false;
    for (Seat &seat : m_seats) {
        somebodySits = somebodySits || seat.worker;
        while (alive && seat.isIdle()) {
            const bool othersRender =
                std::ranges::any_of(m_seats, [](const Seat &other) { return other.isDoing(Job::Kind::Render); });
            const std::optional<Job> job = m_queue.take(othersRender);
            if (!job)
                break;
            begin(seat, *job);
        }
        if (!alive)
            return;
    }
    if (!somebodySits)
        giveUp();
    else
        interruptText();
}

void Document::Private::orderSpare()
{
    QTimer::singleShot(spareDelay, this, [] { refillSpareWorker(); });
}

} // namespace meipi::pdf
