// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/excerpts/excerpt_card.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace meipi::widgets {

/// Draws excerpts as cards. Layouts are kept for as long as item, width and look stay what they are.
class ExcerptCardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTaxonomy(const taxonomy::Taxonomy &taxonomy); ///< forgets all layouts

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    [[nodiscard]] const ExcerptCard &card(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    taxonomy::Taxonomy m_taxonomy;
    mutable QHash<QUuid, ExcerptCard> m_cards;
};

} // namespace meipi::widgets
