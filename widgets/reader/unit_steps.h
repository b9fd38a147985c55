// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/text_units.h"

namespace meipi::widgets {

enum class RangeEdge : quint8 { Start, End };

/// An edge of a stretch of text moved by a unit, outwards or inwards: to the next border of such a unit. Going outwards
/// it takes the unit beside with it; inwards at least one unit stays. The same range where there is no further border.
[[nodiscard]] report::TextRange withEdgeMoved(const TextUnits &units, report::TextRange range, RangeEdge edge,
                                              TextUnit unit, bool outwards);

/// The unit that begins at or behind a place; empty behind the last one.
[[nodiscard]] report::TextRange unitFrom(const TextUnits &units, qsizetype position, TextUnit unit);
/// The unit that ends at or before a place; empty before the first one.
[[nodiscard]] report::TextRange unitBefore(const TextUnits &units, qsizetype position, TextUnit unit);

/// The border of a unit that is nearest to a place and leaves something of `range` when its edge moves there: for edges
/// that are dragged.
[[nodiscard]] report::TextRange withEdgeNear(const TextUnits &units, report::TextRange range, RangeEdge edge,
                                             qsizetype position, TextUnit unit);

} // namespace meipi::widgets
