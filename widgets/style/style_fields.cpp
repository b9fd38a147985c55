// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/style_fields.h"

#include "widgets/style/style_strokes.h"

#include <QAbstractScrollArea>
#include <QStyle>
#include <QStyleOption>

namespace meipi::widgets {

void drawFieldPanel(const QStyleOption &option, QPainter *painter)
{
    const marks::Tokens &t = currentTokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool readOnly = option.state & QStyle::State_ReadOnly;
    const bool hovered = enabled && (option.state & QStyle::State_MouseOver) && !readOnly;
    const QColor border = !enabled ? t.line : hovered ? t.text2 : t.field;
    drawPanel(painter, option.rect, enabled && !readOnly ? t.base : t.window, border, fieldRadius);
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, option.rect, fieldRadius);
}

void drawComboBox(const QStyle &style, const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    if (option.frame && (option.subControls & QStyle::SC_ComboBoxFrame))
        drawFieldPanel(option, painter);
    if (option.subControls & QStyle::SC_ComboBoxArrow) {
        const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
        drawChevron(painter, arrow, Qt::DownArrow, option.state & QStyle::State_Enabled ? t.text2 : t.line2);
    }
}

void drawSpinBox(const QStyle &style, const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    if (option.frame && (option.subControls & QStyle::SC_SpinBoxFrame))
        drawFieldPanel(option, painter);
    for (const auto &[control, direction, enabledBy] :
         {std::tuple{QStyle::SC_SpinBoxUp, Qt::UpArrow, QAbstractSpinBox::StepUpEnabled},
          std::tuple{QStyle::SC_SpinBoxDown, Qt::DownArrow, QAbstractSpinBox::StepDownEnabled}}) {
        if (!(option.subControls & control))
            continue;
        const QRectF rect = style.subControlRect(QStyle::CC_SpinBox, &option, control, widget);
        const bool enabled = (option.state & QStyle::State_Enabled) && (option.stepEnabled & enabledBy);
        if (enabled && (option.activeSubControls & control))
            drawPanel(painter, rect, option.state & QStyle::State_Sunken ? t.pressed : t.hover, {}, chipRadius);
        drawChevron(painter, rect, direction, enabled ? t.text2 : t.line2);
    }
}

void drawFrame(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    const bool takesKeys = qobject_cast<const QAbstractScrollArea *>(widget) != nullptr;
    drawPanel(painter, option.rect, {}, takesKeys ? t.field : t.line, fieldRadius);
    if (takesKeys && (option.state & QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, fieldRadius);
}

} // namespace meipi::widgets
