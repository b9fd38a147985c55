// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/excerpt_edits.h"

#include "app/base/interface_language.h"
#include "app/desk/excerpt_changes.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {
namespace {

using project::ChangeSet;
using project::ExcerptRow;
using project::ExcerptTag;

project::RowInfo newRow()
{
    project::RowInfo row;
    row.id = project::newId();
    return row;
}

QString labels(const QList<QUuid> &tags, const taxonomy::Taxonomy &taxonomy)
{
    const bool chinese = base::isInterfaceChinese();
    QStringList names;
    for (const QUuid &id : tags) {
        if (const taxonomy::Tag *tag = taxonomy.tag(id))
            names.append(tag->label.in(chinese ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English));
    }
    return names.join(chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

bool hasTag(const ExcerptRow &row, const QUuid &tag, const QUuid &person)
{
    return std::ranges::any_of(row.tags, [&](const ExcerptTag &present) {
        return !present.row.deleted && present.tag == tag && present.person == person;
    });
}

/// The row as it will be, so that what comes next in the same set knows of it.
void follow(ExcerptRow &row, const ChangeSet &step)
{
    for (const project::Record &record : step.records) {
        const auto *tag = std::get_if<ExcerptTag>(&record);
        if (!tag)
            continue;
        row.tags.removeIf([&](const ExcerptTag &present) { return present.row.id == tag->row.id; });
        row.tags.append(*tag);
    }
}

/// A row that is put on and taken off again within one set was never there.
void append(QList<project::Record> &records, const ChangeSet &step, const ExcerptRow &before)
{
    for (const project::Record &record : step.records) {
        const QUuid id = project::rowOf(record).id;
        const bool fresh =
            std::ranges::none_of(before.tags, [&](const ExcerptTag &present) { return present.row.id == id; });
        const bool removed = project::rowOf(record).deleted;
        records.removeIf([&](const project::Record &earlier) { return project::rowOf(earlier).id == id; });
        if (!fresh || !removed)
            records.append(record);
    }
}

std::optional<project::Quotation> quotationAt(const ExcerptRow &row, const report::Selector &selector)
{
    const ExcerptEntry entry{.row = row, .placement = {}};
    const project::Quotation *original = entry.original();
    if (!original)
        return std::nullopt;
    project::Quotation moved = *original;
    moved.selector = selector;
    return moved;
}

QString joinedNotes(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : first + QStringLiteral("\n\n") + second;
}

} // namespace

ChangeSet changedTags(const ExcerptRow &row, const QList<QUuid> &put, const QList<QUuid> &take, const QUuid &person,
                      const taxonomy::Taxonomy &taxonomy)
{
    ChangeSet changes;
    ExcerptRow after = row;
    const auto carryOut = [&](const QUuid &tag, TagAction action) {
        const ChangeSet step = changedTag(after, tag, action, person, taxonomy);
        follow(after, step);
        append(changes.records, step, row);
    };
    for (const QUuid &tag : take)
        carryOut(tag, TagAction::Take);
    for (const QUuid &tag : put)
        carryOut(tag, TagAction::Put);
    if (changes.isEmpty())
        return {};
    changes.what = put.isEmpty() ? QCoreApplication::translate("desk", "Take off “%1”").arg(labels(take, taxonomy))
                                 : QCoreApplication::translate("desk", "Tag “%1”").arg(labels(put, taxonomy));
    return changes;
}

ChangeSet movedExcerpt(const ExcerptRow &row, const report::Selector &selector)
{
    const auto moved = quotationAt(row, selector);
    const ExcerptEntry before{.row = row, .placement = {}};
    if (!moved || before.original()->selector == selector)
        return {};
    return {.what = QCoreApplication::translate("desk", "Move the excerpt’s edge"), .records = {*moved}};
}

SplitExcerpt splitExcerpt(const ExcerptRow &row, const report::Selector &first, const report::Selector &second)
{
    const auto shortened = quotationAt(row, first);
    if (!shortened)
        return {};
    const project::Excerpt excerpt{.row = newRow(), .kind = row.excerpt.kind, .note = row.excerpt.note};
    project::Quotation quotation = *shortened;
    quotation.row = newRow();
    quotation.excerpt = excerpt.row.id;
    quotation.selector = second;
    SplitExcerpt split{.changes = {.what = QCoreApplication::translate("desk", "Split excerpt"),
                                   .records = {*shortened, excerpt, quotation}},
                       .second = excerpt.row.id};
    for (const ExcerptTag &tag : row.tags) {
        if (!tag.row.deleted) {
            split.changes.records.append(
                ExcerptTag{.row = newRow(), .excerpt = excerpt.row.id, .tag = tag.tag, .person = tag.person});
        }
    }
    return split;
}

ChangeSet joinedExcerpts(const ExcerptRow &kept, const ExcerptRow &other, const report::Selector &selector,
                         const taxonomy::Taxonomy &taxonomy)
{
    const auto joined = quotationAt(kept, selector);
    if (!joined || kept.excerpt.row.id == other.excerpt.row.id)
        return {};
    ChangeSet changes{.what = QCoreApplication::translate("desk", "Join excerpts"), .records = {*joined}};
    if (const QString note = joinedNotes(kept.excerpt.note, other.excerpt.note); note != kept.excerpt.note) {
        project::Excerpt excerpt = kept.excerpt;
        excerpt.note = note;
        changes.records.append(excerpt);
    }
    ExcerptRow after = kept;
    for (const ExcerptTag &tag : other.tags) {
        if (tag.row.deleted || hasTag(after, tag.tag, tag.person)
            || !replacedTags(after, tag.tag, tag.person, taxonomy).isEmpty())
            continue;
        const ExcerptTag moved{.row = newRow(), .excerpt = kept.excerpt.row.id, .tag = tag.tag, .person = tag.person};
        after.tags.append(moved);
        changes.records.append(moved);
    }
    changes.records.append(removedExcerpt(other).records);
    return changes;
}

QList<QUuid> compatibleTags(const QList<QUuid> &tags, const taxonomy::Taxonomy &taxonomy)
{
    QList<QUuid> kept;
    for (const QUuid &id : tags) {
        const taxonomy::Tag *tag = taxonomy.tag(id);
        const taxonomy::Facet *facet = tag ? taxonomy.facet(tag->facet) : nullptr;
        if (!facet || kept.contains(id))
            continue;
        if (facet->choice == taxonomy::Choice::One) {
            kept.removeIf([&](const QUuid &other) {
                const taxonomy::Tag *present = taxonomy.tag(other);
                return present && present->facet == facet->id;
            });
        }
        kept.append(id);
    }
    return kept;
}

QList<QUuid> lastTags(const QList<ExcerptEntry> &entries, const QUuid &person, const QUuid &except)
{
    const auto isMine = [&](const ExcerptTag &tag) { return !tag.row.deleted && tag.person == person; };
    const ExcerptEntry *latest = nullptr;
    QByteArray newest;
    for (const ExcerptEntry &entry : entries) {
        if (entry.id() == except)
            continue;
        for (const ExcerptTag &tag : entry.row.tags) {
            // Ids are made in the order of time (v7), and do not change when the store stamps the row.
            if (const QByteArray made = tag.row.id.toRfc4122(); isMine(tag) && newest < made) {
                newest = made;
                latest = &entry;
            }
        }
    }
    QList<QUuid> tags;
    for (const ExcerptTag &tag : latest ? latest->row.tags : QList<ExcerptTag>()) {
        if (isMine(tag))
            tags.append(tag.tag);
    }
    return tags;
}

} // namespace meipi::desk
