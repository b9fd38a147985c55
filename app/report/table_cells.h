// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// Closed stretches on one axis.
struct Interval
{
    double start = 0;
    double end = 0;
    [[nodiscard]] double length() const { return end - start; }
};

/// The columns that lines stand in: found where (almost) no line crosses. Fewer than two: no table.
[[nodiscard]] std::vector<Interval> columnIntervals(const std::vector<PageLine> &lines);

/// Lines between which no other reaches, from top to bottom: each the indices of its lines.
[[nodiscard]] std::vector<std::vector<size_t>> bandsOf(const std::vector<PageLine> &lines);

/// The cells of a table row by row as blocks; lines of one cell stay together whatever stands beside them.
/// Ruling lines decide about the rows where the PDF reader gave them, gaps otherwise.
[[nodiscard]] std::vector<BlockDraft> tableCells(const std::vector<PageLine> &lines, const QList<QLineF> &rules);

} // namespace meipi::report
