// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyle;
class QStyleOption;
class QStyleOptionHeader;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace meipi::widgets {

inline constexpr int rowHeight = 28;

/// Ground of a row or a cell: hover, or the accent wash with a 3 px accent edge at the row's beginning.
void drawRowPanel(const QStyleOptionViewItem &option, QPainter *painter);
void drawCellPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget);
void drawBranch(const QStyleOption &option, QPainter *painter);
void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter);
void drawTab(const QStyleOptionTab &option, QPainter *painter);

} // namespace meipi::widgets
