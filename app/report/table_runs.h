// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// Replaces the rows of a strip that make a table without a caption (or go on with one from the page before) by a region.
void takeTableRuns(Strip &strip, std::vector<Region> &regions);

} // namespace meipi::report
