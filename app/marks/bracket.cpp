// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/bracket.h"

#include "app/marks/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace meipi::marks {

namespace {

qreal strokeWidth(const BracketStyle &style)
{
    if (style.selected)
        return 3.0;
    if (style.hovered)
        return 2.4;
    return style.suggested ? 1.2 : 1.6;
}

QPen strokePen(const BracketStyle &style, const Look &look)
{
    const QColor color = style.suggested ? tokens(look.appearance).text3 : ink(style.ink, look.appearance);
    QPen pen(color, strokeWidth(style) * markScale(look), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (style.suggested)
        pen.setDashPattern({2.5, 2.5});
    return pen;
}

/// Two short strokes that meet on the line's end.
void addArrow(QPainterPath &path, const QPointF &tip, qreal backwards, qreal scale)
{
    const qreal reach = 3.2 * scale;
    path.moveTo(tip + QPointF(-reach, backwards * reach));
    path.lineTo(tip);
    path.lineTo(tip + QPointF(reach, backwards * reach));
}

} // namespace

qreal bracketLineX(qreal ruleX, int lane, const Look &look, MarginSide side)
{
    const qreal offset = lane * laneWidth * markScale(look);
    return side == MarginSide::Right ? ruleX + offset : ruleX - offset;
}

QRectF bracketRect(qreal ruleX, qreal top, qreal bottom, const BracketStyle &style, const Look &look, MarginSide side)
{
    constexpr qreal tolerance = 2;
    const qreal line = bracketLineX(ruleX, style.lane, look, side);
    const qreal serif = bracketSerif * markScale(look) * (side == MarginSide::Right ? -1 : 1);
    const QRectF strokes = QRectF(QPointF(line, top), QPointF(line + serif, bottom)).normalized();
    return strokes.adjusted(-tolerance, -tolerance, tolerance, tolerance);
}

void drawBracket(QPainter &painter, qreal ruleX, qreal top, qreal bottom, const BracketStyle &style, const Look &look,
                 MarginSide side)
{
    const qreal scale = markScale(look);
    const qreal line = bracketLineX(ruleX, style.lane, look, side);
    const qreal serif = bracketSerif * scale * (side == MarginSide::Right ? -1 : 1);
    // The outer edges of the strokes, not their middles, agree with the lines of text.
    const qreal half = strokeWidth(style) * scale / 2;
    const QPointF first(line, top + half);
    const QPointF last(line, bottom - half);

    QPainterPath path;
    path.moveTo(style.openAbove ? first : first + QPointF(serif, 0));
    path.lineTo(first);
    path.lineTo(last);
    if (!style.openBelow)
        path.lineTo(last + QPointF(serif, 0));
    if (style.openAbove)
        addArrow(path, first, 1, scale);
    if (style.openBelow)
        addArrow(path, last, -1, scale);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(strokePen(style, look));
    painter.drawPath(path);
    painter.restore();
}

void drawAreaFrame(QPainter &painter, const QRectF &rect, const BracketStyle &style, const Look &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(strokePen(style, look));
    painter.drawRect(rect);
    painter.restore();
}

} // namespace meipi::marks
