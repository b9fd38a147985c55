// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/searchable_layer.h"
#include "app/report/selector.h"

namespace meipi::report {

/// `place` for many selectors on one layer: the layer is folded once.
[[nodiscard]] Placement place(const Selector &selector, const SearchableLayer &layer, const QByteArray &editionHash);

} // namespace meipi::report
