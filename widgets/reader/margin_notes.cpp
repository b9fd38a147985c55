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
constexpr double betweenBrackets = 0.75; // of two on one line, from its border
constexpr double edgeReach = 5; // of a bracket's end
constexpr double pageEdge = 8; // chips keep off the sheet's upper and lower edge

/// A mark on its page, turned as the page is: content coordinates.
struct MarkPlace
{
    QRectF first; ///< line
    QRectF last;
    QRectF bounds;
};

MarkPlace placeOf(const PageMark &mark, const PageLayout &layout, int page)
{
    MarkPlace place{.first = layout.fromPage(page, mark.lines.constFirst()),
                    .last = layout.fromPage(page, mark.lines.constLast()),
                    .bounds = {}};
    for (const QRectF &line : mark.lines) {
        place.bounds |= layout.fromPage(page, line);
    }
    return place;
}

MarginNote noteFor(const PageMark &mark, const MarkPlace &place, const ExcerptMarks &excerpts, const QUuid &current,
                   bool upright)
{
    const MarkedPassage &passage = excerpts.of(mark);
    MarginNote note;
    note.passage = mark.passage;
    note.withAdd = passage.holds(current) && !mark.openAbove;
    note.chips = passage.chips;
    for (qsizetype i = 0; note.withAdd && i < note.chips.size(); ++i) {
        note.chips[i].key = excerpts.keyOf(passage.tags[i]);
    }
    if (passage.area) {
        note.area = place.first;
    }
    const double above = upright ? mark.above * place.first.height() + (mark.above > 0 ? betweenBrackets : 0) : 0;
    const double below = upright ? mark.below * place.last.height() + (mark.below > 0 ? betweenBrackets : 0) : 0;
    for (const CoderMark &coder : passage.coders) {
        note.brackets.append({.excerpt = coder.excerpts.constFirst(),
                              .style = {.ink = coder.ink,
                                        .lane = coder.lane,
                                        .selected = coder.excerpts.contains(current),
                                        .hovered = false,
                                        .suggested = false,
                                        .openAbove = mark.openAbove,
                                        .openBelow = mark.openBelow},
                              .top = place.bounds.top() + above,
                              .bottom = place.bounds.bottom() - below});
    }
    return note;
}

/// The margin that its chips are put into. One on the left is laid out mirrored, from the rule outwards as well.
class Margin
{
public:
    Margin(const PageLayout &layout, const ExcerptMarks &excerpts, int page, const marks::Look &look)
        : m_look(look),
          m_side(layout.side(page)),
          m_rule(layout.rule(page)),
          m_isSideways(layout.arrangement().isSideways())
    {
        const double lanes = std::max<double>(fewestLanes, excerpts.lanes()) * marks::laneWidth;
        const QRectF sheet = layout.sheet(page);
        m_column = {.left = outwards(m_rule) + lanes + afterLanes,
                    .width = std::max(1.0, layout.columnWidth() - lanes - afterLanes - beforeEdge),
                    .top = sheet.top() + pageEdge,
                    .bottom = sheet.bottom() - pageEdge,
                    .overflowSize = [look](int hidden) { return marks::overflowChipSize(hidden, look); }};
    }

    [[nodiscard]] marks::MarginGroup group(const MarginNote &note, const PageMark &mark, const MarkPlace &place,
                                           const MarkedPassage &passage) const
    {
        const int lane = passage.coders.isEmpty() ? 0 : passage.coders.constLast().lane;
        // Where lines run up and down the chips stand at the passage's upper end.
        const double first = m_isSideways ? place.bounds.top() : place.first.top();
        const double height = passage.area ? 0
            : m_isSideways                 ? marks::addChipSize(m_look).height()
                                           : place.first.height();
        marks::MarginGroup group{
            .firstLineTop = first,
            .firstLineBottom = first + height,
            .bracketTop = m_isSideways ? place.bounds.top() : std::min(place.first.top(), place.last.top()),
            .bracketBottom = m_isSideways ? place.bounds.bottom() : std::max(place.first.bottom(), place.last.bottom()),
            .leaderX = outwards(marks::bracketLineX(m_rule, lane, m_look, m_side)) + leaderGap,
            .chips = {}};
        if (!mark.openAbove) {
            for (const marks::ChipStyle &chip : note.chips) {
                group.chips.append(marks::chipSize(chip, m_look, m_column.width));
            }
        }
        if (note.withAdd) {
            group.chips.append(marks::addChipSize(m_look));
        }
        return group;
    }

