// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_complaints.h"

#include <poppler-qt6.h>

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace meipi::pdf {

namespace {

constexpr qsizetype warningLimit = 20;
constexpr qsizetype warningLength = 200;

} // namespace

WorkerComplaints::WorkerComplaints(std::function<void(const QString &)> tell) : m_tell(std::move(tell))
{
    Poppler::setDebugErrorFunction(
        [](const QString &message, const QVariant &closure) {
            static_cast<WorkerComplaints *>(closure.value<void *>())->add(message);
        },
        QVariant::fromValue(static_cast<void *>(this)));

#ifndef MEIPI_SANITIZED // whose reports must reach the terminal
    // Neither end waits: a flood of messages is lost beyond the pipe's size and costs no memory.
    std::array<int, 2> ends{};
    if (!qEnvironmentVariableIsSet("MEIPI_WORKER_STDERR") && ::pipe2(ends.data(), O_NONBLOCK | O_CLOEXEC) == 0) {
        m_errorOutput = ends[0];
        ::dup2(ends[1], STDERR_FILENO);
        ::close(ends[1]);
    }
#endif
}

WorkerComplaints::~WorkerComplaints()
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) { }, {});
}

bool WorkerComplaints::takeOutOfMemory()
{
    if (m_errorOutput < 0)
        return false;
    QByteArray text;
    std::array<char, 4096> bytes;
    for (ssize_t count = 0; (count = ::read(m_errorOutput, bytes.data(), bytes.size())) > 0;)
        text.append(bytes.data(), count);
    return text.contains("Out of memory") || text.contains("Bogus memory allocation");
}

void WorkerComplaints::listen()
{
    m_isListening = true;
    m_told.clear();
}

void WorkerComplaints::add(const QString &message)
{
    const QString shortened = message.simplified().left(warningLength);
    if (!m_isListening || shortened.isEmpty() || m_told.size() >= warningLimit || m_told.contains(shortened))
        return;
    m_told.append(shortened);
    m_tell(shortened);
}

} // namespace meipi::pdf
