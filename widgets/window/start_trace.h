// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::widgets {

class MainWindow;

/// For benchmarks: writes lines "<step> <milliseconds since the process began>" to standard error, the last of them
/// "first page" when the first sharp page is on the screen.
void traceStart(MainWindow &window);

} // namespace meipi::widgets
