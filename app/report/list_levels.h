// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// Gives list items their level: one that begins another numbering inside a list, or another indent, is nested in the
/// item before it. Headings end all lists.
void nameListLevels(std::vector<BlockDraft> &drafts);

} // namespace meipi::report
