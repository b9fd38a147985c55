// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/note_starts.h"

#include <QHash>

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr int linesOfAFullPage = 5;
constexpr double overhang = 14; // points: a full stop that hangs over or a wide running head, not a note in the margin
constexpr double edgeTolerance = 2; // points
constexpr qsizetype fewestLinesAtAnEdge = 3;
constexpr double narrowBlock = 0.75; // of the page's width: beside a narrower block there may be a picture
constexpr double likelyBlock = 0.85; // 25 to 32 mm of A4

enum class Edge : quint8 { Left, Right };

struct PageText
{
    double right = 0; ///< seen from the other edge, whichever it is
    int lines = 0;
};

/// The edge that set lines share; beyond it only a full stop may hang over. Without such an edge (ragged lines) the
/// farthest one.
double blockEdge(QList<double> rights)
{
    std::ranges::sort(rights);
    double shared = 0;
    qsizetype most = fewestLinesAtAnEdge - 1;
    for (qsizetype first = 0, last = 0; last < rights.size(); ++last) {
        while (rights[last] - rights[first] > edgeTolerance) {
            ++first;
        }
        if (last - first + 1 > most) {
            most = last - first + 1;
            shared = rights[last];
        }
    }
    return rights.constLast() - shared <= overhang ? shared : rights.constLast();
}

/// How far a box reaches: from the page's left edge to the right, or from its right edge to the left.
double reach(const report::TextLayer &layer, int page, const report::Box &box, Edge edge)
{
    const QRectF place = layer.rectangle(page, box);
    return edge == Edge::Right ? place.right() : layer.pages[page].size.width() - place.left();
}

QList<PageText> textBlocks(const report::TextLayer &layer, Edge edge)
{
    QList<QList<double>> rights(layer.pages.size());
    for (const report::Line &line : layer.lines) {
        if (line.page >= 0 && line.page < rights.size() && !line.box.isNull()) {
            rights[line.page].append(reach(layer, line.page, line.box, edge));
        }
    }
    QList<PageText> pages;
    pages.reserve(rights.size());
    for (const QList<double> &onPage : std::as_const(rights)) {
        pages.append({.right = onPage.isEmpty() ? 0 : blockEdge(onPage), .lines = static_cast<int>(onPage.size())});
    }
    return pages;
}

/// Pages of one width and one side of the sheet share a text block.
std::pair<int, int> sideKey(const report::TextLayer &layer, qsizetype page)
{
    return {qRound(layer.pages[page].size.width()), static_cast<int>(page % 2)};
}

QHash<std::pair<int, int>, double> typicalBlocks(const report::TextLayer &layer, const QList<PageText> &pages)
{
    QHash<std::pair<int, int>, QList<double>> rights;
    for (qsizetype page = 0; page < pages.size(); ++page) {
        if (pages[page].lines >= linesOfAFullPage) {
            rights[sideKey(layer, page)].append(pages[page].right);
        }
    }
    QHash<std::pair<int, int>, double> typical;
    for (auto [side, values] : rights.asKeyValueRange()) {
        const auto middle = values.begin() + values.size() / 2;
        std::nth_element(values.begin(), middle, values.end());
        typical.insert(side, *middle);
    }
    return typical;
}

QList<double> blankFrom(const report::TextLayer &layer, Edge edge)
{
    const QList<PageText> pages = textBlocks(layer, edge);
    const auto typical = typicalBlocks(layer, pages);
    QList<double> starts;
    starts.reserve(pages.size());
    for (qsizetype page = 0; page < pages.size(); ++page) {
        const double width = layer.pages[page].size.width();
        const double usual = typical.value(sideKey(layer, page));
        const double block = pages[page].right <= usual + overhang ? usual : pages[page].right;
        const bool known = pages[page].lines > 0 && block >= narrowBlock * width;
        starts.append(known ? std::min(block, width) : width);
    }
    for (const report::Furniture &piece : layer.furniture) {
        if (piece.page < 0 || piece.page >= starts.size()) {
            continue;
        }
        const double right = reach(layer, piece.page, piece.box, edge);
        if (right > starts[piece.page]) {
            const double width = layer.pages[piece.page].size.width();
            starts[piece.page] = right - starts[piece.page] <= overhang ? starts[piece.page] : width;
        }
    }
    return starts;
}

} // namespace

QList<double> noteStarts(const report::TextLayer &layer) { return blankFrom(layer, Edge::Right); }

QList<double> noteEnds(const report::TextLayer &layer)
{
    QList<double> ends = blankFrom(layer, Edge::Left);
    for (qsizetype page = 0; page < ends.size(); ++page) {
        ends[page] = layer.pages[page].size.width() - ends[page];
    }
    return ends;
}

double likelyNoteEnd(QSizeF page) { return page.width() * (1 - likelyBlock); }

double likelyNoteStart(QSizeF page) { return page.width() * likelyBlock; }

} // namespace meipi::widgets
