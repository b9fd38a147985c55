// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

namespace meipi::desk {

/// A change of many excerpts' tags across the project. `before` are the rows as they were, for undo: a window's lists
/// have those of open reports only.
struct BulkChange
{
    project::ChangeSet changes;
    QList<project::Record> before;
    int excerpts = 0; ///< whose tags are changed
    int joined = 0; ///< tags that were there already, by the same person
    int replaced = 0; ///< other tags that gave way in a facet that allows one value

    [[nodiscard]] bool isEmpty() const { return changes.isEmpty(); }
};

/// All are pure and one step of undo. `rows` are the live excerpts that have one of the tags concerned
/// (`Store::taggedExcerpts`). Who put a tag on stays who put it on.

/// The tags become one: what has them gets `target`, what is nested in them moves along, and they go.
[[nodiscard]] BulkChange mergedTags(const taxonomy::Taxonomy &taxonomy, const QList<project::ExcerptRow> &rows,
                                    const QList<QUuid> &tags, const QUuid &target);

/// A part of a tag that becomes a tag of its own.
struct TagPart
{
    taxonomy::Label label;
    QList<QUuid> excerpts;
};

/// New tags behind the old one take over its excerpts, part by part; excerpts in no part keep the old tag.
[[nodiscard]] BulkChange splitTag(const taxonomy::Taxonomy &taxonomy, const QList<project::ExcerptRow> &rows,
                                  const QUuid &tag, const QList<TagPart> &parts);

/// Chosen excerpts get `target` in place of `tag`.
[[nodiscard]] BulkChange retagged(const taxonomy::Taxonomy &taxonomy, const QList<project::ExcerptRow> &rows,
                                  const QList<QUuid> &excerpts, const QUuid &tag, const QUuid &target);

/// What becomes of the excerpts of tags that go.
struct TagFate
{
    enum class Kind : quint8 {
        Retire, ///< tags in use stay, retired
        Move, ///< to `target`
        TakeOff, ///< the excerpts stay, without the tags
    };

    Kind kind = Kind::Retire;
    QUuid target;
};

/// The codebook becomes `wanted`; tags of `taxonomy` that it does not have go, with their fate.
[[nodiscard]] BulkChange replacedCodebook(const taxonomy::Taxonomy &taxonomy, const taxonomy::Taxonomy &wanted,
                                          const QList<project::ExcerptRow> &rows, const TagFate &fate,
                                          const QString &what);

/// The codebook without these tags and what is nested in them.
[[nodiscard]] taxonomy::Taxonomy withoutTags(const taxonomy::Taxonomy &taxonomy, const QList<QUuid> &tags);
[[nodiscard]] taxonomy::Taxonomy withoutFacet(const taxonomy::Taxonomy &taxonomy, const QUuid &facet);

} // namespace meipi::desk
