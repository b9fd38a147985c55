// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/codebook_bulk.h"
#include "app/desk/codebook_plan.h"

namespace meipi::desk {

struct ImportedCodebook
{
    CodebookPlan plan;
    int excerpts = 0; ///< that have a tag which the file does not
    int retired = 0; ///< tags that stay for them
};

/// Takes a codebook into a project, in one transaction. Waits: for commands. Tags that go have their fate; the target of
/// `Move` must be in what is wanted (UnknownTag).
[[nodiscard]] base::Result<ImportedCodebook> importCodebook(project::Store &store, const taxonomy::Taxonomy &file,
                                                            CodebookIntake intake, const TagFate &fate);

} // namespace meipi::desk
