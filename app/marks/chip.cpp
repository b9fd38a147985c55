// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/chip.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace meipi::marks {

using namespace Qt::StringLiterals;

namespace {

// Pixels at 100 %.
constexpr qreal chipHeight = 20;
constexpr qreal edgeWidth = 1;
constexpr qreal padLeft = 6;
constexpr qreal shapeSide = 11;
constexpr qreal shapeGap = 5;
constexpr qreal padRight = 7;
constexpr qreal extraGap = 5; // before a count or ×
constexpr qreal crossSide = 9;
constexpr qreal coderEdge = 4;
constexpr qreal radius = 3;
constexpr qreal smallHeight = 14;
constexpr qreal keySize = 10; // of its letter
constexpr qreal keyBoxSide = 13;
constexpr qreal keyPad = 3;
constexpr qreal smallPad = 4;

QFont chipFont(const Look &look)
{
    return interfaceFont(look.language, TextSize::Meta, Weight::Regular, markScale(look));
}

bool isShapeOnly(const Look &look) { return look.scale < shapeOnlyBelow; }

qreal coderRoom(const ChipStyle &style) { return style.oneCoderInk.isEmpty() ? 0 : coderEdge; }

QString countText(const ChipStyle &style) { return style.count ? QString::number(*style.count) : QString(); }

QString overflowText(int hidden) { return u'+' + QString::number(hidden); }

QFont keyFont(const Look &look)
{
    QFont font = chipFont(look);
    font.setPixelSize(std::max(1, qRound(keySize * markScale(look))));
    return font;
}

qreal keyBoxWidth(const ChipStyle &style, const Look &look)
{
    return std::max(keyBoxSide * markScale(look),
                    QFontMetricsF(keyFont(look)).horizontalAdvance(style.key) + 2 * keyPad * markScale(look));
}

/// With the gap before it.
qreal keyRoom(const ChipStyle &style, const Look &look)
{
    return style.key.isEmpty() ? 0 : keyBoxWidth(style, look) + extraGap * markScale(look);
}

/// Everything of a chip but its label, in scaled pixels.
qreal widthAroundLabel(const ChipStyle &style, const Look &look, const QFontMetricsF &metrics)
{
    qreal width = edgeWidth + padLeft + shapeSide + shapeGap + padRight + coderRoom(style);
    if (style.states & ChipState::Removable)
        width += extraGap + crossSide;
    if (style.count)
        width += extraGap;
    width *= markScale(look);
    if (style.count)
        width += metrics.horizontalAdvance(countText(style));
    return width + keyRoom(style, look);
}

QString fittingLabel(const ChipStyle &style, const QFontMetricsF &metrics, qreal room)
{
    constexpr qreal rounding = 0.75; // advances are fractional, sizes are whole
    if (metrics.horizontalAdvance(style.label) <= room + rounding)
        return style.label;
    const QString &candidate = style.shortLabel.isEmpty() ? style.label : style.shortLabel;
    if (metrics.horizontalAdvance(candidate) <= room + rounding)
        return candidate;
    return metrics.elidedText(candidate, Qt::ElideRight, room);
}

struct BoxColors
{
    QColor fill;
    QColor edge;
    bool dashed = false;
};

BoxColors boxColors(const ChipStyle &style, const FacetColors &facet, const Tokens &colors)
{
    BoxColors box{facet.wash, facet.edge};
    if (style.states & (ChipState::Suggested | ChipState::Retired))
        box.fill = Qt::transparent;
    box.dashed = style.states.testFlag(ChipState::Suggested);
    if (style.states & ChipState::Hover)
        box.edge = colors.text;
    if (style.states & ChipState::Selected)
        box.edge = colors.accent;
    return box;
}

void drawBox(QPainter &painter, const QRectF &rect, const BoxColors &box, qreal scale)
{
    const qreal half = edgeWidth / 2 * std::max(scale, 1.0);
    QPen pen(box.edge, half * 2);
    if (box.dashed)
        pen.setDashPattern({2.5, 2});
    painter.setPen(pen);
    painter.setBrush(box.fill);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius * scale, radius * scale);
}

void drawSelectionRing(QPainter &painter, const QRectF &rect, const Tokens &colors, qreal scale)
{
    painter.setPen(QPen(colors.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), (radius + 1) * scale, (radius + 1) * scale);
}

void drawCoderEdge(QPainter &painter, const QRectF &rect, const ChipStyle &style, const Look &look)
{
    painter.save();
    QRectF edge = rect;
    edge.setWidth(coderEdge * markScale(look));
    painter.setClipRect(edge, Qt::IntersectClip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink(style.oneCoderInk, look.appearance));
    painter.drawRoundedRect(rect, radius * markScale(look), radius * markScale(look));
    painter.restore();
}

