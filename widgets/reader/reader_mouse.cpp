// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/edge_scroll.h"
#include "widgets/reader/reader_view_p.h"
#include "widgets/reader/tag_path.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace meipi::widgets {

namespace {

constexpr int dragInterval = 16; // milliseconds between two steps of scrolling while dragging
constexpr double smallestArea = 4; // pixels of a side: less is a click with an unsteady hand

Qt::CursorShape edgeCursor(Qt::Edges edges)
{
    const bool across = edges.testAnyFlags(Qt::LeftEdge | Qt::RightEdge);
    const bool down = edges.testAnyFlags(Qt::TopEdge | Qt::BottomEdge);
    if (across && down) {
        return edges.testFlag(Qt::LeftEdge) == edges.testFlag(Qt::TopEdge) ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
    }
    return across ? Qt::SizeHorCursor : Qt::SizeVerCursor;
}

} // namespace

int ReaderView::Private::countClick(QPointF viewportPoint, bool doubleClick)
{
    const bool soon =
        clickTime.isValid() && clickTime.elapsed() <= QGuiApplication::styleHints()->mouseDoubleClickInterval();
    const bool near =
        (viewportPoint - clickPoint).manhattanLength() < QGuiApplication::styleHints()->mouseDoubleClickDistance();
    if (doubleClick) {
        // The system reports every second press as a double click: the fourth comes as one too.
        clicks = clicks >= 3 && soon && near ? clicks + 1 : 2;
    } else {
        clicks = soon && near && clicks >= 2 ? clicks + 1 : 1;
    }
    clickTime.start();
    clickPoint = viewportPoint;
    return clicks;
}

TextPoint ReaderView::Private::textPoint(QPointF viewportPoint) const
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.nearestPage(content);
    if (page < 0) {
        return {};
    }
    return selection.map().at(page, stage.layout().toPage(page, content), dragging ? selection.caret().line : -1);
}

bool ReaderView::Private::isOverText(QPointF viewportPoint) const
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.nearestPage(content);
    return page >= 0 && stage.layout().paper(page).contains(content)
        && selection.map().isOverText(page, stage.layout().toPage(page, content));
}

MarginHit ReaderView::Private::marginHit(QPointF viewportPoint)
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.layout().pageAt(content);
    return page < 0 ? MarginHit{} : hitIn(notesOf(page), marks, content, look);
}

std::optional<PointerTarget> ReaderView::Private::pointerTarget(QPointF viewportPoint) const
{
    for (const PointerProbe &probe : pointerProbes) {
        if (std::optional<PointerTarget> target = probe(viewportPoint)) {
            return target;
        }
    }
    return std::nullopt;
}

std::optional<PointerTarget> ReaderView::Private::marginTarget(QPointF viewportPoint)
{
    const MarginHit hit = marginHit(viewportPoint);
    if (hit.excerpt.isNull()) {
        return std::nullopt;
    }
    QString words;
    if (workspace && !hit.tag.isNull()) {
        words = tagPath(workspace->taxonomy(), hit.tag, taxonomy::LabelLanguage::Chinese) + QLatin1Char('\n')
            + tagPath(workspace->taxonomy(), hit.tag, taxonomy::LabelLanguage::English);
    }
    if (const QString who = whoCoded(hit); !who.isEmpty()) {
        words += (words.isEmpty() ? QString() : QStringLiteral("\n")) + who;
    }
    return PointerTarget{.cursor = Qt::PointingHandCursor,
                         .toolTip = words,
                         .answers = PointerTarget::Answers::Press,
                         .activate = [this, hit](Qt::KeyboardModifiers) {
                             setCurrent(hit.excerpt);
                             focusTag(hit.tag);
                             if (hit.add) {
                                 Q_EMIT q->tagRequested();
                             }
                         }};
}

QUuid ReaderView::Private::excerptAt(QPointF viewportPoint) const
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.layout().pageAt(content);
    return page < 0 ? QUuid() : marks.at(page, stage.layout().toPage(page, content));
}

void ReaderView::Private::press(const QMouseEvent &event)
{
    const QPointF point = event.position();
    pressPoint = point;
    moved = false;
    focusLink({});
    const int count = countClick(point, event.type() == QEvent::MouseButtonDblClick);
    edgeDrag = areaTool ? std::nullopt : edgeAt(point);
    if (edgeDrag) {
        pressTarget.reset();
        dragging = false;
        setCurrent(edgeDrag->excerpt);
        return;
    }
    pressTarget = pointerTarget(point);
    if (pressTarget && pressTarget->answers == PointerTarget::Answers::Press && !areaTool) {
        dragging = false;
        pressTarget->activate(event.modifiers());
        return;
    }
    if (!caretBrowsing) {
        setCaretAwake(false);
    }
    const int page = stage.nearestPage(stage.toContent(point));
    dragging = true;
    if (areaTool || event.modifiers().testFlag(Qt::AltModifier) || onlyAreas(page) || edgesAt(point)) {
        beginArea(point);
    } else {
        pressText(event, count);
    }
}

