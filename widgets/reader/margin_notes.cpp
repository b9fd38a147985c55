// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/margin_notes.h"

#include <algorithm>
#include <limits>

namespace meipi::widgets {

namespace {

constexpr double afterLanes = 11; // from the last lane to the chips
constexpr double fewestLanes = 2; // so that chips do not move when a second coder comes
constexpr double beforeEdge = 14; // from the chips to the sheet's edge
constexpr double leaderGap = 3;
constexpr double pageEdge = 8; // chips keep off the sheet's upper and lower edge

MarginNote noteFor(const PageMark &mark, const PageLayout &layout, const ExcerptMarks &excerpts, int page,
                   const QUuid &current)
{
    const MarkedPassage &passage = excerpts.of(mark);
    MarginNote note;
    note.passage = mark.passage;
    note.withAdd = passage.holds(current) && !mark.openAbove;
    if (passage.area) {
        note.area = layout.fromPage(page, mark.lines.constFirst());
    }
    for (const CoderMark &coder : passage.coders) {
        note.brackets.append({.excerpt = coder.excerpts.constFirst(),
                              .style = {.ink = coder.ink,
                                        .lane = coder.lane,
                                        .selected = coder.excerpts.contains(current),
                                        .suggested = false,
                                        .openAbove = mark.openAbove,
                                        .openBelow = mark.openBelow},
                              .top = layout.fromPage(page, QPointF(0, mark.top())).y(),
                              .bottom = layout.fromPage(page, QPointF(0, mark.bottom())).y()});
    }
    return note;
}

marks::MarginGroup groupFor(const MarginNote &note, const PageMark &mark, const PageLayout &layout,
                            const ExcerptMarks &excerpts, int page, double chipRoom, const marks::Look &look)
{
    const MarkedPassage &passage = excerpts.of(mark);
    const QRectF first = layout.fromPage(page, mark.lines.constFirst());
    const QRectF last = layout.fromPage(page, mark.lines.constLast());
    const int lane = passage.coders.isEmpty() ? 0 : passage.coders.constLast().lane;
    marks::MarginGroup group{.firstLineTop = first.top(),
                             .firstLineBottom = passage.area ? first.top() : first.bottom(),
                             .bracketTop = first.top(),
                             .bracketBottom = last.bottom(),
                             .leaderX = marks::bracketLineX(layout.rule(page), lane, look) + leaderGap,
                             .chips = {}};
    if (!mark.openAbove) {
        for (const marks::ChipStyle &chip : passage.chips) {
            group.chips.append(marks::chipSize(chip, look, chipRoom));
        }
    }
    if (note.withAdd) {
        group.chips.append(marks::addChipSize(look));
    }
    return group;
}

marks::MarginColumn columnFor(const PageLayout &layout, const ExcerptMarks &excerpts, int page, const marks::Look &look)
{
    const double lanes = std::max<double>(fewestLanes, excerpts.lanes()) * marks::laneWidth;
    const QRectF sheet = layout.sheet(page);
    return {.left = layout.rule(page) + lanes + afterLanes,
            .width = layout.columnWidth() - lanes - afterLanes - beforeEdge,
            .top = sheet.top() + pageEdge,
            .bottom = sheet.bottom() - pageEdge,
            .overflowSize = [look](int hidden) { return marks::overflowChipSize(hidden, look); }};
}

MarginHit chipHit(const MarginNote &note, const marks::PlacedGroup &group, const MarkedPassage &passage, QPointF point)
{
    MarginHit hit;
    for (qsizetype i = 0; i < group.chips.size(); ++i) {
        if (!group.chips[i].contains(point)) {
            continue;
        }
        hit.excerpt = passage.id();
        hit.add = note.withAdd && i >= passage.tags.size();
        hit.tag = hit.add ? QUuid() : passage.tags.value(i);
        return hit;
    }
    if (group.overflow.contains(point)) {
        hit.excerpt = passage.id();
        hit.hidden = true;
    }
    return hit;
}

/// The shortest bracket wins where several stand in one lane: the longer ones have room elsewhere.
QUuid bracketHit(const PageNotes &notes, QPointF point, const marks::Look &look)
{
    QUuid excerpt;
    double shortest = std::numeric_limits<double>::max();
    for (const MarginNote &note : notes.notes) {
        for (const NoteBracket &bracket : note.brackets) {
            const QRectF area = marks::bracketRect(notes.rule, bracket.top, bracket.bottom, bracket.style, look);
            if (area.contains(point) && area.height() < shortest) {
                shortest = area.height();
                excerpt = bracket.excerpt;
            }
        }
    }
    return excerpt;
}

} // namespace

PageNotes laidOutNotes(const PageLayout &layout, const ExcerptMarks &excerpts, int page, const QUuid &current,
                       const marks::Look &look)
{
    PageNotes notes;
    notes.rule = layout.rule(page);
    const marks::MarginColumn column = columnFor(layout, excerpts, page, look);
    QList<marks::MarginGroup> groups;
    for (const PageMark &mark : excerpts.on(page)) {
        notes.notes.append(noteFor(mark, layout, excerpts, page, current));
        groups.append(groupFor(notes.notes.constLast(), mark, layout, excerpts, page, column.width, look));
    }
    notes.placement = marks::placedInMargin(groups, column);
    return notes;
}

MarginHit hitIn(const PageNotes &notes, const ExcerptMarks &excerpts, QPointF content, const marks::Look &look)
{
    for (qsizetype i = 0; i < notes.notes.size(); ++i) {
        const MarkedPassage &passage = excerpts.passages()[notes.notes[i].passage];
        const MarginHit hit = chipHit(notes.notes[i], notes.placement.groups[i], passage, content);
        if (!hit.excerpt.isNull()) {
            return hit;
        }
    }
    MarginHit hit{.excerpt = bracketHit(notes, content, look), .tag = {}, .add = false, .hidden = false};
    if (hit.excerpt.isNull() && notes.placement.firstHidden >= 0 && notes.placement.overflow.contains(content)) {
        const MarginNote &first = notes.notes[notes.placement.firstHidden];
        hit = {.excerpt = excerpts.passages()[first.passage].id(), .tag = {}, .add = false, .hidden = true};
    }
    return hit;
}

} // namespace meipi::widgets
