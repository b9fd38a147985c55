// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/page_layout.h"

#include <QList>
#include <QRect>
#include <QSet>
#include <QSize>

#include <limits>

namespace meipi::widgets {

/// An image of a page that is there or asked for. All pixels here are device pixels.
struct PageDrawing
{
    int page = 0;
    double scale = 1; ///< device pixels for a point
    QRect region = {}; ///< null: the whole page
    int turns = 0; ///< quarter turns clockwise; the region is one of the turned page

    bool operator==(const PageDrawing &) const = default;
};

/// A page that is on the screen or may be soon, at the scale of the moment.
struct WantedPage
{
    int page = 0;
    QSize pixels; ///< of the whole page
    QRect visible = {}; ///< part of it in the viewport; empty when it is not
    int turns = 0;

    bool operator==(const WantedPage &) const = default;
};

struct DrawingInFlight
{
    quint64 id = 0;
    PageDrawing drawing;
};

struct ThumbnailInFlight
{
    quint64 id = 0;
    int page = 0;
};

/// All that the decision looks at.
struct RenderSituation
{
    QList<WantedPage> pages; ///< those on the screen, then those ahead, nearest first
    double scale = 1;
    QSize viewport;
    QList<PageDrawing> held; ///< what the cache has
    QList<DrawingInFlight> inFlight;
    QSet<int> failed; ///< pages not to ask for again
    int places = 3; ///< requests at a time: two being drawn, one waiting
    qint64 pixelLimit = std::numeric_limits<qint64>::max(); ///< pages ahead are asked for while all fit into the cache
    bool flying = false; ///< pages pass faster than they are drawn
    QList<int> thumbnails = {}; ///< pages whose small image is wanted and not there, most wanted first
    QList<ThumbnailInFlight> thumbnailsInFlight = {};
};

struct RenderDecision
{
    QList<quint64> cancel;
    QList<PageDrawing> start; ///< in this order
    QList<int> thumbnails; ///< to start after these
};

/// What to draw and what to give up next (DESIGN 6): the pages on the screen, largest visible part first, then those
/// ahead; whole pages up to four viewports, then one region around what is visible, never tiles, because the PDF library
/// plays the whole page for each. Requests for what is no longer wanted are cancelled, and those for pages ahead when a
/// page on the screen has no place. Pages that are flown over are not asked for.
///
/// Thumbnails come last: one at a time, so that a worker is left for a page that is wanted all at once, only while no
/// page waits or is being drawn, and given up when a page on the screen waits.
[[nodiscard]] RenderDecision nextRenders(const RenderSituation &situation);

/// Pages beyond the visible ones in the order of their likely use; `direction` is the sign of the last scroll.
[[nodiscard]] QList<int> pagesAhead(PageSpan visible, int pageCount, int direction);

/// Whether pages pass through a viewport faster than the workers draw them. `speed` in pixels a millisecond,
/// `drawingTime` in milliseconds for a page.
[[nodiscard]] bool isFlying(double speed, double viewportHeight, double drawingTime);

/// Whether a drawing shows all of a page's visible part sharply.
[[nodiscard]] bool covers(const PageDrawing &drawing, const WantedPage &page, double scale);

} // namespace meipi::widgets
