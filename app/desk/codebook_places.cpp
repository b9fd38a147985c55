// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where facets and tags stand: order and nesting.
#include "app/desk/codebook_changes.h"
#include "app/desk/codebook_edits.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::desk {
namespace {

using project::ChangeSet;
using taxonomy::Facet;
using taxonomy::Tag;
using taxonomy::Taxonomy;

/// Levels of a tag and what is nested in it, at least 1.
int heightOf(const Taxonomy &taxonomy, const QUuid &tag)
{
    int deepest = 0;
    for (const QUuid &nested : withNested(taxonomy, tag))
        deepest = std::max(deepest, nestingOf(taxonomy, nested));
    return deepest - nestingOf(taxonomy, tag) + 1;
}

void putIntoFacet(Taxonomy &edited, const QList<QUuid> &tags, const QUuid &facet)
{
    QStringList taken;
    for (const Tag &tag : std::as_const(edited.tags)) {
        if (tag.facet == facet)
            taken.append(tag.key);
    }
    for (Tag &tag : edited.tags) {
        if (!tags.contains(tag.id))
            continue;
        tag.facet = facet;
        if (taken.contains(tag.key))
            tag.key = freeKey({.zh = {}, .en = tag.key}, taken, u"tag"_s);
        taken.append(tag.key);
    }
}

template<typename Item>
qsizetype placeIn(const QList<Item> &items, const QUuid &id)
{
    return std::ranges::find(items, id, &Item::id) - items.begin();
}

/// Ids as they shall stand: `moved` in front of the one at `row`.
template<typename Item>
QList<QUuid> reordered(const QList<Item> &neighbours, const QUuid &moved, qsizetype row)
{
    QList<QUuid> ids;
    for (qsizetype i = 0; i < neighbours.size(); ++i) {
        if (i == row)
            ids.append(moved);
        if (neighbours.at(i).id != moved)
            ids.append(neighbours.at(i).id);
    }
    if (!ids.contains(moved))
        ids.append(moved);
    return ids;
}

template<typename Item>
void number(QList<Item> &items, const QList<QUuid> &ids)
{
    for (Item &item : items) {
        if (const qsizetype place = ids.indexOf(item.id); place >= 0)
            item.order = int(place);
    }
}

} // namespace

int nestingOf(const Taxonomy &taxonomy, const QUuid &tag)
{
    int depth = 0;
    for (const Tag *above = taxonomy.tag(tag); above && depth <= deepestNesting; above = taxonomy.tag(above->parent))
        ++depth; // a circle of a damaged file ends
    return depth;
}

QList<Tag> tagsUnder(const Taxonomy &taxonomy, const QUuid &facet, const QUuid &parent)
{
    QList<Tag> found;
    std::ranges::copy_if(taxonomy.tags, std::back_inserter(found), [&](const Tag &tag) {
        // One whose parent is gone (a damaged file, a merge) stands at the top.
        return tag.facet == facet && (taxonomy.tag(tag.parent) ? tag.parent : QUuid()) == parent;
    });
    return found;
}

QList<QUuid> withNested(const Taxonomy &taxonomy, const QUuid &tag)
{
    QSet<QUuid> ids{tag};
    for (qsizetype before = 0; before != ids.size();) { // each round goes one level down; a circle adds nothing
        before = ids.size();
        for (const Tag &candidate : taxonomy.tags) {
            if (ids.contains(candidate.parent))
                ids.insert(candidate.id);
        }
    }
    QList<QUuid> ordered;
    for (const Tag &candidate : taxonomy.tags) {
        if (ids.contains(candidate.id))
            ordered.append(candidate.id);
    }
    return ordered;
}

ChangeSet movedTag(const Taxonomy &taxonomy, const QUuid &tag, const TagPlace &place)
{
    const Tag *moved = taxonomy.tag(tag);
    const Tag *parent = taxonomy.tag(place.parent);
    if (!moved || !taxonomy.facet(place.facet) || (parent && parent->facet != place.facet)
        || (!place.parent.isNull() && !parent))
        return {};
    const QList<QUuid> nested = withNested(taxonomy, tag);
    if (nested.contains(place.parent) || nestingOf(taxonomy, place.parent) + heightOf(taxonomy, tag) > deepestNesting)
        return {};
    Taxonomy edited = taxonomy;
    if (moved->facet != place.facet)
        putIntoFacet(edited, nested, place.facet);
    for (Tag &changed : edited.tags) {
        if (changed.id == tag)
            changed.parent = place.parent;
    }
    number(edited.tags, reordered(tagsUnder(taxonomy, place.facet, place.parent), tag, place.row));
    return codebookChanges(taxonomy, edited,
                           QCoreApplication::translate("codebook", "Move %1").arg(quotedName(moved->label)));
}

ChangeSet movedFacet(const Taxonomy &taxonomy, const QUuid &facet, qsizetype row)
{
    const Facet *moved = taxonomy.facet(facet);
    if (!moved)
        return {};
    Taxonomy edited = taxonomy;
    number(edited.facets, reordered(taxonomy.facets, facet, row));
    return codebookChanges(taxonomy, edited,
                           QCoreApplication::translate("codebook", "Move %1").arg(quotedName(moved->name)));
}

std::optional<TagPlace> placeBeside(const Taxonomy &taxonomy, const QUuid &tag, int step)
{
    const Tag *moved = taxonomy.tag(tag);
    if (!moved)
        return std::nullopt;
    const QList<Tag> neighbours = tagsUnder(taxonomy, moved->facet, moved->parent);
    const qsizetype target = placeIn(neighbours, tag) + step;
    if (target < 0 || target >= neighbours.size())
        return std::nullopt;
    return TagPlace{.facet = moved->facet, .parent = moved->parent, .row = step < 0 ? target : target + 1};
}

std::optional<TagPlace> placeInside(const Taxonomy &taxonomy, const QUuid &tag)
{
    const Tag *moved = taxonomy.tag(tag);
    if (!moved)
        return std::nullopt;
    const QList<Tag> neighbours = tagsUnder(taxonomy, moved->facet, moved->parent);
    const qsizetype place = placeIn(neighbours, tag);
    if (place < 1 || place >= neighbours.size())
        return std::nullopt;
    return TagPlace{.facet = moved->facet, .parent = neighbours.at(place - 1).id, .row = -1};
}

std::optional<TagPlace> placeOutside(const Taxonomy &taxonomy, const QUuid &tag)
{
    const Tag *moved = taxonomy.tag(tag);
    const Tag *parent = moved ? taxonomy.tag(moved->parent) : nullptr;
    if (!parent)
        return std::nullopt;
    const QList<Tag> neighbours = tagsUnder(taxonomy, parent->facet, parent->parent);
    return TagPlace{.facet = parent->facet, .parent = parent->parent, .row = placeIn(neighbours, parent->id) + 1};
}

} // namespace meipi::desk
