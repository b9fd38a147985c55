// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view_p.h"

#include <QScrollBar>

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr double arrowStep = 48; // pixels

} // namespace

bool ReaderView::Private::carryOut(const KeyMeaning &meaning)
{
    if (const auto *command = std::get_if<ReaderCommand>(&meaning)) {
        return carryOut(*command);
    }
    if (const auto *move = std::get_if<CaretMove>(&meaning)) {
        return carryOut(*move);
    }
    if (const auto *move = std::get_if<UnitMove>(&meaning)) {
        return carryOut(*move);
    }
    if (const auto *move = std::get_if<EdgeMove>(&meaning)) {
        return carryOut(*move);
    }
    if (const auto *move = std::get_if<CaretPageMove>(&meaning)) {
        moveCaretByViews(move->views, move->extend);
        return true;
    }
    return false;
}

bool ReaderView::Private::carryOut(ReaderCommand command)
{
    if (const std::optional<bool> done = coded(command)) {
        return *done;
    }
    Scroller &scroller = stage.scroller();
    switch (command) {
    case ReaderCommand::Confirm:
    case ReaderCommand::Tag:
        if (const std::optional<pdf::PageLink> link = links.link(focusedLink)) {
            follow(*link);
            return true;
        }
        if (selection.range().isEmpty() && pickedArea.isEmpty() && current.isNull() && !q->selectClause()) {
            return false;
        }
        Q_EMIT q->tagRequested();
        return true;
    case ReaderCommand::Note:
        if (current.isNull()) {
            return false;
        }
        Q_EMIT q->noteRequested(current);
        return true;
    case ReaderCommand::Remove:
        if (current.isNull()) {
            return false;
        }
        Q_EMIT q->removeRequested(current);
        return true;
    case ReaderCommand::Highlight:
    case ReaderCommand::LastTags:
    case ReaderCommand::InVivo:
    case ReaderCommand::QuickMode:
    case ReaderCommand::Split:
    case ReaderCommand::JoinNext:
    case ReaderCommand::JoinPrevious: return false; // see `coded`
    case ReaderCommand::Deselect: return deselect();
    case ReaderCommand::SelectAll:
        selection.setRange({.start = 0, .end = layer ? layer->text.size() : 0});
        selectionWasChanged();
        return true;
    case ReaderCommand::Grow:
    case ReaderCommand::Shrink:
        if (command == ReaderCommand::Grow ? selection.grow() : selection.shrink()) {
            selectionWasChanged();
            restartBlinking();
        }
        return true;
    case ReaderCommand::Menu: showMenu(caretPoint(), true); return true;
    case ReaderCommand::NextExcerpt: q->selectNextExcerpt(); return true;
    case ReaderCommand::PreviousExcerpt: q->selectPreviousExcerpt(); return true;
    case ReaderCommand::NextClause:
    case ReaderCommand::PreviousClause:
        if (!lens.isOn()) {
            return false;
        }
        stepClause(command == ReaderCommand::NextClause ? ReportLens::Step::Next : ReportLens::Step::Previous);
        return true;
    case ReaderCommand::Copy: q->copySelection(); return true;
    case ReaderCommand::PageDown: stage.scrollByViews(1); return true;
    case ReaderCommand::PageUp: stage.scrollByViews(-1); return true;
    case ReaderCommand::DocumentStart: jump(JumpKind::Jump, [&scroller] { scroller.glideTo(0); }); return true;
    case ReaderCommand::DocumentEnd:
        jump(JumpKind::Jump, [this, &scroller] { scroller.glideTo(q->verticalScrollBar()->maximum()); });
        return true;
    case ReaderCommand::LineDown: stage.scrollBy({0, arrowStep}); return true;
    case ReaderCommand::LineUp: stage.scrollBy({0, -arrowStep}); return true;
    case ReaderCommand::Left: stage.scrollBy({-arrowStep, 0}); return true;
    case ReaderCommand::Right: stage.scrollBy({arrowStep, 0}); return true;
    case ReaderCommand::ZoomIn: q->zoomIn(); return true;
    case ReaderCommand::ZoomOut: q->zoomOut(); return true;
    case ReaderCommand::FitWidth: q->setZoomMode(ZoomMode::FitWidth); return true;
    }
    return false;
}

/// One thing after the other: what is selected, the tool, the excerpt.
bool ReaderView::Private::deselect()
{
    if (!focusedLink.isNull()) {
        focusLink({});
        linksPassed = true;
        return true;
    }
    if (!focusedTag.isNull()) {
        focusTag({});
        return true;
    }
    if (quickMode) {
        ask({.kind = CodingRequest::Kind::LeaveQuickMode});
        return true;
    }
    const bool selected = !selection.range().isEmpty() || !pickedArea.isEmpty();
    if (!selected && !areaTool && !caretAwake && current.isNull() && !lens.current()) {
        return false;
    }
    if (selected || caretAwake) {
        caretBrowsing ? selection.collapse() : selection.clear();
        setCaretAwake(false);
        setArea({});
        selectionWasChanged();
    } else if (areaTool) {
        q->setAreaTool(false);
    } else if (!current.isNull()) {
        setCurrent({});
    } else {
        lens.setCurrent(std::nullopt);
    }
    return true;
}

