// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace meipi::pdf {

/// What a worker is kept from, as the last one that started reported it.
enum class Isolation : quint8 {
    Unknown, ///< none has started yet; always in sanitizer builds
    Full, ///< other files, network, programs, other processes
    FilesReadable, ///< all that but reading other files: the kernel or a container refuses Landlock
    None, ///< only limits of memory and time hold: no system call filter
};

/// Any thread.
[[nodiscard]] Isolation workerIsolation();
void noteIsolation(bool filesClosed, bool callsFiltered);

} // namespace meipi::pdf
