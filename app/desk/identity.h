// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

namespace meipi::desk {

/// Gives the program its name and version, which say where settings and the personal desk are kept. Before either is used.
void nameProgram();

/// This user, chosen once and kept in the settings (QSettings "identity/…"). The first call makes an id and takes the
/// system's user name. `--as NAME` of the command line looks a person up in the project instead.
[[nodiscard]] project::Writer thisWriter();
void setThisWriter(const project::Writer &writer);

/// Initials for a name: the first character of a Chinese one, up to two capitals otherwise.
[[nodiscard]] QString initialsFor(const QString &name);

} // namespace meipi::desk
