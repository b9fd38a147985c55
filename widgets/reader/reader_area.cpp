// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view_p.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

using desk::OpenReport;

namespace {

constexpr double washStrength = 0.12;
constexpr double edgeReach = 5; // pixels on both sides of an edge that take hold of it
constexpr double handle = 7; // pixels of a side

QPointF within(QPointF point, QSizeF page)
{
    return {std::clamp(point.x(), 0.0, page.width()), std::clamp(point.y(), 0.0, page.height())};
}

} // namespace

bool ReaderView::Private::onlyAreas(int page) const
{
    if (!report || page < 0) {
        return false;
    }
    switch (report->textStage()) {
    case OpenReport::TextStage::Waiting:
    case OpenReport::TextStage::Reading: return false; // words are on their way
    case OpenReport::TextStage::Failed: return true;
    case OpenReport::TextStage::Ready: break;
    }
    return !selection.map().hasText(page);
}

void ReaderView::Private::beginArea(QPointF viewportPoint)
{
    areaEdges = edgesAt(viewportPoint);
    if (areaEdges) {
        areaAnchor = pickedArea; // it is drawn larger or smaller
        draggingArea = true;
        return;
    }
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.nearestPage(content);
    draggingArea = page >= 0;
    if (!draggingArea) {
        return;
    }
    const QPointF point = within(stage.layout().toPage(page, content), stage.layout().pages()[page].size);
    areaAnchor = {.page = page, .rectangle = QRectF(point, QSizeF(0, 0))};
    areaEdges = Qt::RightEdge | Qt::BottomEdge;
    selection.clear();
    setArea({});
    selectionWasChanged();
}

/// An area stays on the page that it was begun on.
void ReaderView::Private::dragArea(QPointF viewportPoint)
{
    const int page = areaAnchor.page;
    if (page < 0 || page >= stage.layout().pageCount()) {
        return;
    }
    // On the desk, where edges are what they look like however the page is turned.
    const QPointF point = stage.toContent(viewportPoint);
    QRectF frame = stage.layout().fromPage(page, areaAnchor.rectangle);
    if (areaEdges.testFlag(Qt::LeftEdge)) {
        frame.setLeft(point.x());
    }
    if (areaEdges.testFlag(Qt::RightEdge)) {
        frame.setRight(point.x());
    }
    if (areaEdges.testFlag(Qt::TopEdge)) {
        frame.setTop(point.y());
    }
    if (areaEdges.testFlag(Qt::BottomEdge)) {
        frame.setBottom(point.y());
    }
    const QSizeF size = stage.layout().pages()[page].size;
    const QPointF first = within(stage.layout().toPage(page, frame.topLeft()), size);
    const QPointF last = within(stage.layout().toPage(page, frame.bottomRight()), size);
    setArea({.page = page, .rectangle = QRectF(first, last).normalized()});
}

/// The edges of the selected area under the pointer, as they look on the screen.
Qt::Edges ReaderView::Private::edgesAt(QPointF viewportPoint) const
{
    Qt::Edges edges;
    if (pickedArea.isEmpty()) {
        return edges;
    }
    const QRectF frame = stage.toViewport(pickedArea.page, pickedArea.rectangle);
    if (!frame.adjusted(-edgeReach, -edgeReach, edgeReach, edgeReach).contains(viewportPoint)) {
        return edges;
    }
    edges.setFlag(Qt::LeftEdge, std::abs(viewportPoint.x() - frame.left()) <= edgeReach);
    edges.setFlag(Qt::RightEdge, std::abs(viewportPoint.x() - frame.right()) <= edgeReach);
    edges.setFlag(Qt::TopEdge, std::abs(viewportPoint.y() - frame.top()) <= edgeReach);
    edges.setFlag(Qt::BottomEdge, std::abs(viewportPoint.y() - frame.bottom()) <= edgeReach);
    return edges;
}

void ReaderView::Private::setArea(const PageArea &newArea)
{
    const PageArea wanted = newArea.isEmpty() ? PageArea{} : newArea;
    if (pickedArea == wanted) {
        return;
    }
    pickedArea = wanted;
    if (!pickedArea.isEmpty()) {
        selection.clear();
        selectionWasChanged();
        setCurrent({});
    }
    q->viewport()->update();
    Q_EMIT q->areaChanged(pickedArea);
}

PageArea ReaderView::Private::shownArea() const
{
    if (!pickedArea.isEmpty()) {
        return pickedArea;
    }
    const desk::ExcerptEntry *entry = report ? report->excerpt(current) : nullptr;
    const project::Quotation *original = entry ? entry->original() : nullptr;
    if (!original || entry->row.excerpt.kind != project::ExcerptKind::Area || original->selector.regions.isEmpty()
        || original->selector.regions.constFirst().rectangles.isEmpty()) {
        return {};
    }
    const report::PageRegion &region = original->selector.regions.constFirst();
    return {.page = region.page, .rectangle = region.rectangles.constFirst()};
}

void ReaderView::Private::paintArea(QPainter &painter, int page) const
{
    if (pickedArea.isEmpty() || pickedArea.page != page) {
        return;
    }
    const QRectF frame = stage.layout().fromPage(page, pickedArea.rectangle);
    QColor wash = marks::tokens(look.appearance).accent;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(wash, 1.5, Qt::DashLine));
    wash.setAlphaF(washStrength);
    painter.setBrush(wash);
    painter.drawRect(frame);
    const QColor solid = marks::tokens(look.appearance).accent;
    for (const QPointF &corner : {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()}) {
        painter.fillRect(QRectF(corner - QPointF(handle, handle) / 2, QSizeF(handle, handle)), solid);
    }
    painter.restore();
}

} // namespace meipi::widgets
