// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace meipi::widgets {

struct WindowArguments
{
    QString project; ///< to be opened; empty: none
    bool sample = false; ///< the person's copy of the sample project is to be opened
    QStringList pdfs; ///< to be opened, in the project when there is one
    int page = 0; ///< of the first of them, from 1; 0: where reading ended last
    QString screenshot; ///< PNG: the window is drawn there off screen once it is complete, and the program ends
    QString language; ///< "zh", "en", "system" for this run; empty: as chosen last
};

/// Makes the application and its window and runs them. Returns the exit code.
[[nodiscard]] int runWindow(int &argc, char **argv, const WindowArguments &arguments);

} // namespace meipi::widgets
