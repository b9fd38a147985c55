// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/isolation.h"

#include <atomic>

namespace meipi::pdf {

namespace {

std::atomic<Isolation> &lastReported()
{
    static std::atomic<Isolation> isolation = Isolation::Unknown;
    return isolation;
}

} // namespace

Isolation workerIsolation() { return lastReported().load(); }

void noteIsolation([[maybe_unused]] bool filesClosed, [[maybe_unused]] bool callsFiltered)
{
#ifndef MEIPI_SANITIZED
    if (!callsFiltered)
        lastReported() = Isolation::None;
    else
        lastReported() = filesClosed ? Isolation::Full : Isolation::FilesReadable;
#endif
}

} // namespace meipi::pdf
