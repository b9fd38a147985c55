// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

#include <QLineF>

namespace meipi::report {

/// One cell of a grid of ruling lines; a merged one reaches over several rows or columns.
struct GridCell
{
    int row = 0;
    int column = 0;
    Frame frame;
};

/// Ruling lines that meet and enclose cells in at least two columns.
struct RuledGrid
{
    Frame frame;
    std::vector<double> columns; ///< where vertical lines stand, the outer edges included
    std::vector<double> rows; ///< likewise
    std::vector<GridCell> cells; ///< row by row
    std::vector<int> owners; ///< index of the cell at each crossing of a row and a column

    /// The cell at a point; -1 outside.
    [[nodiscard]] int cellAt(double x, double y) const;
};

/// Grids of a page, from any number of untrusted lines.
[[nodiscard]] std::vector<RuledGrid> ruledGridsOf(const QList<QLineF> &rules);

} // namespace meipi::report
