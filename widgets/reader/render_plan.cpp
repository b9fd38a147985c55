// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/render_plan.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace meipi::widgets {

namespace {

constexpr qint64 viewportsOfAWholePage = 4;

qint64 area(QSize size) { return qint64{size.width()} * size.height(); }

bool sameScale(double one, double other) { return std::abs(one - other) <= 1e-6 * std::max(one, other); }

bool isOnScreen(const WantedPage &page) { return !page.visible.isEmpty(); }

/// The drawing to ask for, or nothing for a page ahead that is too large to be drawn whole.
std::optional<PageDrawing> drawingFor(const WantedPage &page, const RenderSituation &situation)
{
    PageDrawing drawing{.page = page.page, .scale = situation.scale, .region = {}};
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
    for (const WantedPage &page : inOrder(situation)) {
        const auto shows = [&](const PageDrawing &drawing) { return covers(drawing, page, situation.scale); };
        if (situation.failed.contains(page.page) || std::ranges::any_of(situation.held, shows)) {
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

} // namespace

bool covers(const PageDrawing &drawing, const WantedPage &page, double scale)
{
    return drawing.page == page.page && sameScale(drawing.scale, scale)
        && (drawing.region.isNull() || (isOnScreen(page) && drawing.region.contains(page.visible)));
}

RenderDecision nextRenders(const RenderSituation &situation)
{
    QList<DrawingInFlight> idle = situation.inFlight;
    const QList<WantedPage> waiting = unserved(situation, &idle);
    RenderDecision decision;
    for (const DrawingInFlight &request : std::as_const(idle)) {
        decision.cancel.append(request.id);
    }
    qsizetype free = situation.places - (situation.inFlight.size() - idle.size());
    QList<DrawingInFlight> yielding = requestsAhead(situation, decision.cancel);
    for (const WantedPage &page : waiting) {
        const std::optional<PageDrawing> drawing = drawingFor(page, situation);
        if (!drawing) {
            continue;
        }
        if (free <= 0 && isOnScreen(page) && !yielding.isEmpty()) {
            decision.cancel.append(yielding.takeLast().id);
            ++free;
        }
        if (free <= 0) {
            break;
        }
        decision.start.append(*drawing);
        --free;
    }
    return decision;
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
