// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"
#include "app/marks/tokens.h"

#include <QStyledItemDelegate>

namespace meipi::widgets {

/// Draws the palette's rows: a facet's head with its rule, a tag with its key cap, shape, label (matched characters in
/// accent), what it would replace, a check when it is on, and its count.
class TagRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Canvas
    {
        QPainter &painter;
        QRect row;
        const marks::Tokens &colors;
        marks::Look look;
    };

    void paintFacet(const Canvas &canvas, const QModelIndex &index) const;
    void paintTag(const Canvas &canvas, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Returns where the label ends.
    [[nodiscard]] int paintLabel(const Canvas &canvas, const QRect &room, const QModelIndex &index) const;
    /// Check and count at the row's end; returns where they begin.
    [[nodiscard]] int paintEnd(const Canvas &canvas, bool current, const QModelIndex &index) const;
};

} // namespace meipi::widgets
