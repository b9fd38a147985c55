// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/chip_row.h"

#include "widgets/tagging/tag_chip.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace meipi::widgets {

namespace {

constexpr int chipGap = 5; // pixels, both ways
constexpr int chipHeight = 20;

} // namespace

QList<QRect> flowChips(const QList<QSizeF> &sizes, int width, int lineLimit)
{
    QList<QRect> places;
    int left = 0;
    int top = 0;
    int line = 1;
    for (const QSizeF &size : sizes) {
        const int chipWidth = std::min(int(std::ceil(size.width())), width);
        const int height = int(std::ceil(size.height()));
        if (left > 0 && left + chipWidth > width) {
            if (line == lineLimit)
                break;
            ++line;
            left = 0;
            top += height + chipGap;
        }
        places.append(QRect(left, top, chipWidth, height));
        left += chipWidth + chipGap;
    }
    return places;
}

ChipRow::ChipRow(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipRow::setChips(const QList<Chip> &chips)
{
    m_chips = chips;
    m_hovered = -1;
    QStringList names;
    for (const Chip &chip : chips)
        names.append(chip.style.label);
    setAccessibleName(names.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QList<QRect> ChipRow::layOut(int width) const
{
    const marks::Look look = lookFor(palette());
    QList<QSizeF> sizes;
    for (const Chip &chip : m_chips)
        sizes.append(marks::chipSize(chip.style, look, width));
    return flowChips(sizes, width);
}

QRect ChipRow::chipRect(const QUuid &tag) const
{
    const QList<QRect> places = layOut(width());
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i).tag == tag)
            return places.at(i);
    }
    return {};
}

int ChipRow::heightForWidth(int width) const
{
    const QList<QRect> places = layOut(width);
    return places.isEmpty() ? chipHeight : places.last().bottom() + 1;
}

QSize ChipRow::sizeHint() const
{
    constexpr int wide = 4000;
    const QList<QRect> places = layOut(wide);
    return places.isEmpty() ? QSize(0, chipHeight) : QSize(places.last().right() + 1, chipHeight);
}

int ChipRow::chipAt(QPoint position) const
{
    const QList<QRect> places = layOut(width());
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i).contains(position))
            return int(i);
    }
    return -1;
}

void ChipRow::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const marks::Look look = lookFor(palette());
    const QList<QRect> places = layOut(width());
    for (qsizetype i = 0; i < places.size(); ++i) {
        marks::ChipStyle style = m_chips.at(i).style;
        if (i == m_hovered)
            style.states |= marks::ChipState::Hover;
        marks::drawChip(painter, places.at(i), style, look);
    }
}

void ChipRow::mouseMoveEvent(QMouseEvent *event)
{
    const int hovered = chipAt(event->position().toPoint());
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    update();
}

void ChipRow::leaveEvent(QEvent * /*event*/)
{
    m_hovered = -1;
    update();
}

void ChipRow::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = chipAt(event->position().toPoint());
    if (index < 0)
        return;
    const Chip &chip = m_chips.at(index);
    const QRectF place = layOut(width()).at(index);
    const qreal tolerance = 3; // the × is small
    const QRectF cross = marks::chipRemoveRect(place, chip.style, lookFor(palette()));
    if (!cross.isNull() && cross.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(event->position()))
        Q_EMIT removeRequested(QUuid(chip.tag));
}

bool ChipRow::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = chipAt(help->pos());
    if (index < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), m_chips.at(index).toolTip, this);
    return true;
}

} // namespace meipi::widgets
