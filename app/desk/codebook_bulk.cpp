// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/codebook_bulk.h"

#include "app/desk/codebook_changes.h"
#include "app/desk/codebook_edits.h"
#include "app/desk/tag_moves.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace meipi::desk {
namespace {

using project::ExcerptRow;
using taxonomy::Tag;
using taxonomy::Taxonomy;

/// The codebook's own rows come first: an excerpt's tag may name a new one.
BulkChange together(const Taxonomy &before, const Taxonomy &after, const BulkChange &moves, const QString &what)
{
    BulkChange change = moves;
    change.changes = codebookChanges(before, after, what);
    for (const project::Record &record : std::as_const(change.changes.records)) {
        const QUuid id = project::rowOf(record).id;
        project::RowInfo row;
        row.id = id;
        if (const taxonomy::Facet *facet = before.facet(id))
            change.before.append(project::FacetRow{.row = row, .facet = *facet});
        else if (const Tag *tag = before.tag(id))
            change.before.append(project::TagRow{.row = row, .tag = *tag});
    }
    change.changes.records += moves.changes.records;
    return change;
}

QList<Tag> tagsNot(const Taxonomy &taxonomy, const QSet<QUuid> &ids)
{
    QList<Tag> kept;
    std::ranges::copy_if(taxonomy.tags, std::back_inserter(kept),
                         [&](const Tag &tag) { return !ids.contains(tag.id); });
    return kept;
}

/// The first above a tag that is not going; null at the top.
QUuid keptAbove(const Taxonomy &taxonomy, const QUuid &tag, const QSet<QUuid> &going)
{
    QSet<QUuid> seen; // a circle of a damaged file ends
    const Tag *above = taxonomy.tag(tag);
    while (above && going.contains(above->id) && !seen.contains(above->id)) {
        seen.insert(above->id);
        above = taxonomy.tag(above->parent);
    }
    return above && !going.contains(above->id) ? above->id : QUuid();
}

Taxonomy mergedCodebook(const Taxonomy &taxonomy, const QSet<QUuid> &going, const Tag &target)
{
    Taxonomy merged = taxonomy;
    merged.tags = tagsNot(taxonomy, going);
    int last = 0;
    for (const Tag &present : tagsUnder(taxonomy, target.facet, target.id))
        last = std::max(last, present.order);
    for (Tag &tag : merged.tags) {
        if (!going.contains(tag.parent))
            continue;
        // The target itself may be nested in what it takes over.
        const bool along =
            tag.facet == target.facet && tag.id != target.id && !withNested(taxonomy, tag.id).contains(target.id);
        tag.parent = along ? target.id : keptAbove(taxonomy, tag.parent, going);
        if (along)
            tag.order = ++last;
    }
    merged.sort();
    return merged;
}

QSet<QUuid> tagsInUse(const QList<ExcerptRow> &rows)
{
    QSet<QUuid> used;
    for (const ExcerptRow &row : rows) {
        for (const project::ExcerptTag &tag : row.tags) {
            if (!tag.row.deleted)
                used.insert(tag.tag);
        }
    }
    return used;
}

/// `wanted` and those that go but are in use, retired, under what is left of what they stood under.
Taxonomy withRetired(const Taxonomy &taxonomy, const Taxonomy &wanted, const QSet<QUuid> &going)
{
    Taxonomy kept = wanted;
    for (const Tag &tag : taxonomy.tags) {
        if (!going.contains(tag.id))
            continue;
        if (!kept.facet(tag.facet))
            kept.facets.append(*taxonomy.facet(tag.facet));
        Tag retired = tag;
        retired.retired = true;
        retired.shortcut.clear();
        const Tag *parent = kept.tag(tag.parent);
        if (!parent || parent->facet != tag.facet)
            retired.parent = {};
        QStringList keys;
        for (const Tag &other : std::as_const(kept.tags)) {
            if (other.facet == tag.facet)
                keys.append(other.key);
        }
        if (keys.contains(retired.key))
            retired.key = freeKey({.zh = {}, .en = retired.key}, keys, QStringLiteral("tag"));
        kept.tags.append(retired);
    }
    kept.sort();
    return kept;
}

} // namespace

BulkChange mergedTags(const Taxonomy &taxonomy, const QList<ExcerptRow> &rows, const QList<QUuid> &tags,
                      const QUuid &target)
{
    const Tag *into = taxonomy.tag(target);
    QSet<QUuid> going;
    for (const QUuid &tag : tags) {
        if (tag != target && taxonomy.tag(tag))
            going.insert(tag);
    }
    if (!into || going.isEmpty())
        return {};
    const BulkChange moves = movedTags(taxonomy, rows, [&](const QUuid & /*excerpt*/, const QUuid &tag) {
        return going.contains(tag) ? target : tag;
    });
    const QString what = going.size() == 1
        ? QCoreApplication::translate("codebook", "Merge %1 into %2")
              .arg(quotedName(taxonomy.tag(*going.cbegin())->label), quotedName(into->label))
        : QCoreApplication::translate("codebook", "Merge %n tag(s) into %1", nullptr, int(going.size()))
              .arg(quotedName(into->label));
    return together(taxonomy, mergedCodebook(taxonomy, going, *into), moves, what);
}

