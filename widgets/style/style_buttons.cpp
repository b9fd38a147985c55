// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/style_buttons.h"

#include "widgets/style/roles.h"
#include "widgets/style/style_strokes.h"

#include <QFontMetrics>
#include <QStyle>
#include <QStyleOption>

namespace meipi::widgets {

namespace {

constexpr int iconGap = 6;

struct Fill
{
    QColor ground;
    QColor border;
};

bool isDefaultButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

bool isAccent(const QStyleOption &option, const QWidget *widget)
{
    return (option.state & QStyle::State_Enabled) && (isPrimary(widget) || isDefaultButton(option));
}

bool hasVisibleFocus(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

Fill accentFill(const QStyleOption &option)
{
    const marks::Tokens &t = currentTokens();
    if (option.state & QStyle::State_Sunken)
        return {marks::mixed(t.accent, t.text, 0.24), {}};
    return {option.state & QStyle::State_MouseOver ? marks::mixed(t.accent, t.text, 0.12) : t.accent, {}};
}

Fill plainFill(const QStyleOption &option)
{
    const marks::Tokens &t = currentTokens();
    if (!(option.state & QStyle::State_Enabled))
        return {t.window, t.line};
    if (option.state & (QStyle::State_Sunken | QStyle::State_On))
        return {t.pressed, t.field};
    return {option.state & QStyle::State_MouseOver ? t.hover : t.base, t.field};
}

/// Text, with the icon before it, both centred together as one.
void drawIconAndText(const QStyle &style, QPainter *painter, const QRect &rect, const QPixmap &icon,
                     const QString &text, const QPalette &palette, bool enabled, QPalette::ColorRole role, int flags)
{
    const int iconWidth = icon.isNull() ? 0 : qRound(icon.width() / icon.devicePixelRatio());
    const int iconHeight = icon.isNull() ? 0 : qRound(icon.height() / icon.devicePixelRatio());
    const int gap = icon.isNull() || text.isEmpty() ? 0 : iconGap;
    const int textWidth = painter->fontMetrics().size(flags, text).width();
    const int left = rect.left() + std::max(0, (rect.width() - iconWidth - gap - textWidth) / 2);
    if (!icon.isNull())
        painter->drawPixmap(left, rect.top() + (rect.height() - iconHeight) / 2, icon);
    const QRect textRect(left + iconWidth + gap, rect.top(), rect.right() - left - iconWidth - gap + 1, rect.height());
    style.drawItemText(painter, textRect, flags | Qt::AlignLeft | Qt::AlignVCenter, palette, enabled, text, role);
}

int mnemonicFlag(const QStyle &style, const QStyleOption &option, const QWidget *widget)
{
    return style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

void drawSurfaceUnderline(const QStyleOption &option, QPainter *painter)
{
    constexpr int thickness = 3;
    const QRect line(option.rect.left() + 4, option.rect.bottom() - thickness + 1, option.rect.width() - 8, thickness);
    painter->fillRect(line, currentTokens().accent);
}

} // namespace

void drawPushButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const QRectF rect = option.rect;
    const marks::Tokens &t = currentTokens();
    if (isPill(widget)) {
        const bool on = option.state & QStyle::State_On;
        const QColor ground = option.state & QStyle::State_MouseOver ? t.hover : t.window;
        drawPanel(painter, rect, on ? t.accentWash : ground, on ? t.accentLine : t.line2, rect.height() / 2);
        if (hasVisibleFocus(option))
            drawFocusRing(painter, rect, rect.height() / 2);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken | QStyle::State_On);
    const bool accent = isAccent(option, widget);
    if (!flat || accent) {
        const Fill fill = accent ? accentFill(option) : plainFill(option);
        drawPanel(painter, rect, fill.ground, fill.border, fieldRadius);
    } else if (touched && (option.state & QStyle::State_Enabled)) {
        drawPanel(painter, rect, plainFill(option).ground, {}, fieldRadius);
    }
    if (!hasVisibleFocus(option))
        return;
    if (!accent) {
        drawFocusRing(painter, rect, fieldRadius);
        return;
    }
    // Accent on accent is not seen: the ring stands inside, in the colour of the words.
    const PainterScope scope(painter);
    painter->setPen(QPen(t.onAccent, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(3, 3, -3, -3), fieldRadius - 2, fieldRadius - 2);
}

void drawPushButtonLabel(const QStyle &style, const QStyleOptionButton &option, QPainter *painter,
                         const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool accent = isAccent(option, widget);
    QPalette palette = option.palette;
    if (accent)
        palette.setColor(QPalette::ButtonText, t.onAccent);
    else if (isPill(widget))
        palette.setColor(QPalette::ButtonText, option.state & QStyle::State_On ? t.accent : t.text2);

    const PainterScope scope(painter);
    QFont font = painter->font();
    if (accent)
        font.setWeight(font.families().value(0).contains(u"CJK") ? QFont::Bold : QFont::DemiBold);
    painter->setFont(font);
    QPixmap icon;
    if (!option.icon.isNull()) {
        const QIcon::Mode mode = enabled ? QIcon::Normal : QIcon::Disabled;
        icon = option.icon.pixmap(option.iconSize, painter->device()->devicePixelRatio(), mode);
        if (accent) {
            QPainter tint(&icon);
            tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
            tint.fillRect(QRectF(QPointF(), option.iconSize), t.onAccent);
        }
    }
    QRect rect = option.rect;
    if (option.features & QStyleOptionButton::HasMenu) {
        const QRect arrow(rect.right() - 20, rect.top(), 16, rect.height());
        drawChevron(painter, arrow, Qt::DownArrow, palette.color(QPalette::ButtonText));
        rect.setRight(arrow.left());
    }
    drawIconAndText(style, painter, rect, icon, option.text, palette, enabled, QPalette::ButtonText,
                    mnemonicFlag(style, option, widget));
}

void drawToolButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    const QRectF rect = option.rect;
    const bool on = option.state & QStyle::State_On;
    const bool down = option.state & QStyle::State_Sunken;
    const bool hovered = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (isInSurfaceBar(widget) && widget != nullptr) {
        if (down || (hovered && !on))
            drawPanel(painter, rect.adjusted(2, 6, -2, -6), down ? t.pressed : t.hover, {}, fieldRadius);
        if (on)
            drawSurfaceUnderline(option, painter);
    } else if (on || down) {
        drawPanel(painter, rect, t.pressed, t.line2, fieldRadius);
    } else if (hovered) {
        drawPanel(painter, rect, t.hover, {}, fieldRadius);
    }
    if (hasVisibleFocus(option))
        drawFocusRing(painter, rect, fieldRadius);
}

void drawToolButtonLabel(const QStyle &style, const QStyleOptionToolButton &option, QPainter *painter,
                         const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool surface = isInSurfaceBar(widget);
    const PainterScope scope(painter);
    QFont font = option.font;
    QPalette palette = option.palette;
    if (surface) {
        if (on)
            font.setWeight(font.families().value(0).contains(u"CJK") ? QFont::Bold : QFont::DemiBold);
        else if (enabled)
            palette.setColor(QPalette::ButtonText, t.text2);
    }
    painter->setFont(font);
    QPixmap icon;
    if (!option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly) {
        // Accent says "here": the current surface. A pressed toggle of a pane is only pressed.
        icon = option.icon.pixmap(option.iconSize, painter->device()->devicePixelRatio(),
                                  enabled ? QIcon::Normal : QIcon::Disabled, on && surface ? QIcon::On : QIcon::Off);
    }
    const bool withText = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    QRect rect = option.rect;
    const bool hasMenu = option.features & QStyleOptionToolButton::HasMenu;
    if (hasMenu && option.toolButtonStyle != Qt::ToolButtonIconOnly) {
        const QRect arrow(rect.right() - 16, rect.top(), 12, rect.height());
        drawChevron(painter, arrow, Qt::DownArrow, t.text2);
        rect.setRight(arrow.left());
    }
    drawIconAndText(style, painter, rect, icon, withText ? option.text : QString(), palette, enabled,
                    QPalette::ButtonText, mnemonicFlag(style, option, widget));
}

void drawCheckBox(const QStyleOption &option, QPainter *painter)
{
    const marks::Tokens &t = currentTokens();
    const QRectF box = option.rect;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QColor border = enabled ? t.field : t.line;
    if (on && enabled)
        drawPanel(painter, box, t.accent, {}, chipRadius);
    else
        drawPanel(painter, box, option.state & QStyle::State_MouseOver ? t.hover : t.base, border, chipRadius);
    if (on)
        drawCheck(painter, box, enabled ? t.onAccent : t.field);
    if (option.state & QStyle::State_NoChange)
        painter->fillRect(QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), t.text2);
}

void drawRadioButton(const QStyleOption &option, QPainter *painter)
{
    const marks::Tokens &t = currentTokens();
    const QRectF box = option.rect;
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const QColor ink = on && enabled ? t.accent : enabled ? t.field : t.line;
    drawPanel(painter, box, t.base, ink, box.height() / 2);
    if (on)
        drawPanel(painter, box.adjusted(4, 4, -4, -4), ink, {}, box.height() / 2);
}

} // namespace meipi::widgets
