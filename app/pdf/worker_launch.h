// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/pdf/unique_descriptor.h"

#include <sys/types.h>

namespace meipi::pdf {

/// A worker process as the operating system knows it. Killed and, sooner or later, reaped when this goes.
class WorkerHandle
{
public:
    WorkerHandle(pid_t process, UniqueDescriptor socket);
    ~WorkerHandle();
    WorkerHandle(WorkerHandle &&other) noexcept;
    WorkerHandle &operator=(WorkerHandle &&other) noexcept;
    Q_DISABLE_COPY(WorkerHandle)

    [[nodiscard]] int socket() const { return m_socket.get(); } ///< does not wait
    [[nodiscard]] int processDescriptor() const
    {
        return m_processDescriptor.get();
    } ///< readable when it has died; may be -1
    [[nodiscard]] pid_t process() const { return m_process; }
    void kill();
    /// How it ended, in words for a log; empty while it has not.
    [[nodiscard]] QString reap();

private:
    pid_t m_process = -1; ///< -1 once reaped
    UniqueDescriptor m_socket;
    UniqueDescriptor m_processDescriptor;
};

/// Starts a worker. Takes 0.2 ms however large this process is; the worker is ready 40 ms later and may be written to
/// at once. Fails with Internal when the worker program is missing or cannot be run. Any thread.
[[nodiscard]] base::Result<WorkerHandle> launchWorker();

/// The spare worker when there is one, else a new one. Any thread.
[[nodiscard]] base::Result<WorkerHandle> takeWorker();

/// Starts the spare when it was taken and spares were asked for (warmUpWorkers). Any thread.
void refillSpareWorker();

} // namespace meipi::pdf
