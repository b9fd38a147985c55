// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/protocol.h"

#include <deque>
#include <optional>

namespace meipi::pdf {

/// The worker's end of the socket. Blocking; ends the process when the client is gone.
class WorkerChannel
{
public:
    explicit WorkerChannel(int socket);

    /// Waits for the next request.
    [[nodiscard]] protocol::Message receive();
    /// Whether nothing is asked for so long.
    [[nodiscard]] bool isQuiet(int milliseconds);
    /// The descriptor that came with an Open or a Slot; the caller closes it. -1: none came.
    [[nodiscard]] int takeDescriptor();
    void send(const protocol::Message &message);

    /// While a request is worked on: whether the client has cancelled it meanwhile. Never waits.
    [[nodiscard]] bool isCancelled();

private:
    void readMore();
    void takeMessages();

    int m_socket;
    protocol::MessageReader m_reader;
    std::deque<protocol::Message> m_waiting;
    std::deque<int> m_descriptors;
    quint64 m_current = 0; ///< the request that is worked on; messages without a number are 0
    quint64 m_cancelled = 0; ///< the last request that was cancelled
};

} // namespace meipi::pdf
