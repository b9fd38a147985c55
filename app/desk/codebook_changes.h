// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

namespace meipi::desk {

/// One thing that differs between two states of a facet or tag, in words of the interface.
struct CodebookDifference
{
    QString part; ///< "Definition (English)"
    QString before;
    QString after;

    bool operator==(const CodebookDifference &) const = default;
};

/// What differs, but for the order among neighbours. `before` and `after` name the places that a tag was moved between.
[[nodiscard]] QList<CodebookDifference> differences(const taxonomy::Facet &before, const taxonomy::Facet &after);
[[nodiscard]] QList<CodebookDifference> differences(const taxonomy::Tag &before, const taxonomy::Tag &after,
                                                    const taxonomy::Taxonomy &beforeIn,
                                                    const taxonomy::Taxonomy &afterIn);

/// The records that make one codebook of another: new and changed rows whole, tombstones for those that are gone.
[[nodiscard]] project::ChangeSet codebookChanges(const taxonomy::Taxonomy &before, const taxonomy::Taxonomy &after,
                                                 const QString &what);

/// A name in the interface's language, in the quotation marks that it uses.
[[nodiscard]] QString quotedName(const taxonomy::Label &label);

} // namespace meipi::desk