/// From the current excerpt, or from what is in view.
void ReaderView::Private::selectBeside(int step)
{
    const QList<MarkedPassage> &passages = marks.passages();
    if (passages.isEmpty()) {
        return;
    }
    const auto here =
        std::ranges::find_if(passages, [&](const MarkedPassage &passage) { return passage.holds(current); });
    if (here != passages.end()) {
        const qsizetype beside = (here - passages.begin()) + step;
        if (beside >= 0 && beside < passages.size()) {
            showExcerpt(passages[beside].id());
        }
        return;
    }
    const qsizetype top = lastPosition;
    const int page = stage.onScreen().first;
    const auto isBehind = [&](const MarkedPassage &passage) {
        return passage.firstPage > page || (passage.firstPage == page && passage.range.start >= top);
    };
    const auto first = std::ranges::find_if(passages, isBehind);
    if (step > 0) {
        showExcerpt(first == passages.end() ? passages.constLast().id() : first->id());
    } else {
        showExcerpt(first == passages.begin() ? first->id() : std::prev(first)->id());
    }
}

void ReaderView::Private::showExcerpt(const QUuid &excerpt)
{
    setCurrent(excerpt);
    const MarkedPassage *marked = marks.find(excerpt);
    if (!marked) {
        // Not placed (yet): its page is known from the stored selector.
        const desk::ExcerptEntry *entry = report ? report->excerpt(excerpt) : nullptr;
        if (entry && entry->page() >= 0) {
            stage.goTo(entry->page(), 0);
        }
        return;
    }
    for (const auto markList = marks.on(marked->firstPage); const PageMark &mark : markList) {
        if (marks.of(mark).holds(excerpt)) {
            stage.bringIntoView(marked->firstPage, mark.lines.constFirst());
            return;
        }
    }
}

void ReaderView::Private::showPosition(qsizetype position)
{
    if (!layer || position < 0 || position >= layer->text.size()) {
        return;
    }
    const QList<report::PageRegion> regions = layer->regions({.start = position, .end = position + 1});
    if (!regions.isEmpty()) {
        stage.bringIntoView(regions.constFirst().page, regions.constFirst().rectangles.constFirst());
        return;
    }
    // A place between two lines: its line stands for it.
    if (const int line = layer->lineAt(position); line >= 0) {
        stage.bringIntoView(layer->lines[line].page, layer->rectangle(layer->lines[line].page, layer->lines[line].box));
    }
}

void ReaderView::Private::setCurrent(const QUuid &excerpt)
{
    if (current == excerpt) {
        return;
    }
    current = excerpt;
    focusedTag = {};
    if (!current.isNull()) {
        setCaretAwake(false);
        selection.collapse();
        selectionWasChanged();
        setArea({});
    }
    forgetNotes();
    Q_EMIT q->currentExcerptChanged(current);
}

void ReaderView::Private::selectionWasChanged()
{
    if (announced == selection.range()) {
        return;
    }
    announced = selection.range();
    if (!announced.isEmpty()) {
        focusLink({});
        setArea({});
        setCurrent({});
        primaryTimer.start();
    }
    q->viewport()->update();
    Q_EMIT q->selectionChanged(announced);
}

void ReaderView::Private::viewMoved()
{
    const int top = q->verticalScrollBar()->value();
    if (top != lastTop) {
        direction = top > lastTop ? 1 : -1;
        lastTop = top;
        if (stage.isJumping()) {
            scrollSpeed.forget();
        } else {
            scrollSpeed.note(clock.elapsed(), top);
        }
    }
    if ((dragging || edgeDrag) && moved) {
        dragOn(); // the wheel turns under a hand that holds still
    }
    q->viewport()->update();
    linkTimer.start();
    if (markedSize != stage.layout().contentSize()) {
        markedSize = stage.layout().contentSize();
        scrollBar->forget();
    }
    if (!demandTimer.isActive()) {
        demandTimer.start(0);
    }
    const int page = stage.currentPage();
    if (page != lastPage) {
        lastPage = page;
        Q_EMIT q->currentPageChanged(page);
    }
}

QRect ReaderView::Private::anchorRectangle() const
{
    if (!pickedArea.isEmpty()) {
        return stage.toViewport(pickedArea.page, pickedArea.rectangle).toAlignedRect();
    }
    const MarkedPassage *passage = marks.find(current);
    const QRect last = lastLine(passage ? passage->range : selection.range());
    if (!last.isNull() || !passage) {
        return last;
    }
    for (const auto markList = marks.on(passage->firstPage); const PageMark &mark : markList) {
        if (marks.of(mark).holds(current)) {
            return stage.toViewport(passage->firstPage, mark.lines.constLast()).toAlignedRect();
        }
    }
    return {};
}

/// Of a stretch of text, in the viewport.
QRect ReaderView::Private::lastLine(report::TextRange range) const
{
    const QList<report::PageRegion> regions = layer ? layer->regions(range) : QList<report::PageRegion>();
    if (regions.isEmpty() || regions.constLast().rectangles.isEmpty()) {
        return {};
    }
    return stage.toViewport(regions.constLast().page, regions.constLast().rectangles.constLast()).toAlignedRect();
}

} // namespace meipi::widgets
