// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_stage.h"

#include <QAbstractScrollArea>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

namespace {

constexpr double pixelsPerPointAtFull = 96.0 / 72.0;
constexpr double readingHeight = 0.3; // of the viewport: where a place that was jumped to stands
constexpr double upperThird = 1.0 / 3.0;
constexpr double viewOverlap = 32; // pixels of the last view that stay
constexpr double turnAfter = 48; // pixels: a touch pad that runs out at a page's end does not turn it

double within(std::pair<double, double> range, double value) { return std::clamp(value, range.first, range.second); }

} // namespace

PageStage::PageStage(QAbstractScrollArea *area) : QObject(area), m_area(area), m_scroller(area)
{
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, &PageStage::moved);
    connect(area->horizontalScrollBar(), &QScrollBar::valueChanged, this, &PageStage::moved);
}

QSize PageStage::viewportSize() const { return m_area->viewport()->size(); }

QPointF PageStage::middle() const { return QRectF(QPointF(0, 0), viewportSize()).center(); }

QPointF PageStage::eye() const { return {middle().x(), viewportSize().height() * upperThird}; }

double PageStage::top() const { return m_layout.shownTop(m_scroller.target()); }

double PageStage::zoom() const { return m_layout.scale() / pixelsPerPointAtFull; }

void PageStage::setPages(const QList<PageExtent> &pages)
{
    if (pages == m_layout.pages()) {
        return;
    }
    const bool sameReport = !pages.isEmpty() && pages.size() == m_layout.pageCount();
    // Who has not scrolled yet sees the first page from its edge.
    const PlaceAnchor anchor = sameReport && top() > PageLayout::gap
        ? anchorAt(eye())
        : PlaceAnchor{.page = 0, .point = {}, .viewport = {0, PageLayout::gap}};
    m_layout.setPages(pages);
    m_chosenPage = sameReport ? m_chosenPage : -1;
    fit();
    restore(anchor);
    lookAtText();
}

void PageStage::setArrangement(const PageArrangement &arrangement)
{
    if (arrangement == m_layout.arrangement()) {
        return;
    }
    const int page = currentPage();
    const PlaceAnchor anchor = anchorOn(page, eye());
    m_layout.setArrangement(arrangement);
    m_chosenPage = page;
    fit();
    restore(anchor);
    lookAtText();
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
    const int page = currentPage();
    const PlaceAnchor anchor = anchorAt(middle());
    m_mode = mode;
    fit();
    restore(anchor);
    if (mode == ZoomMode::FitPage) {
        goTo(page, 0);
    }
    lookAtText();
}

