// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

namespace meipi::project {

// Undo is a new, newer edit. To do again what was undone, apply the first change set once more.

/// What takes a change set back: its new rows become tombstones, its changed rows get the values that they had. `before`
/// are the rows as they were (`Store::records` before applying); those that are not among them were new. Last changed
/// comes first.
[[nodiscard]] ChangeSet inverse(const ChangeSet &applied, const QList<Record> &before);

} // namespace meipi::project
