// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/excerpt_entry.h"

namespace meipi::desk {

/// What one action on an excerpt changes, as a change set with its name for undo. Pure; an empty set means that there is
/// nothing to do.

[[nodiscard]] project::ChangeSet newExcerpt(project::ExcerptKind kind, const report::Selector &selector,
                                            const QUuid &edition, const QList<QUuid> &tags, const QString &note,
                                            const QUuid &person, const taxonomy::Taxonomy &taxonomy);
[[nodiscard]] project::ChangeSet changedTag(const project::ExcerptRow &row, const QUuid &tag, TagAction action,
                                            const QUuid &person, const taxonomy::Taxonomy &taxonomy);
[[nodiscard]] project::ChangeSet changedNote(const project::ExcerptRow &row, const QString &note);
[[nodiscard]] project::ChangeSet removedExcerpt(const project::ExcerptRow &row);

/// The range without white space at its ends.
[[nodiscard]] report::TextRange trimmed(const report::TextLayer &layer, report::TextRange range);

} // namespace meipi::desk
