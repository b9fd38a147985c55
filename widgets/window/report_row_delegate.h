// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace meipi::widgets {

/// Draws series heads, and issues in two lines: title with language marks, detail with the number of excerpts.
class ReportRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The language whose mark is at a point of the view's; empty when none is.
    [[nodiscard]] static QString languageAt(QPoint point, const QRect &row, const QModelIndex &index);

private:
    static void paintSeries(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintIssue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace meipi::widgets
