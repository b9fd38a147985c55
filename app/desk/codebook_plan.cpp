// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/codebook_plan.h"

#include <QSet>

#include <algorithm>

namespace meipi::desk {
namespace {

using taxonomy::Facet;
using taxonomy::Tag;
using taxonomy::Taxonomy;

/// Ids of a file's items by those of the project that are meant.
class Matching
{
public:
    Matching(const Taxonomy &present, const Taxonomy &file) : m_present(present), m_file(file)
    {
        matchAll(m_present.facets, m_file.facets,
                 [](const Facet &left, const Facet &right) { return left.id == right.id; });
        matchAll(m_present.facets, m_file.facets,
                 [](const Facet &left, const Facet &right) { return left.key == right.key; });
        matchAll(m_present.tags, m_file.tags, [](const Tag &left, const Tag &right) { return left.id == right.id; });
        matchAll(m_present.tags, m_file.tags, [this](const Tag &left, const Tag &right) {
            return left.facet == of(right.facet) && left.key == right.key;
        });
        matchAll(m_present.tags, m_file.tags, [this](const Tag &left, const Tag &right) {
            return left.facet == of(right.facet) && left.label == right.label;
        });
    }

    /// The id in the project; an item's own where it is new.
    [[nodiscard]] QUuid of(const QUuid &id) const { return m_ids.value(id, id); }

private:
    template<typename Item, typename Same>
    void matchAll(const QList<Item> &present, const QList<Item> &file, const Same &same)
    {
        for (const Item &item : file) {
            if (m_ids.contains(item.id))
                continue;
            const auto found = std::ranges::find_if(present, [&](const Item &candidate) {
                return !m_taken.contains(candidate.id) && same(candidate, item);
            });
            if (found == present.end())
                continue;
            m_ids.insert(item.id, found->id);
            m_taken.insert(found->id);
        }
    }

    const Taxonomy &m_present;
    const Taxonomy &m_file;
    QHash<QUuid, QUuid> m_ids;
    QSet<QUuid> m_taken;
};

Taxonomy withPresentIds(const Taxonomy &present, const Taxonomy &file)
{
    const Matching matching(present, file);
    Taxonomy wanted = file;
    for (Facet &facet : wanted.facets)
        facet.id = matching.of(facet.id);
    for (Tag &tag : wanted.tags) {
        tag.id = matching.of(tag.id);
        tag.facet = matching.of(tag.facet);
        tag.parent = tag.parent.isNull() ? QUuid() : matching.of(tag.parent);
    }
    return wanted;
}

/// Two tags may have got the same letter; the one that had it keeps it.
void freeShortcuts(Taxonomy &wanted, const QSet<QUuid> &kept)
{
    QSet<QString> taken;
    for (const bool ofKept : {true, false}) {
        for (Tag &tag : wanted.tags) {
            if (tag.shortcut.isEmpty() || kept.contains(tag.id) != ofKept)
                continue;
            if (taken.contains(tag.shortcut))
                tag.shortcut.clear();
            taken.insert(tag.shortcut);
        }
    }
}

void addMissing(Taxonomy &wanted, const Taxonomy &present)
{
    QSet<QUuid> kept;
    const int facets = int(wanted.facets.size());
    for (Facet facet : present.facets) {
        if (wanted.facet(facet.id))
            continue;
        facet.order += facets;
        wanted.facets.append(facet);
    }
    const int tags = int(wanted.tags.size());
    for (Tag tag : present.tags) {
        if (wanted.tag(tag.id))
            continue;
        tag.order += tags;
        kept.insert(tag.id);
        wanted.tags.append(tag);
    }
    freeShortcuts(wanted, kept);
}

template<typename Item>
void count(CodebookPlan &plan, const QList<Item> &present, const QList<Item> &wanted, QList<QUuid> &removed)
{
    QHash<QUuid, const Item *> old;
    for (const Item &item : present)
        old.insert(item.id, &item);
    for (const Item &item : wanted) {
        const Item *before = old.take(item.id);
        if (!before)
            ++plan.added;
        else if (*before != item)
            ++plan.changed;
    }
    for (const Item &item : present) {
        if (old.contains(item.id))
            removed.append(item.id);
    }
}

/// Orders count from 0 among neighbours, as a file has them: a codebook that says the same shall differ in nothing.
template<typename Item, typename Neighbours>
void keepOrders(const QList<Item> &present, QList<Item> &wanted, const Neighbours &areNeighbours)
{
    for (Item &item : wanted) {
        const auto own = std::ranges::find(present, item.id, &Item::id);
        if (own == present.end())
            continue;
        // Unchanged when all neighbours keep their sequence.
        QList<QUuid> before;
        QList<QUuid> after;
        for (const Item &other : present) {
            if (areNeighbours(*own, other))
                before.append(other.id);
        }
        for (const Item &other : std::as_const(wanted)) {
            if (areNeighbours(item, other))
                after.append(other.id);
        }
        if (before == after)
            item.order = own->order;
    }
}

} // namespace

CodebookPlan codebookPlan(const Taxonomy &present, const Taxonomy &file, CodebookIntake intake)
{
    CodebookPlan plan;
    plan.wanted = withPresentIds(present, file);
    plan.wanted.sort();
    if (intake == CodebookIntake::Add)
        addMissing(plan.wanted, present);
    plan.wanted.sort();
    keepOrders(present.facets, plan.wanted.facets, [](const Facet &, const Facet &) { return true; });
    keepOrders(present.tags, plan.wanted.tags, [](const Tag &left, const Tag &right) {
        return left.facet == right.facet && left.parent == right.parent;
    });
    count(plan, present.facets, plan.wanted.facets, plan.removedFacets);
    count(plan, present.tags, plan.wanted.tags, plan.removedTags);
    return plan;
}

} // namespace meipi::desk
