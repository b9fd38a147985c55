// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// People, reports and their editions, pairs and beads.
#include "app/project/json_columns.h"
#include "app/project/record_table.h"

namespace meipi::project {

const QByteArrayList RecordTable<Person>::columns{"name", "initials", "ink", "adjudicator"};

void RecordTable<Person>::bind(SqlStatement &statement, int at, const Person &row)
{
    statement.bindFrom(at, row.name, row.initials, row.ink, row.adjudicator);
}

void RecordTable<Person>::read(const SqlStatement &statement, int at, Person &row)
{
    row.name = statement.text(at);
    row.initials = statement.text(at + 1);
    row.ink = statement.text(at + 2);
    row.adjudicator = statement.flag(at + 3);
}

const QByteArrayList RecordTable<Report>::columns{"series",   "year",  "issue",   "overall",
                                                  "language", "title", "citation"};

void RecordTable<Report>::bind(SqlStatement &statement, int at, const Report &row)
{
    statement.bindFrom(at, row.series, row.year, row.issue, row.overall, row.language, row.title, row.citation);
}

void RecordTable<Report>::read(const SqlStatement &statement, int at, Report &row)
{
    row.series = statement.text(at);
    row.year = statement.small(at + 1);
    row.issue = statement.small(at + 2);
    row.overall = statement.small(at + 3);
    row.language = statement.text(at + 4);
    row.title = statement.text(at + 5);
    row.citation = statement.text(at + 6);
}

const QByteArrayList RecordTable<Edition>::columns{"report",     "sha256",      "file_name",
                                                   "page_count", "page_labels", "position"};

void RecordTable<Edition>::bind(SqlStatement &statement, int at, const Edition &row)
{
    statement.bindFrom(at, row.report, row.sha256, row.fileName, row.pageCount, toJson(row.pageLabels), row.order);
}

void RecordTable<Edition>::read(const SqlStatement &statement, int at, Edition &row)
{
    row.report = statement.id(at);
    row.sha256 = statement.bytes(at + 1);
    row.fileName = statement.text(at + 2);
    row.pageCount = statement.small(at + 3);
    row.pageLabels = textsFromJson(statement.text(at + 4));
    row.order = statement.small(at + 5);
}

const QByteArrayList RecordTable<Pair>::columns{"first_report", "second_report"};

void RecordTable<Pair>::bind(SqlStatement &statement, int at, const Pair &row)
{
    statement.bindFrom(at, row.first, row.second);
}

void RecordTable<Pair>::read(const SqlStatement &statement, int at, Pair &row)
{
    row.first = statement.id(at);
    row.second = statement.id(at + 1);
}

const QByteArrayList RecordTable<Bead>::columns{"pair",   "first_selectors", "second_selectors",
                                                "method", "confidence",      "pinned_by"};

void RecordTable<Bead>::bind(SqlStatement &statement, int at, const Bead &row)
{
    statement.bindFrom(at, row.pair, toJson(row.first), toJson(row.second), row.method, row.confidence, row.pinnedBy);
}

void RecordTable<Bead>::read(const SqlStatement &statement, int at, Bead &row)
{
    row.pair = statement.id(at);
    row.first = selectorsFromJson(statement.text(at + 1));
    row.second = selectorsFromJson(statement.text(at + 2));
    row.method = statement.text(at + 3);
    row.confidence = statement.real(at + 4);
    row.pinnedBy = statement.id(at + 5);
}

} // namespace meipi::project
