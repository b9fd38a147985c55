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
    Note,
    Remove,
    Deselect,
    Copy,
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

/// What a key does in the reader: a command, or one step of the selection's moving end.
using KeyMeaning = std::variant<std::monostate, ReaderCommand, SelectionStep>;

[[nodiscard]] KeyMeaning meaningOf(const QKeyEvent &key);

} // namespace meipi::widgets
