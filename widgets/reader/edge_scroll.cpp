// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/edge_scroll.h"

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

namespace {

constexpr double zone = 18; // pixels inside the edge
constexpr double perPixel = 6; // of speed, for each pixel behind the zone's inner border
constexpr double perSquare = 0.12;
constexpr double fastest = 6000; // pixels a second: some six pages

/// How deep in the zone or beyond it, negative towards the lower end.
double depth(double at, double low, double high)
{
    const double below = low + zone - at;
    const double above = at - (high - zone);
    return below > 0 && below >= above ? -below : std::max(0.0, above);
}

double speed(double at, double pressed, double low, double high)
{
    const double deep = depth(at, low, high);
    const bool inside = at >= low && at <= high;
    if (inside && deep * depth(pressed, low, high) > 0) {
        return 0;
    }
    const double size = std::abs(deep);
    return std::copysign(std::min(fastest, perPixel * size + perSquare * size * size), deep);
}

} // namespace

QPointF edgeScrollSpeed(QPointF pointer, QPointF pressed, const QRectF &view)
{
    return {speed(pointer.x(), pressed.x(), view.left(), view.right()),
            speed(pointer.y(), pressed.y(), view.top(), view.bottom())};
}

} // namespace meipi::widgets
