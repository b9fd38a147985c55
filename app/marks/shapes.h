// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QStringView>

class QPainter;

namespace meipi::marks {

/// What tells facets apart; colour only repeats it.
enum class FacetShape : quint8 { Bar, Steps, Disc, Diamond, Triangle, Hexagon, Ring, Cross };

/// Names as in the codebook: "bar", "steps", … An unknown name gives the bar.
[[nodiscard]] FacetShape shapeByName(QStringView name);
[[nodiscard]] QStringView shapeName(FacetShape shape);

/// A tag's place in an ordinal facet; the default stands for the whole facet.
struct Level
{
    int place = -1; ///< from 0; below 0: the whole facet, all steps filled
    int count = 4;

    bool operator==(const Level &) const = default;
};

/// Draws a facet's shape into a square box. Only steps look at the level: as many steps as there are levels (2 to 6),
/// those up to the level filled, the others faint.
void drawShape(QPainter &painter, const QRectF &box, FacetShape shape, const QColor &mark, Level level = {});

} // namespace meipi::marks
