// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// Makes one block of a paragraph that a page or column break divides. Figures, tables and footnotes between its halves
/// go before it when they stand on the page of the first half and behind it otherwise, so that pages stay in order.
void joinOverBreaks(std::vector<BlockDraft> &drafts);

} // namespace meipi::report
