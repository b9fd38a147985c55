// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/reading_map.h"
#include "widgets/reader/text_units.h"
#include "widgets/reader/unit_steps.h"

#include <optional>

namespace meipi::widgets {

/// Where a key takes the caret.
enum class SelectionStep : quint8 {
    NextCharacter,
    PreviousCharacter,
    NextWord,
    PreviousWord,
    NextClause,
    PreviousClause,
    LineDown,
    LineUp,
    LineStart,
    LineEnd,
    TextStart,
    TextEnd,
};

/// A selection being made by mouse or keys: what was first selected, an end that moves (the caret), and the unit by which
/// it grows. Knows text and where it stands on its pages, not the screen.
class SelectionController
{
public:
    /// Also clears. Without a dictionary the characters of running Chinese are words.
    void setText(std::shared_ptr<const report::TextLayer> layer, std::shared_ptr<const lexicon::Lexicon> lexicon);

    [[nodiscard]] report::TextRange range() const { return m_range; }
    void setRange(report::TextRange range);
    void clear();
    void collapse(); ///< to the caret

    [[nodiscard]] const ReadingMap &map() const { return m_map; }
    [[nodiscard]] const TextUnits &units() const { return m_units; }
    [[nodiscard]] bool hasCaret() const { return m_caret >= 0; } ///< not before the first press or range
    [[nodiscard]] TextPoint caret() const { return {.gap = m_caret, .character = -1, .line = m_line}; }

    void press(TextPoint at, int clicks); ///< one: a caret; more: by `TextUnits::clicked`
    void select(TextPoint at, TextUnit unit);
    /// Drag, or Shift and click: by the unit of the last press.
    void dragTo(TextPoint at);
    /// A caret of its own, or the selection's moving end. Left and right first collapse a selection to that side.
    void step(SelectionStep step, bool extend);
    /// To a place that was looked up (a page up or down); `step` goes on keeping the place across the column.
    void moveTo(TextPoint at, bool extend);
    [[nodiscard]] double offsetInColumn();

    /// The unit behind what is selected (`step` 1) or before it (-1); with nothing selected that at or behind, or before,
    /// `from`. False when there is none.
    bool selectBeside(TextUnit unit, int step, report::TextRange from);
    bool moveEdge(RangeEdge edge, TextUnit unit, bool outwards); ///< of what is selected; false when nothing changes

    /// Word → clause → sentence → paragraph around what is selected; false when there is nothing larger.
    bool grow();
    /// Back to what was selected before it grew, else to the next smaller unit around its beginning.
    bool shrink();

private:
    [[nodiscard]] const report::TextLayer *layer() const { return m_map.layer(); }
    [[nodiscard]] TextPoint target(SelectionStep step);
    [[nodiscard]] qsizetype snapped(qsizetype gap) const;
    void place(TextPoint at, bool extend);
    void span(report::TextRange moving, int line);
    void take(report::TextRange range);

    ReadingMap m_map;
    TextUnits m_units;
    report::TextRange m_anchor; ///< what the first press selected
    report::TextRange m_range;
    qsizetype m_caret = -1;
    int m_line = -1; ///< that shows the caret
    std::optional<double> m_offset; ///< kept while going up and down
    TextUnit m_unit = TextUnit::Character;
    QList<report::TextRange> m_grown; ///< what it was before each growth
};

} // namespace meipi::widgets
