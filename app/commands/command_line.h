// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace meipi::commands {

/// The commands by name, in the order in which help lists them.
[[nodiscard]] QStringList commandNames();

/// Parses and carries out a command, help or version; makes the QCoreApplication that it needs. `language` overrules
/// the system's ("zh", "en"; empty: the system's). Returns the exit code: 0 done, 1 refused, 2 wrong usage.
[[nodiscard]] int runCommandLine(int &argc, char **argv, const QString &language);

} // namespace meipi::commands
