// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// Takes the lines of tables that are ruled into cells out of a page's lines. A line that runs over a border, since the
/// PDF reader saw no gap there, is divided at it.
[[nodiscard]] std::vector<Region> takeRuledTables(std::vector<PageLine> &lines, const PageCharacters &page,
                                                  const Metrics &metrics);

} // namespace meipi::report