void drawCross(QPainter &painter, const QPointF &middle, const QColor &color, qreal scale)
{
    const qreal reach = 2.75 * scale;
    painter.setPen(QPen(color, 1.2 * scale, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(reach, reach), middle + QPointF(reach, reach));
    painter.drawLine(middle - QPointF(reach, -reach), middle + QPointF(reach, -reach));
}

/// A letter in a box, as keys are drawn everywhere.
void drawKey(QPainter &painter, const QRectF &rect, const ChipStyle &style, const Look &look)
{
    const Tokens &colors = tokens(look.appearance);
    const qreal scale = markScale(look);
    const bool removable = style.states.testFlag(ChipState::Removable);
    const qreal right = rect.right() - (padRight + (removable ? extraGap + crossSide : 0)) * scale;
    const qreal width = keyBoxWidth(style, look);
    const QRectF box(right - width, rect.center().y() - keyBoxSide * scale / 2, width, keyBoxSide * scale);
    painter.setPen(QPen(colors.field, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(box, 2 * scale, 2 * scale);
    painter.setFont(keyFont(look));
    painter.setPen(colors.text2);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, style.key);
}

/// The line through a retired label, along the middle of its letters.
void drawStrike(QPainter &painter, const QRectF &text, qreal width, const QColor &color, qreal scale)
{
    painter.setPen(QPen(color, std::max(1.0, scale)));
    const qreal y = std::round(text.center().y()) + 0.5;
    painter.drawLine(QPointF(text.left(), y), QPointF(text.left() + width, y));
}

} // namespace

QSizeF chipSize(const ChipStyle &style, const Look &look, qreal maximumWidth)
{
    if (isShapeOnly(look))
        return {shapeSide + 2 * smallPad, smallHeight};
    const QFontMetricsF metrics(chipFont(look));
    const qreal around = widthAroundLabel(style, look, metrics);
    qreal width = std::ceil(around + metrics.horizontalAdvance(style.label));
    if (width > maximumWidth && !style.shortLabel.isEmpty())
        width = std::ceil(around + metrics.horizontalAdvance(style.shortLabel));
    return {std::min(width, maximumWidth), chipHeight * markScale(look)};
}

void drawChip(QPainter &painter, const QRectF &rect, const ChipStyle &style, const Look &look)
{
    const Tokens &colors = tokens(look.appearance);
    const FacetColors facet = facetColors(style.hue, look.appearance);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (style.states & ChipState::FilteredOut)
        painter.setOpacity(painter.opacity() * 0.45);
    const qreal scale = markScale(look);
    drawBox(painter, rect, boxColors(style, facet, colors), scale);
    if (style.states & ChipState::Selected)
        drawSelectionRing(painter, rect, colors, scale);
    if (isShapeOnly(look)) {
        QRectF box(0, 0, shapeSide * scale, shapeSide * scale);
        box.moveCenter(rect.center());
        drawShape(painter, box, style.shape, facet.mark, style.level);
        painter.restore();
        return;
    }
    if (!style.oneCoderInk.isEmpty())
        drawCoderEdge(painter, rect, style, look);

    const qreal side = shapeSide * scale;
    const QRectF shapeBox(rect.left() + (edgeWidth + padLeft + coderRoom(style)) * scale, rect.center().y() - side / 2,
                          side, side);
    drawShape(painter, shapeBox, style.shape, facet.mark, style.level);

    const QFont font = chipFont(look);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    const qreal room = std::max(0.0, rect.width() - widthAroundLabel(style, look, metrics));
    const QString label = fittingLabel(style, metrics, room);
    const qreal labelWidth = metrics.horizontalAdvance(label);
    const QRectF labelBox(shapeBox.right() + shapeGap * scale, rect.top(), labelWidth + scale, rect.height());
    painter.setPen(colors.text);
    painter.drawText(labelBox, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, label);
    if (style.states & ChipState::Retired)
        drawStrike(painter, labelBox, labelWidth, colors.text, scale);
    if (style.count) {
        painter.setPen(colors.text2);
        const QRectF countBox = rect.adjusted(0, 0, -padRight * scale, 0);
        painter.drawText(countBox, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, countText(style));
    }
    if (!style.key.isEmpty())
        drawKey(painter, rect, style, look);
    if (style.states & ChipState::Removable) {
        const QPointF middle(rect.right() - (padRight + crossSide / 2) * scale, rect.center().y());
        drawCross(painter, middle, colors.text2, scale);
    }
    painter.restore();
}

QRectF chipRemoveRect(const QRectF &rect, const ChipStyle &style, const Look &look)
{
    if (!(style.states & ChipState::Removable) || isShapeOnly(look))
        return {};
    // The whole end of the chip answers to the mouse, not only the strokes.
    const qreal width = (extraGap / 2 + crossSide + padRight) * markScale(look);
    return {rect.right() - width, rect.top(), width, rect.height()};
}

QSizeF overflowChipSize(int hidden, const Look &look)
{
    const QFontMetricsF metrics(chipFont(look));
    const qreal width = metrics.horizontalAdvance(overflowText(hidden)) + 2 * padRight * markScale(look);
    return {std::ceil(width), isShapeOnly(look) ? smallHeight : chipHeight * markScale(look)};
}

void drawOverflowChip(QPainter &painter, const QRectF &rect, int hidden, const Look &look, bool hovered)
{
    const Tokens &colors = tokens(look.appearance);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, rect, {Qt::transparent, hovered ? colors.text : colors.line2}, markScale(look));
    painter.setFont(chipFont(look));
    painter.setPen(colors.text2);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, overflowText(hidden));
    painter.restore();
}

QSizeF addChipSize(const Look &look)
{
    const qreal height = isShapeOnly(look) ? smallHeight : chipHeight * markScale(look);
    return {height * 1.35, height};
}

void drawAddChip(QPainter &painter, const QRectF &rect, const Look &look, bool hovered)
{
    const Tokens &colors = tokens(look.appearance);
    const qreal scale = rect.height() / chipHeight;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(painter, rect, {colors.accentWash, hovered ? colors.text : colors.accent, true}, scale);
    const qreal reach = 4 * scale;
    painter.setPen(QPen(colors.accent, 1.1 * scale));
    painter.drawLine(rect.center() - QPointF(reach, 0), rect.center() + QPointF(reach, 0));
    painter.drawLine(rect.center() - QPointF(0, reach), rect.center() + QPointF(0, reach));
    painter.restore();
}

} // namespace meipi::marks
