// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/margin_painter.h"

#include <QPainter>

namespace meipi::widgets {

namespace {

void paintBrackets(QPainter &painter, const MarginNote &note, const PageNotes &notes, const QUuid &hovered,
                   const marks::Look &look)
{
    for (const NoteBracket &bracket : note.brackets) {
        marks::BracketStyle style = bracket.style;
        style.hovered = bracket.excerpt == hovered;
        if (note.area.isNull()) {
            marks::drawBracket(painter, notes.rule, bracket.top, bracket.bottom, style, look, notes.side);
        }
    }
    if (!note.area.isNull() && !note.brackets.isEmpty()) {
        marks::BracketStyle style = note.brackets.constFirst().style;
        style.hovered = note.brackets.constFirst().excerpt == hovered;
        marks::drawAreaFrame(painter, note.area, style, look);
    }
}

void paintChips(QPainter &painter, const MarginNote &note, const marks::PlacedGroup &group,
                const MarkedPassage &passage, const MarginHit &hovered, const MarginHit &focused,
                const marks::Look &look)
{
    const bool here = passage.holds(hovered.excerpt);
    for (qsizetype i = 0; i < group.chips.size(); ++i) {
        if (note.withAdd && i == note.chips.size()) {
            marks::drawAddChip(painter, group.chips[i], look, here && hovered.add);
            continue;
        }
        marks::ChipStyle chip = note.chips[i];
        chip.states.setFlag(marks::ChipState::Hover, here && hovered.tag == passage.tags[i]);
        chip.states.setFlag(marks::ChipState::Selected,
                            passage.holds(focused.excerpt) && focused.tag == passage.tags[i]);
        marks::drawChip(painter, group.chips[i], chip, look);
    }
    if (!group.overflow.isNull()) {
        marks::drawOverflowChip(painter, group.overflow, group.hidden, look, here && hovered.hidden);
    }
}

} // namespace

void paintMargin(QPainter &painter, const PageNotes &notes, const ExcerptMarks &excerpts, const MarginHit &hovered,
                 const MarginHit &focused, const marks::Look &look)
{
    for (qsizetype i = 0; i < notes.notes.size(); ++i) {
        const MarginNote &note = notes.notes[i];
        const marks::PlacedGroup &group = notes.placement.groups[i];
        paintBrackets(painter, note, notes, hovered.excerpt, look);
        if (!group.leader.isEmpty()) {
            marks::drawLeader(painter, group.leader, look);
        }
        paintChips(painter, note, group, excerpts.passages()[note.passage], hovered, focused, look);
    }
    if (!notes.placement.overflow.isNull()) {
        marks::drawOverflowChip(painter, notes.placement.overflow, notes.placement.hidden, look, hovered.hidden);
    }
}

} // namespace meipi::widgets
