// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_stage.h"

#include <QAbstractScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

namespace {

constexpr double pixelsPerPointAtFull = 96.0 / 72.0;
constexpr double readingHeight = 0.3; // of the viewport: where a place that was jumped to stands
constexpr double upperThird = 1.0 / 3.0;

} // namespace

PageStage::PageStage(QAbstractScrollArea *area) : QObject(area), m_area(area), m_scroller(area)
{
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &PageStage::moved);
    connect(area->horizontalScrollBar(), &QScrollBar::valueChanged, this, &PageStage::moved);
}

QSize PageStage::viewportSize() const { return m_area->viewport()->size(); }

QPointF PageStage::middle() const { return QRectF(QPointF(0, 0), viewportSize()).center(); }

double PageStage::zoom() const { return m_layout.scale() / pixelsPerPointAtFull; }

void PageStage::setPages(const QList<PageExtent> &pages)
{
    if (pages == m_layout.pages()) {
        return;
    }
    const bool sameReport = pages.size() == m_layout.pageCount();
    const PlaceAnchor anchor = sameReport ? anchorAt({0, 0}) : PlaceAnchor{.page = 0, .point = {}, .viewport = {}};
    m_layout.setPages(pages);
    fit();
    restore(anchor);
}

void PageStage::setZoom(double zoom, QPointF fixedViewportPoint)
{
    const PlaceAnchor anchor = anchorAt(fixedViewportPoint);
    m_mode = ZoomMode::Free;
    applyScale(std::clamp(zoom, smallestZoom, largestZoom) * pixelsPerPointAtFull);
    restore(anchor);
}

void PageStage::setMode(ZoomMode mode)
{
    const PlaceAnchor anchor = anchorAt(mode == ZoomMode::FitPage ? QPointF(0, 0) : middle());
    m_mode = mode;
    fit();
    restore(anchor);
    if (mode == ZoomMode::FitPage) {
        goTo(anchor.page, 0);
    }
}

void PageStage::setMarginShown(bool shown)
{
    if (m_marginShown == shown) {
        return;
    }
    const PlaceAnchor anchor = anchorAt(middle());
    m_marginShown = shown;
    fit();
    restore(anchor);
}

void PageStage::refit()
{
    const PlaceAnchor anchor = anchorAt({0, 0});
    fit();
    restore(anchor);
}

void PageStage::fit()
{
    const QSizeF viewport = viewportSize();
    m_layout.setViewportWidth(viewport.width());
    m_layout.setColumnWidth(m_marginShown ? PageLayout::columnWidthFor(viewport.width()) : 0);
    double scale = m_layout.scale();
    if (m_mode == ZoomMode::FitWidth) {
        scale = m_layout.fitWidthScale(viewport.width());
    } else if (m_mode == ZoomMode::FitPage) {
        scale = m_layout.fitPageScale(viewport, std::max(0, currentPage()));
    }
    applyScale(std::clamp(scale, smallestZoom * pixelsPerPointAtFull, largestZoom * pixelsPerPointAtFull));
}

void PageStage::applyScale(double pixelsPerPoint)
{
    const bool changed = pixelsPerPoint != m_layout.scale();
    m_layout.setScale(pixelsPerPoint);
    updateBars();
    if (changed) {
        Q_EMIT zoomChanged(zoom(), m_mode);
    }
}

void PageStage::updateBars()
{
    const QSize viewport = viewportSize();
    const QSizeF content = m_layout.contentSize();
    QScrollBar *vertical = m_area->verticalScrollBar();
    QScrollBar *horizontal = m_area->horizontalScrollBar();
    vertical->setRange(0, std::max(0, static_cast<int>(std::ceil(content.height())) - viewport.height()));
    vertical->setPageStep(viewport.height());
    // A fitted sheet may be wider by the rounding of its column.
    const int beyond = static_cast<int>(std::floor(content.width())) - viewport.width();
    horizontal->setRange(0, beyond > 1 ? beyond : 0);
    horizontal->setPageStep(viewport.width());
}

