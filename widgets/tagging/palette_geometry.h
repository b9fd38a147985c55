// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

namespace meipi::widgets {

enum class PaletteSide : quint8 { Below, Above };

/// Where a palette goes: under the anchor, above it when only there is room, on the roomier side when on neither; always
/// inside the viewport. Viewport coordinates, pixels.
[[nodiscard]] PaletteSide paletteSide(const QRect &anchor, const QRect &viewport, int height);
/// How high it may be on that side.
[[nodiscard]] int paletteRoom(const QRect &anchor, const QRect &viewport, PaletteSide side);
[[nodiscard]] QRect paletteRect(const QRect &anchor, const QRect &viewport, QSize size, PaletteSide side);

} // namespace meipi::widgets
