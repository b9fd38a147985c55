// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/csv.h"

using namespace Qt::StringLiterals;

namespace meipi::exchange {
namespace {

bool looksLikeFormula(const QString &text)
{
    static const QString triggers = u"=+-@\t\r＝＋－＠"_s;
    return !text.isEmpty() && triggers.contains(text.front());
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = looksLikeFormula(text) ? u'\'' + text : text;
    const bool quoted =
        std::ranges::any_of(cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    if (!quoted)
        return cell;
    cell.replace(u'"', u"\"\""_s);
    return u'"' + cell + u'"';
}

QByteArray csvBytes(const QList<QStringList> &rows)
{
    QByteArray bytes("\xEF\xBB\xBF");
    for (const QStringList &row : rows) {
        QStringList cells;
        cells.reserve(row.size());
        for (const QString &text : row)
            cells.append(csvCell(text));
        bytes += cells.join(u',').toUtf8() + "\r\n";
    }
    return bytes;
}

} // namespace meipi::exchange
