// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

namespace meipi::widgets {

/// Ground, border and focus ring of a line edit, combo box or spin box.
void drawFieldPanel(const QStyleOption &option, QPainter *painter);
void drawComboBox(const QStyle &style, const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget);
void drawSpinBox(const QStyle &style, const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget);
/// The frame of scroll areas and group boxes.
void drawFrame(const QStyleOption &option, QPainter *painter, const QWidget *widget);

} // namespace meipi::widgets
