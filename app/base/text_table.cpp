// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/text_table.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace meipi::base {
namespace {

constexpr int gap = 2; // cells between columns
constexpr int narrowest = 4;
constexpr int longestFixed = 36; // an id is not cut

struct CodePointRange
{
    char32_t first;
    char32_t last;
};

/// East Asian Width W and F (UAX #11), whole blocks taken together.
constexpr std::array wideRanges{
    CodePointRange{0x1100, 0x115F},   CodePointRange{0x2E80, 0x303E},   CodePointRange{0x3041, 0x33FF},
    CodePointRange{0x3400, 0x4DBF},   CodePointRange{0x4E00, 0x9FFF},   CodePointRange{0xA000, 0xA4CF},
    CodePointRange{0xA960, 0xA97C},   CodePointRange{0xAC00, 0xD7A3},   CodePointRange{0xF900, 0xFAFF},
    CodePointRange{0xFE10, 0xFE19},   CodePointRange{0xFE30, 0xFE6F},   CodePointRange{0xFF01, 0xFF60},
    CodePointRange{0xFFE0, 0xFFE6},   CodePointRange{0x1F300, 0x1F64F}, CodePointRange{0x1F900, 0x1F9FF},
    CodePointRange{0x20000, 0x3FFFD},
};

int cellsOf(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    return std::ranges::any_of(wideRanges,
                               [&](CodePointRange r) { return character >= r.first && character <= r.last; })
        ? 2
        : 1;
}

QList<int> columnWidths(const QList<QStringList> &rows, int width, qsizetype flexible)
{
    const qsizetype columns = rows.first().size();
    QList<int> widths(columns, 1);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < columns; ++i)
            widths[i] = std::max(widths[i], cellWidth(row.value(i).simplified()));
    }
    const int room = width - gap * static_cast<int>(columns - 1);
    const int share = std::max(longestFixed, room / static_cast<int>(columns));
    int taken = 0;
    for (qsizetype i = 0; i < columns; ++i) {
        if (i == flexible)
            continue;
        widths[i] = std::min(widths[i], share);
        taken += widths[i];
    }
    widths[flexible] = std::clamp(room - taken, narrowest, std::max(narrowest, widths[flexible]));
    return widths;
}

} // namespace

int cellWidth(const QString &text)
{
    int width = 0;
    for (const auto characters = text.toUcs4(); const char32_t character : characters)
        width += cellsOf(character);
    return width;
}

QString fitted(const QString &text, int width)
{
    const QString line = text.simplified();
    const int wanted = cellWidth(line);
    if (wanted <= width)
        return line + QString(width - wanted, u' ');
    QString cut;
    int used = 0;
    for (const auto characterList = line.toUcs4(); const char32_t character : characterList) {
        const int cells = cellsOf(character);
        if (used + cells > width - 1)
            break;
        cut += QString::fromUcs4(&character, 1);
        used += cells;
    }
    return cut + u'…' + QString(std::max(0, width - 1 - used), u' ');
}

QString alignedTable(const QList<QStringList> &rows, int width, qsizetype flexible)
{
    if (rows.isEmpty())
        return {};
    const QList<int> widths = columnWidths(rows, width, flexible);
    QString table;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < widths.size(); ++i)
            cells.append(fitted(row.value(i), widths.at(i)));
        QString line = cells.join(QString(gap, u' '));
        while (line.endsWith(u' '))
            line.chop(1);
        table += line + u'\n';
    }
    return table;
}

} // namespace meipi::base
