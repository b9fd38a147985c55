// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace meipi::exchange {

/// One cell: quoted where RFC 4180 asks for it, and marked as text (a leading apostrophe, the spreadsheets' own sign)
/// where one would take it for something else: for a formula (= + - @, tab or carriage return first, full-width forms of
/// the four signs too), for a date or a time (page 1-2, issue 2024-05, 5月1日, 1:30), or for a number that loses how it
/// was written (007, 1.10, 1E5, (1)). Plain numbers stay numbers. CSV has no types, and quotation marks do not help: all
/// spreadsheets look through them.
[[nodiscard]] QString csvCell(const QString &text);

/// Rows as UTF-8 with a byte order mark and CRLF behind every row.
[[nodiscard]] QByteArray csvBytes(const QList<QStringList> &rows);

} // namespace meipi::exchange