    [[nodiscard]] marks::MarginPlacement placed(const QList<marks::MarginGroup> &groups) const
    {
        marks::MarginPlacement placement = marks::placedInMargin(groups, m_column);
        if (m_side == marks::MarginSide::Left) {
            mirror(placement);
        }
        return placement;
    }

private:
    [[nodiscard]] double outwards(double x) const { return m_side == marks::MarginSide::Left ? -x : x; }

    static void mirror(QRectF &rectangle)
    {
        if (!rectangle.isNull()) {
            rectangle.moveLeft(-rectangle.right());
        }
    }

    /// Chips keep to the rule, and their order from left to right.
    void mirror(marks::MarginPlacement &placement) const
    {
        mirror(placement.overflow);
        for (marks::PlacedGroup &group : placement.groups) {
            mirror(group.overflow);
            mirror(group.bounds);
            for (QPointF &point : group.leader) {
                point.setX(-point.x());
            }
            mirrorRows(group);
        }
    }

    void mirrorRows(marks::PlacedGroup &group) const
    {
        for (qsizetype start = 0, end = 0; start < group.chips.size(); start = end) {
            const double top = group.chips[start].top();
            double wide = -m_column.chipGap;
            for (; end < group.chips.size() && group.chips[end].top() == top; ++end) {
                wide += group.chips[end].width() + m_column.chipGap;
            }
            const bool withOverflow = !group.overflow.isNull() && group.overflow.top() == top;
            wide += withOverflow ? group.overflow.width() + m_column.chipGap : 0;
            double left = -m_column.left - wide;
            for (qsizetype i = start; i < end; ++i) {
                group.chips[i].moveLeft(left);
                left += group.chips[i].width() + m_column.chipGap;
            }
            if (withOverflow) {
                group.overflow.moveLeft(left);
            }
        }
    }

    marks::Look m_look;
    marks::MarginSide m_side;
    double m_rule;
    bool m_isSideways;
    marks::MarginColumn m_column;
};

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

std::optional<RangeEdge> edgeOf(const NoteBracket &bracket, double y)
{
    const double reach = std::min(edgeReach, (bracket.bottom - bracket.top) / 4);
    if (!bracket.style.openAbove && y <= bracket.top + reach) {
        return RangeEdge::Start;
    }
    if (!bracket.style.openBelow && y >= bracket.bottom - reach) {
        return RangeEdge::End;
    }
    return std::nullopt;
}

/// The shortest bracket wins where several stand in one lane: the longer ones have room elsewhere.
MarginHit bracketHit(const PageNotes &notes, QPointF point, const marks::Look &look)
{
    MarginHit hit;
    double shortest = std::numeric_limits<double>::max();
    for (const MarginNote &note : notes.notes) {
        for (const NoteBracket &bracket : note.brackets) {
            const QRectF area =
                marks::bracketRect(notes.rule, bracket.top, bracket.bottom, bracket.style, look, notes.side);
            if (note.area.isNull() && area.contains(point) && area.height() < shortest) {
                shortest = area.height();
                hit.excerpt = bracket.excerpt;
                hit.edge = notes.isUpright ? edgeOf(bracket, point.y()) : std::nullopt;
            }
        }
    }
    return hit;
}

} // namespace

PageNotes laidOutNotes(const PageLayout &layout, const ExcerptMarks &excerpts, int page, const QUuid &current,
                       const marks::Look &look)
{
    PageNotes notes;
    notes.rule = layout.rule(page);
    notes.side = layout.side(page);
    notes.isUpright = layout.arrangement().turns == 0;
    const Margin margin(layout, excerpts, page, look);
    QList<std::pair<PageMark, MarkPlace>> placed;
    for (const auto markList = excerpts.on(page); const PageMark &mark : markList) {
        placed.append({mark, placeOf(mark, layout, page)});
    }
    if (layout.arrangement().turns != 0) {
        std::ranges::stable_sort(placed, {}, [](const auto &each) { return each.second.first.top(); });
    }
    QList<marks::MarginGroup> groups;
    for (const auto &[mark, place] : std::as_const(placed)) {
        notes.notes.append(noteFor(mark, place, excerpts, current, notes.isUpright));
        groups.append(margin.group(notes.notes.constLast(), mark, place, excerpts.of(mark)));
    }
    notes.placement = margin.placed(groups);
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
    MarginHit hit = bracketHit(notes, content, look);
    if (hit.excerpt.isNull() && notes.placement.firstHidden >= 0 && notes.placement.overflow.contains(content)) {
        const MarginNote &first = notes.notes[notes.placement.firstHidden];
        hit = {};
        hit.excerpt = excerpts.passages()[first.passage].id();
        hit.hidden = true;
    }
    return hit;
}

} // namespace meipi::widgets
