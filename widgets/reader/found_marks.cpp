// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/found_marks.h"

#include "app/marks/tokens.h"
#include "widgets/reader/report_search.h"

#include <QPainter>
#include <QRegion>

#include <algorithm>

namespace meipi::widgets {

using report::TextLayer;
using report::TextRange;

namespace {

constexpr qsizetype mostPages = 64; // remembered; more are on the screen only at the smallest zoom
constexpr double outlineWidth = 2; // pixels
constexpr double outlineDistance = 2;

QList<QRectF> rectanglesOn(const TextLayer &layer, TextRange range, int page)
{
    QList<QRectF> rectangles;
    for (const auto regionList = layer.regions(range); const report::PageRegion &region : regionList) {
        if (region.page == page) {
            rectangles.append(region.rectangles);
        }
    }
    return rectangles;
}

/// Hits are in order and none lies over another, so those of a page follow one another.
QList<QRectF> hitsOn(const TextLayer &layer, const QList<TextRange> &hits, TextRange page, int number)
{
    QList<QRectF> rectangles;
    const auto first = std::ranges::upper_bound(hits, page.start, {}, [](const TextRange &range) { return range.end; });
    for (auto hit = first; hit != hits.end() && hit->start < page.end; ++hit) {
        rectangles.append(rectanglesOn(layer, *hit, number));
    }
    return rectangles;
}

} // namespace

void FoundMarks::forget() { m_pages.clear(); }

FoundOnPage FoundMarks::on(int page)
{
    const auto &layer = m_search->text();
    if (!layer || m_search->hits().isEmpty() || page < 0 || page >= layer->pages.size()) {
        return {};
    }
    if (m_pages.size() > mostPages) {
        m_pages.clear();
    }
    Remembered &remembered = m_pages[page];
    if (remembered.known != m_search->hits().size()) {
        remembered = {.hits = hitsOn(*layer, m_search->hits(), layer->pages[page].range, page),
                      .known = m_search->hits().size()};
    }
    return {.hits = remembered.hits,
            .current =
                m_search->current() < 0 ? QList<QRectF>() : rectanglesOn(*layer, m_search->currentRange(), page)};
}

void paintFound(QPainter &painter, const PageLayout &layout, int page, const FoundOnPage &found,
                const marks::Look &look)
{
    if (found.hits.isEmpty() && found.current.isEmpty()) {
        return;
    }
    // One region, so that hits which touch are not washed twice.
    QRegion region;
    for (const QRectF &hit : found.hits) {
        region += layout.fromPage(page, hit).adjusted(-1, -1, 1, 1).toAlignedRect();
    }
    const marks::PageWash wash = marks::foundWash(look.appearance);
    painter.save();
    painter.setCompositionMode(wash.mode);
    for (const QRect &part : region) {
        painter.fillRect(part, wash.color);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(marks::tokens(look.appearance).accent, outlineWidth));
    for (const QRectF &line : found.current) {
        painter.drawRoundedRect(
            layout.fromPage(page, line).adjusted(-outlineDistance, -outlineDistance, outlineDistance, outlineDistance),
            3, 3);
    }
    painter.restore();
}

} // namespace meipi::widgets
