// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view_p.h"
#include "widgets/reader/tag_path.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QStyleHints>
#include <QToolTip>

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr int dragInterval = 16; // milliseconds between two steps of scrolling while dragging
constexpr double dragSpeed = 0.25; // of the distance from the edge, for each step
constexpr double betweenLines = 6; // points: the cursor does not flicker from line to line

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
    if (!layer || page < 0) {
        return {};
    }
    const QPointF point = stage.layout().toPage(page, content);
    return {.gap = layer->positionAt(page, point), .character = layer->characterAt(page, point)};
}

bool ReaderView::Private::isOverText(QPointF viewportPoint) const
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.layout().pageAt(content.y());
    if (!layer || page < 0 || !stage.layout().paper(page).contains(content)) {
        return false;
    }
    const QPointF point = stage.layout().toPage(page, content);
    return std::ranges::any_of(std::initializer_list<double>{0, betweenLines, -betweenLines},
                               [&](double y) { return layer->characterAt(page, point + QPointF(0, y)) >= 0; });
}

MarginHit ReaderView::Private::marginHit(QPointF viewportPoint)
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.layout().pageAt(content.y());
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
    return PointerTarget{.cursor = Qt::PointingHandCursor,
                         .toolTip = words,
                         .answers = PointerTarget::Answers::Press,
                         .activate = [this, hit](Qt::KeyboardModifiers) {
                             setCurrent(hit.excerpt);
                             if (hit.add) {
                                 Q_EMIT q->tagRequested();
                             }
                         }};
}

QUuid ReaderView::Private::excerptAt(QPointF viewportPoint) const
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.layout().pageAt(content.y());
    return page < 0 ? QUuid() : marks.at(page, stage.layout().toPage(page, content));
}

void ReaderView::Private::press(const QMouseEvent &event)
{
    const QPointF point = event.position();
    pressPoint = point;
    moved = false;
    focusLink({});
    const int count = countClick(point, event.type() == QEvent::MouseButtonDblClick);
    pressTarget = pointerTarget(point);
    if (pressTarget && pressTarget->answers == PointerTarget::Answers::Press) {
        dragging = false;
        pressTarget->activate(event.modifiers());
        return;
    }
    dragging = layer != nullptr;
    const TextPoint at = textPoint(point);
    if (event.modifiers().testFlag(Qt::ShiftModifier) && selection.movingEnd() >= 0) {
        selection.extendTo(at.gap);
    } else {
        selection.press(at, isOverText(point) ? count : 1);
    }
    selectionWasChanged();
}

void ReaderView::Private::drag(const QMouseEvent &event)
{
    dragPoint = event.position();
    if (!dragging) {
        return;
    }
    moved = moved || (dragPoint - pressPoint).manhattanLength() >= QApplication::startDragDistance() / 2;
    if (!moved) {
        return;
    }
    const QRectF inside = q->viewport()->rect();
    if (!inside.contains(dragPoint) && !dragTimer.isActive()) {
        dragTimer.start(dragInterval);
    }
    const QPointF within(std::clamp(dragPoint.x(), inside.left(), inside.right()),
                         std::clamp(dragPoint.y(), inside.top(), inside.bottom()));
    selection.dragTo(textPoint(within));
    selectionWasChanged();
}

void ReaderView::Private::scrollWhileDragging()
{
    const QRectF inside = q->viewport()->rect();
    if (!dragging || inside.contains(dragPoint)) {
        dragTimer.stop();
        return;
    }
    const QPointF within(std::clamp(dragPoint.x(), inside.left(), inside.right()),
                         std::clamp(dragPoint.y(), inside.top(), inside.bottom()));
    stage.scroller().scrollBy((dragPoint - within) * dragSpeed);
    selection.dragTo(textPoint(within));
    selectionWasChanged();
}

void ReaderView::Private::release(const QMouseEvent &event)
{
    dragTimer.stop();
    const bool click = !moved && clicks == 1 && event.position() == pressPoint;
    dragging = false;
    if (!click || !selection.range().isEmpty()) {
        return;
    }
    if (!pressTarget) {
        setCurrent(excerptAt(event.position()));
    } else if (pressTarget->answers == PointerTarget::Answers::Click) {
        pressTarget->activate(event.modifiers());
    }
}

void ReaderView::Private::hover(QPointF viewportPoint)
{
    const MarginHit hit = marginHit(viewportPoint);
    if (hit != hovered) {
        hovered = hit;
        q->viewport()->update();
    }
    showLinkWord(linkAt(viewportPoint));
    const std::optional<PointerTarget> target = pointerTarget(viewportPoint);
    const Qt::CursorShape shape = target ? target->cursor
        : isOverText(viewportPoint)      ? Qt::IBeamCursor
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
