// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/excerpt_list.h"

#include "app/project/quotations.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace meipi::desk {
namespace {

using project::Record;

template<typename Row>
Row *rowWithId(QList<Row> &rows, const QUuid &id)
{
    const auto found = std::ranges::find_if(rows, [&](const Row &row) { return row.row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

template<typename Row>
void put(QList<Row> &rows, const Row &row)
{
    if (Row *present = rowWithId(rows, row.row.id)) {
        const project::RowInfo info = present->row;
        *present = row;
        present->row.created = info.created; // what the store has said stays
        present->row.createdBy = info.createdBy;
    } else {
        rows.append(row);
    }
}

/// The excerpt that a record is or hangs on; null for other kinds.
QUuid excerptOf(const Record &record)
{
    if (const auto *excerpt = std::get_if<project::Excerpt>(&record))
        return excerpt->row.id;
    if (const auto *quotation = std::get_if<project::Quotation>(&record))
        return quotation->excerpt;
    if (const auto *tag = std::get_if<project::ExcerptTag>(&record))
        return tag->excerpt;
    return {};
}

QSet<QUuid> quotingExcerpts(const QList<Record> &records, const QUuid &edition)
{
    QSet<QUuid> ids;
    for (const Record &record : records) {
        const auto *quotation = std::get_if<project::Quotation>(&record);
        if (quotation && !edition.isNull() && quotation->edition == edition)
            ids.insert(quotation->excerpt);
    }
    return ids;
}

void takeInfo(project::RowInfo &info, const project::RowInfo &written)
{
    info.created = written.created;
    info.createdBy = written.createdBy;
    info.modified = written.modified;
    info.modifiedBy = written.modifiedBy;
}

} // namespace

void ExcerptList::setRows(const QList<project::ExcerptRow> &rows)
{
    m_entries.clear();
    for (const project::ExcerptRow &row : rows)
        m_entries.append({.row = row, .placement = {}});
    placeAll();
}

void ExcerptList::setEdition(const QUuid &edition)
{
    if (m_edition == edition)
        return;
    m_edition = edition;
    placeAll();
}

void ExcerptList::setText(TextPointer text, const QByteArray &editionHash)
{
    m_text = std::move(text);
    m_editionHash = editionHash;
    placeAll();
}

void ExcerptList::setOnlyOf(const QUuid &person)
{
    if (m_onlyOf != person) {
        m_onlyOf = person;
        refresh();
    }
}

std::optional<project::ExcerptRow> ExcerptList::whole(const QUuid &excerpt) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const ExcerptEntry &e) { return e.id() == excerpt; });
    if (found == m_entries.end() || found->row.excerpt.row.deleted)
        return std::nullopt;
    project::ExcerptRow row = found->row;
    const auto removed = [](const auto &each) { return each.row.deleted; };
    row.quotations.removeIf(removed);
    row.tags.removeIf(removed);
    return row;
}

bool ExcerptList::concerns(const QList<Record> &records, const QUuid &edition) const
{
    const QSet<QUuid> quoting = quotingExcerpts(records, edition);
    return std::ranges::any_of(records, [&](const Record &record) {
        const QUuid excerpt = excerptOf(record);
        return !excerpt.isNull()
            && (quoting.contains(excerpt)
                || std::ranges::any_of(m_entries, [&](const ExcerptEntry &e) { return e.id() == excerpt; }));
    });
}

void ExcerptList::apply(const QList<Record> &records, const QUuid &edition)
{
    const QSet<QUuid> quoting = quotingExcerpts(records, edition);
    for (const Record &record : records) {
        const QUuid id = excerptOf(record);
        ExcerptEntry *target = id.isNull() ? nullptr : entry(id);
        if (!target && quoting.contains(id)) {
            ExcerptEntry fresh;
            fresh.row.excerpt.row.id = id;
            m_entries.append(fresh);
            target = &m_entries.last();
        }
        if (!target)
            continue;
        if (const auto *excerpt = std::get_if<project::Excerpt>(&record)) {
            const project::RowInfo info = target->row.excerpt.row;
            target->row.excerpt = *excerpt;
            if (!info.createdBy.isNull()) {
                target->row.excerpt.row.created = info.created;
                target->row.excerpt.row.createdBy = info.createdBy;
            }
        } else if (const auto *quotation = std::get_if<project::Quotation>(&record)) {
            put(target->row.quotations, *quotation);
            place(*target);
        } else if (const auto *tag = std::get_if<project::ExcerptTag>(&record)) {
            put(target->row.tags, *tag);
        }
    }
    refresh();
}

void ExcerptList::confirm(const QList<Record> &written)
{
    for (const Record &record : written) {
        ExcerptEntry *target = entry(excerptOf(record));
        if (!target)
            continue;
        const project::RowInfo &info = project::rowOf(record);
        if (std::holds_alternative<project::Excerpt>(record))
            takeInfo(target->row.excerpt.row, info);
        else if (project::Quotation *quotation = rowWithId(target->row.quotations, info.id))
            takeInfo(quotation->row, info);
        else if (project::ExcerptTag *tag = rowWithId(target->row.tags, info.id))
            takeInfo(tag->row, info);
    }
    refresh();
}

