// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyle;
class QStyleOptionSlider;
class QWidget;

namespace meipi::widgets {

inline constexpr int scrollBarExtent = 12;

/// A handle on the ground of what is scrolled, without buttons.
void drawScrollBar(const QStyle &style, const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget);

} // namespace meipi::widgets
