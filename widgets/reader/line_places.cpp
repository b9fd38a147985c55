// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/line_places.h"

#include "widgets/reader/page_regions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace meipi::widgets {

using report::TextRange;

namespace {

bool isWrittenLeftwards(QChar unit)
{
    const QChar::Direction direction = unit.direction();
    return direction == QChar::DirR || direction == QChar::DirAL;
}

} // namespace

LinePlaces::LinePlaces(const report::TextLayer &layer, int line)
    : m_layer(layer),
      m_range(layer.lines[line].range),
      m_page(layer.lines[line].page),
      m_box(layer.rectangle(m_page, layer.lines[line].box)),
      m_vertical(widgets::isVertical(layer.lines[line]))
{
    if (m_vertical) {
        QRectF first;
        QRectF last;
        for (qsizetype i = m_range.start; i < m_range.end; ++i) {
            if (const QRectF place = box(i); !place.isNull()) {
                first = first.isNull() ? place : first;
                last = place;
            }
        }
        m_upwards = last.center().y() < first.center().y();
    }
}

QRectF LinePlaces::box(qsizetype character) const
{
    const report::Box &place = m_layer.boxes[static_cast<std::size_t>(character)];
    return place.isNull() ? QRectF() : m_layer.rectangle(m_page, place);
}

bool LinePlaces::runsBack(qsizetype character) const
{
    return m_vertical ? m_upwards : isWrittenLeftwards(m_layer.text[character]);
}

LinePlaces::Hit LinePlaces::nearest(QPointF point) const
{
    const double at = m_vertical ? point.y() : point.x();
    Hit hit{.gap = m_range.start, .character = -1};
    // Where boxes overlap (accents, kerning), the one whose middle is nearer.
    std::pair nearest(std::numeric_limits<double>::max(), std::numeric_limits<double>::max());
    for (qsizetype i = m_range.start; i < m_range.end; ++i) {
        const QRectF place = box(i);
        if (place.isNull() || m_layer.text[i].isLowSurrogate()) {
            continue;
        }
        const double middle = (start(place) + end(place)) / 2;
        const std::pair far(std::max({start(place) - at, 0.0, at - end(place)}), std::abs(middle - at));
        if (far >= nearest) {
            continue;
        }
        nearest = far;
        const bool after = runsBack(i) ? at < middle : at > middle;
        const qsizetype length = m_layer.text[i].isHighSurrogate() && i + 1 < m_range.end ? 2 : 1;
        hit = {.gap = after ? i + length : i, .character = i};
    }
    return hit;
}

QRectF LinePlaces::slice(double from, double to) const
{
    return m_vertical ? QRectF(QPointF(m_box.left(), from), QPointF(m_box.right(), to))
                      : QRectF(QPointF(from, m_box.top()), QPointF(to, m_box.bottom()));
}

QRectF LinePlaces::caret(qsizetype gap) const
{
    const auto at = [this](double place) { return slice(place, place); };
    if (gap < m_range.end) {
        if (const QRectF next = box(std::max(gap, m_range.start)); !next.isNull()) {
            return at(runsBack(gap) ? end(next) : start(next));
        }
    }
    for (qsizetype i = std::min(gap, m_range.end) - 1; i >= m_range.start; --i) {
        if (const QRectF before = box(i); !before.isNull()) {
            return at(runsBack(i) ? start(before) : end(before));
        }
    }
    return at(start(m_box));
}

QList<QRectF> LinePlaces::wash(TextRange part) const
{
    struct Stretch
    {
        double start = 0;
        double end = 0;
        bool selected = false;
    };
    if (part.start <= m_range.start && part.end >= m_range.end) {
        return {m_box};
    }
    QList<Stretch> stretches;
    for (qsizetype i = m_range.start; i < m_range.end; ++i) {
        QRectF place = box(i);
        const bool selected = part.contains(i);
        if (place.isNull() && selected) {
            // A space that joining put in reaches from what stands before it to what stands behind.
            const double before = start(caret(i));
            const double behind = i + 1 < m_range.end ? start(caret(i + 1)) : before;
            place = slice(std::min(before, behind), std::max(before, behind));
        }
        if (!place.isNull()) {
            stretches.append({.start = start(place), .end = end(place), .selected = selected});
        }
    }
    std::ranges::stable_sort(stretches, {}, [](const Stretch &stretch) { return stretch.start + stretch.end; });
    QList<QRectF> washes;
    bool open = false;
    for (const Stretch &stretch : std::as_const(stretches)) {
        if (stretch.selected) {
            const QRectF piece = slice(stretch.start, stretch.end);
            washes.append(open ? washes.takeLast().united(piece) : piece);
        }
        open = stretch.selected;
    }
    return washes;
}

QList<QRectF> washOver(const report::TextLayer &layer, TextRange range, int page)
{
    QList<QRectF> washes;
    auto line = std::ranges::lower_bound(layer.lines, page, {}, &report::Line::page);
    for (; line != layer.lines.end() && line->page == page && line->range.start < range.end; ++line) {
        const TextRange part{.start = std::max(range.start, line->range.start),
                             .end = std::min(range.end, line->range.end)};
        if (!part.isEmpty()) {
            washes.append(LinePlaces(layer, static_cast<int>(line - layer.lines.begin())).wash(part));
        }
    }
    return washes;
}

} // namespace meipi::widgets
