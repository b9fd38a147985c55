// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/margin_layout.h"

#include "app/marks/tokens.h"

#include <QPainter>

#include <algorithm>

namespace meipi::marks {

namespace {

/// Rectangles of a group's chips in rows from the origin, wrapped at the column's width.
QList<QRectF> wrapped(const QList<QSizeF> &chips, const MarginColumn &column)
{
    QList<QRectF> placed;
    QPointF at(0, 0);
    qreal rowHeight = 0;
    for (const QSizeF &chip : chips) {
        const QSizeF size(std::min(chip.width(), column.width), chip.height());
        if (at.x() > 0 && at.x() + size.width() > column.width) {
            at = {0, at.y() + rowHeight + column.chipGap};
            rowHeight = 0;
        }
        placed.append(QRectF(at, size));
        at.rx() += size.width() + column.chipGap;
        rowHeight = std::max(rowHeight, size.height());
    }
    return placed;
}

QRectF united(const QList<QRectF> &rects)
{
    QRectF bounds;
    for (const QRectF &rect : rects)
        bounds |= rect;
    return bounds;
}

/// Where "+n" stands after the given chips, or null when it does not fit below `limit`.
QRectF overflowAfter(const QList<QRectF> &chips, const QSizeF &size, const MarginColumn &column, qreal limit)
{
    const QRectF &last = chips.back();
    const QPointF beside(last.right() + column.chipGap, last.top());
    if (beside.x() + size.width() <= column.width)
        return {beside, size};
    const QPointF below(0, last.bottom() + column.chipGap);
    return below.y() + size.height() <= limit ? QRectF(below, size) : QRectF();
}

/// Hides chips from the end until the rest and its "+n" stand above `limit` (both from the group's origin).
void cutToFit(PlacedGroup &group, const MarginColumn &column, qreal limit)
{
    while (!group.chips.isEmpty() && (group.chips.back().bottom() > limit || group.hidden > 0)) {
        if (group.chips.back().bottom() <= limit) {
            group.overflow = overflowAfter(group.chips, column.overflowSize(group.hidden), column, limit);
            if (!group.overflow.isNull())
                return;
        }
        group.chips.removeLast();
        ++group.hidden;
    }
}

void moveBy(PlacedGroup &group, const QPointF &offset)
{
    for (QRectF &chip : group.chips)
        chip.translate(offset);
    if (!group.overflow.isNull())
        group.overflow.translate(offset);
    group.bounds = united(group.chips) | group.overflow;
}

/// Horizontal from the bracket's middle, then slanting to the first chip.
QList<QPointF> leaderTo(const PlacedGroup &placed, const MarginGroup &group)
{
    const QRectF &chip = placed.chips.front();
    const QPointF from(group.leaderX, (group.bracketTop + group.bracketBottom) / 2);
    const QPointF to(chip.left() - 1, chip.center().y());
    const QPointF bend(from.x() + (to.x() - from.x()) * 0.4, from.y());
    return {from, bend, to};
}

/// Everything but the page's own "+n"; groups that found no room are left without chips.
MarginPlacement placedAbove(qreal bottom, const QList<MarginGroup> &groups, const MarginColumn &column)
{
    MarginPlacement placement;
    qreal taken = column.top;
    for (qsizetype index = 0; index < groups.size(); ++index) {
        const MarginGroup &group = groups.at(index);
        PlacedGroup placed;
        if (!group.chips.isEmpty() && placement.firstHidden < 0) {
            placed.chips = wrapped(group.chips, column);
            const qreal height = placed.chips.front().height();
            const qreal wanted = (group.firstLineTop + group.firstLineBottom - height) / 2;
            const qreal top = std::max(wanted, taken);
            cutToFit(placed, column, bottom - top);
            moveBy(placed, {column.left, top});
            if (placed.chips.isEmpty()) {
                placed = {};
            } else {
                if (top > std::max(wanted, column.top) + 0.5)
                    placed.leader = leaderTo(placed, group);
                taken = placed.bounds.bottom() + column.groupGap;
            }
        }
        if (placed.chips.isEmpty() && !group.chips.isEmpty()) {
            placed.hidden = int(group.chips.size());
            placement.hidden += placed.hidden;
            if (placement.firstHidden < 0)
                placement.firstHidden = index;
        }
        placement.groups.append(placed);
    }
    return placement;
}

} // namespace

MarginPlacement placedInMargin(const QList<MarginGroup> &groups, const MarginColumn &column)
{
    MarginPlacement placement = placedAbove(column.bottom, groups, column);
    if (placement.hidden == 0)
        return placement;
    // Some groups found no room at all: once more, with a place kept for the "+n" that counts them. Its width hardly
    // depends on n, its height not at all.
    const qreal kept = column.overflowSize(placement.hidden).height() + column.groupGap;
    placement = placedAbove(column.bottom - kept, groups, column);
    if (placement.hidden == 0) // a group that was cut earlier now left room for the last one
        return placement;
    const QSizeF size = column.overflowSize(placement.hidden);
    placement.overflow = {QPointF(column.left, std::max(column.top, column.bottom - size.height())), size};
    return placement;
}

void drawLeader(QPainter &painter, const QList<QPointF> &leader, const Look &look)
{
    if (leader.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens(look.appearance).field, 1));
    painter.drawPolyline(leader.constData(), int(leader.size()));
    painter.restore();
}

} // namespace meipi::marks
