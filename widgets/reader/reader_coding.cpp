// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Coding by keyboard: units, edges, chips. What is written is asked for, not done here.
#include "widgets/reader/reader_view_p.h"

namespace meipi::widgets {

using report::TextRange;

TextRange ReaderView::Private::currentRange() const
{
    const desk::ExcerptEntry *entry = report && layer ? report->excerpt(current) : nullptr;
    return entry && entry->placement.range.end <= layer->text.size() ? entry->placement.range : TextRange{};
}

TextRange ReaderView::Private::readingRange() const
{
    if (!selection.range().isEmpty()) {
        return selection.range();
    }
    if (const TextRange here = currentRange(); !here.isEmpty()) {
        return here;
    }
    if (isCaretShown() && selection.hasCaret()) {
        return {.start = selection.caret().gap, .end = selection.caret().gap};
    }
    const qsizetype top = std::max<qsizetype>(0, firstInView());
    return {.start = top, .end = top};
}

bool ReaderView::Private::carryOut(const UnitMove &move)
{
    if (!selection.selectBeside(move.unit, move.step, readingRange())) {
        return true; // the first or the last one
    }
    setArea({});
    selectionWasChanged();
    restartBlinking();
    followCaret();
    return true;
}

bool ReaderView::Private::carryOut(const EdgeMove &move)
{
    if (!selection.range().isEmpty()) {
        if (selection.moveEdge(move.edge, move.unit, move.outwards)) {
            selectionWasChanged();
            followCaret();
        }
        return true;
    }
    const TextRange before = currentRange();
    if (before.isEmpty()) {
        return false;
    }
    const TextRange after = withEdgeMoved(selection.units(), before, move.edge, move.unit, move.outwards);
    if (after != before) {
        ask({.kind = CodingRequest::Kind::SetRange, .excerpt = current, .range = after});
    }
    return true;
}

/// A caret inside the excerpt says where; without one it is put at the first border of a clause.
bool ReaderView::Private::splitAtCaret()
{
    if (current.isNull() && isCaretShown() && selection.hasCaret()) {
        const qsizetype gap = selection.caret().gap;
        const MarkedPassage *shortest = nullptr;
        for (const MarkedPassage &passage : marks.passages()) {
            const bool inside = passage.range.start < gap && gap < passage.range.end;
            if (inside && (!shortest || passage.range.length() < shortest->range.length())) {
                shortest = &passage;
            }
        }
        if (shortest) {
            ask({.kind = CodingRequest::Kind::Split, .excerpt = shortest->id(), .range = {.start = gap, .end = gap}});
            return true;
        }
    }
    const TextRange whole = currentRange();
    if (whole.isEmpty()) {
        return false;
    }
    const qsizetype gap = selection.caret().gap;
    if (isCaretShown() && whole.start < gap && gap < whole.end) {
        ask({.kind = CodingRequest::Kind::Split, .excerpt = current, .range = {.start = gap, .end = gap}});
        return true;
    }
    qsizetype border = whole.end;
    for (const TextUnit unit : {TextUnit::Sentence, TextUnit::Clause, TextUnit::Word, TextUnit::Character}) {
        border = selection.units().next(whole.start, unit);
        if (border < whole.end) {
            break;
        }
    }
    selection.press({.gap = border, .character = -1, .line = -1}, 1);
    setCaretAwake(true);
    restartBlinking();
    followCaret();
    return true;
}

void ReaderView::Private::focusTag(const QUuid &tag)
{
    if (focusedTag != tag) {
        focusedTag = tag;
        q->viewport()->update();
    }
}

/// From none over the excerpt's chips and back to none.
bool ReaderView::Private::walkChips(int step)
{
    const MarkedPassage *passage = current.isNull() || !stage.isMarginShown() ? nullptr : marks.find(current);
    if (!passage || passage->tags.isEmpty()) {
        return false;
    }
    const qsizetype count = passage->tags.size() + 1; // the last place is none
    const qsizetype here = passage->tags.indexOf(focusedTag);
    const qsizetype next = ((here < 0 ? count - 1 : here) + step + count) % count;
    focusTag(passage->tags.value(next));
    return true;
}

std::optional<bool> ReaderView::Private::coded(ReaderCommand command)
{
    using Kind = CodingRequest::Kind;
    const bool selected = !selection.range().isEmpty() || !pickedArea.isEmpty();
    const auto asked = [&](bool possible, Kind kind) -> std::optional<bool> {
        if (possible) {
            ask({.kind = kind, .excerpt = current, .tag = focusedTag});
        }
        return possible;
    };
    switch (command) {
    case ReaderCommand::Confirm:
        if (focusedLink.isNull() && quickMode && selected) {
            return asked(true, Kind::SelectionMade);
        }
        return focusedTag.isNull() ? std::nullopt : asked(true, Kind::ReplaceTag);
    case ReaderCommand::Remove: {
        if (focusedTag.isNull()) {
            return std::nullopt;
        }
        const QUuid tag = focusedTag;
        std::ignore = walkChips(-1); // before it is gone
        ask({.kind = Kind::TakeTag, .excerpt = current, .tag = tag});
        return true;
    }
    case ReaderCommand::Left: return walkChips(-1) ? std::optional(true) : std::nullopt;
    case ReaderCommand::Right: return walkChips(1) ? std::optional(true) : std::nullopt;
    case ReaderCommand::Highlight: return asked(selected, Kind::Highlight);
    case ReaderCommand::LastTags: return asked(selected || !current.isNull(), Kind::LastTags);
    case ReaderCommand::InVivo: return asked(!selection.range().isEmpty() || !currentRange().isEmpty(), Kind::InVivo);
    case ReaderCommand::QuickMode: return asked(report, Kind::QuickMode);
    case ReaderCommand::JoinNext: return asked(!currentRange().isEmpty(), Kind::JoinNext);
    case ReaderCommand::JoinPrevious: return asked(!currentRange().isEmpty(), Kind::JoinPrevious);
    case ReaderCommand::Split: return splitAtCaret();
    default: return std::nullopt;
    }
}

} // namespace meipi::widgets
