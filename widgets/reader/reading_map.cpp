// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reading_map.h"

#include "widgets/reader/line_places.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace meipi::widgets {

using Kind = TextRegion::Kind;

namespace {

constexpr double tolerance = 1.5; // points around a character that still count as it
constexpr double betweenLines = 6; // points: neither does the cursor flicker from line to line, nor a click miss
constexpr double besideLine = 3; // points
constexpr double ownColumnShare = 0.5; // of the distance to its own column counts

double farAcross(const QRectF &box, QPointF point)
{
    return std::max({box.left() - point.x(), 0.0, point.x() - box.right()});
}

double farDown(const QRectF &box, QPointF point)
{
    return std::max({box.top() - point.y(), 0.0, point.y() - box.bottom()});
}

double far(const QRectF &box, QPointF point) { return std::hypot(farAcross(box, point), farDown(box, point)); }

/// How far along the direction in which lines follow each other, then along the line.
std::pair<double, double> farFromLine(const QRectF &box, QPointF point, bool vertical)
{
    return vertical ? std::pair(farAcross(box, point), farDown(box, point))
                    : std::pair(farDown(box, point), farAcross(box, point));
}

} // namespace

ReadingMap::ReadingMap(std::shared_ptr<const report::TextLayer> layer) : m_layer(std::move(layer)) { }

const QList<TextRegion> &ReadingMap::regions(int page) const
{
    auto found = m_regions.find(page);
    if (found == m_regions.end()) {
        found = m_regions.insert(page, m_layer ? textRegions(*m_layer, page) : QList<TextRegion>{});
    }
    return *found;
}

bool ReadingMap::hasText(int page) const { return m_layer && !regions(page).isEmpty(); }

QRectF ReadingMap::boxOf(int line) const
{
    return m_layer->rectangle(m_layer->lines[line].page, m_layer->lines[line].box);
}

