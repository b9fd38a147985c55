// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/page_characters.h"

namespace meipi::report {

/// Whether what stands side by side on a page may be a table, so that its ruling lines are worth reading. Sees too many
/// rather than too few; takes some 20 microseconds.
[[nodiscard]] bool suggestsTable(const PageCharacters &page);

} // namespace meipi::report
