// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/codebook_row_delegate.h"

#include "app/marks/fonts.h"
#include "app/marks/shapes.h"
#include "app/marks/tokens.h"
#include "widgets/codebook/codebook_model.h"
#include "widgets/tagging/key_cap.h"
#include "widgets/tagging/tag_chip.h"

#include <QPainter>
#include <QStyle>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int rowHeight = 28;
constexpr int shapeSide = 11;
constexpr int gap = 8;
constexpr int padding = 12;
constexpr int countRoom = 30;
constexpr int keyCapSide = 18;

} // namespace

QSize CodebookRowDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, rowHeight};
}

void CodebookRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const marks::Look look = lookFor(option.palette);
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool retired = index.data(CodebookModel::RetiredRole).toBool();
    const bool strong = index.data(CodebookModel::IsFacetRole).toBool() || selected;
    painter->save();
    if (option.widget)
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    painter->setRenderHint(QPainter::Antialiasing);

    int left = option.rect.left() + gap / 2;
    const int place = index.data(CodebookModel::LevelRole).toInt();
    const int levels = index.data(CodebookModel::LevelCountRole).toInt();
    const marks::Level level = place < 0 ? marks::Level{} : marks::Level{.place = place, .count = levels};
    QColor mark = marks::facetColors(index.data(CodebookModel::HueRole).toString(), look.appearance).mark;
    if (retired)
        mark = marks::mixed(mark, colors.window, 0.5);
    marks::drawShape(*painter, QRect(left, option.rect.center().y() - shapeSide / 2, shapeSide, shapeSide),
                     marks::shapeByName(index.data(CodebookModel::ShapeRole).toString()), mark, level);
    left += shapeSide + gap;

    int right = option.rect.right() - padding + 1;
    const QFont meta = marks::interfaceFont(look.language, marks::TextSize::Meta);
    painter->setFont(meta);
    painter->setPen(selected ? colors.text2 : colors.text3);
    painter->drawText(QRect(right - countRoom, option.rect.top(), countRoom, option.rect.height()),
                      Qt::AlignVCenter | Qt::AlignRight, QString::number(index.data(CodebookModel::CountRole).toInt()));
    right -= countRoom + gap / 2;
    if (const QString key = index.data(CodebookModel::ShortcutRole).toString(); !key.isEmpty()) {
        drawKeyCap(*painter,
                   QRect(right - keyCapSide, option.rect.center().y() - keyCapSide / 2, keyCapSide, keyCapSide), key,
                   look);
    }
    right -= keyCapSide + gap;

    QFont font = marks::interfaceFont(look.language, marks::TextSize::Body,
                                      strong ? marks::Weight::Strong : marks::Weight::Regular);
    font.setStrikeOut(retired);
    painter->setFont(font);
    painter->setPen(retired ? colors.text2 : colors.text);
    const QRect room(left, option.rect.top(), std::max(0, right - left), option.rect.height());
    painter->drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(font).elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace meipi::widgets
