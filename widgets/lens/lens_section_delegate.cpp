// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_section_delegate.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/lens/lens_section_model.h"
#include "widgets/reader/lens_style.h"
#include "widgets/tagging/tag_chip.h"

#include <QPainter>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int rowHeight = 28;
constexpr int levelIndent = 12;
constexpr int deepestIndent = 4;
constexpr int countRoom = 40;
constexpr int barRoom = 84;
constexpr int barHeight = 8;
constexpr int gap = 8;
constexpr double pieceGap = 1;

void paintBar(QPainter &painter, const QRectF &room, const LensSectionModel &model, const QModelIndex &index,
              marks::Appearance appearance)
{
    const lens::MarkCounts counts = model.counts(index.row());
    const int all = index.data(LensSectionModel::CountRole).toInt();
    const double width = room.width() * index.data(LensSectionModel::ShareRole).toDouble();
    double left = room.left();
    for (const lens::Mark mark : lens::allMarks) {
        if (!model.shown().contains(mark) || counts.of(mark) == 0)
            continue;
        const double piece = std::max(1.0, width * counts.of(mark) / all - pieceGap);
        painter.fillRect(QRectF(left, room.top(), piece, room.height()),
                         marks::facetColors(lensStyle(mark).hue, appearance).mark);
        left += piece + pieceGap;
    }
}

} // namespace

QSize LensSectionDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    return {0, rowHeight};
}

void LensSectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const marks::Look look = lookFor(option.palette);
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const QRect &row = option.rect;
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(row, colors.pressed);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, colors.hover);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(row).adjusted(1, 1, -1, -1));
    }
    const bool leaf = index.data(LensSectionModel::IsLeafRole).toBool();
    const int count = index.data(LensSectionModel::CountRole).toInt();
    const QRect number(row.right() + 1 - padding - countRoom, row.top(), countRoom, row.height());
    painter->setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    painter->setPen(colors.text2);
    painter->drawText(number, Qt::AlignRight | Qt::AlignVCenter, QString::number(count));
    int right = number.left();
    if (leaf) {
        right -= barRoom;
        if (const auto *model = qobject_cast<const LensSectionModel *>(index.model()); model && count > 0)
            paintBar(*painter, QRectF(right, row.center().y() - barHeight / 2 + 0.5, barRoom, barHeight), *model, index,
                     look.appearance);
    }
    const int level = std::min(index.data(LensSectionModel::LevelRole).toInt() - 1, deepestIndent);
    const int left = row.left() + padding + level * levelIndent;
    const QRect title(left, row.top(), right - gap - left, row.height());
    painter->setFont(marks::interfaceFont(look.language, marks::TextSize::Body));
    painter->setPen(leaf ? colors.text : colors.text2);
    painter->drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, title.width()));
    painter->restore();
}

} // namespace meipi::widgets
