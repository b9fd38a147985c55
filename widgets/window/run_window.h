// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace meipi::widgets {

/// What the window was asked to open.
struct WindowArguments
{
    QString project; ///< a *.meipi file; empty: the personal desk
    QStringList pdfs; ///< reports to open
    QString screenshot; ///< a PNG to draw the window to, off screen, before the program ends; empty: show it
    QString language; ///< "zh" or "en" of --language; empty: the settings', else the system's
};

/// Makes the QApplication, shows the window and runs until it is closed. Returns the exit code of the program.
int runWindow(int &argc, char **argv, const WindowArguments &arguments);

} // namespace meipi::widgets
