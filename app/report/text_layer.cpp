// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_layer.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace meipi::report {

namespace {

constexpr double tolerance = 1.5; // points around a character's box that still count as the character

TextRange rangeOf(const TextRange &range) { return range; }

template<typename Item>
TextRange rangeOf(const Item &item)
{
    return item.range;
}

/// Index of the item that holds the position, -1 when it lies between two.
template<typename Item>
int indexAt(const QList<Item> &items, qsizetype position)
{
    const auto after =
        std::ranges::upper_bound(items, position, {}, [](const Item &item) { return rangeOf(item).start; });
    if (after == items.begin())
        return -1;
    const auto candidate = std::prev(after);
    return rangeOf(*candidate).contains(position) ? static_cast<int>(candidate - items.begin()) : -1;
}

QRectF bounds(const TextLayer &layer, TextRange range, int page)
{
    QRectF united;
    for (qsizetype i = range.start; i < range.end; ++i) {
        const Box &box = layer.boxes[static_cast<size_t>(i)];
        if (!box.isNull())
            united = united.united(layer.rectangle(page, box));
    }
    return united;
}

/// How far a point is from a rectangle, vertical distance counting more: the line at the point's height wins.
double distance(const QRectF &rectangle, QPointF point)
{
    const double across = std::max({rectangle.left() - point.x(), 0.0, point.x() - rectangle.right()});
    const double down = std::max({rectangle.top() - point.y(), 0.0, point.y() - rectangle.bottom()});
    return std::hypot(across, down * 4);
}

std::pair<qsizetype, qsizetype> linesOfPage(const QList<Line> &lines, int page)
{
    const auto found =
        std::ranges::equal_range(lines, page, {}, [](const Line &line) { return static_cast<int>(line.page); });
    return {found.begin() - lines.begin(), found.end() - lines.begin()};
}

} // namespace

int TextLayer::pageOf(qsizetype position) const
{
    if (pages.isEmpty())
        return -1;
    const auto after =
        std::ranges::upper_bound(pages, position, {}, [](const TextPage &page) { return page.range.start; });
    auto page = after == pages.begin() ? after : std::prev(after);
    // Pages without text have empty ranges where the next one begins; the text belongs to the last of them.
    return static_cast<int>(page - pages.begin());
}

QRectF TextLayer::rectangle(int page, const Box &box) const
{
    if (page < 0 || page >= pages.size())
        return {};
    const double step = pages[page].step;
    return QRectF(QPointF(box.left * step, box.top * step), QPointF(box.right * step, box.bottom * step)).normalized();
}

QList<PageRegion> TextLayer::regions(TextRange range) const
{
    QList<PageRegion> regions;
    range.start = std::clamp<qsizetype>(range.start, 0, text.size());
    range.end = std::clamp<qsizetype>(range.end, range.start, text.size());
    auto line =
        std::ranges::upper_bound(lines, range.start, {}, [](const Line &candidate) { return candidate.range.end; });
    for (; line != lines.end() && line->range.start < range.end; ++line) {
        const TextRange part{.start = std::max(range.start, line->range.start),
                             .end = std::min(range.end, line->range.end)};
        const QRectF rectangle = bounds(*this, part, line->page);
        if (rectangle.isNull())
            continue;
        if (regions.isEmpty() || regions.last().page != line->page)
            regions.append(PageRegion{.page = line->page, .rectangles = {}});
        regions.last().rectangles.append(rectangle);
    }
    return regions;
}

qsizetype TextLayer::positionAt(int page, QPointF point) const
{
    const auto [first, end] = linesOfPage(lines, page);
    qsizetype nearest = -1;
    double best = std::numeric_limits<double>::max();
    for (qsizetype i = first; i < end; ++i) {
        const double far = distance(rectangle(page, lines[i].box), point);
        if (far < best) {
            best = far;
            nearest = i;
        }
    }
    if (nearest < 0)
        return -1;
    const TextRange range = lines[nearest].range;
    qsizetype position = range.start;
    best = std::numeric_limits<double>::max();
    for (qsizetype i = range.start; i < range.end; ++i) {
        const Box &box = boxes[static_cast<size_t>(i)];
        if (box.isNull() || text[i].isLowSurrogate())
            continue;
        const QRectF place = rectangle(page, box);
        const double far = distance(place, point);
        if (far >= best)
            continue;
        best = far;
        const bool vertical = lines[nearest].box.bottom - lines[nearest].box.top
            > 3 * (lines[nearest].box.right - lines[nearest].box.left);
        const bool after = vertical ? point.y() > place.center().y() : point.x() > place.center().x();
        position = after ? i + (text[i].isHighSurrogate() && i + 1 < range.end ? 2 : 1) : i;
    }
    return position;
}

qsizetype TextLayer::characterAt(int page, QPointF point) const
{
    const auto [first, end] = linesOfPage(lines, page);
    qsizetype found = -1;
    double best = std::numeric_limits<double>::max();
    for (qsizetype i = first; i < end; ++i) {
        const QRectF place = rectangle(page, lines[i].box).adjusted(-tolerance, -tolerance, tolerance, tolerance);
        if (!place.contains(point))
            continue;
        for (qsizetype k = lines[i].range.start; k < lines[i].range.end; ++k) {
            const Box &box = boxes[static_cast<size_t>(k)];
            if (box.isNull() || text[k].isLowSurrogate())
                continue;
            const QRectF character = rectangle(page, box);
            if (!character.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(point))
                continue;
            const double far = distance(character, point);
            if (far < best) {
                best = far;
                found = k;
            }
        }
    }
    return found;
}

int TextLayer::blockAt(qsizetype position) const { return indexAt(blocks, position); }

int TextLayer::lineAt(qsizetype position) const { return indexAt(lines, position); }

int TextLayer::sentenceAt(qsizetype position) const { return indexAt(sentences, position); }

QString TextLayer::sectionAt(qsizetype position) const
{
    auto after = std::ranges::upper_bound(blocks, position, {}, [](const Block &block) { return block.range.start; });
    while (after != blocks.begin()) {
        --after;
        if (after->kind == BlockKind::Heading)
            return textOf(after->range);
    }
    return {};
}

QString TextLayer::textOf(TextRange range) const
{
    const qsizetype start = std::clamp<qsizetype>(range.start, 0, text.size());
    return text.sliced(start, std::clamp<qsizetype>(range.end, start, text.size()) - start);
}

} // namespace meipi::report
