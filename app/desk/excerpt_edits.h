// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/excerpt_entry.h"

namespace meipi::desk {

/// What a coder does to excerpts and their tags beyond a single tag (`excerpt_changes.h`), each as one change set. Pure; an
/// empty set means that there is nothing to do.

/// Several tags at once, by one person: first taken off, then put on, in their order.
[[nodiscard]] project::ChangeSet changedTags(const project::ExcerptRow &row, const QList<QUuid> &put,
                                             const QList<QUuid> &take, const QUuid &person,
                                             const taxonomy::Taxonomy &taxonomy);

/// The excerpt's words begin or end elsewhere; all else stays.
[[nodiscard]] project::ChangeSet movedExcerpt(const project::ExcerptRow &row, const report::Selector &selector);

/// Two excerpts of one: the second is new and has all its tags (whoever put them) and its note. `second` is empty where
/// the change set is.
struct SplitExcerpt
{
    project::ChangeSet changes;
    QUuid second;
};
[[nodiscard]] SplitExcerpt splitExcerpt(const project::ExcerptRow &row, const report::Selector &first,
                                        const report::Selector &second);

/// One excerpt of two: `kept` holds `selector`, the tags of both and both notes; `other` is removed. In a facet that allows
/// one value a person's value on `kept` stays.
[[nodiscard]] project::ChangeSet joinedExcerpts(const project::ExcerptRow &kept, const project::ExcerptRow &other,
                                                const report::Selector &selector, const taxonomy::Taxonomy &taxonomy);

/// In a facet that allows one value the last one wins, as if they had been put on one after the other; each once, those
/// that the codebook does not know are left out.
[[nodiscard]] QList<QUuid> compatibleTags(const QList<QUuid> &tags, const taxonomy::Taxonomy &taxonomy);

/// The tags that a person put on last, on whichever of the excerpts; `except` is passed over. Empty when there are none.
[[nodiscard]] QList<QUuid> lastTags(const QList<ExcerptEntry> &entries, const QUuid &person, const QUuid &except = {});

} // namespace meipi::desk