QPointF PageStage::origin() const
{
    return {-static_cast<double>(m_area->horizontalScrollBar()->value()),
            -static_cast<double>(m_area->verticalScrollBar()->value())};
}

QRectF PageStage::toViewport(int page, const QRectF &points) const
{
    // An excerpt may name a page that this PDF does not have, or its PDF may be gone.
    if (page < 0 || page >= m_layout.pageCount()) {
        return {};
    }
    return m_layout.fromPage(page, points).translated(origin());
}

QRectF PageStage::visibleContent() const { return {-origin(), viewportSize()}; }

PageSpan PageStage::onScreen() const
{
    const QRectF content = visibleContent();
    return m_layout.pagesBetween(content.top(), content.bottom());
}

int PageStage::currentPage() const
{
    return m_layout.pageAt(visibleContent().top() + viewportSize().height() * upperThird);
}

int PageStage::nearestPage(QPointF content) const
{
    const int page = m_layout.pageAt(content.y());
    if (page < 0 || page + 1 >= m_layout.pageCount()) {
        return page;
    }
    const double below = content.y() - m_layout.paper(page).bottom();
    return below > PageLayout::gap / 2 ? page + 1 : page;
}

PlaceAnchor PageStage::anchorAt(QPointF viewport) const
{
    // A view on its way to another place is already there.
    const QPointF content = toContent(viewport) + QPointF(0, m_scroller.target() + origin().y());
    const int page = m_layout.pageAt(content.y());
    if (page < 0) {
        return {};
    }
    return {.page = page, .point = m_layout.toPage(page, content), .viewport = viewport};
}

void PageStage::restore(const PlaceAnchor &anchor)
{
    if (anchor.page >= 0 && anchor.page < m_layout.pageCount()) {
        const QPointF to = m_layout.fromPage(anchor.page, anchor.point) - anchor.viewport;
        m_scroller.jumpTo(to.toPoint());
    }
    Q_EMIT moved();
}

ReadingPlace PageStage::place() const
{
    const PlaceAnchor anchor = anchorAt({0, 0});
    return {.page = std::max(0, anchor.page), .point = anchor.point, .mode = m_mode, .zoom = zoom()};
}

void PageStage::setPlace(const ReadingPlace &place)
{
    if (place.mode == ZoomMode::Free) {
        setZoom(place.zoom, {0, 0});
    } else {
        setMode(place.mode);
    }
    if (m_layout.pageCount() > 0) {
        const int page = std::min(place.page, m_layout.pageCount() - 1);
        restore({.page = page, .point = place.point, .viewport = {}});
    }
}

void PageStage::show(int page, QPointF point) { restore({.page = page, .point = point, .viewport = {}}); }

void PageStage::goTo(int page, double topPoints)
{
    if (page < 0 || page >= m_layout.pageCount()) {
        return;
    }
    const double above = topPoints > 0 ? viewportSize().height() * readingHeight / 2 : PageLayout::gap;
    m_scroller.glideTo(qRound(m_layout.fromPage(page, QPointF(0, topPoints)).y() - above));
}

void PageStage::bringIntoView(int page, const QRectF &points)
{
    if (page < 0 || page >= m_layout.pageCount()) {
        return;
    }
    const QRectF place = toViewport(page, points).translated(0, -origin().y() - m_scroller.target());
    const double height = viewportSize().height();
    // The lower part of the view is left to the palette, which opens under a selection.
    const bool comfortable = place.top() > height * 0.08 && place.bottom() < height * 0.6;
    const QRectF across = toViewport(page, points);
    if (across.left() < 0 || across.right() > viewportSize().width()) {
        QScrollBar *bar = m_area->horizontalScrollBar();
        bar->setValue(bar->value() + qRound(across.left() - PageLayout::gap));
    }
    if (!comfortable) {
        m_scroller.glideTo(qRound(m_scroller.target() + place.top() - height * readingHeight));
    }
}

} // namespace meipi::widgets
