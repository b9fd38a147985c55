// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/paper.h"

#include "app/marks/tokens.h"

namespace meipi::widgets {

namespace {

using marks::Appearance;

// Contrast 11.6: the page's black is softened a little with its white.
constexpr QColor sepiaSheet(0xF5, 0xEC, 0xD9);
constexpr QColor sepiaText(0x3A, 0x2E, 0x22);

} // namespace

Paper paperFor(PaperChoice choice, Appearance window)
{
    const bool dark = choice == PaperChoice::Dark || (choice == PaperChoice::AsWindow && window == Appearance::Dark);
    const Appearance appearance = dark ? Appearance::Dark : Appearance::Light;
    const marks::Tokens &colors = marks::tokens(appearance);
    // A light desk around dark paper would dazzle, and light paper is seen in a dark window as in a dark room.
    Paper paper{.sheet = colors.paper,
                .desk = marks::tokens(dark ? Appearance::Dark : window).desk,
                .ink = {},
                .marks = appearance};
    if (dark) {
        paper.ink = PaperInk{.paper = colors.paper, .text = colors.text, .inverted = true};
    } else if (choice == PaperChoice::Sepia) {
        paper.sheet = sepiaSheet;
        paper.ink = PaperInk{.paper = sepiaSheet, .text = sepiaText, .inverted = false};
    }
    return paper;
}

} // namespace meipi::widgets
