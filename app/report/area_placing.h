// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/searchable_layer.h"
#include "app/report/selector.h"

namespace meipi::report {

/// Where an area of one edition's page stands in another edition.
struct PlacedArea
{
    PlacementState state = PlacementState::Lost;
    PageRegion region; ///< one rectangle; none when lost
};

/// Finds an area (a figure, a table) by the printed lines in it, each of which votes for the place that it has now.
/// Exact or moved when they agree on one shift of the whole area; changed, with a proposed rectangle, when at least half
/// of them are on one page but apart otherwise than before; lost when there are none or they are elsewhere.
[[nodiscard]] PlacedArea placeArea(const PageRegion &area, const TextLayer &before, const SearchableLayer &after);

} // namespace meipi::report