std::optional<Record> ExcerptList::record(const QUuid &id) const
{
    for (const ExcerptEntry &candidate : m_entries) {
        if (candidate.id() == id)
            return candidate.row.excerpt;
        for (const project::Quotation &quotation : candidate.row.quotations) {
            if (quotation.row.id == id)
                return quotation;
        }
        for (const project::ExcerptTag &tag : candidate.row.tags) {
            if (tag.row.id == id)
                return tag;
        }
    }
    return std::nullopt;
}

const ExcerptEntry *ExcerptList::find(const QUuid &excerpt) const
{
    const auto found = std::ranges::find_if(m_live, [&](const ExcerptEntry &e) { return e.id() == excerpt; });
    return found == m_live.end() ? nullptr : &*found;
}

QHash<QUuid, int> ExcerptList::countByTag() const
{
    QHash<QUuid, int> counts;
    for (const ExcerptEntry &candidate : m_live) {
        for (const auto tagList = candidate.tagIds(); const QUuid &tag : tagList)
            ++counts[tag];
    }
    return counts;
}

void ExcerptList::placeAll()
{
    for (ExcerptEntry &candidate : m_entries)
        place(candidate);
    refresh();
}

ExcerptEntry *ExcerptList::entry(const QUuid &excerpt)
{
    const auto found = std::ranges::find_if(m_entries, [&](const ExcerptEntry &e) { return e.id() == excerpt; });
    return found == m_entries.end() ? nullptr : &*found;
}

void ExcerptList::place(ExcerptEntry &entry) const
{
    entry.edition = m_edition;
    const project::Quotation *quotation = entry.original();
    if (!quotation)
        return; // removed: an undo finds its old place
    const bool isArea = quotation->selector.exact.isEmpty();
    if (const project::Quotation *said = project::originalIn(entry.row, m_edition);
        said ? project::isAbsence(*said) : isArea && !m_edition.isNull()) {
        entry.placement = {}; // a person has said so; or an area that nobody has found yet
        return;
    }
    if (!m_text || isArea)
        entry.placement = {.range = {}, .state = report::PlacementState::Exact, .candidates = {}};
    else
        entry.placement = report::place(quotation->selector, *m_text, m_editionHash);
    // What nobody has decided yet stands nowhere, rather than at the first of several places.
    if (entry.placement.state == report::PlacementState::Ambiguous && quotation->edition != m_edition)
        entry.placement.range = {};
}

/// By page, on it by place in the text, areas where they stand; then by age.
ExcerptList::ReadingPlace ExcerptList::readingPlace(const ExcerptEntry &entry) const
{
    ReadingPlace made{.page = entry.page(), .created = entry.row.excerpt.row.created, .id = entry.id()};
    QPointF corner;
    const project::Quotation *quotation = entry.original();
    if (quotation && !quotation->selector.regions.isEmpty()
        && !quotation->selector.regions.first().rectangles.isEmpty())
        corner = quotation->selector.regions.first().rectangles.first().topLeft();
    made.top = corner.y();
    if (m_text && !entry.placement.range.isEmpty()) {
        made.page = m_text->pageOf(entry.placement.range.start);
        made.position = entry.placement.range.start;
    } else if (m_text && made.page >= 0 && made.page < m_text->pages.size()) {
        made.position = m_text->positionAt(made.page, corner);
    }
    return made;
}

void ExcerptList::refresh()
{
    std::vector<std::pair<ReadingPlace, ExcerptEntry>> placed;
    for (const ExcerptEntry &candidate : std::as_const(m_entries)) {
        if (candidate.row.excerpt.row.deleted)
            continue;
        ExcerptEntry shown = candidate;
        const auto removed = [](const auto &row) { return row.row.deleted; };
        shown.row.quotations.removeIf(removed);
        shown.row.tags.removeIf(removed);
        if (!m_onlyOf.isNull()) {
            QUuid &maker = shown.row.excerpt.row.createdBy; // null for a moment: just made, by this user
            shown.row.tags.removeIf([this](const project::ExcerptTag &tag) { return tag.person != m_onlyOf; });
            if (!maker.isNull() && maker != m_onlyOf) {
                if (shown.row.tags.isEmpty())
                    continue;
                maker = {};
                shown.row.excerpt.note.clear(); // notes give away as much as tags
            }
        }
        placed.emplace_back(readingPlace(shown), std::move(shown));
    }
    std::ranges::sort(placed,
                      [](const auto &left, const auto &right) { return left.first.order() < right.first.order(); });
    m_live.clear();
    for (auto &[place, shown] : placed)
        m_live.append(std::move(shown));
}

} // namespace meipi::desk
