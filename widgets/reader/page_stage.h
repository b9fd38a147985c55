// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/page_layout.h"
#include "widgets/reader/reading_place.h"
#include "widgets/reader/scroller.h"

namespace meipi::widgets {

/// A place of a page held fast at a point of the viewport while sizes change.
struct PlaceAnchor
{
    int page = -1;
    QPointF point; ///< points
    QPointF viewport; ///< pixels
};

/// The pages as they stand in a scroll area: layout, zoom and scroll position, and the way between the three coordinate
/// systems (points of a page, content, viewport). Every change keeps the place that is being read.
class PageStage : public QObject
{
    Q_OBJECT

public:
    static constexpr double smallestZoom = 0.1;
    static constexpr double largestZoom = 10;

    explicit PageStage(QAbstractScrollArea *area);

    void setPages(const QList<PageExtent> &pages); ///< of the same report: keeps the line under the eye where it is
    void setArrangement(const PageArrangement &arrangement);
    void setZoom(double zoom, QPointF fixedViewportPoint);
    void setMode(ZoomMode mode);
    void setMarginShown(bool shown);
    void refit(); ///< after the viewport has changed its size

    [[nodiscard]] const PageLayout &layout() const { return m_layout; }
    [[nodiscard]] double zoom() const;
    [[nodiscard]] ZoomMode mode() const { return m_mode; }
    [[nodiscard]] bool isMarginShown() const { return m_marginShown; }
    [[nodiscard]] Scroller &scroller() { return m_scroller; }
    [[nodiscard]] bool isJumping() const
    {
        return m_isJumping || m_scroller.isGliding();
    } ///< to a place, not scrolling

    [[nodiscard]] QPointF origin() const; ///< of the content, in the viewport
    [[nodiscard]] QPointF toContent(QPointF viewport) const { return viewport - origin(); }
    [[nodiscard]] QRectF toViewport(int page, const QRectF &points) const;
    [[nodiscard]] QRectF visibleContent() const;
    [[nodiscard]] QRectF comingContent() const; ///< visible once a glide has ended
    [[nodiscard]] PageSpan onScreen() const;
    [[nodiscard]] int currentPage() const;
    [[nodiscard]] int nearestPage(QPointF content) const;

    // Where one page is shown at a time these turn pages, too.
    void wheel(const QWheelEvent &event);
    void scrollBy(QPointF pixels);
    void scrollByViews(double views); ///< glides
    void stepPage(int rows); ///< to the next or previous page, or pair of facing pages

    [[nodiscard]] PlaceAnchor anchorAt(QPointF viewport) const;
    [[nodiscard]] ReadingPlace place() const;
    void setPlace(const ReadingPlace &place);
    void show(int page, QPointF point); ///< at the viewport's top left, at once
    void goTo(int page, double topPoints);
    void bringIntoView(int page, const QRectF &points); ///< comfortably; not at all when it is so already

Q_SIGNALS:
    void moved(); ///< scrolled or laid out anew
    void zoomChanged(double zoom, meipi::widgets::ZoomMode mode);

private:
    [[nodiscard]] QSize viewportSize() const;
    [[nodiscard]] QPointF middle() const;
    [[nodiscard]] QPointF eye() const; ///< where one reads
    [[nodiscard]] double top() const; ///< of the content that is shown, once a glide has ended
    [[nodiscard]] QPointF comingPoint(QPointF viewport) const; ///< of the content
    [[nodiscard]] PlaceAnchor anchorOn(int page, QPointF viewport) const;
    void showTop(int page, double top);
    void turnBy(double pixels);
    void lookAtText();
    void fit();
    void applyScale(double pixelsPerPoint);
    void updateBars();
    void restore(const PlaceAnchor &anchor);

    QAbstractScrollArea *m_area;
    Scroller m_scroller;
    PageLayout m_layout;
    ZoomMode m_mode = ZoomMode::FitWidth;
    bool m_marginShown = true;
    int m_chosenPage = -1; ///< gone to last: of two facing pages the current one
    bool m_isJumping = false;
    double m_turning = 0; ///< pixels scrolled beyond a page that is shown alone
};

} // namespace meipi::widgets
