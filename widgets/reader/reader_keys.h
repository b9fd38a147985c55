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
    NextExcerpt,
    PreviousExcerpt,
    NextClause, ///< that the lens shows
    PreviousClause,
    Note,
    Remove,
    Deselect,
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

/// What a key does in the reader.
using KeyMeaning = std::variant<std::monostate, ReaderCommand, CaretMove, CaretPageMove>;

/// With a caret on the page arrows, Home, End and the page keys move it; without one they scroll. With Shift they always
/// select.
[[nodiscard]] KeyMeaning meaningOf(const QKeyEvent &key, bool withCaret);

} // namespace meipi::widgets
