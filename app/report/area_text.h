// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

#include <QStringList>

namespace meipi::report {

/// What stands in a rectangle of a page, as rows of cells: those of the table when one lies in it, else the printed
/// rows, cut where a wide gap is.
struct AreaText
{
    QList<QStringList> rows;
    bool isTable = false; ///< rows have cells of one table; all have the same number of them

    [[nodiscard]] bool isEmpty() const { return rows.isEmpty(); }
};

[[nodiscard]] AreaText areaText(const TextLayer &layer, int page, const QRectF &rectangle);

/// Rows by line breaks, cells by tabs: what spreadsheets take. Tabs and breaks inside a cell become spaces.
[[nodiscard]] QString tabSeparated(const AreaText &area);
/// A table for word processors. For an area without a table: its lines.
[[nodiscard]] QString htmlTable(const AreaText &area);

} // namespace meipi::report
