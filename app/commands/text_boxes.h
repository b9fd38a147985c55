// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/console.h"
#include "app/desk/batch.h"

namespace meipi::commands {

/// One JSON line for each character that has a place, in reading order: {"page","char","x0","y0","x1","y1","index"};
/// points from the page's top left, pages from 1, `index` in code points of the text.
void printBoxes(const report::TextLayer &layer, Console &console);

} // namespace meipi::commands
