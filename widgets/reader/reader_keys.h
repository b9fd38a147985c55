// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/selection_controller.h"

#include <optional>
#include <variant>

class QKeyEvent;

namespace meipi::widgets {

enum class ReaderCommand : quint8 {
    Tag,
    Confirm, ///< Enter: what T does, or what is meant where a chip or a mode is on
    NextExcerpt,
    PreviousExcerpt,
    NextClause, ///< that the lens shows
    PreviousClause,
    Note,
    Remove,
    Deselect,
    Highlight,
    LastTags,
    InVivo,
    QuickMode,
    Split,
    JoinNext,
    JoinPrevious,
    Copy,
    SelectAll,
    Grow, ///< the selection, to the next larger unit
    Shrink,
    Menu,
    PageDown,
    PageUp,
    DocumentStart,
    DocumentEnd,
    LineDown,
    LineUp,
    Left,
    Right,
    ZoomIn,
    ZoomOut,
    FitWidth,
};

/// A move of the text caret, or with Shift of the selection's moving end.
struct CaretMove
{
    SelectionStep step = SelectionStep::NextCharacter;
    bool extend = false;

    bool operator==(const CaretMove &) const = default;
};

/// By as much as the view shows.
struct CaretPageMove
{
    int views = 1;
    bool extend = false;

    bool operator==(const CaretPageMove &) const = default;
};

/// Selects the next or previous unit.
struct UnitMove
{
    TextUnit unit = TextUnit::Sentence;
    int step = 1;

    bool operator==(const UnitMove &) const = default;
};

/// Moves an edge of the selection, else of the current excerpt.
struct EdgeMove
{
    RangeEdge edge = RangeEdge::End;
    TextUnit unit = TextUnit::Word;
    bool outwards = true;

    bool operator==(const EdgeMove &) const = default;
};

/// What a key does in the reader.
using KeyMeaning = std::variant<std::monostate, ReaderCommand, CaretMove, CaretPageMove, UnitMove, EdgeMove>;

/// With a caret on the page arrows, Home, End and the page keys move it; without one they scroll. With Shift they always
/// select.
[[nodiscard]] KeyMeaning meaningOf(const QKeyEvent &key, bool withCaret);

} // namespace meipi::widgets
