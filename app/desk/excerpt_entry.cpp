// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/excerpt_entry.h"

#include "app/project/quotations.h"

namespace meipi::desk {

const project::Quotation *ExcerptEntry::original() const { return project::originalFor(row, edition); }

QString ExcerptEntry::quote() const
{
    const project::Quotation *quotation = original();
    return quotation ? quotation->selector.exact : QString();
}

int ExcerptEntry::page() const
{
    const project::Quotation *quotation = original();
    return quotation && !quotation->selector.regions.isEmpty() ? quotation->selector.regions.first().page : -1;
}

QList<QUuid> ExcerptEntry::tagIds() const
{
    QList<QUuid> ids;
    for (const project::ExcerptTag &tag : row.tags) {
        if (!tag.row.deleted && !ids.contains(tag.tag))
            ids.append(tag.tag);
    }
    return ids;
}

QList<QUuid> ExcerptEntry::coders() const
{
    QList<QUuid> ids;
    if (!row.excerpt.row.createdBy.isNull())
        ids.append(row.excerpt.row.createdBy);
    for (const project::ExcerptTag &tag : row.tags) {
        if (!tag.row.deleted && !ids.contains(tag.person))
            ids.append(tag.person);
    }
    return ids;
}

QList<project::ExcerptTag> replacedTags(const project::ExcerptRow &row, const QUuid &tag, const QUuid &person,
                                        const taxonomy::Taxonomy &taxonomy)
{
    QList<project::ExcerptTag> replaced;
    const taxonomy::Tag *wanted = taxonomy.tag(tag);
    const taxonomy::Facet *facet = wanted ? taxonomy.facet(wanted->facet) : nullptr;
    if (!facet || facet->choice == taxonomy::Choice::Many)
        return replaced;
    for (const project::ExcerptTag &other : row.tags) {
        if (other.row.deleted || other.person != person || other.tag == tag)
            continue;
        const taxonomy::Tag *present = taxonomy.tag(other.tag);
        if (present && present->facet == wanted->facet)
            replaced.append(other);
    }
    return replaced;
}

} // namespace meipi::desk
