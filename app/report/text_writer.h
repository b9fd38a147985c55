// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/joining.h"
#include "app/report/layout.h"

namespace meipi::report {

/// Writes text, boxes, blocks, lines, page ranges and sentences of a layer from drafts in reading order, which are on
/// pages in ascending order.
void writeText(const std::vector<BlockDraft> &drafts, const std::vector<PageCharacters> &pages,
               const Vocabulary &vocabulary, TextLayer &layer);

} // namespace meipi::report
