// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// The strips of a page in reading order. Where running text stands in columns, a column is read to its end or to the
/// next thing that runs across; otherwise from top to bottom, a row from left to right.
/// Vertical writing keeps the PDF reader's order.
[[nodiscard]] std::vector<Strip> stripsOf(std::vector<Piece> pieces);

} // namespace meipi::report
