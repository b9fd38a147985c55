// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace meipi::pdf {

/// What Poppler says beside its results. Its warnings go through a callback; running out of memory shows only on
/// standard error, while the call that ran out returns an image like any other.
class WorkerComplaints
{
public:
    /// Turns Poppler's messages and standard error over to this object; one in a process. `tell` gets each new
    /// warning once, shortened. With MEIPI_WORKER_STDERR in the environment standard error stays the terminal's.
    explicit WorkerComplaints(std::function<void(const QString &)> tell);
    ~WorkerComplaints();
    Q_DISABLE_COPY_MOVE(WorkerComplaints)

    /// Whether memory ran out since the last call.
    [[nodiscard]] bool takeOutOfMemory();
    /// Warnings are told from here on, each anew: a document is about to be opened.
    void listen();
    void add(const QString &message);

private:
    std::function<void(const QString &)> m_tell;
    QStringList m_told;
    bool m_isListening = false;
    int m_errorOutput = -1; ///< read end of what is written to standard error
};

} // namespace meipi::pdf
