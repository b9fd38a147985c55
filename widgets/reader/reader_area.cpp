// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view_p.h"

#include <QPainter>

#include <algorithm>

namespace meipi::widgets {

using desk::OpenReport;

namespace {

constexpr double washStrength = 0.12;

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
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.nearestPage(content);
    draggingArea = page >= 0;
    if (!draggingArea) {
        return;
    }
    const QPointF point = within(stage.layout().toPage(page, content), stage.layout().pages()[page].size);
    areaAnchor = {.page = page, .rectangle = QRectF(point, QSizeF(0, 0))};
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
    const QPointF point =
        within(stage.layout().toPage(page, stage.toContent(viewportPoint)), stage.layout().pages()[page].size);
    setArea({.page = page, .rectangle = QRectF(areaAnchor.rectangle.topLeft(), point).normalized()});
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
    painter.restore();
}

} // namespace meipi::widgets
