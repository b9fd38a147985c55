// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/types.h"

#include <optional>

namespace meipi::pdf {

inline constexpr qint64 pixelLimit = 64'000'000;
inline constexpr int sideLimit = 32'767; ///< pixels; what QPainter can paint

/// What is really drawn for a request: pixels of the page at `scale`, turned.
struct RenderGeometry
{
    double scale = 1;
    QRect rectangle;

    [[nodiscard]] qint64 bytes() const { return qint64(rectangle.width()) * rectangle.height() * 4; }
    bool operator==(const RenderGeometry &) const = default;
};

/// Brings a request within the limits: a whole page is drawn smaller, a region is cut at its right and bottom. Nothing
/// when the region lies outside the page. Used on both sides of the worker protocol.
[[nodiscard]] std::optional<RenderGeometry> renderGeometry(QSizeF pageSize, const RenderRequest &request);

} // namespace meipi::pdf
