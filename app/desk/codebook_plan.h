// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

namespace meipi::desk {

/// What a codebook from a file would do to the one that is there. Pure.
struct CodebookPlan
{
    taxonomy::Taxonomy wanted; ///< with the present ids wherever the same is meant
    int added = 0; ///< facets and tags
    int changed = 0;
    QList<QUuid> removedTags;
    QList<QUuid> removedFacets;

    [[nodiscard]] bool isEmpty() const
    {
        return added == 0 && changed == 0 && removedTags.isEmpty() && removedFacets.isEmpty();
    }
};

enum class CodebookIntake : quint8 {
    Replace, ///< what the file does not have goes
    Add, ///< what the file does not have stays, behind what it has
};

/// Facets and tags are the same when their ids are, else when their addresses are, else when a tag of the same facet has
/// the same labels (its key was changed).
[[nodiscard]] CodebookPlan codebookPlan(const taxonomy::Taxonomy &present, const taxonomy::Taxonomy &file,
                                        CodebookIntake intake);

} // namespace meipi::desk
