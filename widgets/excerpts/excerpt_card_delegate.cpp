// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/excerpt_card_delegate.h"

#include "widgets/excerpts/excerpt_model.h"
#include "widgets/tagging/tag_chip.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int sideMargin = 12;
constexpr int spacing = 8; // under each card

int viewWidth(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

/// The right margin is where the scroll bar goes.
int cardWidth(const QStyleOptionViewItem &option)
{
    const int whole = option.widget ? option.widget->width() : option.rect.width();
    return std::min(whole - 2 * sideMargin, viewWidth(option) - sideMargin);
}

bool sameLook(const marks::Look &a, const marks::Look &b)
{
    return a.appearance == b.appearance && a.language == b.language;
}

} // namespace

void ExcerptCardDelegate::setTaxonomy(const taxonomy::Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    m_cards.clear();
}

const ExcerptCard &ExcerptCardDelegate::card(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto item = index.data(ExcerptModel::ItemRole).value<ExcerptItem>();
    const int width = cardWidth(option);
    const marks::Look look = lookFor(option.palette);
    ExcerptCard &kept = m_cards[item.id];
    if (kept.width != width || !sameLook(kept.look, look) || kept.item != item)
        kept = layOutCard(item, m_taxonomy, look, width);
    return kept;
}

QSize ExcerptCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {viewWidth(option), card(option, index).height + spacing};
}

void ExcerptCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CardState state{.selected = option.state.testFlag(QStyle::State_Selected),
                          .focused = option.state.testFlag(QStyle::State_HasFocus),
                          .hovered = option.state.testFlag(QStyle::State_MouseOver)};
    paintCard(*painter, option.rect.topLeft() + QPoint(sideMargin, 0), card(option, index), state);
}

bool ExcerptCardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                    const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const ExcerptCard &shown = card(option, index);
    const QPoint inCard = event->pos() - option.rect.topLeft() - QPoint(sideMargin, 0);
    for (qsizetype i = 0; i < shown.chipRects.size(); ++i) {
        if (!shown.chipRects.at(i).contains(inCard))
            continue;
        if (const taxonomy::Tag *tag = m_taxonomy.tag(shown.item.tags.value(i)))
            QToolTip::showText(event->globalPos(), tagPath(m_taxonomy, *tag), view);
        return true;
    }
    for (qsizetype i = 0; i < shown.coderRects.size(); ++i) {
        if (shown.coderRects.at(i).contains(inCard)) {
            QToolTip::showText(event->globalPos(), shown.item.coders.at(i).name, view);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

} // namespace meipi::widgets
