// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clause lens on the pages.
#include "widgets/reader/reader_view_p.h"

#include <QPainter>

namespace meipi::widgets {

void ReaderView::Private::connectLens()
{
    const auto repaint = [this] { q->viewport()->update(); };
    const auto forget = [this, repaint] {
        lensMarks.forget();
        repaint();
    };
    connect(&lens, &ReportLens::changed, this, forget);
    connect(&lens, &ReportLens::shownChanged, this, forget);
    connect(&lens, &ReportLens::currentChanged, this, repaint);
    connect(&lens, &ReportLens::arrivedAt, this, &Private::showClause);
    connect(&lens, &ReportLens::onChanged, this, [this](bool on) {
        if (on) {
            lens.readFrom(firstInView());
        }
    });
}

/// T means this clause from now on, not what was selected before.
void ReaderView::Private::showClause(const lens::Hit &hit)
{
    if (!layer || lens.text() != layer) {
        return;
    }
    q->clearSelection();
    setCurrent({});
    const QList<report::PageRegion> regions = layer->regions(hit.words);
    if (!regions.isEmpty() && !regions.constFirst().rectangles.isEmpty()) {
        jump(JumpKind::Step, [this, &regions] {
            stage.bringIntoView(regions.constFirst().page, regions.constFirst().rectangles.constFirst());
        });
    }
}

bool ReaderView::Private::isInView(report::TextRange range) const
{
    // Where a glide is going to: keys that follow fast mean that place.
    const QRectF view = stage.comingContent();
    return layer && stage.layout().pagesBetween(view.top(), view.bottom()).contains(layer->pageOf(range.start));
}

/// From the current hit while that is in view, else from the caret or the first line in view.
void ReaderView::Private::stepClause(ReportLens::Step step, std::optional<lens::Mark> only)
{
    if (lens.current() && isInView(lens.current()->words)) {
        lens.step(step, lens.current()->words.start, only);
    } else if (isCaretShown() && selection.hasCaret() && isInView({.start = selection.caret().gap, .end = -1})) {
        lens.step(step, selection.caret().gap, only);
    } else {
        lens.step(step, std::max<qsizetype>(0, firstInView()), only);
    }
}

/// The hit that a click was on; elsewhere on the page: none.
void ReaderView::Private::pickClause(QPointF viewportPoint)
{
    const QPointF content = stage.toContent(viewportPoint);
    const int page = stage.layout().pageAt(content);
    if (page < 0 || !layer || !lens.isOn()) {
        return;
    }
    const qsizetype character = layer->characterAt(page, stage.layout().toPage(page, content));
    lens.setCurrent(character < 0 ? std::nullopt : lens.hitAt(character));
}

/// Of the clause under the caret, else of the current one while it is in view.
report::TextRange ReaderView::Private::clauseHere() const
{
    if (isCaretShown() && selection.hasCaret()) {
        if (const std::optional<lens::Hit> hit = lens.hitAt(selection.caret().gap)) {
            return hit->scope;
        }
    }
    return lens.current() && isInView(lens.current()->words) ? lens.current()->scope : report::TextRange{};
}

void ReaderView::Private::paintLensOn(QPainter &painter, int page)
{
    if (lens.isOn() && lens.text() == layer) {
        paintLens(painter, stage.layout(), page, lensMarks.on(page), lensMarks.scopeOn(page), look);
    }
}

ReportLens *ReaderView::lens() const { return &d->lens; }

void ReaderView::goToNextClause(std::optional<lens::Mark> only) { d->stepClause(ReportLens::Step::Next, only); }

void ReaderView::goToPreviousClause(std::optional<lens::Mark> only) { d->stepClause(ReportLens::Step::Previous, only); }

void ReaderView::goToClause(const lens::Hit &hit)
{
    d->lens.setCurrent(hit);
    d->showClause(hit);
}

bool ReaderView::selectClause()
{
    const bool chosen = !selection().isEmpty() || !selectedArea().isEmpty() || !currentExcerpt().isNull();
    const report::TextRange clause = chosen ? report::TextRange{} : d->clauseHere();
    if (!clause.isEmpty()) {
        setSelection(clause);
    }
    return !clause.isEmpty();
}

} // namespace meipi::widgets
