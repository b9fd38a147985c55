// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionMenuItem;
class QWidget;

namespace meipi::widgets {

inline constexpr int menuItemHeight = 28;
inline constexpr int menuBarHeight = 28;

void drawMenuItem(const QStyle &style, const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget);
void drawMenuBarItem(const QStyle &style, const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget);
void drawMenuPanel(const QStyleOption &option, QPainter *painter);
[[nodiscard]] QSize menuItemSize(const QStyleOptionMenuItem &option, const QSize &contents);

} // namespace meipi::widgets
