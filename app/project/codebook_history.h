// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/session.h"

namespace meipi::project {

/// Every state that facets and tags of the codebook have had, tombstones too, oldest first: `FacetRow` and `TagRow`
/// records; each state's `modified` says when it came and `modifiedBy` who made it. Throws SQLite::Exception.
[[nodiscard]] QList<Record> readCodebookHistory(SQLite::Database &database);

} // namespace meipi::project
