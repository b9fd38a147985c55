// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/palette_geometry.h"

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr int gap = 8; // between the anchor and the palette

} // namespace

int paletteRoom(const QRect &anchor, const QRect &viewport, PaletteSide side)
{
    const int room =
        side == PaletteSide::Below ? viewport.bottom() - anchor.bottom() - gap : anchor.top() - viewport.top() - gap;
    return std::clamp(room, 0, viewport.height());
}

PaletteSide paletteSide(const QRect &anchor, const QRect &viewport, int height)
{
    const int below = paletteRoom(anchor, viewport, PaletteSide::Below);
    const int above = paletteRoom(anchor, viewport, PaletteSide::Above);
    return below >= height || below >= above ? PaletteSide::Below : PaletteSide::Above;
}

QRect paletteRect(const QRect &anchor, const QRect &viewport, QSize size, PaletteSide side)
{
    const int wantedTop = side == PaletteSide::Below ? anchor.bottom() + 1 + gap : anchor.top() - gap - size.height();
    const int lastLeft = std::max(viewport.left(), viewport.right() + 1 - size.width());
    const int lastTop = std::max(viewport.top(), viewport.bottom() + 1 - size.height());
    const QPoint corner(std::clamp(anchor.left(), viewport.left(), lastLeft),
                        std::clamp(wantedTop, viewport.top(), lastTop));
    return {corner, size};
}

} // namespace meipi::widgets