int ReadingMap::regionOf(int page, int line) const
{
    const QList<TextRegion> &all = regions(page);
    const auto found = std::ranges::find_if(all, [&](const TextRegion &region) { return region.lines.contains(line); });
    return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

/// Of lines that overlap, the one whose middle is nearest.
int ReadingMap::lineUnder(int page, QPointF point) const
{
    int best = -1;
    double nearest = std::numeric_limits<double>::max();
    for (const TextRegion &region : regions(page)) {
        for (const int line : region.lines) {
            const QRectF box = boxOf(line);
            const QPointF away = box.center() - point;
            const double distance = region.vertical ? std::abs(away.x()) : std::abs(away.y());
            if (box.contains(point) && distance < nearest) {
                nearest = distance;
                best = line;
            }
        }
    }
    return best;
}

int ReadingMap::nearestRegion(int page, QPointF point, int nearLine) const
{
    const QList<TextRegion> &all = regions(page);
    const int own = nearLine < 0 ? -1 : regionOf(page, nearLine);
    int best = -1;
    std::pair nearest(std::numeric_limits<double>::max(), std::numeric_limits<double>::max());
    for (int i = 0; i < all.size(); ++i) {
        // Of regions that reach into each other, the one with the nearest line.
        const int line = nearestLine(all[i], point);
        const std::pair distance(far(all[i].box, point) * (i == own ? ownColumnShare : 1), far(boxOf(line), point));
        if (distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

int ReadingMap::nearestLine(const TextRegion &region, QPointF point) const
{
    if (region.kind == Kind::Table) {
        return nearestCellLine(region, point);
    }
    return *std::ranges::min_element(region.lines, {}, [&](int line) {
        const QRectF box = boxOf(line);
        return region.kind == Kind::Figure ? std::pair(far(box, point), 0.0) : farFromLine(box, point, region.vertical);
    });
}

/// First the row at the pointer's height, then the cell in it, then the line in the cell.
int ReadingMap::nearestCellLine(const TextRegion &table, QPointF point) const
{
    struct Cell
    {
        int block = -1;
        qint16 row = -1;
        QRectF box;
        double band = 0; // how far from its row
    };
    QList<Cell> cells;
    QHash<qint16, QRectF> rows;
    for (const int line : table.lines) {
        const int block = m_layer->blockAt(m_layer->lines[line].range.start);
        const qint16 row = m_layer->blocks[block].row;
        if (cells.isEmpty() || cells.constLast().block != block) {
            cells.append({.block = block, .row = row, .box = {}});
        }
        cells.last().box = cells.constLast().box.united(boxOf(line));
        rows[row] = rows[row].united(boxOf(line));
    }
    for (Cell &cell : cells) {
        cell.band = farDown(rows[cell.row], point);
    }
    const Cell nearest = *std::ranges::min_element(
        cells, {}, [&](const Cell &cell) { return std::pair(cell.band, far(cell.box, point)); });
    int best = -1;
    for (const int line : table.lines) {
        const bool inside = m_layer->blocks[nearest.block].range.contains(m_layer->lines[line].range.start);
        if (inside && (best < 0 || farFromLine(boxOf(line), point, false) < farFromLine(boxOf(best), point, false))) {
            best = line;
        }
    }
    return best;
}

TextPoint ReadingMap::inLine(int line, QPointF point) const
{
    const LinePlaces places(*m_layer, line);
    const LinePlaces::Hit hit = places.nearest(point);
    const double across = places.isVertical() ? betweenLines : tolerance;
    const double down = places.isVertical() ? tolerance : betweenLines;
    const bool over =
        hit.character >= 0 && places.box(hit.character).adjusted(-across, -down, across, down).contains(point);
    return {.gap = hit.gap, .character = over ? hit.character : -1, .line = line};
}

TextPoint ReadingMap::at(int page, QPointF point, int nearLine) const
{
    if (!hasText(page)) {
        return {};
    }
    if (const int line = lineUnder(page, point); line >= 0) {
        return inLine(line, point);
    }
    const TextRegion &region = regions(page)[nearestRegion(page, point, nearLine)];
    const int line = nearestLine(region, point);
    const QRectF box = boxOf(line);
    if (region.kind == Kind::Column) {
        // Well beyond the last line everything is meant, well above the first one nothing is.
        const report::TextRange range = m_layer->lines[line].range;
        const double thickness = region.vertical ? box.width() : box.height();
        const bool before =
            region.vertical ? point.x() > region.box.right() + thickness : point.y() < region.box.top() - thickness;
        const bool behind =
            region.vertical ? point.x() < region.box.left() - thickness : point.y() > region.box.bottom() + thickness;
        if (before || behind) {
            return {.gap = before ? range.start : range.end, .character = -1, .line = line};
        }
    }
    return inLine(line, point);
}

bool ReadingMap::isOverText(int page, QPointF point) const
{
    if (!hasText(page)) {
        return false;
    }
    return std::ranges::any_of(regions(page), [&](const TextRegion &region) {
        const double across = region.vertical ? betweenLines : besideLine;
        const double down = region.vertical ? besideLine : betweenLines;
        return region.box.adjusted(-across, -down, across, down).contains(point)
            && std::ranges::any_of(region.lines, [&](int line) {
                   return boxOf(line).adjusted(-across, -down, across, down).contains(point);
               });
    });
}

int ReadingMap::lineOf(qsizetype gap, int hint) const
{
    if (!m_layer || gap < 0 || m_layer->lines.isEmpty()) {
        return -1;
    }
    const QList<report::Line> &lines = m_layer->lines;
    if (hint >= 0 && hint < lines.size() && lines[hint].range.end == gap) {
        return hint;
    }
    const auto after =
        std::ranges::upper_bound(lines, gap, {}, [](const report::Line &line) { return line.range.start; });
    return std::max(0, static_cast<int>(after - lines.begin()) - 1);
}

CaretPlace ReadingMap::caret(qsizetype gap, int line) const
{
    line = lineOf(gap, line);
    if (line < 0) {
        return {};
    }
    const LinePlaces places(*m_layer, line);
    return {.page = m_layer->lines[line].page, .box = places.caret(gap), .vertical = places.isVertical()};
}

double ReadingMap::offsetInColumn(qsizetype gap, int line) const
{
    const CaretPlace place = caret(gap, line);
    if (place.page < 0) {
        return 0;
    }
    const TextRegion &region = regions(place.page)[regionOf(place.page, lineOf(gap, line))];
    return region.vertical ? place.box.top() - region.box.top() : place.box.left() - region.box.left();
}

TextPoint ReadingMap::inLineAcross(const TextRegion &region, int line, double across) const
{
    const QRectF box = boxOf(line);
    TextPoint found =
        region.vertical ? inLine(line, {box.center().x(), across}) : inLine(line, {across, box.center().y()});
    found.character = -1;
    return found;
}

/// The nearest line of the region straight above or below, -1 when there is none.
int ReadingMap::lineInRegion(const TextRegion &region, int from, int step, double across) const
{
    const QRectF here = boxOf(from);
    int best = -1;
    std::pair nearest(std::numeric_limits<double>::max(), 0.0);
    for (const int line : region.lines) {
        const QRectF box = boxOf(line);
        // Vertical lines follow each other to the left.
        const double down =
            region.vertical ? here.center().x() - box.center().x() : box.center().y() - here.center().y();
        const double thickness = region.vertical ? here.width() : here.height();
        if (line == from || down * step < thickness / 2) {
            continue;
        }
        const QPointF aim = region.vertical ? QPointF(box.center().x(), across) : QPointF(across, box.center().y());
        // Cells of a table: the one under this place, though a lower one of the row above ends nearer.
        const double aside = far(box, aim);
        const std::pair distance = region.kind == Kind::Column ? std::pair(std::abs(down), aside)
                                                               : std::pair(std::abs(down) + 4 * aside, aside);
        if (distance < nearest) {
            nearest = distance;
            best = line;
        }
    }
    return best;
}

/// Coming from above into its first line, from below into its last.
TextPoint ReadingMap::entering(const TextRegion &region, int step, double offset) const
{
    const double across = (region.vertical ? region.box.top() : region.box.left()) + offset;
    const auto edge = [&](int line) {
        const QRectF box = boxOf(line);
        const double down = region.vertical ? -box.center().x() : box.center().y();
        const QPointF aim = region.vertical ? QPointF(box.center().x(), across) : QPointF(across, box.center().y());
        return std::pair(std::round(down * step), far(box, aim));
    };
    return inLineAcross(region, *std::ranges::min_element(region.lines, {}, edge), across);
}

TextPoint ReadingMap::beside(int line, int step, double offset) const
{
    if (!m_layer || line < 0 || line >= m_layer->lines.size()) {
        return {};
    }
    int page = m_layer->lines[line].page;
    const int own = regionOf(page, line);
    const TextRegion &region = regions(page)[own];
    const double across = (region.vertical ? region.box.top() : region.box.left()) + offset;
    if (const int next = lineInRegion(region, line, step, across); next >= 0) {
        return inLineAcross(region, next, across);
    }
    int target = own + step;
    while (target < 0 || target >= regions(page).size()) {
        page += step;
        if (page < 0 || page >= m_layer->pages.size()) {
            return {};
        }
        target = step > 0 ? 0 : static_cast<int>(regions(page).size()) - 1;
    }
    return entering(regions(page)[target], step, offset);
}

} // namespace meipi::widgets
