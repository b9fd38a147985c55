// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace meipi::base {

/// How many terminal cells a text takes: two for East Asian wide characters, none for combining ones.
[[nodiscard]] int cellWidth(const QString &text);

/// The text on one line, cut with "…" where it is wider than `width` and padded with spaces where it is narrower.
[[nodiscard]] QString fitted(const QString &text, int width);

/// Rows (the first is the head) as aligned columns. Columns take what they need up to 36 cells or an even share of
/// `width`; what is left goes to the column `flexible`. At least four cells a column, so a table may be wider than `width`.
[[nodiscard]] QString alignedTable(const QList<QStringList> &rows, int width, qsizetype flexible);

} // namespace meipi::base
