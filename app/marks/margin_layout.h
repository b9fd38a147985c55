// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <functional>

class QPainter;

namespace meipi::marks {

struct Look;

/// The chips of one excerpt, as they would like to stand. Pixels, y down, all in the page's coordinates.
struct MarginGroup
{
    qreal firstLineTop = 0;
    qreal firstLineBottom = 0; ///< chips are centred on the first line
    qreal bracketTop = 0;
    qreal bracketBottom = 0; ///< a leader begins at the bracket's middle
    qreal leaderX = 0; ///< right of the last lane that this excerpt's brackets take
    QList<QSizeF> chips; ///< in codebook order; a width over the column's is cut to it
};

struct MarginColumn
{
    qreal left = 0;
    qreal width = 0;
    qreal top = 0; ///< chips stay between top and bottom of the page
    qreal bottom = 0;
    qreal chipGap = 4; ///< between chips of a group, both ways
    qreal groupGap = 7;
    /// Size of the "+n" chip.
    std::function<QSizeF(int)> overflowSize;
};

struct PlacedGroup
{
    QList<QRectF> chips; ///< of the first chips; the others are hidden
    int hidden = 0;
    QRectF overflow; ///< of this group's "+n"; null when none is hidden or the page's "+n" counts them
    QRectF bounds; ///< of everything shown; null when nothing is
    QList<QPointF> leader; ///< empty where the chips stand at their line
};

struct MarginPlacement
{
    QList<PlacedGroup> groups; ///< one for each given group, in the same order
    /// Where whole groups found no room, one "+n" at the column's end counts their chips.
    int hidden = 0;
    qsizetype firstHidden = -1; ///< the first group without any chip; -1: every group shows some
    QRectF overflow;
};

/// Puts each group beside its first line; where that is taken, below the group before with a gap and a leader.
/// Groups never change order, nothing overlaps, and what goes beyond the column's end becomes "+n".
/// `groups` are in the order of their first lines.
[[nodiscard]] MarginPlacement placedInMargin(const QList<MarginGroup> &groups, const MarginColumn &column);

void drawLeader(QPainter &painter, const QList<QPointF> &leader, const Look &look);

} // namespace meipi::marks
