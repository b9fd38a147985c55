// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/style_views.h"

#include "widgets/style/style_strokes.h"

#include <QStyle>
#include <QStyleOption>
#include <QTreeView>

namespace meipi::widgets {

namespace {

constexpr int selectionEdge = 3;

void drawGround(const QStyleOptionViewItem &option, QPainter *painter)
{
    const marks::Tokens &t = currentTokens();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.state & QStyle::State_Enabled ? t.accentWash : t.hover);
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        painter->fillRect(option.rect, t.hover);
    else if (option.features & QStyleOptionViewItem::Alternate)
        painter->fillRect(option.rect, t.alt);
}

void drawSelectionEdge(const QStyleOptionViewItem &option, QPainter *painter)
{
    const QRect &rect = option.rect;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int left = mirrored ? rect.right() - selectionEdge + 1 : rect.left();
    painter->fillRect(QRect(left, rect.top(), selectionEdge, rect.height()), currentTokens().accent);
}

} // namespace

void drawRowPanel(const QStyleOptionViewItem &option, QPainter *painter)
{
    drawGround(option, painter);
    if ((option.state & QStyle::State_Selected) && option.rect.left() <= 0)
        drawSelectionEdge(option, painter);
}

void drawCellPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget)
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    drawGround(option, painter);
    // A tree's row panel has the edge, left of the branches.
    const auto *tree = qobject_cast<const QTreeView *>(widget);
    const bool edgeElsewhere = tree != nullptr && option.rect.left() > 0;
    const bool first = option.viewItemPosition == QStyleOptionViewItem::OnlyOne
        || option.viewItemPosition == QStyleOptionViewItem::Beginning
        || option.viewItemPosition == QStyleOptionViewItem::Invalid;
    if ((option.state & QStyle::State_Selected) && first && !edgeElsewhere)
        drawSelectionEdge(option, painter);
}

void drawBranch(const QStyleOption &option, QPainter *painter)
{
    if (!(option.state & QStyle::State_Children))
        return;
    const bool open = option.state & QStyle::State_Open;
    const Qt::ArrowType closed = option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
    drawChevron(painter, option.rect, open ? Qt::DownArrow : closed, currentTokens().text2);
}

void drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter)
{
    const marks::Tokens &t = currentTokens();
    const bool touched = (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    painter->fillRect(option.rect, touched ? t.hover : t.alt);
    const QRect &rect = option.rect;
    if (option.orientation == Qt::Horizontal)
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line);
    const bool last =
        option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    if (!last || option.orientation == Qt::Vertical)
        painter->fillRect(QRect(rect.right(), rect.top() + 6, 1, rect.height() - 12), t.line);
}

void drawTab(const QStyleOptionTab &option, QPainter *painter)
{
    const marks::Tokens &t = currentTokens();
    const bool current = option.state & QStyle::State_Selected;
    if (!current && (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect.adjusted(0, 2, 0, -2), t.hover);
    if (current) {
        const QRect &rect = option.rect;
        const bool south = option.shape == QTabBar::RoundedSouth || option.shape == QTabBar::TriangularSouth;
        painter->fillRect(QRect(rect.left() + 4, south ? rect.top() : rect.bottom() - 2, rect.width() - 8, 3),
                          t.accent);
    }
}

} // namespace meipi::widgets
