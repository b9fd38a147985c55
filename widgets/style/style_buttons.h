// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

namespace meipi::widgets {

void drawPushButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void drawPushButtonLabel(const QStyle &style, const QStyleOptionButton &option, QPainter *painter,
                         const QWidget *widget);
void drawToolButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget);
void drawToolButtonLabel(const QStyle &style, const QStyleOptionToolButton &option, QPainter *painter,
                         const QWidget *widget);
void drawCheckBox(const QStyleOption &option, QPainter *painter);
void drawRadioButton(const QStyleOption &option, QPainter *painter);

} // namespace meipi::widgets
