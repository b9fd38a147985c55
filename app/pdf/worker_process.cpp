// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_process.h"

#include <QFile>
#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <sys/socket.h>
#include <sys/uio.h>

namespace meipi::pdf {

namespace {

Q_LOGGING_CATEGORY(log, "meipi.pdf.worker")

using namespace protocol;

constexpr int leastGranted = 50; // milliseconds

/// How long a process was ready to run and did not, in milliseconds; 0 where the kernel does not say.
qint64 waitedForProcessor(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/schedstat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList fields = file.read(128).split(' '); // run, waited (nanoseconds), slices
    return fields.size() > 1 ? fields.at(1).toLongLong() / 1'000'000 : 0;
}

/// Everything in one go or not at all: our messages are far smaller than the socket's buffer.
bool sendWhole(int socket, const Message &message, int descriptor)
{
    std::array<iovec, 2> parts{{
        {.iov_base = const_cast<Header *>(&message.header), .iov_len = sizeof(Header)},
        {.iov_base = const_cast<char *>(message.payload.constData()), .iov_len = std::size_t(message.payload.size())},
    }};
    msghdr envelope{};
    envelope.msg_iov = parts.data();
    envelope.msg_iovlen = parts.size();
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    if (descriptor >= 0) {
        envelope.msg_control = control.data();
        envelope.msg_controllen = control.size();
        cmsghdr *entry = CMSG_FIRSTHDR(&envelope);
        entry->cmsg_level = SOL_SOCKET;
        entry->cmsg_type = SCM_RIGHTS;
        entry->cmsg_len = CMSG_LEN(sizeof(int));
        std::memcpy(CMSG_DATA(entry), &descriptor, sizeof(int));
    }
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(socket, &envelope, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == ssize_t(sizeof(Header)) + message.payload.size();
}

} // namespace

WorkerProcess::WorkerProcess(WorkerHandle handle, QObject *parent)
    : QObject(parent),
      m_handle(std::move(handle)),
      m_readable(m_handle.socket(), QSocketNotifier::Read),
      m_ended(QSocketNotifier::Read)
{
    connect(&m_readable, &QSocketNotifier::activated, this, &WorkerProcess::readMore);
    if (m_handle.processDescriptor() >= 0) {
        m_ended.setSocket(m_handle.processDescriptor());
        m_ended.setEnabled(true);
    }
    connect(&m_ended, &QSocketNotifier::activated, this, &WorkerProcess::reap);
    m_watchdog.setSingleShot(true);
    m_watchdog.setTimerType(Qt::PreciseTimer);
    connect(&m_watchdog, &QTimer::timeout, this, &WorkerProcess::timeIsUp);
}

void WorkerProcess::send(const Message &message, int descriptor)
{
    if (!m_dead && m_reason.isEmpty() && !sendWhole(m_handle.socket(), message, descriptor))
        kill(QStringLiteral("it takes no messages"));
}

void WorkerProcess::watch(int milliseconds)
{
    m_limit = milliseconds;
    m_granted = 0;
    if (milliseconds > 0) {
        m_waitedBefore = waitedForProcessor(m_handle.process());
        m_watchdog.start(milliseconds);
    } else {
        m_watchdog.stop();
    }
}

void WorkerProcess::timeIsUp()
{
    const qint64 waited = waitedForProcessor(m_handle.process()) - m_waitedBefore;
    const auto owed = int(std::min<qint64>(waited, m_limit / 2)) - m_granted;
    if (owed >= leastGranted) {
        m_granted += owed;
        m_watchdog.start(owed);
        return;
    }
    m_timedOut = true;
    kill(QStringLiteral("no answer in %1 ms").arg(m_limit));
}

void WorkerProcess::kill(const QString &reason)
{
    if (m_dead || !m_reason.isEmpty())
        return;
    m_reason = reason;
    m_readable.setEnabled(false);
    m_handle.kill();
    QMetaObject::invokeMethod(this, &WorkerProcess::announceDeath, Qt::QueuedConnection);
}

void WorkerProcess::readMore()
{
    constexpr int readsAtOnce = 16; // then the event loop gets its turn
    static thread_local std::array<char, 128 << 10> bytes;
    const QPointer<WorkerProcess> alive(this);
    for (int i = 0; i < readsAtOnce; ++i) {
        const ssize_t got = ::recv(m_handle.socket(), bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 && errno == EAGAIN)
            return;
        if (got <= 0)
            return announceDeath();
        m_reader.append(QByteArrayView(bytes.data(), got));
        takeMessages();
        if (!alive || !m_readable.isEnabled())
            return;
    }
}

void WorkerProcess::takeMessages()
{
    const QPointer<WorkerProcess> alive(this);
    while (alive && m_readable.isEnabled()) {
        const auto next = m_reader.next();
        if (!next)
            return kill(next.error());
        if (!*next)
            return;
        Q_EMIT received(**next);
    }
}

void WorkerProcess::announceDeath()
{
    if (m_dead)
        return;
    m_dead = true;
    m_readable.setEnabled(false);
    m_watchdog.stop();
    m_handle.kill();
    if (m_handle.processDescriptor() < 0)
        deleteLater();
    Q_EMIT died();
}

void WorkerProcess::reap()
{
    // What it said last may still be in the socket.
    m_ended.setEnabled(false);
    const QPointer<WorkerProcess> alive(this);
    if (m_reason.isEmpty() && !m_dead)
        readMore();
    if (!alive)
        return;
    const QString ending = m_handle.reap();
    qCInfo(log).noquote() << "a worker ended:" << (m_reason.isEmpty() ? ending : m_reason);
    announceDeath();
    deleteLater();
}

} // namespace meipi::pdf
