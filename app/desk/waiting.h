// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <optional>

namespace meipi::desk {

/// Waits for the store in an event loop of its own: for commands, never for a window. A change that the store holds back
/// (full disk, vanished share) is a failure here, since a command does not stay until there is room.
template<typename Value>
[[nodiscard]] base::Result<Value> await(project::Store &store, const QFuture<base::Result<Value>> &future)
{
    QEventLoop loop;
    QFutureWatcher<base::Result<Value>> watcher;
    std::optional<base::Error> trouble;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QObject::connect(
        &store, &project::Store::keptStateChanged, &loop,
        [&](const project::KeptState &state) {
            trouble = state.trouble;
            if (trouble)
                loop.quit();
        },
        Qt::QueuedConnection);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    if (!future.isFinished() && trouble)
        return std::unexpected(*trouble);
    if (future.resultCount() == 0)
        return base::fail(base::Problem::Cancelled);
    return future.result();
}

} // namespace meipi::desk
