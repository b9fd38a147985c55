// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::widgets {

class MainWindow;

/// For benchmarks: writes "first page <milliseconds since the process began>" to standard error when the first sharp page
/// is on the screen.
void traceFirstPage(MainWindow &window);

} // namespace meipi::widgets
