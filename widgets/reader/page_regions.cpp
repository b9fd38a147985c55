// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_regions.h"

#include <algorithm>

namespace meipi::widgets {

using report::BlockKind;
using report::TextLayer;

namespace {

using Kind = TextRegion::Kind;

constexpr double besideShare =
    0.2; // of a line's width: more of it over the neighbouring column means that it runs across

QRectF boxOf(const TextLayer &layer, int line)
{
    return layer.rectangle(layer.lines[line].page, layer.lines[line].box);
}

double overlap(double firstStart, double firstEnd, double secondStart, double secondEnd)
{
    return std::min(firstEnd, secondEnd) - std::max(firstStart, secondStart);
}

double overlapAcross(const QRectF &a, const QRectF &b) { return overlap(a.left(), a.right(), b.left(), b.right()); }

double overlapDown(const QRectF &a, const QRectF &b) { return overlap(a.top(), a.bottom(), b.top(), b.bottom()); }

/// What is known of a line while lines are gathered.
struct Entry
{
    int line = -1;
    QRectF box;
    Kind kind = Kind::Column;
    bool vertical = false;
    qint16 row = -1; // of a table's cell
    qint16 column = -1;
};

Entry entryFor(const TextLayer &layer, int line)
{
    Entry entry{.line = line, .box = boxOf(layer, line), .vertical = isVertical(layer.lines[line])};
    if (const int block = layer.blockAt(layer.lines[line].range.start); block >= 0) {
        const report::Block &of = layer.blocks[block];
        entry.kind = of.kind == BlockKind::TableCell ? Kind::Table
            : of.kind == BlockKind::Figure           ? Kind::Figure
                                                     : Kind::Column;
        entry.row = of.row;
        entry.column = of.column;
    }
    return entry;
}

/// Whether a line goes on where the one before it in the text ended.
bool follows(const Entry &before, const Entry &entry, const QRectF &region)
{
    if (before.kind != entry.kind || (entry.kind == Kind::Column && before.vertical != entry.vertical)) {
        return false;
    }
    switch (entry.kind) {
    case Kind::Figure: return true;
    case Kind::Table: // a second table begins again at its first cell
        return std::pair(entry.row, entry.column) >= std::pair(before.row, before.column);
    case Kind::Column: break;
    }
    return entry.vertical
        ? entry.box.right() <= before.box.right() && overlapDown(entry.box, region) > 0
        : entry.box.top() >= before.box.top() - before.box.height() / 2 && overlapAcross(entry.box, region) > 0;
}

using Run = QList<Entry>;

QList<Run> runsOf(const TextLayer &layer, int page)
{
    QList<Run> runs;
    QRectF region;
    const auto first = std::ranges::lower_bound(layer.lines, page, {}, &report::Line::page);
    for (auto at = first; at != layer.lines.end() && at->page == page; ++at) {
        const Entry entry = entryFor(layer, static_cast<int>(at - layer.lines.begin()));
        if (runs.isEmpty() || !follows(runs.constLast().constLast(), entry, region)) {
            runs.append(Run{});
            region = {};
        }
        runs.last().append(entry);
        region = region.united(entry.box);
    }
    return runs;
}

/// The stretch across the page that is taken by other lines beside those of a run: its neighbouring columns.
QList<QRectF> besideRun(const QList<Run> &runs, qsizetype run)
{
    QList<QRectF> beside;
    for (qsizetype other = 0; other < runs.size(); ++other) {
        if (other == run) {
            continue;
        }
        for (const Entry &neighbour : runs[other]) {
            const bool isBeside = std::ranges::any_of(runs[run], [&](const Entry &own) {
                const double shared = overlapDown(own.box, neighbour.box);
                return shared > std::min(own.box.height(), neighbour.box.height()) / 2
                    && overlapAcross(own.box, neighbour.box) <= 0;
            });
            if (isBeside) {
                beside.append(neighbour.box);
            }
        }
    }
    return beside;
}

/// A title over two columns is no part of the first one, though its lines follow each other.
QList<Run> withoutLinesAcross(const QList<Run> &runs, qsizetype index)
{
    const Run &run = runs[index];
    if (run.constFirst().kind != Kind::Column || run.constFirst().vertical) {
        return {run};
    }
    const QList<QRectF> beside = besideRun(runs, index);
    QList<Run> parts;
    bool wasAcross = false;
    for (const Entry &entry : run) {
        const bool across = std::ranges::any_of(beside, [&](const QRectF &neighbour) {
            return overlapAcross(entry.box, neighbour) > besideShare * std::min(entry.box.width(), neighbour.width());
        });
        if (parts.isEmpty() || across != wasAcross) {
            parts.append(Run{});
        }
        parts.last().append(entry);
        wasAcross = across;
    }
    return parts;
}

TextRegion regionFrom(const Run &run)
{
    TextRegion region{.kind = run.constFirst().kind, .vertical = run.constFirst().vertical, .box = {}, .lines = {}};
    for (const Entry &entry : run) {
        region.box = region.box.united(entry.box);
        region.lines.append(entry.line);
    }
    return region;
}

} // namespace

bool isVertical(const report::Line &line)
{
    constexpr int timesHigher = 3;
    const int width = line.box.right - line.box.left;
    const int height = line.box.bottom - line.box.top;
    return height > timesHigher * width && line.range.length() > 2;
}

QList<TextRegion> textRegions(const TextLayer &layer, int page)
{
    const QList<Run> runs = runsOf(layer, page);
    QList<TextRegion> regions;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        for (const auto parts = withoutLinesAcross(runs, i); const Run &part : parts) {
            regions.append(regionFrom(part));
        }
    }
    return regions;
}

} // namespace meipi::widgets
