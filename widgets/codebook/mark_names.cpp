// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/mark_names.h"

#include "app/marks/shapes.h"
#include "app/marks/tokens.h"
#include "app/taxonomy/yaml_keys.h"
#include "widgets/tagging/tag_chip.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include <functional>

namespace meipi::widgets {

namespace {

constexpr int side = 20; // pixels
constexpr qreal ratio = 2; // sharp on dense screens

QIcon drawn(const std::function<void(QPainter &)> &draw)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter);
    painter.end();
    return QIcon(pixmap);
}

QString word(const char *text) { return QCoreApplication::translate("codebook", text); }

} // namespace

marks::Appearance appearanceOf(const QPalette &palette) { return lookFor(palette).appearance; }

QStringList shapeNames() { return {taxonomy::yaml::shapes.begin(), taxonomy::yaml::shapes.end()}; }

QString shapeLabel(const QString &shape)
{
    switch (marks::shapeByName(shape)) {
    case marks::FacetShape::Bar: return word(QT_TRANSLATE_NOOP("codebook", "Bar"));
    case marks::FacetShape::Steps: return word(QT_TRANSLATE_NOOP("codebook", "Steps"));
    case marks::FacetShape::Disc: return word(QT_TRANSLATE_NOOP("codebook", "Disc"));
    case marks::FacetShape::Diamond: return word(QT_TRANSLATE_NOOP("codebook", "Diamond"));
    case marks::FacetShape::Triangle: return word(QT_TRANSLATE_NOOP("codebook", "Triangle"));
    case marks::FacetShape::Hexagon: return word(QT_TRANSLATE_NOOP("codebook", "Hexagon"));
    case marks::FacetShape::Ring: return word(QT_TRANSLATE_NOOP("codebook", "Ring"));
    case marks::FacetShape::Cross: return word(QT_TRANSLATE_NOOP("codebook", "Cross"));
    }
    return {};
}

QString hueLabel(const QString &hue)
{
    static const QHash<QString, const char *> names{{QStringLiteral("blue"), QT_TRANSLATE_NOOP("codebook", "Blue")},
                                                    {QStringLiteral("ochre"), QT_TRANSLATE_NOOP("codebook", "Ochre")},
                                                    {QStringLiteral("teal"), QT_TRANSLATE_NOOP("codebook", "Teal")},
                                                    {QStringLiteral("violet"), QT_TRANSLATE_NOOP("codebook", "Violet")},
                                                    {QStringLiteral("brown"), QT_TRANSLATE_NOOP("codebook", "Brown")},
                                                    {QStringLiteral("moss"), QT_TRANSLATE_NOOP("codebook", "Moss")},
                                                    {QStringLiteral("plum"), QT_TRANSLATE_NOOP("codebook", "Plum")},
                                                    {QStringLiteral("stone"), QT_TRANSLATE_NOOP("codebook", "Stone")}};
    const char *name = names.value(hue);
    return name ? word(name) : hue;
}

QIcon shapeIcon(const QString &shape, const QString &hue, marks::Appearance appearance)
{
    return drawn([&](QPainter &painter) {
        constexpr qreal edge = 3;
        marks::drawShape(painter, QRectF(edge, edge, side - 2 * edge, side - 2 * edge), marks::shapeByName(shape),
                         marks::facetColors(hue, appearance).mark);
    });
}

QIcon hueIcon(const QString &hue, marks::Appearance appearance)
{
    return drawn([&](QPainter &painter) {
        constexpr qreal radius = 3;
        painter.setPen(Qt::NoPen);
        painter.setBrush(marks::facetColors(hue, appearance).mark);
        painter.drawRoundedRect(QRectF(0, 0, side, side), radius, radius);
    });
}

} // namespace meipi::widgets
