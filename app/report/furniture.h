// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/page_line.h"

namespace meipi::report {

/// Takes running heads, running feet and page numbers out of the pages' lines and returns them. They are known by
/// repetition at the same height (on every page, or on every other one), by counting along with the pages, and by
/// standing apart from the text.
[[nodiscard]] QList<Furniture> takeFurniture(const std::vector<PageCharacters> &pages,
                                             std::vector<std::vector<PageLine>> &lines, double bodyHeight);

} // namespace meipi::report
