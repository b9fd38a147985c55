// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>

namespace meipi::widgets {

/// How fast a view scrolls while something is dragged to one of its edges or beyond: pixels a second on each axis, slow
/// in a narrow zone inside the edge (a window that fills the screen has nothing outside), faster and faster with the
/// distance behind it. A drag that began in the zone of an edge only scrolls when it goes out there.
[[nodiscard]] QPointF edgeScrollSpeed(QPointF pointer, QPointF pressed, const QRectF &view);

} // namespace meipi::widgets
