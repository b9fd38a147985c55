// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::report {

/// The first promise of `TextLayer` that a layer does not keep, in words for a developer; empty when it keeps all.
[[nodiscard]] QString brokenPromise(const TextLayer &layer);

} // namespace meipi::report
