// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/record_writer.h"

#include "app/project/record_table.h"
#include "app/project/text_layers.h"

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

template<typename Row>
void stamp(Session &session, Row &record)
{
    RowInfo &row = record.row;
    if (row.id.isNull())
        row.id = newId();
    SqlStatement before(*session.database,
                        "SELECT " + selectedColumns(RecordTable<Row>::name, {}) + " FROM " + RecordTable<Row>::name
                            + " WHERE id = ?");
    before.bind(1, row.id);
    const bool known = before.step();
    const RowInfo old = known ? readRow(before, 0) : RowInfo{};
    session.clock.observe(old.modified);
    row.modified = session.clock.tick();
    row.modifiedBy = session.writer.person;
    row.created = known ? old.created : row.modified;
    row.createdBy = known ? old.createdBy : session.writer.person;
}

/// What only the store knows to fill in.
void complete(const Session &, auto &) { }

void complete(const Session &session, ExcerptTag &tag)
{
    if (tag.person.isNull())
        tag.person = session.writer.person;
}

void complete(const Session &, FacetRow &row) { row.facet.id = row.row.id; }

void complete(const Session &, TagRow &row) { row.tag.id = row.row.id; }

/// A stranger's file may hold a stamp that no clock comes after: better said than lost without a word.
template<typename Row>
base::Done writeRow(Session &session, const Row &row)
{
    if (upsertRecord(*session.database, row))
        return {};
    return base::fail(base::Problem::ProjectDamaged, session.path,
                      u"the stamp of row %1 is not a time"_s.arg(row.row.id.toString(QUuid::WithoutBraces)));
}

base::Done writeWriter(Session &session)
{
    if (session.writer.person.isNull())
        return base::fail(base::Problem::UnknownPerson);
    if (session.writerKnown)
        return {};
    SqlStatement there(*session.database, "SELECT 1 FROM person WHERE id = ?");
    there.bind(1, session.writer.person);
    if (there.step())
        return {};
    Person person{.row = {},
                  .name = session.writer.name,
                  .initials = session.writer.initials,
                  .ink = session.writer.ink,
                  .adjudicator = false};
    person.row.id = session.writer.person;
    stamp(session, person);
    return writeRow(session, person);
}

void keepPlacement(Session &, const auto &) { }

void keepPlacement(Session &session, const Quotation &quotation)
{
    if (!quotation.row.deleted)
        storePlacementIfLayerIsLoaded(session, quotation);
}

template<typename Row>
void collect(SQLite::Database &database, const QUuid &id, QList<Record> &found)
{
    for (const Row &row : readRecords<Row>(database, " WHERE id = ?", id))
        found.append(row);
}

} // namespace

QList<Record> stampedRecords(Session &session, QList<Record> records)
{
    for (Record &record : records) {
        std::visit(
            [&](auto &row) {
                stamp(session, row);
                complete(session, row);
            },
            record);
    }
    return records;
}

base::Done writeRecords(Session &session, const QList<Record> &records)
{
    if (const auto done = writeWriter(session); !done)
        return done;
    for (const Record &record : records) {
        const base::Done done = std::visit(
            [&](const auto &row) {
                base::Done written = writeRow(session, row);
                if (written)
                    keepPlacement(session, row);
                return written;
            },
            record);
        if (!done)
            return done;
    }
    return {};
}

QList<Record> readRecordsById(SQLite::Database &database, const QList<QUuid> &ids)
{
    QList<Record> found;
    for (const QUuid &id : ids) {
        [&]<size_t... Index>(std::index_sequence<Index...>) {
            (collect<std::variant_alternative_t<Index, Record>>(database, id, found), ...);
        }(std::make_index_sequence<std::variant_size_v<Record>>());
    }
    return found;
}

QList<Record> recordsOf(const taxonomy::Taxonomy &taxonomy)
{
    QList<Record> records;
    for (const taxonomy::Facet &facet : taxonomy.facets) {
        FacetRow row{.row = {}, .facet = facet};
        row.row.id = facet.id;
        records.append(row);
    }
    for (const taxonomy::Tag &tag : taxonomy.tags) {
        TagRow row{.row = {}, .tag = tag};
        row.row.id = tag.id;
        records.append(row);
    }
    return records;
}

} // namespace meipi::project
