// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view_p.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr double caretWidth = 2; // pixels
constexpr double aroundCaret = 56; // pixels of the view that stay between the caret and its edges
constexpr double viewOverlap = 32; // pixels of the last view that stay

} // namespace

void ReaderView::Private::setCaretAwake(bool awake)
{
    if (caretAwake != awake) {
        caretAwake = awake;
        restartBlinking();
    }
}

void ReaderView::Private::wakeCaret()
{
    const PageSpan span = stage.onScreen();
    const CaretPlace place = selection.map().caret(selection.caret().gap, selection.caret().line);
    const bool seen = selection.hasCaret() && span.contains(place.page)
        && QRectF(q->viewport()->rect()).intersects(stage.toViewport(place.page, place.box).adjusted(0, 0, 1, 1));
    // One that is awake stays where it is, though the view may still be on its way there.
    if (seen || (selection.hasCaret() && (isCaretShown() || !selection.range().isEmpty()))) {
        return;
    }
    for (int page = span.first; page <= span.last; ++page) {
        if (selection.map().hasText(page)) {
            const QPointF corner = stage.layout().toPage(page, stage.toContent({0, 0}));
            const TextPoint top = selection.map().at(page, corner);
            selection.press({.gap = top.gap, .character = -1, .line = top.line}, 1);
            return;
        }
    }
}

bool ReaderView::Private::carryOut(const CaretMove &move)
{
    if (!selection.map().layer()) {
        return false;
    }
    wakeCaret();
    selection.step(move.step, move.extend);
    setCaretAwake(true);
    setArea({});
    selectionWasChanged();
    restartBlinking();
    followCaret();
    return true;
}

/// The caret goes as far as the view would, and keeps its place across the column.
void ReaderView::Private::moveCaretByViews(int views, bool extend)
{
    if (!selection.map().layer()) {
        return;
    }
    wakeCaret();
    if (!selection.hasCaret()) {
        return;
    }
    std::ignore = selection.offsetInColumn();
    const CaretPlace place = selection.map().caret(selection.caret().gap, selection.caret().line);
    const double height = std::max(viewOverlap, q->viewport()->height() - viewOverlap);
    const QPointF here = stage.layout().fromPage(place.page, place.box).center();
    const QPointF there(here.x(), std::clamp(here.y() + views * height, 0.0, stage.layout().contentSize().height()));
    const int page = stage.nearestPage(there);
    TextPoint to = selection.map().at(page, stage.layout().toPage(page, there), selection.caret().line);
    if (to.gap >= 0) {
        to.character = -1;
        selection.moveTo(to, extend);
    }
    setCaretAwake(true);
    setArea({});
    selectionWasChanged();
    restartBlinking();
    followCaret();
}

void ReaderView::Private::blink()
{
    caretLit = !caretLit;
    q->viewport()->update();
}

void ReaderView::Private::restartBlinking()
{
    caretLit = true;
    const int flash = QGuiApplication::styleHints()->cursorFlashTime(); // milliseconds; 0: steady
    if (isCaretShown() && q->hasFocus() && flash > 1) {
        blinkTimer.start(flash / 2);
    } else {
        blinkTimer.stop();
    }
    q->viewport()->update();
}

/// As little as is needed, so that lines do not jump under the eye.
void ReaderView::Private::followCaret()
{
    const CaretPlace place = selection.map().caret(selection.caret().gap, selection.caret().line);
    if (place.page < 0) {
        return;
    }
    if (stage.layout().arrangement().isPaged() && !stage.onScreen().contains(place.page)) {
        stage.goTo(place.page, 0); // turns the page
        return;
    }
    const QRectF view = q->viewport()->rect();
    // Where it will be once a glide has ended.
    const QRectF box = stage.toViewport(place.page, place.box)
                           .translated(0, q->verticalScrollBar()->value() - stage.scroller().target());
    const double margin = std::min(aroundCaret, std::max(0.0, (view.height() - box.height()) / 2));
    const double down = box.top() < margin      ? box.top() - margin
        : box.bottom() > view.height() - margin ? box.bottom() - view.height() + margin
                                                : 0;
    if (down != 0) {
        stage.scroller().glideTo(qRound(stage.scroller().target() + down));
    }
    QScrollBar *across = q->horizontalScrollBar();
    if (box.left() < aroundCaret) {
        across->setValue(across->value() + qRound(box.left() - aroundCaret));
    } else if (box.right() > view.width() - aroundCaret) {
        across->setValue(across->value() + qRound(box.right() - view.width() + aroundCaret));
    }
}

QPoint ReaderView::Private::caretPoint() const
{
    const QRect view = q->viewport()->rect();
    const CaretPlace place = selection.map().caret(selection.caret().gap, selection.caret().line);
    if (!isCaretShown() || place.page < 0) {
        return view.center();
    }
    const QPoint at = stage.toViewport(place.page, place.box).center().toPoint();
    return view.contains(at) ? at : view.center();
}

void ReaderView::Private::paintCaret(QPainter &painter)
{
    if (!isCaretShown() || !caretLit || !selection.hasCaret() || !q->hasFocus()) {
        return;
    }
    const CaretPlace place = selection.map().caret(selection.caret().gap, selection.caret().line);
    if (!stage.onScreen().contains(place.page)) {
        return;
    }
    QRectF box = stage.toViewport(place.page, place.box);
    // It has no width on the page: on the screen across its line, however the page is turned.
    box = box.width() < box.height() ? QRectF(box.center().x() - caretWidth / 2, box.top(), caretWidth, box.height())
                                     : QRectF(box.left(), box.center().y() - caretWidth / 2, box.width(), caretWidth);
    painter.fillRect(box, marks::tokens(look.appearance).accent);
}

} // namespace meipi::widgets