BulkChange splitTag(const Taxonomy &taxonomy, const QList<ExcerptRow> &rows, const QUuid &tag,
                    const QList<TagPart> &parts)
{
    const Tag *old = taxonomy.tag(tag);
    if (!old || parts.isEmpty())
        return {};
    Taxonomy split = taxonomy;
    QHash<QUuid, QUuid> targets; // by excerpt
    qsizetype behind = 1;
    for (const TagPart &part : parts) {
        const project::ChangeSet made = newTag(split, old->facet, old->parent, part.label);
        if (made.isEmpty())
            return {};
        const Tag fresh = std::get<project::TagRow>(made.records.first()).tag;
        split.tags.append(fresh);
        split.sort();
        qsizetype place = 0;
        for (const Tag &neighbour : tagsUnder(split, old->facet, old->parent)) {
            ++place;
            if (neighbour.id == tag)
                break;
        }
        const project::ChangeSet moved =
            movedTag(split, fresh.id, {.facet = old->facet, .parent = old->parent, .row = place + behind - 1});
        for (const project::Record &record : moved.records) {
            const Tag placed = std::get<project::TagRow>(record).tag;
            std::ranges::find(split.tags, placed.id, &Tag::id)->order = placed.order;
        }
        split.sort();
        ++behind;
        for (const QUuid &excerpt : part.excerpts)
            targets.insert(excerpt, fresh.id);
    }
    const BulkChange moves = movedTags(split, rows, [&](const QUuid &excerpt, const QUuid &present) {
        return present == tag ? targets.value(excerpt, present) : present;
    });
    return together(taxonomy, split, moves,
                    QCoreApplication::translate("codebook", "Split %1").arg(quotedName(old->label)));
}

BulkChange retagged(const Taxonomy &taxonomy, const QList<ExcerptRow> &rows, const QList<QUuid> &excerpts,
                    const QUuid &tag, const QUuid &target)
{
    const Tag *into = taxonomy.tag(target);
    if (!into || tag == target)
        return {};
    const QSet<QUuid> chosen(excerpts.cbegin(), excerpts.cend());
    BulkChange change = movedTags(taxonomy, rows, [&](const QUuid &excerpt, const QUuid &present) {
        return present == tag && chosen.contains(excerpt) ? target : present;
    });
    change.changes.what = QCoreApplication::translate("codebook", "Tag %n excerpt(s) %1", nullptr, change.excerpts)
                              .arg(quotedName(into->label));
    return change;
}

BulkChange replacedCodebook(const Taxonomy &taxonomy, const Taxonomy &wanted, const QList<ExcerptRow> &rows,
                            const TagFate &fate, const QString &what)
{
    QSet<QUuid> going;
    for (const Tag &tag : taxonomy.tags) {
        if (!wanted.tag(tag.id))
            going.insert(tag.id);
    }
    Taxonomy after = wanted;
    after.sort();
    if (fate.kind == TagFate::Kind::Retire)
        return together(taxonomy, withRetired(taxonomy, after, tagsInUse(rows).intersect(going)), {}, what);
    const QUuid target = fate.kind == TagFate::Kind::Move ? fate.target : QUuid();
    if (fate.kind == TagFate::Kind::Move && !wanted.tag(target))
        return {};
    const BulkChange moves = movedTags(
        after, rows, [&](const QUuid & /*excerpt*/, const QUuid &tag) { return going.contains(tag) ? target : tag; });
    return together(taxonomy, after, moves, what);
}

Taxonomy withoutTags(const Taxonomy &taxonomy, const QList<QUuid> &tags)
{
    QSet<QUuid> going;
    for (const QUuid &tag : tags) {
        for (const QUuid &nested : withNested(taxonomy, tag))
            going.insert(nested);
    }
    Taxonomy left = taxonomy;
    left.tags = tagsNot(taxonomy, going);
    return left;
}

Taxonomy withoutFacet(const Taxonomy &taxonomy, const QUuid &facet)
{
    Taxonomy left = taxonomy;
    left.tags.removeIf([&](const Tag &tag) { return tag.facet == facet; });
    left.facets.removeIf([&](const taxonomy::Facet &candidate) { return candidate.id == facet; });
    return left;
}

} // namespace meipi::desk
