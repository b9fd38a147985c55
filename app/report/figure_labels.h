// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// The labels inside a figure, each a block: lines of one type that stand closely below one another belong together.
[[nodiscard]] std::vector<BlockDraft> figureLabels(const std::vector<PageLine> &lines);

} // namespace meipi::report
