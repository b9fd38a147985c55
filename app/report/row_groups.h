// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/printed_row.h"

namespace meipi::report {

/// A run of rows in one type without a wider gap between them, and the edges its text keeps to. A narrow one (a box, a
/// quotation) has its own right edge.
struct RowGroup
{
    size_t first = 0;
    size_t end = 0;
    double left = 0;
    double right = 0;
    double columnLeft = 0; ///< edges of the column it stands in
    double columnRight = 0;
    bool hanging = false; ///< entries begin at the left edge and go on indented, as in a list of references

    [[nodiscard]] double width() const { return right - left; }
    /// Equally far from both edges of the column, as a full line is too; `isCentred` only when it keeps off them.
    [[nodiscard]] bool isInTheMiddle(const PrintedRow &row) const;
    [[nodiscard]] bool isCentred(const PrintedRow &row) const;
    /// Both stand in the middle, not below one another as the lines of a narrow box.
    [[nodiscard]] bool areCentred(const PrintedRow &row, const PrintedRow &next) const;
    /// The first word of the next row would have fitted behind this one: the line was ended on purpose.
    [[nodiscard]] bool endsEarly(const PrintedRow &row, const PrintedRow &next) const;
};

[[nodiscard]] bool sameType(const PrintedRow &a, const PrintedRow &b);

/// Divides the rows of a column whose text runs from `left` to `right`.
[[nodiscard]] std::vector<RowGroup> rowGroupsOf(const std::vector<PrintedRow> &rows, double left, double right,
                                                const Metrics &metrics);

} // namespace meipi::report
