// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_channel.h"

#include <array>
#include <cerrno>
#include <cstring>

#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace meipi::pdf {

namespace {

using namespace protocol;

constexpr std::size_t descriptorsAtOnce = 16;

[[noreturn]] void endQuietly() { ::_exit(0); }

} // namespace

WorkerChannel::WorkerChannel(int socket) : m_socket(socket) { }

Message WorkerChannel::receive()
{
    m_current = 0;
    while (m_waiting.empty())
        readMore();
    Message message = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_current = message.header.request;
    return message;
}

bool WorkerChannel::isQuiet(int milliseconds)
{
    pollfd waiting{.fd = m_socket, .events = POLLIN, .revents = 0};
    return m_waiting.empty() && ::poll(&waiting, 1, milliseconds) == 0;
}

int WorkerChannel::takeDescriptor()
{
    if (m_descriptors.empty())
        return -1;
    const int descriptor = m_descriptors.front();
    m_descriptors.pop_front();
    return descriptor;
}

void WorkerChannel::send(const Message &message)
{
    std::array<iovec, 2> parts{{
        {.iov_base = const_cast<Header *>(&message.header), .iov_len = sizeof(Header)},
        {.iov_base = const_cast<char *>(message.payload.constData()), .iov_len = std::size_t(message.payload.size())},
    }};
    while (parts[0].iov_len + parts[1].iov_len > 0) {
        msghdr envelope{};
        envelope.msg_iov = parts.data();
        envelope.msg_iovlen = parts.size();
        const ssize_t sent = ::sendmsg(m_socket, &envelope, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0)
            endQuietly();
        std::size_t rest = std::size_t(sent);
        for (iovec &part : parts) {
            const std::size_t taken = std::min(rest, part.iov_len);
            part.iov_base = static_cast<char *>(part.iov_base) + taken;
            part.iov_len -= taken;
            rest -= taken;
        }
    }
}

bool WorkerChannel::isCancelled()
{
    pollfd waiting{.fd = m_socket, .events = POLLIN, .revents = 0};
    while (m_cancelled != m_current && ::poll(&waiting, 1, 0) > 0)
        readMore();
    return m_cancelled == m_current;
}

void WorkerChannel::readMore()
{
    std::array<char, 16384> bytes;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int) * descriptorsAtOnce)> control;
    iovec part{.iov_base = bytes.data(), .iov_len = bytes.size()};
    msghdr envelope{};
    envelope.msg_iov = &part;
    envelope.msg_iovlen = 1;
    envelope.msg_control = control.data();
    envelope.msg_controllen = control.size();
    const ssize_t received = ::recvmsg(m_socket, &envelope, MSG_CMSG_CLOEXEC);
    if (received < 0 && errno == EINTR)
        return;
    if (received <= 0)
        endQuietly();
    for (cmsghdr *entry = CMSG_FIRSTHDR(&envelope); entry; entry = CMSG_NXTHDR(&envelope, entry)) {
        if (entry->cmsg_level != SOL_SOCKET || entry->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t count = (entry->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(entry) + i * sizeof(int), sizeof(int));
            m_descriptors.push_back(descriptor);
        }
    }
    m_reader.append(QByteArrayView(bytes.data(), received));
    takeMessages();
}

void WorkerChannel::takeMessages()
{
    for (;;) {
        auto next = m_reader.next();
        if (!next)
            endQuietly(); // a client that does not speak the protocol is no client
        if (!*next)
            return;
        if ((*next)->type() == Type::Cancel)
            m_cancelled = (*next)->header.request; // perhaps of one that still waits
        else
            m_waiting.push_back(std::move(**next));
    }
}

} // namespace meipi::pdf
