// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

#include <optional>

namespace meipi::desk {

/// What one edit of the codebook changes, as a change set with its name for undo. Pure; an empty set means that there is
/// nothing to do, or that the codebook does not allow it.

[[nodiscard]] project::ChangeSet newFacet(const taxonomy::Taxonomy &taxonomy, const taxonomy::Label &name);
/// As deep as a codebook file may nest.
inline constexpr int deepestNesting = 8;
/// Levels from the top of the facet down to a tag, itself counted; 0 for a null one.
[[nodiscard]] int nestingOf(const taxonomy::Taxonomy &taxonomy, const QUuid &tag);

/// At the end of its parent, or of the facet for a null one.
[[nodiscard]] project::ChangeSet newTag(const taxonomy::Taxonomy &taxonomy, const QUuid &facet, const QUuid &parent,
                                        const taxonomy::Label &label);
[[nodiscard]] project::ChangeSet editedFacet(const taxonomy::Taxonomy &taxonomy, const taxonomy::Facet &edited);
[[nodiscard]] project::ChangeSet editedTag(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &edited);
/// Retired or in use again, with all that is nested in it.
[[nodiscard]] project::ChangeSet retiredTag(const taxonomy::Taxonomy &taxonomy, const QUuid &tag, bool retired);

/// In front of what is the `row`-th of its new neighbours now; at the end for a row that is not among them.
struct TagPlace
{
    QUuid facet;
    QUuid parent; ///< null at the top of the facet
    qsizetype row = -1;
};

/// With all that is nested in it. A tag does not go under itself, and nesting ends at eight; in another facet its keys give
/// way to those that are there.
[[nodiscard]] project::ChangeSet movedTag(const taxonomy::Taxonomy &taxonomy, const QUuid &tag, const TagPlace &place);
[[nodiscard]] project::ChangeSet movedFacet(const taxonomy::Taxonomy &taxonomy, const QUuid &facet, qsizetype row);

/// One step up (-1) or down among the neighbours; null where there is none.
[[nodiscard]] std::optional<TagPlace> placeBeside(const taxonomy::Taxonomy &taxonomy, const QUuid &tag, int step);
/// Under the neighbour above.
[[nodiscard]] std::optional<TagPlace> placeInside(const taxonomy::Taxonomy &taxonomy, const QUuid &tag);
/// Behind its parent.
[[nodiscard]] std::optional<TagPlace> placeOutside(const taxonomy::Taxonomy &taxonomy, const QUuid &tag);

enum class KeyFault : quint8 { None, BadForm, Taken };
[[nodiscard]] KeyFault keyFault(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &tag);
[[nodiscard]] KeyFault keyFault(const taxonomy::Taxonomy &taxonomy, const taxonomy::Facet &facet);
/// The alias may not name another facet.
[[nodiscard]] bool isAliasFree(const taxonomy::Taxonomy &taxonomy, const taxonomy::Facet &facet);

enum class ShortcutFault : quint8 { None, NotALetter, Reserved, Taken };
[[nodiscard]] ShortcutFault shortcutFault(const taxonomy::Taxonomy &taxonomy, const QUuid &tag,
                                          const QString &shortcut);
[[nodiscard]] QUuid ownerOfShortcut(const taxonomy::Taxonomy &taxonomy, const QString &shortcut);

/// The tag and what is nested in it, in codebook order.
[[nodiscard]] QList<QUuid> withNested(const taxonomy::Taxonomy &taxonomy, const QUuid &tag);
/// Tags under a parent, or at the top of the facet for a null one, in order.
[[nodiscard]] QList<taxonomy::Tag> tagsUnder(const taxonomy::Taxonomy &taxonomy, const QUuid &facet,
                                             const QUuid &parent);

/// "transparency_duty" from a label; numbered where that is taken or there is no English word.
[[nodiscard]] QString freeKey(const taxonomy::Label &label, const QStringList &taken, const QString &otherwise);

} // namespace meipi::desk
