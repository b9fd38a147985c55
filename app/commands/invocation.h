// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QStringList>

#include <optional>

namespace meipi::commands {

/// How the program was called, found out before anything is set up.
struct Invocation
{
    enum class Way : quint8 { Window, CommandLine, Refused, WrongUsage };

    Way way = Way::Window;
    QString language; ///< of --language; empty: the system's
    // for the window
    QString project;
    QStringList pdfs;
    bool sample = false; ///< the sample project is to be opened
    int page = 0; ///< of the first report, from 1; 0: where reading ended last
    QString screenshot; ///< the PNG that the window is drawn to, off screen
    // when it cannot be done
    std::optional<base::Error> error; ///< Refused: why
    QString word; ///< WrongUsage: what was not understood
    QStringList near; ///< WrongUsage: what may have been meant
};

/// Reads the arguments, program name left out. Looks at files (what they begin with), opens nothing else.
[[nodiscard]] Invocation readInvocation(const QStringList &arguments);

/// Says why nothing is done, in the interface's language; makes the QCoreApplication that this needs. Returns the exit
/// code, 1 or 2.
[[nodiscard]] int refuse(int &argc, char **argv, const Invocation &invocation);

} // namespace meipi::commands
