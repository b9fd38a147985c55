// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/area_placing.h"

#include "app/report/placing.h"

#include <algorithm>
#include <cmath>

namespace meipi::report {
namespace {

constexpr double samePlace = 6; // points
constexpr double agreement = 0.7; ///< of the lines, for one shift
constexpr double majority = 0.5; ///< of the lines, for one page

struct LineMove
{
    QRectF was;
    int page = -1; ///< now
    QRectF is;

    [[nodiscard]] QPointF shift() const { return is.topLeft() - was.topLeft(); }
};

QList<TextRange> linesIn(const PageRegion &area, const TextLayer &layer)
{
    QList<TextRange> ranges;
    for (const Line &line : layer.lines) {
        if (line.page == area.page && !line.range.isEmpty()
            && area.rectangles.first().contains(layer.rectangle(line.page, line.box).center()))
            ranges.append(line.range);
    }
    return ranges;
}

/// Only lines that are found without doubt; a line that two pages share is its beginning.
QList<LineMove> moves(const QList<TextRange> &lines, const TextLayer &before, const SearchableLayer &after)
{
    QList<LineMove> found;
    for (const TextRange &line : lines) {
        const Placement placed = place(makeSelector(before, line, {}), after, {});
        if (placed.state != PlacementState::Exact && placed.state != PlacementState::Moved)
            continue;
        const QList<PageRegion> was = before.regions(line);
        const QList<PageRegion> is = after.layer().regions(placed.range);
        if (was.isEmpty() || is.isEmpty())
            continue;
        found.append(
            {.was = was.first().rectangles.first(), .page = is.first().page, .is = is.first().rectangles.first()});
    }
    return found;
}

int commonestPage(const QList<LineMove> &moves)
{
    const auto linesOn = [&](int page) { return std::ranges::count(moves, page, &LineMove::page); };
    int commonest = -1;
    for (const LineMove &move : moves) {
        if (commonest < 0 || linesOn(move.page) > linesOn(commonest))
            commonest = move.page;
    }
    return commonest;
}

double median(QList<double> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

QPointF medianShift(const QList<LineMove> &moves)
{
    QList<double> across;
    QList<double> down;
    for (const LineMove &move : moves) {
        across.append(move.shift().x());
        down.append(move.shift().y());
    }
    return {median(across), median(down)};
}

/// The old margins around the lines, around where they are now.
QRectF around(const QList<LineMove> &moves, const QRectF &area, const QSizeF &page)
{
    QRectF was;
    QRectF is;
    for (const LineMove &move : moves) {
        was = was.united(move.was);
        is = is.united(move.is);
    }
    const QRectF wanted = is.adjusted(area.left() - was.left(), area.top() - was.top(), area.right() - was.right(),
                                      area.bottom() - was.bottom());
    return wanted.united(is).intersected(QRectF(QPointF(), page));
}

} // namespace

PlacedArea placeArea(const PageRegion &area, const TextLayer &before, const SearchableLayer &after)
{
    if (area.rectangles.isEmpty())
        return {};
    const QList<TextRange> lines = linesIn(area, before);
    QList<LineMove> found = moves(lines, before, after);
    const int page = commonestPage(found);
    found.removeIf([&](const LineMove &move) { return move.page != page; });
    const auto share = [&](qsizetype count) {
        return static_cast<double>(count) / static_cast<double>(std::max<qsizetype>(1, lines.size()));
    };
    if (found.isEmpty() || share(found.size()) < majority)
        return {};

    const QPointF shift = medianShift(found);
    const auto agree = std::ranges::count_if(found, [&](const LineMove &move) {
        const QPointF apart = move.shift() - shift;
        return std::abs(apart.x()) < samePlace && std::abs(apart.y()) < samePlace;
    });
    const QRectF &rectangle = area.rectangles.first();
    if (share(agree) < agreement) {
        const QSizeF size = after.layer().pages.at(page).size;
        return {.state = PlacementState::Changed,
                .region = {.page = page, .rectangles = {around(found, rectangle, size)}}};
    }
    const bool stayed = page == area.page && std::abs(shift.x()) < samePlace && std::abs(shift.y()) < samePlace;
    return {.state = stayed ? PlacementState::Exact : PlacementState::Moved,
            .region = {.page = page, .rectangles = {rectangle.translated(shift)}}};
}

} // namespace meipi::report
