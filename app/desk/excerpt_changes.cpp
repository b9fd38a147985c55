// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/excerpt_changes.h"

#include "app/base/interface_language.h"
#include "app/desk/excerpt_edits.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {
namespace {

using project::ChangeSet;

QString labelOf(const QUuid &tag, const taxonomy::Taxonomy &taxonomy)
{
    const taxonomy::Tag *known = taxonomy.tag(tag);
    const auto language =
        base::isInterfaceChinese() ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English;
    return known ? known->label.in(language) : QString();
}

project::RowInfo newRow()
{
    project::RowInfo row;
    row.id = project::newId();
    return row;
}

template<typename Row>
Row tombstone(Row row)
{
    row.row.deleted = true;
    return row;
}

} // namespace

ChangeSet newExcerpt(project::ExcerptKind kind, const report::Selector &selector, const QUuid &edition,
                     const QList<QUuid> &tags, const QString &note, const QUuid &person,
                     const taxonomy::Taxonomy &taxonomy)
{
    const project::Excerpt excerpt{.row = newRow(), .kind = kind, .note = note};
    const project::Quotation quotation{.row = newRow(),
                                       .excerpt = excerpt.row.id,
                                       .edition = edition,
                                       .role = project::QuotationRole::Original,
                                       .selector = selector};
    ChangeSet changes{.what = QCoreApplication::translate("desk", "New excerpt"), .records = {excerpt, quotation}};
    for (const auto tagList = compatibleTags(tags, taxonomy); const QUuid &tag : tagList) {
        changes.records.append(
            project::ExcerptTag{.row = newRow(), .excerpt = excerpt.row.id, .tag = tag, .person = person});
    }
    return changes;
}

ChangeSet changedTag(const project::ExcerptRow &row, const QUuid &tag, TagAction action, const QUuid &person,
                     const taxonomy::Taxonomy &taxonomy)
{
    const auto mine = std::ranges::find_if(row.tags, [&](const project::ExcerptTag &present) {
        return !present.row.deleted && present.tag == tag && present.person == person;
    });
    const bool on = mine != row.tags.end();
    if (!taxonomy.tag(tag) || (on && action == TagAction::Put) || (!on && action == TagAction::Take))
        return {};
    ChangeSet changes;
    if (on) {
        changes.what = QCoreApplication::translate("desk", "Take off “%1”").arg(labelOf(tag, taxonomy));
        changes.records.append(tombstone(*mine));
        return changes;
    }
    changes.what = QCoreApplication::translate("desk", "Tag “%1”").arg(labelOf(tag, taxonomy));
    for (const auto lost = replacedTags(row, tag, person, taxonomy); const project::ExcerptTag &replaced : lost)
        changes.records.append(tombstone(replaced));
    changes.records.append(
        project::ExcerptTag{.row = newRow(), .excerpt = row.excerpt.row.id, .tag = tag, .person = person});
    return changes;
}

ChangeSet changedNote(const project::ExcerptRow &row, const QString &note)
{
    if (row.excerpt.note == note)
        return {};
    project::Excerpt excerpt = row.excerpt;
    excerpt.note = note;
    return {.what = QCoreApplication::translate("desk", "Note"), .records = {excerpt}};
}

ChangeSet removedExcerpt(const project::ExcerptRow &row)
{
    ChangeSet changes{.what = QCoreApplication::translate("desk", "Remove excerpt"),
                      .records = {tombstone(row.excerpt)}};
    for (const project::Quotation &quotation : row.quotations) {
        if (!quotation.row.deleted)
            changes.records.append(tombstone(quotation));
    }
    for (const project::ExcerptTag &tag : row.tags) {
        if (!tag.row.deleted)
            changes.records.append(tombstone(tag));
    }
    return changes;
}

report::TextRange trimmed(const report::TextLayer &layer, report::TextRange range)
{
    range.start = std::clamp<qsizetype>(range.start, 0, layer.text.size());
    range.end = std::clamp<qsizetype>(range.end, range.start, layer.text.size());
    while (!range.isEmpty() && layer.text.at(range.start).isSpace())
        ++range.start;
    while (!range.isEmpty() && layer.text.at(range.end - 1).isSpace())
        --range.end;
    return range;
}

} // namespace meipi::desk
