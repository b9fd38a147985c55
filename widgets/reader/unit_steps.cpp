// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/unit_steps.h"

#include <algorithm>
#include <cstdlib>

namespace meipi::widgets {

using report::TextRange;

namespace {

/// The unit whose end `TextUnits::next` finds behind a place.
TextRange unitEndingBehind(const TextUnits &units, qsizetype position, TextUnit unit)
{
    const qsizetype end = units.next(position, unit);
    return end > position ? units.at(end - 1, unit) : TextRange{};
}

} // namespace

TextRange unitFrom(const TextUnits &units, qsizetype position, TextUnit unit)
{
    for (TextRange found = unitEndingBehind(units, position, unit); !found.isEmpty();
         found = unitEndingBehind(units, found.end, unit)) {
        if (found.start >= position) {
            return found;
        }
    }
    return {};
}

TextRange unitBefore(const TextUnits &units, qsizetype position, TextUnit unit)
{
    while (position > 0) {
        const qsizetype start = units.previous(position, unit);
        const TextRange found = units.at(start, unit);
        if (found.isEmpty() || start >= position) {
            return {};
        }
        if (found.end <= position) {
            return found;
        }
        position = start;
    }
    return {};
}

TextRange withEdgeMoved(const TextUnits &units, TextRange range, RangeEdge edge, TextUnit unit, bool outwards)
{
    TextRange moved = range;
    if (edge == RangeEdge::End) {
        if (outwards) {
            moved.end = std::max(range.end, unitEndingBehind(units, range.end, unit).end);
        } else if (const TextRange last = unitBefore(units, range.end - 1, unit); last.end > range.start) {
            moved.end = last.end;
        }
    } else if (outwards) {
        moved.start = std::min(range.start, units.previous(range.start, unit));
    } else if (const TextRange next = unitFrom(units, range.start + 1, unit);
               !next.isEmpty() && next.start < range.end) {
        moved.start = next.start;
    }
    return moved;
}

TextRange withEdgeNear(const TextUnits &units, TextRange range, RangeEdge edge, qsizetype position, TextUnit unit)
{
    // Units do not overlap, so the border is that of the unit there or of one beside.
    TextRange best = range;
    qsizetype nearest = -1;
    for (const TextRange candidate :
         {units.at(position, unit), unitFrom(units, position, unit), unitBefore(units, position, unit)}) {
        const qsizetype border = edge == RangeEdge::End ? candidate.end : candidate.start;
        const bool leaves = edge == RangeEdge::End ? border > range.start : border < range.end;
        const qsizetype distance = std::abs(border - position);
        if (!candidate.isEmpty() && leaves && (nearest < 0 || distance < nearest)) {
            nearest = distance;
            (edge == RangeEdge::End ? best.end : best.start) = border;
        }
    }
    return best;
}

} // namespace meipi::widgets
