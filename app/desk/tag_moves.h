// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_bulk.h"

#include <functional>

namespace meipi::desk {

/// What an excerpt's tag becomes: another tag, none (it is taken off), or itself (it stays).
using TagMapping = std::function<QUuid(const QUuid &excerpt, const QUuid &tag)>;

/// Carries a mapping out on the tags of all rows; only records of excerpts' tags come out. A tag that its person has on
/// the excerpt already is joined with it; in a facet that allows one value others of the same person give way.
[[nodiscard]] BulkChange movedTags(const taxonomy::Taxonomy &taxonomy, const QList<project::ExcerptRow> &rows,
                                   const TagMapping &mapping);

} // namespace meipi::desk
