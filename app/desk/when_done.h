// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>

#include <utility>

namespace meipi::desk {

/// Calls `next` with a future's result in the context's thread, never from within this call: `QFuture::then` runs its
/// function at once when the future happens to be finished, and then a signal comes before anybody could connect.
/// Not called when the context is destroyed before, or when the future was cancelled.
template<typename Value, typename Function>
void whenDone(QFuture<Value> future, QObject *context, Function next)
{
    future.then(context, [context, next = std::move(next)](const Value &value) {
        QMetaObject::invokeMethod(context, [next, value]() mutable { next(value); }, Qt::QueuedConnection);
    });
}

} // namespace meipi::desk
