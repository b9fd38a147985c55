// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/job_queue.h"

#include <utility>

using namespace std::chrono_literals;

namespace meipi::project {

namespace {

// A colleague's reader is gone in a moment, a full disk is not.
constexpr auto firstRetry = 250ms;
constexpr auto longestRetry = 2000ms;

} // namespace

JobQueue::JobQueue(Session session, Reporter reporter)
    : m_session(std::move(session)),
      m_reporter(std::move(reporter)),
      m_thread([this] { loop(); })
{ }

JobQueue::~JobQueue()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

KeptState JobQueue::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void JobQueue::abandonHeld()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_abandoning = true;
    }
    m_wake.notify_one();
}

void JobQueue::push(Job job)
{
    const bool writes = job.kind == Kind::Write;
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
        if (writes)
            ++m_state.waiting;
    }
    m_wake.notify_one();
}

void JobQueue::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        const auto ready = [this] { return !m_jobs.empty() || m_stopping || m_abandoning; };
        if (m_held.empty())
            m_wake.wait(lock, ready);
        else
            m_wake.wait_until(lock, m_nextAttempt, ready);
        if (std::exchange(m_abandoning, false)) {
            lock.unlock();
            failHeld();
            lock.lock();
            continue;
        }
        std::optional<Job> job;
        if (!m_jobs.empty()) {
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        const bool last = !job && m_stopping;
        lock.unlock();
        if (job)
            carryOut(std::move(*job));
        if (last || (!m_held.empty() && std::chrono::steady_clock::now() >= m_nextAttempt))
            retryHeld(last);
        lock.lock();
        if (last)
            return;
    }
}

void JobQueue::carryOut(Job job)
{
    if (job.kind == Kind::Read) {
        job.run(m_session, false, [](bool) { }, nullptr);
        return;
    }
    report([](KeptState &) { }); // more to be kept: `push` has counted it
    if (m_held.empty()) {
        const auto trouble = job.run(m_session, true, [this](bool done) { settled(done); }, nullptr);
        if (!trouble)
            return;
        m_interval = firstRetry;
        m_nextAttempt = std::chrono::steady_clock::now() + m_interval;
        held(*trouble);
    }
    m_held.push_back(std::move(job));
}

void JobQueue::retryHeld(bool lastTime)
{
    if (!m_held.empty())
        reconnect(m_session);
    bool hold = true;
    while (!m_held.empty()) {
        const auto trouble = m_held.front().run(m_session, hold, [this](bool done) { settled(done); }, nullptr);
        if (trouble) {
            held(*trouble);
            if (!lastTime)
                break;
            hold = false; // the same attempt again, finished with its error; so for those behind it
            continue;
        }
        m_held.pop_front();
    }
    m_interval = std::min(m_interval * 2, longestRetry);
    m_nextAttempt = std::chrono::steady_clock::now() + m_interval;
}

void JobQueue::failHeld()
{
    const base::Error trouble = state().trouble.value_or(
        base::Error{.problem = base::Problem::Cancelled, .subject = {}, .detail = {}, .near = {}});
    while (!m_held.empty()) {
        m_held.front().run(m_session, false, [this](bool done) { settled(done); }, &trouble);
        m_held.pop_front();
    }
}

void JobQueue::report(const std::function<void(KeptState &)> &change)
{
    KeptState state;
    {
        const std::scoped_lock lock(m_mutex);
        change(m_state);
        state = m_state;
    }
    m_reporter(state);
}

void JobQueue::settled(bool done)
{
    report([done](KeptState &state) {
        --state.waiting;
        if (done)
            state.kept = QDateTime::currentDateTimeUtc();
        if (done || state.waiting == 0) // what is refused for good is not held
            state.trouble.reset();
    });
}

void JobQueue::held(const base::Error &trouble)
{
    report([&](KeptState &state) { state.trouble = trouble; });
}

} // namespace meipi::project
