// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/commands/console.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace meipi::commands {

/// What a command comes to when nothing was wrong: 0, or 1 when what was asked about is not in order (`check`).
using Outcome = base::Result<int>;

/// A command of the command line: what parses it, and what it does when it was the one that was called.
struct Command
{
    CLI::App *parser = nullptr; ///< owned by the whole command line
    std::function<Outcome(Console &)> run;
};

/// One for each file of this folder. Each adds its parser; nothing else happens before `run`.
[[nodiscard]] Command addCommand(CLI::App &line);
[[nodiscard]] Command checkCommand(CLI::App &line);
[[nodiscard]] Command excerptsCommand(CLI::App &line);
[[nodiscard]] Command exportCommand(CLI::App &line);
[[nodiscard]] Command importCommand(CLI::App &line);
[[nodiscard]] Command newCommand(CLI::App &line);
[[nodiscard]] Command renderCommand(CLI::App &line);
[[nodiscard]] Command reportsCommand(CLI::App &line);
[[nodiscard]] Command tagCommand(CLI::App &line);
[[nodiscard]] Command textCommand(CLI::App &line);
[[nodiscard]] Command updateCommand(CLI::App &line);

} // namespace meipi::commands
