// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/protocol.h"
#include "app/pdf/worker_launch.h"

#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace meipi::pdf {

/// The client's side of one worker: messages out and in, a watchdog, and news of its death. Lives in the document's
/// thread. Whatever cannot be understood ends the worker.
class WorkerProcess : public QObject
{
    Q_OBJECT

public:
    explicit WorkerProcess(WorkerHandle handle, QObject *parent = nullptr);

    void send(const protocol::Message &message, int descriptor = -1);
    /// Kills the worker unless this is called again in time, not counting time for which other processes kept it from
    /// running (up to half as much again); 0 lifts the watch.
    void watch(int milliseconds);
    /// Kills it; `died` follows, from the event loop.
    void kill(const QString &reason);
    [[nodiscard]] bool timedOut() const { return m_timedOut; }
    [[nodiscard]] qint64 processId() const { return m_handle.process(); }

Q_SIGNALS:
    void received(const meipi::pdf::protocol::Message &message);
    /// Once, and nothing after it. The object reaps its process and deletes itself.
    void died();

private:
    void readMore();
    void takeMessages();
    void announceDeath();
    void reap();
    void timeIsUp();

    WorkerHandle m_handle;
    QSocketNotifier m_readable;
    QSocketNotifier m_ended;
    QTimer m_watchdog;
    int m_limit = 0; ///< milliseconds
    int m_granted = 0; ///< beyond the limit
    qint64 m_waitedBefore = 0; ///< milliseconds for a processor, at the start of the watch
    protocol::MessageReader m_reader;
    QString m_reason; ///< why it was killed
    bool m_timedOut = false;
    bool m_dead = false;
};

} // namespace meipi::pdf
