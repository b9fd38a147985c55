// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/excerpt_rows.h"

#include <QByteArray>

namespace meipi::exchange {

/// RFC 4180 with a UTF-8 byte order mark and CRLF, so that Excel and WPS open it right: report, issue, language, page
/// label, section, quote, one column for each facet, note, coder, time, link, tag addresses. A cell that a spreadsheet would take for a
/// formula (= + - @, tab, carriage return first) is defused with an apostrophe.
[[nodiscard]] QByteArray excerptsToCsv(const QList<ExcerptTableRow> &rows, const taxonomy::Taxonomy &taxonomy,
                                       taxonomy::LabelLanguage language);

/// The JSON of DESIGN 8: "id","report","language","page","page_end","page_label","section","quote","tags","note","coder",
/// "created","link"; "report" is a name that commands take (2024-05/zh, else the title); besides "report_id",
/// "report_title" and "state". Unknown pages are null.
[[nodiscard]] QByteArray excerptsToJson(const QList<ExcerptTableRow> &rows);

/// A table for a terminal, `columns` wide, East Asian wide characters counted as two.
[[nodiscard]] QString excerptsToText(const QList<ExcerptTableRow> &rows, const taxonomy::Taxonomy &taxonomy,
                                     taxonomy::LabelLanguage language, int columns);

} // namespace meipi::exchange
