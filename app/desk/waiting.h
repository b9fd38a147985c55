// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace meipi::desk {

/// Waits for the store in an event loop of its own: for commands and threads of the pool, never in a window's thread.
template<typename Value>
[[nodiscard]] base::Result<Value> await(const QFuture<base::Result<Value>> &future)
{
    QEventLoop loop;
    QFutureWatcher<base::Result<Value>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (future.resultCount() == 0)
        return base::fail(base::Problem::Cancelled);
    return future.result();
}

/// The same for a change, in a store that is the command's alone. What the store holds back (full disk, vanished share) is
/// a failure here, since a command does not stay until there is room; it is then not written later either.
template<typename Value>
[[nodiscard]] base::Result<Value> awaitWritten(project::Store &store, const QFuture<base::Result<Value>> &future)
{
    QObject context;
    QObject::connect(
        &store, &project::Store::keptStateChanged, &context,
        [&](const project::KeptState &state) {
            if (state.trouble)
                store.abandonHeldChanges();
        },
        Qt::QueuedConnection);
    return await(future);
}

} // namespace meipi::desk
