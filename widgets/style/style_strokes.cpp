// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/style_strokes.h"

#include "widgets/style/appearance.h"

#include <QPolygonF>

namespace meipi::widgets {

const marks::Tokens &currentTokens() { return marks::tokens(currentAppearance()); }

void drawPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius)
{
    const PainterScope scope(painter);
    if (border.isValid()) {
        painter->setPen(QPen(border, 1));
        painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    } else {
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(rect, radius, radius);
    }
}

void drawFocusRing(QPainter *painter, const QRectF &rect, qreal radius)
{
    const PainterScope scope(painter);
    painter->setPen(QPen(currentTokens().accent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
}

void drawChevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    constexpr qreal reach = 4;
    constexpr qreal depth = 2;
    const QPointF middle = rect.center();
    QPolygonF line;
    switch (direction) {
    case Qt::UpArrow: line << QPointF(-reach, depth) << QPointF(0, -depth) << QPointF(reach, depth); break;
    case Qt::DownArrow: line << QPointF(-reach, -depth) << QPointF(0, depth) << QPointF(reach, -depth); break;
    case Qt::LeftArrow: line << QPointF(depth, -reach) << QPointF(-depth, 0) << QPointF(depth, reach); break;
    case Qt::RightArrow: line << QPointF(-depth, -reach) << QPointF(depth, 0) << QPointF(-depth, reach); break;
    case Qt::NoArrow: return;
    }
    const PainterScope scope(painter);
    painter->setPen(QPen(color, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line.translated(middle));
}

void drawCheck(QPainter *painter, const QRectF &rect, const QColor &color)
{
    const PainterScope scope(painter);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPolygonF line = {QPointF(-4, 0.5), QPointF(-1.2, 3.2), QPointF(4, -3.4)};
    painter->drawPolyline(line.translated(rect.center()));
}

} // namespace meipi::widgets
