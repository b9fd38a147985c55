// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/text_units.h"

#include <memory>

namespace meipi::widgets {

enum class SelectionStep : quint8 {
    NextCharacter,
    PreviousCharacter,
    NextWord,
    PreviousWord,
    LineDown,
    LineUp,
    LineStart,
    LineEnd,
};

/// Where the mouse is in the text.
struct TextPoint
{
    qsizetype gap = -1; ///< nearest place between two characters; -1: no text there
    qsizetype character = -1; ///< the character under it, or -1
};

/// A selection being made: an anchor, a moving end, and the unit by which it grows. Knows text, not the screen.
class SelectionController
{
public:
    void setText(std::shared_ptr<const report::TextLayer> layer); ///< also clears

    [[nodiscard]] report::TextRange range() const { return m_range; }
    void setRange(report::TextRange range);
    void clear();

    /// `clicks` 1: by character; 2: word or clause; 3: sentence; 4: paragraph.
    void press(TextPoint at, int clicks);
    void extendTo(qsizetype gap); ///< Shift and click
    void dragTo(TextPoint at);
    void extendBy(SelectionStep step); ///< Shift and arrow
    [[nodiscard]] qsizetype movingEnd() const { return m_end; } ///< -1 before the first press

private:
    [[nodiscard]] qsizetype stepped(SelectionStep step) const;
    [[nodiscard]] qsizetype lineBeside(int lines) const;
    void span(report::TextRange moving);

    std::shared_ptr<const report::TextLayer> m_layer;
    report::TextRange m_anchor; ///< what the first press selected
    report::TextRange m_range;
    qsizetype m_end = -1;
    TextUnit m_unit = TextUnit::Character;
};

} // namespace meipi::widgets
