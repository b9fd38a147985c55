// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding/hit_delegate.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/finding/hit_list_model.h"
#include "widgets/style/appearance.h"

#include <QPainter>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int rowHeight = 28;
constexpr int padding = 12;
constexpr int gap = 12;
constexpr int pageRoom = 64;
constexpr int sectionFrom = 620; // width of the list
constexpr double sectionShare = 0.24;
constexpr double matchEdge = 0.34; // of the words' room
constexpr int currentEdge = 3;

taxonomy::LabelLanguage languageOf(const QModelIndex &index)
{
    return index.data(HitListModel::LanguageRole).toString().startsWith(u"en") ? taxonomy::LabelLanguage::English
                                                                               : taxonomy::LabelLanguage::Chinese;
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, rowHeight};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const marks::Look look = currentLook();
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const QRect &row = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (current) {
        painter->fillRect(row, colors.accentWash);
        painter->fillRect(QRect(row.topLeft(), QSize(currentEdge, row.height())), colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(row, colors.hover);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    QRect inner = row.adjusted(padding, 0, -padding, 0);
    painter->setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    painter->setPen(colors.text2);
    const QString page = tr("p. %1").arg(index.data(HitListModel::PageRole).toString());
    painter->drawText(QRect(inner.left(), inner.top(), pageRoom, inner.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(page, Qt::ElideRight, pageRoom));
    inner.setLeft(inner.left() + pageRoom + gap);
    if (row.width() >= sectionFrom) {
        const int room = int(row.width() * sectionShare);
        const QRect place(inner.right() + 1 - room, inner.top(), room, inner.height());
        painter->setPen(current ? colors.text2 : colors.text3);
        painter->drawText(
            place, Qt::AlignLeft | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(index.data(HitListModel::SectionRole).toString(), Qt::ElideRight, room));
        inner.setRight(place.left() - gap);
    }
    paintWords(*painter, inner, index);
    painter->restore();
}

void HitDelegate::paintWords(QPainter &painter, const QRect &room, const QModelIndex &index)
{
    const marks::Tokens &colors = marks::tokens(currentAppearance());
    const taxonomy::LabelLanguage language = languageOf(index);
    const QFont words = marks::quotationFont(language, marks::quotationSize(language));
    QFont strong = words;
    strong.setBold(true);
    const QFontMetrics metrics(words);
    const int edge = room.left() + int(room.width() * matchEdge);
    painter.setFont(words);
    painter.setPen(colors.text2);
    painter.drawText(
        QRect(room.left(), room.top(), edge - room.left(), room.height()), Qt::AlignRight | Qt::AlignVCenter,
        metrics.elidedText(index.data(HitListModel::BeforeRole).toString(), Qt::ElideLeft, edge - room.left()));
    const QFontMetrics strongMetrics(strong);
    const QString match =
        strongMetrics.elidedText(index.data(HitListModel::MatchRole).toString(), Qt::ElideMiddle, room.right() - edge);
    const int width = strongMetrics.horizontalAdvance(match);
    painter.setFont(strong);
    painter.setPen(colors.text);
    painter.drawText(QRect(edge, room.top(), width, room.height()), Qt::AlignLeft | Qt::AlignVCenter, match);
    const int rest = room.right() - edge - width;
    painter.setFont(words);
    painter.setPen(colors.text2);
    painter.drawText(QRect(edge + width, room.top(), rest, room.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(index.data(HitListModel::AfterRole).toString(), Qt::ElideRight, rest));
}

} // namespace meipi::widgets