void ReaderView::Private::pressText(const QMouseEvent &event, int count)
{
    draggingArea = false;
    setArea({});
    const TextPoint at = textPoint(event.position());
    const bool over = isOverText(event.position());
    if (event.modifiers().testFlag(Qt::ShiftModifier) && selection.hasCaret()) {
        selection.dragTo(at);
    } else if (over && count == 2 && event.modifiers().testFlag(Qt::ControlModifier)) {
        selection.select(at, TextUnit::Clause);
    } else {
        selection.press(at, over ? count : 1);
    }
    selectionWasChanged();
    restartBlinking();
}

void ReaderView::Private::drag(const QMouseEvent &event)
{
    dragPoint = event.position();
    if (!dragging && !edgeDrag) {
        return;
    }
    moved = moved || (dragPoint - pressPoint).manhattanLength() >= QApplication::startDragDistance() / 2;
    if (!moved) {
        return;
    }
    if (!edgeSpeed().isNull() && !dragTimer.isActive()) {
        dragClock.start();
        dragTimer.start(dragInterval);
    }
    dragOn();
}

void ReaderView::Private::dragOn()
{
    if (edgeDrag) {
        dragEdge(draggedWithin());
    } else if (draggingArea) {
        dragArea(draggedWithin());
    } else {
        selection.dragTo(textPoint(draggedWithin()));
        selectionWasChanged();
    }
}

QPointF ReaderView::Private::edgeSpeed() const { return edgeScrollSpeed(dragPoint, pressPoint, q->viewport()->rect()); }

QPointF ReaderView::Private::draggedWithin() const
{
    const QRectF view = q->viewport()->rect();
    return {std::clamp(dragPoint.x(), view.left(), view.right()), std::clamp(dragPoint.y(), view.top(), view.bottom())};
}

void ReaderView::Private::scrollWhileDragging()
{
    const QPointF speed = edgeSpeed();
    if ((!dragging && !edgeDrag) || speed.isNull()) {
        dragTimer.stop();
        return;
    }
    stage.scrollBy(speed * (static_cast<double>(dragClock.restart()) / 1000.0));
    dragOn();
}

void ReaderView::Private::release(const QMouseEvent &event)
{
    dragTimer.stop();
    if (endEdgeDrag()) {
        return;
    }
    const bool click = !moved && clicks == 1 && event.position() == pressPoint;
    const bool wasArea = std::exchange(draggingArea, false) && dragging;
    dragging = false;
    if (wasArea && !pickedArea.isEmpty()) {
        const QRectF drawn = stage.toViewport(pickedArea.page, pickedArea.rectangle);
        if (std::min(drawn.width(), drawn.height()) < smallestArea) {
            setArea({});
        } else {
            q->setAreaTool(false); // the next drag selects words again
        }
    }
    if (quickMode && !click && (!selection.range().isEmpty() || !pickedArea.isEmpty())) {
        ask({.kind = CodingRequest::Kind::SelectionMade});
        return;
    }
    if (!click || !selection.range().isEmpty() || !pickedArea.isEmpty()) {
        return;
    }
    if (!pressTarget) {
        setCurrent(excerptAt(event.position()));
        pickClause(event.position());
    } else if (pressTarget->answers == PointerTarget::Answers::Click) {
        pressTarget->activate(event.modifiers());
    }
}

void ReaderView::Private::hover(QPointF viewportPoint)
{
    MarginHit hit = marginHit(viewportPoint);
    hoversMargin = !hit.excerpt.isNull();
    if (!hoversMargin) {
        hit.excerpt = excerptAt(viewportPoint); // its bracket answers
    }
    if (hit != hovered) {
        hovered = hit;
        q->viewport()->update();
    }
    showLinkWord(linkAt(viewportPoint));
    const std::optional<PointerTarget> target = pointerTarget(viewportPoint);
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.nearestPage(content);
    const bool onPaper = page >= 0 && stage.layout().paper(page).contains(content);
    const bool forArea =
        onPaper && (areaTool || onlyAreas(page) || QGuiApplication::keyboardModifiers().testFlag(Qt::AltModifier));
    const Qt::Edges edges = edgesAt(viewportPoint);
    const Qt::CursorShape shape = edges ? edgeCursor(edges)
        : target && !areaTool           ? target->cursor
        : forArea                       ? Qt::CrossCursor
        : isOverText(viewportPoint)     ? Qt::IBeamCursor
                                        : Qt::ArrowCursor;
    if (q->viewport()->cursor().shape() != shape) {
        q->viewport()->setCursor(shape);
    }
}

void ReaderView::Private::showToolTip(const QHelpEvent &event)
{
    const std::optional<PointerTarget> target = pointerTarget(event.pos());
    QToolTip::showText(event.globalPos(), target ? target->toolTip : QString(), q->viewport());
}

} // namespace meipi::widgets
