// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace meipi::exchange {

/// One cell: quoted where RFC 4180 asks for it, and defused (a leading apostrophe) where a spreadsheet would take it for
/// a formula: = + - @, tab or carriage return first, full-width forms of the four signs too.
[[nodiscard]] QString csvCell(const QString &text);

/// Rows as UTF-8 with a byte order mark and CRLF behind every row.
[[nodiscard]] QByteArray csvBytes(const QList<QStringList> &rows);

} // namespace meipi::exchange
