// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/csv.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::exchange {
namespace {

bool looksLikeFormula(const QString &text)
{
    static const QString triggers = u"=+-@\t\r＝＋－＠"_s;
    return !text.isEmpty() && triggers.contains(text.front());
}

constexpr qsizetype longestReadOtherwise = 40; ///< characters: no date or number is longer

/// Digits that come back as other digits.
bool isNumberThatChanges(const QString &text)
{
    static const QRegularExpression pattern(u"^(?:0\\d+(?:\\.\\d+)?" // 007
                                            "|\\d{16,}" // more digits than a double has
                                            "|\\d*\\.\\d*0|\\.\\d+" // 1.10, .5
                                            "|\\d+(?:\\.\\d*)?[eE][+-]?\\d+" // 1E5
                                            "|\\d+(?:,\\d+)+(?:\\.\\d+)?" // 1,2
                                            "|[(（]\\s*\\d[\\d.,]*\\s*[)）])$"_s); // (1) is minus one
    return pattern.match(text).hasMatch();
}

bool isDateOrTime(const QString &text)
{
    static const QString time = u"\\d{1,4}:\\d{1,2}(?::\\d{1,2}(?:\\.\\d+)?)?(?:\\s*[ap]\\.?m\\.?)?"_s;
    static const QString numbers = u"\\d{1,4}\\s*[-/]\\s*\\d{1,4}(?:\\s*[-/]\\s*\\d{1,4})?|\\d+(?:\\.\\d+){2,}"_s;
    static const QString month = u"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                                 "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"_s;
    static const QString gap = u"[\\s,./-]*"_s;
    static const QString named = u"\\d{1,4}%2%1(?:%2\\d{1,4})?|%1%2\\d{1,4}(?:[\\s,./-]+\\d{1,4})?"_s.arg(month, gap);
    static const QString chinese = u"(?:\\d{2,4}\\s*年\\s*)?\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*[日号]?)?"_s;
    static const QRegularExpression pattern(
        u"^(?:%1|(?:%2|%3|%4)(?:\\s+(?:%1))?)$"_s.arg(time, numbers, named, chinese),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text).hasMatch();
}

/// A page labelled 1-2 would be the first of February, section 1.10 the number 1.1.
bool isReadOtherwise(const QString &text)
{
    const QString bare = text.trimmed();
    return bare.size() <= longestReadOtherwise && (isNumberThatChanges(bare) || isDateOrTime(bare));
}

} // namespace

QString csvCell(const QString &text)
{
    QString cell = looksLikeFormula(text) || isReadOtherwise(text) ? u'\'' + text : text;
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
