// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/excerpt_rows.h"

namespace meipi::exchange {

/// The columns of an excerpt table other than the facets.
enum class Column : quint8 { Report, Issue, Language, PageLabel, Section, Quote, Note, Coder, Time, Link, Tags };

/// What stands at a column's head. In the language asked for, not the interface's: a table is a document.
[[nodiscard]] QString columnName(Column column, taxonomy::LabelLanguage language);

/// What stands between two labels in a cell.
[[nodiscard]] QString labelSeparator(taxonomy::LabelLanguage language);

/// "2024 no. 5", "2024" or empty. Not "2024-05", which spreadsheets take for the month of May.
[[nodiscard]] QString issueName(const ExcerptTableRow &row, taxonomy::LabelLanguage language);
[[nodiscard]] QString isoTime(const ExcerptTableRow &row); ///< UTC, to the second

} // namespace meipi::exchange
