// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/render_plan.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace meipi::widgets {

namespace {

constexpr qint64 viewportsOfAWholePage = 4;
constexpr qsizetype thumbnailsAtOnce = 1;

qint64 area(QSize size) { return qint64{size.width()} * size.height(); }

bool sameScale(double one, double other) { return std::abs(one - other) <= 1e-6 * std::max(one, other); }

bool isOnScreen(const WantedPage &page) { return !page.visible.isEmpty(); }

/// The drawing to ask for, or nothing for a page ahead that is too large to be drawn whole.
std::optional<PageDrawing> drawingFor(const WantedPage &page, const RenderSituation &situation)
{
    PageDrawing drawing{.page = page.page, .scale = situation.scale, .region = {}, .turns = page.turns};
    if (area(page.pixels) <= viewportsOfAWholePage * area(situation.viewport)) {
        return drawing;
    }
    if (!isOnScreen(page)) {
        return std::nullopt;
    }
    // Half a viewport more on each side: scrolling goes on for a while before the next one is needed.
    const int x = situation.viewport.width() / 2;
    const int y = situation.viewport.height() / 2;
    drawing.region = page.visible.adjusted(-x, -y, x, y) & QRect(QPoint(0, 0), page.pixels);
    return drawing;
}

/// Largest visible part first, then those ahead as long as they fit into the cache beside the others.
QList<WantedPage> inOrder(const RenderSituation &situation)
{
    QList<WantedPage> pages = situation.pages;
    std::ranges::stable_sort(pages, [](const WantedPage &one, const WantedPage &other) {
        return area(one.visible.size()) > area(other.visible.size());
    });
    qint64 pixels = 0;
    pages.removeIf([&](const WantedPage &page) {
        pixels += std::min(area(page.pixels), viewportsOfAWholePage * area(situation.viewport));
        return !isOnScreen(page) && pixels > situation.pixelLimit;
    });
    return pages;
}

/// Takes the requests that serve a wanted page out of `idle`; returns the pages still to be asked for.
QList<WantedPage> unserved(const RenderSituation &situation, QList<DrawingInFlight> *idle)
{
    QList<WantedPage> waiting;
    for (const auto pageList = inOrder(situation); const WantedPage &page : pageList) {
        const auto shows = [&](const PageDrawing &drawing) { return covers(drawing, page, situation.scale); };
        const bool needsNone = situation.failed.contains(page.page) || std::ranges::any_of(situation.held, shows);
        if (needsNone || !drawingFor(page, situation)) {
            continue;
        }
        const auto request = std::ranges::find_if(*idle, shows, &DrawingInFlight::drawing);
        if (request != idle->end()) {
            idle->erase(request);
        } else {
            waiting.append(page);
        }
    }
    return waiting;
}

QList<DrawingInFlight> requestsAhead(const RenderSituation &situation, const QList<quint64> &cancelled)
{
    QList<DrawingInFlight> ahead;
    for (const DrawingInFlight &request : situation.inFlight) {
        const auto page = std::ranges::find(situation.pages, request.drawing.page, &WantedPage::page);
        if (!cancelled.contains(request.id) && page != situation.pages.end() && !isOnScreen(*page)) {
            ahead.append(request);
        }
    }
    return ahead;
}

void decideThumbnails(const RenderSituation &situation, bool pagesAreDone, bool onScreenWaits, RenderDecision &decision)
{
    qsizetype running = 0;
    for (const ThumbnailInFlight &request : situation.thumbnailsInFlight) {
        const bool isWanted = situation.thumbnails.contains(request.page);
        if (onScreenWaits || !isWanted) {
            decision.cancel.append(request.id);
        } else {
            ++running;
        }
    }
    for (const int page : situation.thumbnails) {
        const bool isAsked = std::ranges::contains(situation.thumbnailsInFlight, page, &ThumbnailInFlight::page);
        if (!pagesAreDone || situation.flying || running >= thumbnailsAtOnce) {
            return;
        }
        if (!isAsked && !situation.failed.contains(page)) {
            decision.thumbnails.append(page);
            ++running;
        }
    }
}

/// Pages that are flown over: what is being drawn of the screen may come, nothing else is asked for.
RenderSituation withoutUnwanted(RenderSituation situation)
{
    if (situation.flying) {
        situation.pages.removeIf([](const WantedPage &page) { return !isOnScreen(page); });
    }
    return situation;
}

RenderDecision decided(const RenderSituation &situation)
{
    QList<DrawingInFlight> idle = situation.inFlight;
    const QList<WantedPage> waiting = unserved(situation, &idle);
    RenderDecision decision;
    for (const DrawingInFlight &request : std::as_const(idle)) {
        decision.cancel.append(request.id);
    }
    const bool pagesAreDone = waiting.isEmpty() && idle.size() == situation.inFlight.size();
    decideThumbnails(situation, pagesAreDone, std::ranges::any_of(waiting, isOnScreen), decision);
    if (situation.flying) {
        return decision;
    }
    qsizetype free = situation.places - (situation.inFlight.size() - idle.size());
    QList<DrawingInFlight> yielding = requestsAhead(situation, decision.cancel);
    for (const WantedPage &page : waiting) {
        if (free <= 0 && isOnScreen(page) && !yielding.isEmpty()) {
            decision.cancel.append(yielding.takeLast().id);
            ++free;
        }
        if (free <= 0) {
            break;
        }
        decision.start.append(*drawingFor(page, situation));
        --free;
    }
    return decision;
}

} // namespace

bool covers(const PageDrawing &drawing, const WantedPage &page, double scale)
{
    return drawing.page == page.page && drawing.turns == page.turns && sameScale(drawing.scale, scale)
        && (drawing.region.isNull() || (isOnScreen(page) && drawing.region.contains(page.visible)));
}

RenderDecision nextRenders(const RenderSituation &situation) { return decided(withoutUnwanted(situation)); }

bool isFlying(double speed, double viewportHeight, double drawingTime)
{
    // Two are drawn at a time, and a page is about as high as the viewport.
    constexpr double atOnce = 2;
    return std::abs(speed) * drawingTime > atOnce * viewportHeight;
}

QList<int> pagesAhead(PageSpan visible, int pageCount, int direction)
{
    const QList<int> steps = direction == 0 ? QList<int>{1, -1, 2} : QList<int>{1, 2, 3, -1};
    QList<int> pages;
    for (const int step : steps) {
        const int forward = direction < 0 ? -step : step;
        const int page = forward > 0 ? visible.last + forward : visible.first + forward;
        if (page >= 0 && page < pageCount) {
            pages.append(page);
        }
    }
    return pages;
}

} // namespace meipi::widgets
