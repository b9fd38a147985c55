// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/tokens.h"
#include "widgets/reader/reader_view_p.h"

#include <QPainter>

namespace meipi::widgets {

void ReaderView::Private::connectSearch()
{
    const auto forget = [this] {
        foundMarks.forget();
        scrollBar->forget();
        q->viewport()->update();
    };
    connect(&search, &ReportSearch::restarted, this, forget);
    connect(&search, &ReportSearch::added, this, [this] {
        scrollBar->forget();
        q->viewport()->update();
    });
    connect(&search, &ReportSearch::currentChanged, this, [this] {
        scrollBar->forget();
        q->viewport()->update();
        showHit();
    });
    scrollBar->setSource([this] { return scrollMarks(); });
}

void ReaderView::Private::showHit()
{
    const report::TextRange range = search.currentRange();
    if (range.isEmpty() || !layer || search.text() != layer) {
        return;
    }
    const QList<report::PageRegion> regions = layer->regions(range);
    if (!regions.isEmpty() && !regions.constFirst().rectangles.isEmpty()) {
        jump(JumpKind::Step, [this, &regions] {
            stage.bringIntoView(regions.constFirst().page, regions.constFirst().rectangles.constFirst());
        });
    }
}

ScrollMarks ReaderView::Private::scrollMarks() const
{
    const PageLayout &layout = stage.layout();
    const double height = layout.contentSize().height();
    ScrollMarks result;
    if (height <= 0) {
        return result;
    }
    const auto fraction = [&](int page, const QRectF &points) {
        return page < layout.pageCount() ? layout.fromPage(page, points).top() / height : 1.0;
    };
    if (const auto &text = search.text()) {
        for (const int index : search.lines()) {
            const report::Line &line = text->lines[index];
            result.found.append(fraction(line.page, text->rectangle(line.page, line.box)));
        }
        const QList<report::PageRegion> regions = text->regions(search.currentRange());
        if (!regions.isEmpty()) {
            result.current = fraction(regions.constFirst().page, regions.constFirst().rectangles.constFirst());
        }
    }
    QSet<int> pages;
    for (const MarkedPassage &passage : marks.passages()) {
        pages.insert(passage.firstPage);
    }
    for (const int page : std::as_const(pages)) {
        for (const auto markList = marks.on(page); const PageMark &mark : markList) {
            const std::optional<WashKind> &wash = marks.of(mark).wash;
            result.excerpts.append({.from = fraction(page, QRectF(0, mark.top(), 1, 1)),
                                    .to = fraction(page, QRectF(0, mark.bottom(), 1, 1)),
                                    .color = wash ? marks::facetColors(wash->hue, look.appearance).mark
                                                  : marks::tokens(look.appearance).line2});
        }
    }
    return result;
}

void ReaderView::Private::paintFoundOn(QPainter &painter, int page)
{
    if (search.text() == layer) {
        paintFound(painter, stage.layout(), page, foundMarks.on(page), look);
    }
}

qsizetype ReaderView::Private::firstInView() const
{
    // Under the desk between two pages, where a page stands that was gone to.
    return textPoint({0, 2 * PageLayout::gap}).gap;
}

ReportSearch *ReaderView::search() const { return &d->search; }

qsizetype ReaderView::readingPosition() const
{
    const PageSpan span = d->stage.onScreen();
    for (const report::TextRange &range : {d->search.currentRange(), selection()}) {
        if (d->layer && !range.isEmpty() && span.contains(d->layer->pageOf(range.start))) {
            return range.start;
        }
    }
    return std::max<qsizetype>(0, d->firstInView());
}

void ReaderView::selectCurrentHit()
{
    const report::TextRange range = d->search.currentRange();
    if (!range.isEmpty() && d->search.text() == d->layer) {
        setSelection(range);
    }
}

} // namespace meipi::widgets
