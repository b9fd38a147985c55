// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace meipi::marks {

/// An excerpt's bracket, hanging on the rule between page and margin.
struct BracketStyle
{
    QString ink = {}; ///< the coder's
    int lane = 0; ///< one for each coder, 7 px apart, 0 on the rule
    bool selected = false;
    bool hovered = false; ///< thicker, so that it is told from those beside it
    bool suggested = false; ///< grey and dashed
    bool openAbove = false; ///< the excerpt began on the page before: an arrow instead of the serif
    bool openBelow = false;
};

/// The text stands left of a bracket of a right margin, right of one of a left margin.
enum class MarginSide : quint8 { Right, Left };

inline constexpr qreal laneWidth = 7;
inline constexpr qreal bracketSerif = 5;

/// Where the bracket's line stands, for a rule at `ruleX`.
[[nodiscard]] qreal bracketLineX(qreal ruleX, int lane, const Look &look, MarginSide side = MarginSide::Right);
/// What answers to the mouse: line, serifs and 2 px around.
[[nodiscard]] QRectF bracketRect(qreal ruleX, qreal top, qreal bottom, const BracketStyle &style, const Look &look,
                                 MarginSide side = MarginSide::Right);
/// From the first line's top to the last line's bottom.
void drawBracket(QPainter &painter, qreal ruleX, qreal top, qreal bottom, const BracketStyle &style, const Look &look,
                 MarginSide side = MarginSide::Right);

/// An area excerpt is a frame on the page; lane and open ends of the style do not apply.
void drawAreaFrame(QPainter &painter, const QRectF &rect, const BracketStyle &style, const Look &look);

} // namespace meipi::marks
