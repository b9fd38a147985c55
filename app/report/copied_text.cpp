// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/copied_text.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

bool bothAre(const Block &before, const Block &block, BlockKind kind)
{
    return before.kind == kind && block.kind == kind;
}

/// What divides two blocks where text is copied to run on.
QString between(const Block &before, const Block &block)
{
    if (bothAre(before, block, BlockKind::TableCell)) {
        if (before.row == block.row && block.column > before.column)
            return QString(block.column - before.column, u'\t');
        if (block.row > before.row)
            return u'\n' + QString(std::max<qsizetype>(0, block.column), u'\t');
    }
    const bool inLines = bothAre(before, block, BlockKind::ListItem) || bothAre(before, block, BlockKind::Contents)
        || bothAre(before, block, BlockKind::Figure) || bothAre(before, block, BlockKind::Reference);
    // An empty corner of a table keeps its place.
    const bool entersTable = block.kind == BlockKind::TableCell && block.column > 0;
    return (inLines ? u"\n"_s : u"\n\n"_s) + QString(entersTable ? block.column : 0, u'\t');
}

TextRange shared(TextRange a, TextRange b) { return {std::max(a.start, b.start), std::min(a.end, b.end)}; }

} // namespace

QString flowingText(const TextLayer &layer, TextRange range)
{
    QString text;
    const Block *before = nullptr;
    auto block = std::ranges::upper_bound(layer.blocks, range.start, {},
                                          [](const Block &candidate) { return candidate.range.end; });
    for (; block != layer.blocks.end() && block->range.start < range.end; ++block) {
        const TextRange part = shared(range, block->range);
        if (part.isEmpty())
            continue;
        if (before)
            text += between(*before, *block);
        text += layer.textOf(part);
        before = &*block;
    }
    return text;
}

QString printedLines(const TextLayer &layer, TextRange range)
{
    QStringList lines;
    auto line = std::ranges::upper_bound(layer.lines, range.start, {},
                                         [](const Line &candidate) { return candidate.range.end; });
    for (; line != layer.lines.end() && line->range.start < range.end; ++line) {
        if (const TextRange part = shared(range, line->range); !part.isEmpty())
            lines.append(layer.textOf(part).trimmed());
    }
    return lines.join(u'\n');
}

} // namespace meipi::report
