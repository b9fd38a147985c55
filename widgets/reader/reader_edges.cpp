// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An excerpt's edges under the mouse: the ends of its bracket keep to clauses, the handles in the text to words.
#include "widgets/reader/reader_view_p.h"

#include <QGuiApplication>
#include <QPainter>

#include <utility>

namespace meipi::widgets {

using report::TextRange;

namespace {

// Pixels.
constexpr double handleReach = 5;
constexpr double handleWidth = 2;
constexpr double knob = 7;

/// A handle stands at the outer side of the first or last character, with a knob above or below it.
QRectF handleAt(const QRectF &box, RangeEdge edge)
{
    const double x = edge == RangeEdge::Start ? box.left() : box.right();
    return {x - handleWidth / 2, box.top(), handleWidth, box.height()};
}

} // namespace

std::optional<EdgeDrag> ReaderView::Private::edgeAt(QPointF viewportPoint)
{
    if (!layer || !workspace || workspace->isReadOnly()) {
        return std::nullopt;
    }
    const auto drag = [this](const QUuid &excerpt, RangeEdge edge, TextUnit unit) -> std::optional<EdgeDrag> {
        const desk::ExcerptEntry *entry = report ? report->excerpt(excerpt) : nullptr;
        if (!entry || entry->placement.range.isEmpty()) {
            return std::nullopt;
        }
        return EdgeDrag{.excerpt = excerpt,
                        .edge = edge,
                        .unit = unit,
                        .before = entry->placement.range,
                        .now = entry->placement.range};
    };
    if (const MarginHit hit = marginHit(viewportPoint); hit.edge) {
        return drag(hit.excerpt, *hit.edge, TextUnit::Clause);
    }
    const TextRange range = currentRange();
    if (range.isEmpty()) {
        return std::nullopt;
    }
    for (const auto &[edge, character] :
         {std::pair(RangeEdge::Start, range.start), std::pair(RangeEdge::End, range.end - 1)}) {
        const int page = layer->pageOf(character);
        const QRectF box =
            stage.toViewport(page, layer->rectangle(page, layer->boxes.at(static_cast<std::size_t>(character))));
        // Only outside the words: inside them a press begins a selection.
        const QRectF handle = handleAt(box, edge);
        const QRectF reach = edge == RangeEdge::Start ? handle.adjusted(-handleReach, -knob, handleWidth, 0)
                                                      : handle.adjusted(-handleWidth, 0, handleReach, knob);
        if (reach.contains(viewportPoint)) {
            return drag(current, edge, TextUnit::Word);
        }
    }
    return std::nullopt;
}

std::optional<PointerTarget> ReaderView::Private::edgeTarget(QPointF viewportPoint)
{
    const std::optional<EdgeDrag> edge = areaTool ? std::nullopt : edgeAt(viewportPoint);
    if (!edge) {
        return std::nullopt;
    }
    return PointerTarget{.cursor = edge->unit == TextUnit::Word ? Qt::SizeHorCursor : Qt::SizeVerCursor,
                         .toolTip = {},
                         .answers = PointerTarget::Answers::Press,
                         .activate = [](Qt::KeyboardModifiers) { }};
}

void ReaderView::Private::dragEdge(QPointF viewportPoint)
{
    const qsizetype gap = textPoint(viewportPoint).gap;
    if (gap < 0) {
        return;
    }
    const bool finely = QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier);
    edgeDrag->now = withEdgeNear(selection.units(), edgeDrag->before, edgeDrag->edge, gap,
                                 finely ? TextUnit::Character : edgeDrag->unit);
    q->viewport()->update();
}

bool ReaderView::Private::endEdgeDrag()
{
    if (!edgeDrag) {
        return false;
    }
    const EdgeDrag done = *std::exchange(edgeDrag, std::nullopt);
    if (done.now != done.before) {
        ask({.kind = CodingRequest::Kind::SetRange, .excerpt = done.excerpt, .range = done.now});
    }
    q->viewport()->update();
    return true;
}

void ReaderView::Private::paintEdgeHandles(QPainter &painter)
{
    const TextRange range = edgeDrag ? edgeDrag->now : currentRange();
    if (range.isEmpty() || !workspace || workspace->isReadOnly()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(marks::tokens(look.appearance).accent);
    for (const auto &[edge, character] :
         {std::pair(RangeEdge::Start, range.start), std::pair(RangeEdge::End, range.end - 1)}) {
        const int page = layer->pageOf(character);
        if (!stage.onScreen().contains(page)) {
            continue;
        }
        const QRectF handle = handleAt(
            stage.toViewport(page, layer->rectangle(page, layer->boxes.at(static_cast<std::size_t>(character)))), edge);
        painter.drawRect(handle);
        const QPointF middle(handle.center().x(), edge == RangeEdge::Start ? handle.top() : handle.bottom());
        painter.drawEllipse(middle, knob / 2, knob / 2);
    }
    painter.restore();
}

} // namespace meipi::widgets
