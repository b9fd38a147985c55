// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace meipi::widgets {

/// What a key means in the palette's field. Everything else is text for the filter.
struct PaletteCommand
{
    enum class Kind : unsigned char {
        Text,
        PickPlace,
        PickCurrent,
        PickAndStay, ///< and begin a new filter
        Note,
        Close,
        Up,
        Down,
        PageUp,
        PageDown,
        First,
        Last
    };
    Kind kind = Kind::Text;
    int place = 0; ///< from 1, for PickPlace
};

/// Digits pick while the filter is empty; with Alt always.
[[nodiscard]] PaletteCommand paletteCommand(const QKeyEvent &event, bool filterEmpty);

} // namespace meipi::widgets