/// What fills the view's width is in the view.
void PageStage::lookAtText()
{
    if (m_mode == ZoomMode::FitText) {
        m_area->horizontalScrollBar()->setValue(qRound(m_layout.textLeft()));
    } else if (m_mode == ZoomMode::FitWidth && currentPage() >= 0) { // there may be wider sheets
        m_area->horizontalScrollBar()->setValue(
            qRound(m_layout.sheet(m_layout.rowOf(currentPage()).first).left() - PageLayout::gap));
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
    lookAtText();
}

void PageStage::refit()
{
    const PlaceAnchor anchor = anchorAt({0, 0});
    fit();
    restore(anchor);
    lookAtText();
}

void PageStage::fit()
{
    const QSizeF viewport = viewportSize();
    const double forOne = m_layout.arrangement().isFacing() ? viewport.width() / 2 : viewport.width();
    m_layout.setViewport(viewport);
    m_layout.setColumnWidth(m_marginShown ? PageLayout::columnWidthFor(forOne) : 0);
    double scale = m_layout.scale();
    if (m_mode == ZoomMode::FitWidth) {
        scale = m_layout.fitWidthScale(viewport.width());
    } else if (m_mode == ZoomMode::FitText) {
        scale = m_layout.fitTextScale(viewport.width());
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
            -std::round(m_layout.shownTop(m_area->verticalScrollBar()->value()))};
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

QRectF PageStage::comingContent() const { return {QPointF(-origin().x(), std::round(top())), viewportSize()}; }

PageSpan PageStage::onScreen() const
{
    const QRectF content = visibleContent();
    return m_layout.pagesBetween(content.top(), content.bottom());
}

int PageStage::currentPage() const
{
    const int page = m_layout.pageAt(visibleContent().top() + viewportSize().height() * upperThird);
    if (page < 0) {
        return -1;
    }
    // The last pages cannot be scrolled up to the reading height.
    const QScrollBar *bar = m_area->verticalScrollBar();
    const bool atEnd = bar->value() == bar->maximum() && onScreen().contains(m_chosenPage);
    return atEnd || m_layout.rowOf(page).contains(m_chosenPage) ? m_chosenPage : page;
}

int PageStage::nearestPage(QPointF content) const
{
    const int page = m_layout.pageAt(content);
    if (page < 0 || m_layout.arrangement().isPaged()) {
        return page;
    }
    const double below = content.y() - m_layout.paper(page).bottom();
    const int next = m_layout.rowOf(page).last + 1;
    if (below <= PageLayout::gap / 2 || next >= m_layout.pageCount()
        || content.y() < m_layout.paper(next).top() - PageLayout::gap / 2) {
        return page;
    }
    return m_layout.pageAt(QPointF(content.x(), m_layout.paper(next).top()));
}

PlaceAnchor PageStage::anchorAt(QPointF viewport) const
{
    const QPointF content = comingPoint(viewport);
    const int page = m_layout.pageAt(content);
    if (page < 0) {
        return {};
    }
    return {.page = page, .point = m_layout.toPage(page, content), .viewport = viewport};
}

/// The place of a page that is nearest to a point of the viewport.
PlaceAnchor PageStage::anchorOn(int page, QPointF viewport) const
{
    if (page < 0) {
        return {};
    }
    const QPointF point = m_layout.toPage(page, comingPoint(viewport));
    const QSizeF size = m_layout.pages()[page].size;
    return {.page = page,
            .point = {std::clamp(point.x(), 0.0, size.width()), std::clamp(point.y(), 0.0, size.height())},
            .viewport = viewport};
}

/// A view on its way to another place is already there.
QPointF PageStage::comingPoint(QPointF viewport) const
{
    return toContent(viewport) + QPointF(0, top() + origin().y());
}

void PageStage::restore(const PlaceAnchor &anchor)
{
    const QScopedValueRollback jumping(m_isJumping, true);
    if (anchor.page >= 0 && anchor.page < m_layout.pageCount()) {
        const QPointF to = m_layout.fromPage(anchor.page, anchor.point) - anchor.viewport;
        m_scroller.jumpTo(
            {to.x(), m_layout.arrangement().isPaged() ? within(m_layout.tops(anchor.page), to.y()) : to.y()});
    }
    Q_EMIT moved();
}

ReadingPlace PageStage::place() const
{
    const PlaceAnchor anchor = anchorAt({0, 0});
    return {.page = std::max(0, anchor.page),
            .point = anchor.point,
            .mode = m_mode,
            .zoom = zoom(),
            .arrangement = m_layout.arrangement(),
            .paper = {}};
}

void PageStage::setPlace(const ReadingPlace &place)
{
    setArrangement(place.arrangement);
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
    const bool fromTheEdge = topPoints <= 0 || m_layout.arrangement().isSideways();
    showTop(page,
            fromTheEdge
                ? m_layout.paper(page).top() - PageLayout::gap
                : m_layout.fromPage(page, QPointF(0, topPoints)).y() - viewportSize().height() * readingHeight / 2);
}

void PageStage::showTop(int page, double top)
{
    const QScopedValueRollback jumping(m_isJumping, true);
    m_chosenPage = page;
    m_scroller.glideTo(qRound(m_layout.arrangement().isPaged() ? within(m_layout.tops(page), top) : top));
    Q_EMIT moved(); // a page beside the current one is in view already
}

void PageStage::bringIntoView(int page, const QRectF &points)
{
    if (page < 0 || page >= m_layout.pageCount()) {
        return;
    }
    const QRectF place = toViewport(page, points).translated(0, -origin().y() - top());
    const double height = viewportSize().height();
    // The lower part of the view is left to the palette, which opens under a selection.
    const bool comfortable = place.top() > height * 0.08 && place.bottom() < height * 0.6;
    const QRectF across = toViewport(page, points);
    if (across.left() < 0 || across.right() > viewportSize().width()) {
        QScrollBar *bar = m_area->horizontalScrollBar();
        bar->setValue(bar->value() + qRound(across.left() - PageLayout::gap));
    }
    if (!comfortable) {
        showTop(page, top() + place.top() - height * readingHeight);
    }
}

void PageStage::wheel(const QWheelEvent &event) { scrollBy(m_scroller.pixels(event)); }

void PageStage::scrollBy(QPointF pixels)
{
    if (!m_layout.arrangement().isPaged() || m_layout.pageCount() == 0) {
        m_scroller.scrollBy(pixels);
        return;
    }
    m_scroller.scrollBy({pixels.x(), 0});
    turnBy(pixels.y());
}

/// Within the page, and beyond its end to the next one.
void PageStage::turnBy(double pixels)
{
    const int page = m_layout.pageAt(top());
    const auto range = m_layout.tops(page);
    const double to = top() + pixels;
    const bool isInside = to >= range.first && to <= range.second;
    const bool wasAtEnd = pixels > 0 ? top() >= range.second : top() <= range.first;
    m_turning = isInside || !wasAtEnd || (pixels > 0) != (m_turning > 0) ? 0 : m_turning;
    if (!wasAtEnd) {
        m_scroller.scrollBy({0, within(range, to) - m_area->verticalScrollBar()->value()});
        return;
    }
    m_turning += pixels;
    if (std::abs(m_turning) < turnAfter) {
        return;
    }
    const PageSpan row = m_layout.rowOf(page);
    const int beside = m_turning > 0 ? row.last + 1 : row.first - 1;
    if (beside >= 0 && beside < m_layout.pageCount()) {
        const auto tops = m_layout.tops(beside);
        m_scroller.jumpTo(
            {static_cast<double>(m_area->horizontalScrollBar()->value()), m_turning > 0 ? tops.first : tops.second});
    }
    m_turning = 0;
}

void PageStage::scrollByViews(double views)
{
    if (m_layout.pageCount() == 0) {
        return;
    }
    const double step = views * (viewportSize().height() - viewOverlap);
    if (!m_layout.arrangement().isPaged()) {
        m_scroller.glideTo(qRound(m_scroller.target() + step));
        return;
    }
    const int page = m_layout.pageAt(top());
    const auto range = m_layout.tops(page);
    const bool isAtEnd = views > 0 ? top() >= range.second : top() <= range.first;
    const PageSpan row = m_layout.rowOf(page);
    const int beside = !isAtEnd ? page : views > 0 ? row.last + 1 : row.first - 1;
    if (beside >= 0 && beside < m_layout.pageCount()) {
        const auto tops = m_layout.tops(beside);
        m_scroller.glideTo(qRound(!isAtEnd ? within(range, top() + step) : views > 0 ? tops.first : tops.second));
    }
}

void PageStage::stepPage(int rows)
{
    int page = currentPage();
    for (; rows != 0 && page >= 0; rows += rows > 0 ? -1 : 1) {
        const PageSpan row = m_layout.rowOf(page);
        const int beside = rows > 0 ? row.last + 1 : m_layout.rowOf(std::max(0, row.first - 1)).first;
        if (beside >= m_layout.pageCount()) {
            break;
        }
        page = beside;
    }
    goTo(page, 0);
}

} // namespace meipi::widgets
