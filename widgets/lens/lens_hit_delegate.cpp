// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_hit_delegate.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/excerpts/wrapped_lines.h"
#include "widgets/lens/lens_hit_model.h"
#include "widgets/reader/lens_style.h"
#include "widgets/tagging/tag_chip.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int above = 8;
constexpr int wordRoom = 60;
constexpr int gap = 8;
constexpr int placeHeight = 18;
constexpr int mostLines = 2;
constexpr int currentEdge = 3;

taxonomy::LabelLanguage languageOf(const QModelIndex &index)
{
    return index.data(LensHitModel::LanguageRole).toString().startsWith(u"en", Qt::CaseInsensitive)
        ? taxonomy::LabelLanguage::English
        : taxonomy::LabelLanguage::Chinese;
}

QFont wordsFont(taxonomy::LabelLanguage language)
{
    return marks::quotationFont(language, marks::quotationSize(language));
}

int clauseLeft() { return padding + wordRoom + gap; }

/// The same whether there is a scroll bar or not, so that rows are as high as they were measured.
int widthOf(const QStyleOptionViewItem &option)
{
    const int bar = option.widget ? option.widget->style()->pixelMetric(QStyle::PM_ScrollBarExtent, &option) : 0;
    return (option.widget ? option.widget->width() : option.rect.width()) - bar;
}

QStringList linesOf(const QModelIndex &index, int width)
{
    return wrappedLines(index.data(LensHitModel::ClauseRole).toString(), wordsFont(languageOf(index)),
                        width - clauseLeft() - padding, mostLines);
}

} // namespace

QSize LensHitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = widthOf(option);
    const int lines = std::max<int>(1, int(linesOf(index, width).size()));
    return {width, 2 * above + lines * marks::quotationLineHeight(languageOf(index)) + placeHeight};
}

void LensHitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const marks::Look look = lookFor(option.palette);
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const QRect &row = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->fillRect(QRect(row.left() + padding, row.bottom(), row.width() - 2 * padding, 1), colors.line);
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
    const taxonomy::LabelLanguage language = languageOf(index);
    const int lineHeight = marks::quotationLineHeight(language);
    const auto mark = lens::Mark(index.data(LensHitModel::MarkRole).toInt());
    painter->setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    painter->setPen(lensInk(mark, look.appearance));
    painter->drawText(QRect(row.left() + padding, row.top() + above, wordRoom, lineHeight),
                      Qt::AlignLeft | Qt::AlignVCenter, lensWord(mark));
    QRect line(row.left() + clauseLeft(), row.top() + above, row.width() - clauseLeft() - padding, lineHeight);
    painter->setFont(wordsFont(language));
    painter->setPen(colors.text);
    const QStringList lines = linesOf(index, widthOf(option));
    for (const QString &words : lines) {
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, words);
        line.translate(0, lineHeight);
    }
    painter->setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    painter->setPen(current ? colors.text2 : colors.text3);
    line.setHeight(placeHeight);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(LensHitModel::PlaceRole).toString(), Qt::ElideRight,
                                                        line.width()));
    painter->restore();
}

} // namespace meipi::widgets
