// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::lens {

/// Whether a report is written in a language that there are clause definitions for: Chinese or English.
[[nodiscard]] bool hasDefinitions(const report::TextLayer &layer);

} // namespace meipi::lens
