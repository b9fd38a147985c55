// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/style_menus.h"

#include "widgets/style/style_strokes.h"

#include <QStyle>
#include <QStyleOption>

namespace meipi::widgets {

namespace {

constexpr int sidePad = 12;
constexpr int markColumn = 24; // check or icon
constexpr int shortcutGap = 28;
constexpr int separatorHeight = 9;

int mnemonicFlag(const QStyle &style, const QStyleOption &option, const QWidget *widget)
{
    return style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

void drawMark(const QStyleOptionMenuItem &option, QPainter *painter, const QRect &box)
{
    const marks::Tokens &t = currentTokens();
    const bool enabled = option.state & QStyle::State_Enabled;
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (!option.checked)
            return;
        if (option.checkType == QStyleOptionMenuItem::Exclusive) {
            QRectF dot(0, 0, 6, 6);
            dot.moveCenter(QRectF(box).center());
            drawPanel(painter, dot, enabled ? t.accent : t.line2, {}, 3);
        } else {
            drawCheck(painter, box, enabled ? t.accent : t.line2);
        }
        return;
    }
    if (!option.icon.isNull()) {
        QRect icon(0, 0, 16, 16);
        icon.moveCenter(box.center());
        option.icon.paint(painter, icon, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void drawMenuItem(const QStyle &style, const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    const QRect &rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(rect.left() + 4, rect.center().y(), rect.width() - 8, 1), t.line);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if ((option.state & QStyle::State_Selected) && enabled)
        drawPanel(painter, QRectF(rect).adjusted(4, 1, -4, -1), t.hover, {}, chipRadius);

    const int left = rect.left() + sidePad;
    drawMark(option, painter, QRect(left - 4, rect.top(), 18, rect.height()));

    const qsizetype tab = option.text.indexOf(u'\t');
    const QString label = tab < 0 ? option.text : option.text.left(tab);
    const QString shortcut = tab < 0 ? QString() : option.text.mid(tab + 1);
    const QRect words(left + markColumn, rect.top(), rect.width() - markColumn - 2 * sidePad, rect.height());
    painter->save();
    painter->setFont(option.font);
    const int flags = Qt::AlignVCenter | Qt::TextSingleLine;
    style.drawItemText(painter, words, flags | Qt::AlignLeft | mnemonicFlag(style, option, widget), option.palette,
                       enabled, label, QPalette::Text);
    painter->setPen(enabled ? t.text3 : option.palette.color(QPalette::Disabled, QPalette::Text));
    if (!shortcut.isEmpty())
        painter->drawText(words, flags | Qt::AlignRight, shortcut);
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const Qt::ArrowType arrow = option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
        drawChevron(painter, QRect(rect.right() - 20, rect.top(), 16, rect.height()), arrow, t.text2);
    }
}

void drawMenuBarItem(const QStyle &style, const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget)
{
    const marks::Tokens &t = currentTokens();
    painter->fillRect(option.rect, t.window);
    const bool open = option.state & QStyle::State_Sunken;
    if (open || (option.state & QStyle::State_Selected))
        drawPanel(painter, QRectF(option.rect).adjusted(0, 2, 0, -2), open ? t.pressed : t.hover, {}, chipRadius);
    style.drawItemText(painter, option.rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(style, option, widget),
                       option.palette, option.state & QStyle::State_Enabled, option.text, QPalette::WindowText);
}

void drawMenuPanel(const QStyleOption &option, QPainter *painter)
{
    const marks::Tokens &t = currentTokens();
    painter->fillRect(option.rect, t.popup);
    drawPanel(painter, option.rect, t.popup, t.line2, 0);
}

QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    int width = contents.width() + markColumn + 2 * sidePad;
    if (option.text.contains(u'\t'))
        width += shortcutGap;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 16;
    return {width, menuItemHeight};
}

} // namespace meipi::widgets
