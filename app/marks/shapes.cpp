// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/shapes.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace meipi::marks {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 8> names = {u"bar",      u"steps",   u"disc", u"diamond",
                                              u"triangle", u"hexagon", u"ring", u"cross"};

void drawSteps(QPainter &painter, const QRectF &box, const QColor &mark, Level level)
{
    const int count = std::clamp(level.count, 2, 6);
    // Whole-pixel columns at 100 %: 2 px wide with 1 px between them in an 11 px box of four.
    const qreal pitch = box.width() / (count * 3 - 1) * 3;
    const qreal width = pitch * 2 / 3;
    QColor faint = mark;
    faint.setAlphaF(0.32F);
    for (int step = 0; step < count; ++step) {
        const qreal height = box.height() * (0.28 + 0.66 * step / (count - 1));
        const QRectF column(box.left() + pitch * step, box.bottom() - height, width, height);
        painter.fillRect(column, level.place < 0 || step <= level.place ? mark : faint);
    }
}

QPolygonF regularPolygon(const QRectF &box, int corners, qreal radius, qreal firstAngle)
{
    QPolygonF polygon;
    for (int corner = 0; corner < corners; ++corner) {
        const qreal angle = firstAngle + 2 * std::numbers::pi * corner / corners;
        polygon << box.center() + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return polygon;
}

} // namespace

FacetShape shapeByName(QStringView name)
{
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? FacetShape::Bar : FacetShape(found - names.begin());
}

QStringView shapeName(FacetShape shape) { return names.at(std::size_t(shape)); }

void drawShape(QPainter &painter, const QRectF &box, FacetShape shape, const QColor &mark, Level level)
{
    const qreal side = box.width();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark);
    constexpr qreal up = -std::numbers::pi / 2;
    switch (shape) {
    case FacetShape::Bar: {
        const qreal inset = side * 0.09;
        const QRectF bar = box.adjusted(inset, side * 0.2, -inset, -side * 0.2);
        painter.drawRoundedRect(bar, side * 0.09, side * 0.09);
        break;
    }
    case FacetShape::Steps: drawSteps(painter, box, mark, level); break;
    case FacetShape::Disc: painter.drawEllipse(box.center(), side * 0.42, side * 0.42); break;
    case FacetShape::Diamond: painter.drawPolygon(regularPolygon(box, 4, side * 0.48, up)); break;
    case FacetShape::Triangle:
        painter.drawPolygon(regularPolygon(box.translated(0, side * 0.12), 3, side * 0.52, up));
        break;
    case FacetShape::Hexagon: painter.drawPolygon(regularPolygon(box, 6, side * 0.47, up)); break;
    case FacetShape::Ring:
        painter.setPen(QPen(mark, side * 0.19));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(box.center(), side * 0.35, side * 0.35);
        break;
    case FacetShape::Cross: {
        const qreal reach = side * 0.32;
        painter.setPen(QPen(mark, side * 0.21, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(box.center() - QPointF(reach, reach), box.center() + QPointF(reach, reach));
        painter.drawLine(box.center() - QPointF(reach, -reach), box.center() + QPointF(reach, -reach));
        break;
    }
    }
    painter.restore();
}

} // namespace meipi::marks
