// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/tag_row_delegate.h"

#include "app/marks/fonts.h"
#include "app/marks/shapes.h"
#include "widgets/tagging/key_cap.h"
#include "widgets/tagging/tag_chip.h"
#include "widgets/tagging/tag_filter_model.h"
#include "widgets/tagging/tag_model.h"

#include <QPainter>
#include <QPainterPath>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int rowHeight = 28;
constexpr int headHeight = 29; // a hairline above
constexpr int padding = 12;
constexpr int currentEdge = 3;
constexpr int keyCapSide = 18;
constexpr int shapeSide = 11;
constexpr int gap = 12;
constexpr int smallGap = 8;
constexpr int indent = 12; // per level of nesting
constexpr int lastDigit = 9;

marks::Level levelOf(const QModelIndex &index)
{
    return {.place = index.data(TagModel::LevelRole).toInt(), .count = index.data(TagModel::LevelCountRole).toInt()};
}

void paintShape(QPainter &painter, const QRect &box, const QModelIndex &index, marks::Appearance appearance,
                marks::Level level)
{
    const QColor mark = marks::facetColors(index.data(TagModel::HueRole).toString(), appearance).mark;
    marks::drawShape(painter, box, marks::shapeByName(index.data(TagModel::ShapeRole).toString()), mark, level);
}

QRect shapeBox(int left, const QRect &row) { return {left, row.center().y() - shapeSide / 2, shapeSide, shapeSide}; }

} // namespace

QSize TagRowDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex &index) const
{
    return {0, index.data(TagModel::IsFacetRole).toBool() ? headHeight : rowHeight};
}

void TagRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const marks::Look look = lookFor(option.palette);
    const Canvas canvas{
        .painter = *painter, .row = option.rect, .colors = marks::tokens(look.appearance), .look = look};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(TagModel::IsFacetRole).toBool())
        paintFacet(canvas, index);
    else
        paintTag(canvas, option, index);
    painter->restore();
}

void TagRowDelegate::paintFacet(const Canvas &canvas, const QModelIndex &index) const
{
    QPainter &painter = canvas.painter;
    if (index.row() > 0)
        painter.fillRect(QRect(canvas.row.left(), canvas.row.top(), canvas.row.width(), 1), canvas.colors.line);
    const QRect inner = canvas.row.adjusted(padding, 1, -padding, 0);
    paintShape(painter, shapeBox(inner.left(), inner), index, canvas.look.appearance, {});
    painter.setFont(marks::interfaceFont(canvas.look.language, marks::TextSize::Meta));
    painter.setPen(canvas.colors.text2);
    painter.drawText(inner.adjusted(shapeSide + smallGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     index.data(Qt::DisplayRole).toString());
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, index.data(TagModel::RuleRole).toString());
}

void TagRowDelegate::paintTag(const Canvas &canvas, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QPainter &painter = canvas.painter;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current) {
        painter.fillRect(canvas.row, canvas.colors.accentWash);
        painter.fillRect(QRect(canvas.row.topLeft(), QSize(currentEdge, canvas.row.height())), canvas.colors.accent);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter.fillRect(canvas.row, canvas.colors.hover);
    }
    int left = canvas.row.left() + padding;
    const int place = index.data(TagFilterModel::PlaceRole).toInt();
    if (place <= lastDigit) {
        const QRect cap(left, canvas.row.center().y() - keyCapSide / 2, keyCapSide, keyCapSide);
        drawKeyCap(painter, cap, QString::number(place), canvas.look);
    }
    const bool filtering = index.data(TagFilterModel::MarkedRole).isValid();
    left += keyCapSide + gap + (filtering ? 0 : indent * index.data(TagModel::DepthRole).toInt());
    paintShape(painter, shapeBox(left, canvas.row), index, canvas.look.appearance, levelOf(index));
    left += shapeSide + gap;

    const int right = paintEnd(canvas, current, index) - smallGap;
    const QRect room(left, canvas.row.top(), right - left, canvas.row.height());
    const int labelEnd = paintLabel(canvas, room, index);
    QString aside = index.data(TagModel::ReplacesRole).toString();
    if (!aside.isEmpty())
        aside = tr("replaces %1").arg(aside);
    else
        aside = index.data(TagFilterModel::HintRole).toString();
    const QRect asideRoom(labelEnd + smallGap, room.top(), right - labelEnd - smallGap, room.height());
    if (aside.isEmpty() || asideRoom.width() <= 0)
        return;
    const QFont meta = marks::interfaceFont(canvas.look.language, marks::TextSize::Meta);
    painter.setFont(meta);
    painter.setPen(canvas.colors.text2);
    painter.drawText(asideRoom, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(meta).elidedText(aside, Qt::ElideRight, asideRoom.width()));
}

int TagRowDelegate::paintLabel(const Canvas &canvas, const QRect &room, const QModelIndex &index) const
{
    using Marks = QList<std::pair<qsizetype, qsizetype>>;
    const QString label = index.data(Qt::DisplayRole).toString();
    const auto marked = index.data(TagFilterModel::MarkedRole).value<Marks>();
    QPainter &painter = canvas.painter;
    int left = room.left();
    const auto drawRun = [&](qsizetype start, qsizetype end, bool strongRun) {
        if (start >= end || left >= room.right())
            return;
        const QFont font = marks::interfaceFont(canvas.look.language, marks::TextSize::Body,
                                                strongRun ? marks::Weight::Strong : marks::Weight::Regular);
        const QString run = label.sliced(start, end - start);
        painter.setFont(font);
        painter.setPen(strongRun ? canvas.colors.accent : canvas.colors.text);
        const QFontMetrics metrics(font);
        const int width = room.right() - left;
        painter.drawText(QRect(left, room.top(), width, room.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(run, Qt::ElideRight, width));
        left += std::min(metrics.horizontalAdvance(run), width);
    };
    qsizetype done = 0;
    for (const auto &[start, end] : marked) {
        const qsizetype from = std::clamp(start, done, label.size());
        const qsizetype to = std::clamp(end, from, label.size());
        drawRun(done, from, false);
        drawRun(from, to, true);
        done = to;
    }
    drawRun(done, label.size(), false);
    return left;
}

int TagRowDelegate::paintEnd(const Canvas &canvas, bool current, const QModelIndex &index) const
{
    constexpr int countRoom = 30;
    QPainter &painter = canvas.painter;
    const QRect end(canvas.row.right() - padding - countRoom + 1, canvas.row.top(), countRoom, canvas.row.height());
    painter.setFont(marks::interfaceFont(canvas.look.language, marks::TextSize::Meta));
    painter.setPen(current ? canvas.colors.text2 : canvas.colors.text3);
    painter.drawText(end, Qt::AlignVCenter | Qt::AlignRight, QString::number(index.data(TagModel::CountRole).toInt()));
    int left = end.left();
    if (const QString key = index.data(TagModel::ShortcutRole).toString(); !key.isEmpty()) {
        left -= keyCapSide;
        drawKeyCap(painter, QRect(left, end.center().y() - keyCapSide / 2, keyCapSide, keyCapSide), key, canvas.look);
        left -= smallGap;
    }
    if (!index.data(TagModel::OnRole).toBool())
        return left;
    QPainterPath check;
    const QPointF middle(left - smallGap, end.center().y() + 0.5);
    check.moveTo(middle + QPointF(-5, 0));
    check.lineTo(middle + QPointF(-1.5, 3.5));
    check.lineTo(middle + QPointF(5, -4));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(canvas.colors.good, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(check);
    return left - 2 * smallGap;
}

} // namespace meipi::widgets
