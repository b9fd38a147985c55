// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/session.h"
#include "app/project/sql_error.h"
#include "app/project/sql_statement.h"

#include <QPromise>

#include <SQLiteCpp/Exception.h>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace meipi::project {

/// The project thread: carries jobs out in the order of calling. A write that fails for a reason that may pass is held
/// with all writes behind it, and tried again every two seconds; reads pass held writes. Call from any thread.
class JobQueue
{
public:
    /// Called from the project thread only, so that states arrive in order; without locks held.
    using Reporter = std::function<void(const KeptState &)>;

    JobQueue(Session session, Reporter reporter);
    /// Carries out what is queued, tries held writes a last time, and fails those that remain.
    ~JobQueue();
    Q_DISABLE_COPY_MOVE(JobQueue)

    [[nodiscard]] KeptState state() const;

    /// Fails the writes that are held, with what held them, and tries none of them again.
    void abandonHeld();

    template<typename Value>
    using Work = std::move_only_function<base::Result<Value>(Session &)>;

    template<typename Value>
    [[nodiscard]] QFuture<base::Result<Value>> read(Work<Value> work)
    {
        return enqueue<Value>(Kind::Read, std::move(work), &JobQueue::run<Value>);
    }

    /// In a transaction that is committed when `work` succeeds. `work` may run several times, each time on the state
    /// before it.
    template<typename Value>
    [[nodiscard]] QFuture<base::Result<Value>> write(Work<Value> work)
    {
        return enqueue<Value>(Kind::Write, std::move(work), &JobQueue::runInTransaction<Value>);
    }

    /// Like `write`, but tried once only: for what is not worth waiting for.
    template<typename Value>
    [[nodiscard]] QFuture<base::Result<Value>> writeOnce(Work<Value> work)
    {
        return enqueue<Value>(Kind::Read, std::move(work), &JobQueue::runInTransaction<Value>);
    }

private:
    enum class Kind : quint8 { Read, Write };

    using Settle = std::function<void(bool done)>;

    struct Job
    {
        Kind kind = Kind::Read;
        /// Carries the job out; a trouble that may pass is returned and leaves it unfinished when `holding`. With a
        /// `refusal` it is not tried but fails with that. `settle` is called before the future finishes, so that the
        /// state is never behind it.
        std::move_only_function<std::optional<base::Error>(Session &, bool holding, const Settle &settle,
                                                           const base::Error *refusal)>
            run;
    };

    template<typename Value>
    static base::Result<Value> run(Session &session, Work<Value> &work)
    {
        return work(session);
    }

    template<typename Value>
    static base::Result<Value> runInTransaction(Session &session, Work<Value> &work)
    {
        SqlTransaction transaction(*session.database);
        base::Result<Value> result = work(session);
        if (result) {
            keepClock(session);
            transaction.commit();
            session.clockKept = session.clock.last();
            session.machineKept = true;
        }
        return result;
    }

    template<typename Value>
    QFuture<base::Result<Value>> enqueue(Kind kind, Work<Value> work,
                                         base::Result<Value> (*runner)(Session &, Work<Value> &))
    {
        QPromise<base::Result<Value>> promise;
        promise.start();
        auto future = promise.future();
        push({.kind = kind,
              .run = [promise = std::move(promise), work = std::move(work),
                      runner](Session &session, bool holding, const Settle &settle,
                              const base::Error *refusal) mutable -> std::optional<base::Error> {
                  base::Result<Value> result = base::fail(base::Problem::Internal);
                  try {
                      if (refusal)
                          result = std::unexpected(*refusal);
                      else
                          result = runner(session, work);
                  } catch (const SQLite::Exception &exception) {
                      const base::Error error = errorFrom(exception, session.path);
                      if (holding && mayPass(exception))
                          return error;
                      result = std::unexpected(error);
                  } catch (const std::exception &exception) { // memory
                      result = base::fail(base::Problem::Internal, session.path, QString::fromUtf8(exception.what()));
                  }
                  settle(result.has_value());
                  promise.addResult(std::move(result));
                  promise.finish();
                  return std::nullopt;
              }});
        return future;
    }

    void push(Job job);
    void loop();
    void carryOut(Job job);
    void retryHeld(bool lastTime);
    void failHeld();
    /// Changes the state and tells about it.
    void report(const std::function<void(KeptState &)> &change);
    void settled(bool done);
    void held(const base::Error &trouble);

    Session m_session; ///< the project thread's
    Reporter m_reporter;
    std::deque<Job> m_held; ///< the project thread's
    std::chrono::steady_clock::time_point m_nextAttempt; ///< likewise
    std::chrono::milliseconds m_interval{}; ///< likewise

    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    KeptState m_state;
    bool m_stopping = false;
    bool m_abandoning = false;

    std::thread m_thread;
};

} // namespace meipi::project
