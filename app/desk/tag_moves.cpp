// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/tag_moves.h"

#include "app/desk/excerpt_entry.h"

#include <algorithm>

namespace meipi::desk {
namespace {

using project::ExcerptRow;
using project::ExcerptTag;

/// The tags of one excerpt while they are moved.
class ExcerptTags
{
public:
    ExcerptTags(const taxonomy::Taxonomy &taxonomy, const ExcerptRow &row) : m_taxonomy(taxonomy), m_row(row)
    {
        m_row.tags.removeIf([](const ExcerptTag &tag) { return tag.row.deleted; });
        m_before = m_row.tags;
    }

    void move(const TagMapping &mapping, BulkChange &change)
    {
        QList<ExcerptTag> moved;
        for (const ExcerptTag &tag : std::as_const(m_before)) {
            const QUuid target = mapping(m_row.excerpt.row.id, tag.tag);
            if (target == tag.tag)
                continue;
            remove(tag);
            if (!target.isNull()) {
                ExcerptTag fresh = tag;
                fresh.tag = target;
                moved.append(fresh);
            }
        }
        for (const ExcerptTag &tag : std::as_const(moved))
            put(tag, change);
        write(change);
    }

private:
    void remove(const ExcerptTag &tag)
    {
        m_row.tags.removeIf([&](const ExcerptTag &present) { return present.row.id == tag.row.id; });
    }

    void put(const ExcerptTag &tag, BulkChange &change)
    {
        const bool there = std::ranges::any_of(m_row.tags, [&](const ExcerptTag &present) {
            return present.tag == tag.tag && present.person == tag.person;
        });
        if (there) {
            ++change.joined;
            return;
        }
        for (const ExcerptTag &replaced : replacedTags(m_row, tag.tag, tag.person, m_taxonomy)) {
            ++change.replaced;
            remove(replaced);
        }
        m_row.tags.append(tag);
    }

    void write(BulkChange &change) const
    {
        bool changed = false;
        for (const ExcerptTag &old : m_before) {
            const auto now = std::ranges::find_if(
                m_row.tags, [&](const ExcerptTag &present) { return present.row.id == old.row.id; });
            ExcerptTag record = old;
            if (now == m_row.tags.end())
                record.row.deleted = true;
            else if (now->tag != old.tag)
                record = *now;
            else
                continue;
            change.changes.records.append(record);
            change.before.append(old);
            changed = true;
        }
        change.excerpts += changed ? 1 : 0;
    }

    const taxonomy::Taxonomy &m_taxonomy;
    ExcerptRow m_row;
    QList<ExcerptTag> m_before;
};

} // namespace

BulkChange movedTags(const taxonomy::Taxonomy &taxonomy, const QList<ExcerptRow> &rows, const TagMapping &mapping)
{
    BulkChange change;
    for (const ExcerptRow &row : rows)
        ExcerptTags(taxonomy, row).move(mapping, change);
    return change;
}

} // namespace meipi::desk
