// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"
#include "app/marks/shapes.h"

#include <QFlags>
#include <QSizeF>
#include <QString>

#include <limits>
#include <optional>

namespace meipi::marks {

enum class ChipState : quint16 {
    Plain = 0,
    Hover = 1,
    Selected = 2, ///< ring around the chip, 2 px outside its rectangle
    Suggested = 4, ///< not a tag yet: dashed, no fill
    FilteredOut = 8,
    Retired = 16, ///< struck, no fill
    Removable = 32, ///< with ×
};
Q_DECLARE_FLAGS(ChipStates, ChipState)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChipStates)

/// A tag as it is shown: in the margin, in rows, on cards, in the filter.
struct ChipStyle
{
    QString label = {};
    QString shortLabel = {}; ///< taken when the label is longer than the room; may be empty
    FacetShape shape = FacetShape::Bar;
    QString hue = {}; ///< a colour set of tokens.h
    Level level = {};
    ChipStates states = ChipState::Plain;
    std::optional<int> count = {};
    QString key = {}; ///< that puts the tag on and takes it off, shown at the end; empty: none
    QString oneCoderInk = {}; ///< a thick left edge in this ink: only that coder set it; empty: everybody did
};

inline constexpr qreal noLimit = std::numeric_limits<qreal>::infinity();

/// Size in pixels; below 60 % zoom that of the shape alone. Not wider than `maximumWidth`.
[[nodiscard]] QSizeF chipSize(const ChipStyle &style, const Look &look, qreal maximumWidth = noLimit);
/// Draws into `rect` (as sized by chipSize), eliding the label where the rectangle is narrower.
void drawChip(QPainter &painter, const QRectF &rect, const ChipStyle &style, const Look &look);
/// Where the × of a removable chip is; null for others.
[[nodiscard]] QRectF chipRemoveRect(const QRectF &rect, const ChipStyle &style, const Look &look);

/// The "+3" that stands for chips which found no room.
[[nodiscard]] QSizeF overflowChipSize(int hidden, const Look &look);
void drawOverflowChip(QPainter &painter, const QRectF &rect, int hidden, const Look &look, bool hovered = false);

/// The dashed "+" beside the chips of the selected excerpt.
[[nodiscard]] QSizeF addChipSize(const Look &look);
void drawAddChip(QPainter &painter, const QRectF &rect, const Look &look, bool hovered = false);

} // namespace meipi::marks
