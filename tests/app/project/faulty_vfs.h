// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace meipi::test {

/// What goes wrong with the disk.
enum class Fault : quint8 {
    None,
    Full, ///< nothing can be written
    FullMidway, ///< half of a write arrives
    WriteError,
    SyncError,
    ReadOnly, ///< the medium was remounted
    NoJournal, ///< no file can be made in the folder
};

/// Makes an SQLite file system over the usual one that fails on demand, and makes it the default of this process.
void installFaultyVfs();

/// From now on, in every file opened through it: the `after`-th affected operation and all later ones fail.
void setFault(Fault fault, int after = 0);

/// How many operations have failed since `setFault`.
[[nodiscard]] int failedOperations();

} // namespace meipi::test
