// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/style_scroll_bar.h"

#include "widgets/style/style_strokes.h"

#include <QAbstractScrollArea>
#include <QStyle>
#include <QStyleOption>

namespace meipi::widgets {

namespace {

/// The colour behind a scroll bar: that of the view it belongs to.
QColor groundOf(const QWidget *scrollBar)
{
    const QWidget *widget = scrollBar;
    while (widget != nullptr) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget); area && area->viewport())
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
        widget = widget->parentWidget();
    }
    return currentTokens().window;
}

} // namespace

void drawScrollBar(const QStyle &style, const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    painter->fillRect(option.rect, groundOf(widget));
    if (option.maximum <= option.minimum)
        return;
    const QRectF slider = style.subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool touched = (option.activeSubControls & QStyle::SC_ScrollBarSlider)
        && (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
    const qreal inset = 2.5;
    const QRectF handle = option.orientation == Qt::Vertical ? slider.adjusted(inset, 1, -inset, -1)
                                                             : slider.adjusted(1, inset, -1, -inset);
    const qreal radius = std::min(handle.width(), handle.height()) / 2;
    drawPanel(painter, handle, touched ? t.field : t.handle, {}, radius);
}

} // namespace meipi::widgets
