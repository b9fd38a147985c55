// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QColor>

#include <optional>

namespace meipi::widgets {

enum class PaperChoice : quint8 {
    AsWindow, ///< light in a light window, dark in a dark one
    Light, ///< as printed
    Sepia,
    Dark,
};

/// What a page's white and black become; without it a page stays as it is printed.
struct PaperInk
{
    QColor paper;
    QColor text;
    bool inverted = false; ///< dark paper: lightness is turned over

    bool operator==(const PaperInk &) const = default;
};

/// The paper that pages are shown on.
struct Paper
{
    QColor sheet; ///< before the page's image is there
    QColor desk; ///< behind the sheets
    std::optional<PaperInk> ink;
    marks::Appearance marks = marks::Appearance::Light; ///< of what is written on it

    bool operator==(const Paper &) const = default;
};

[[nodiscard]] Paper paperFor(PaperChoice choice, marks::Appearance window);

} // namespace meipi::widgets
