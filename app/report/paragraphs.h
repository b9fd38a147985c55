// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// Joins the rows of a strip into paragraphs by indent, gap, type size, labels and lines that end early.
/// Regions become their cells or their figure's lines, where they stand.
[[nodiscard]] std::vector<BlockDraft> paragraphsOf(const Strip &strip, const std::vector<Region> &regions,
                                                   const QList<QLineF> &rules, const Metrics &metrics);

} // namespace meipi::report
