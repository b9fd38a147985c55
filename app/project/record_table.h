// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"
#include "app/project/sql_statement.h"

#include <QStringList>

namespace meipi::project {

/// Where a record type lives: `name`, `columns` beside those of RowInfo, and the way between row and value.
/// `bind` takes the first parameter, `read` the first column; both follow the order of `columns`.
template<typename Row>
struct RecordTable;

#define MEIPI_RECORD_TABLE(Row, tableName)                                  \
    template<>                                                              \
    struct RecordTable<Row>                                                 \
    {                                                                       \
        static inline const QByteArray name = QByteArrayLiteral(tableName); \
        static const QByteArrayList columns;                                \
        static void bind(SqlStatement &statement, int at, const Row &row);  \
        static void read(const SqlStatement &statement, int at, Row &row);  \
    }

MEIPI_RECORD_TABLE(Person, "person");
MEIPI_RECORD_TABLE(Report, "report");
MEIPI_RECORD_TABLE(Edition, "edition");
MEIPI_RECORD_TABLE(FacetRow, "facet");
MEIPI_RECORD_TABLE(TagRow, "tag");
MEIPI_RECORD_TABLE(Excerpt, "excerpt");
MEIPI_RECORD_TABLE(Quotation, "quotation");
MEIPI_RECORD_TABLE(ExcerptTag, "excerpt_tag");
MEIPI_RECORD_TABLE(Pair, "pair");
MEIPI_RECORD_TABLE(Bead, "bead");

#undef MEIPI_RECORD_TABLE

/// The columns of RowInfo, in the order of `bindRow` and `readRow`.
inline constexpr int rowColumns = 6;
void bindRow(SqlStatement &statement, int at, const RowInfo &row);
[[nodiscard]] RowInfo readRow(const SqlStatement &statement, int at);

/// "table.id, table.created, …": rowColumns and then `columns`.
[[nodiscard]] QByteArray selectedColumns(const QByteArray &table, const QByteArrayList &columns);
/// Inserts a row or overwrites it when the new one's stamp is later: never REPLACE, which skips triggers, and without
/// effect when it is done twice.
[[nodiscard]] QByteArray upsertSql(const QByteArray &table, const QByteArrayList &columns);
/// Whether the row that a table has is from the writer of this one's stamp: it or a later one of the same change set.
[[nodiscard]] bool isStored(SQLite::Database &database, const QByteArray &table, const RowInfo &row);

template<typename Row>
[[nodiscard]] QByteArray selectSql()
{
    return "SELECT " + selectedColumns(RecordTable<Row>::name, RecordTable<Row>::columns) + " FROM "
        + RecordTable<Row>::name;
}

/// Reads a row from column `at` on.
template<typename Row>
[[nodiscard]] Row readRecord(const SqlStatement &statement, int at = 0)
{
    Row record;
    record.row = readRow(statement, at);
    RecordTable<Row>::read(statement, at + rowColumns, record);
    return record;
}

/// All rows of `SELECT … FROM table` + `rest` (" WHERE …").
template<typename Row, typename... Values>
[[nodiscard]] QList<Row> readRecords(SQLite::Database &database, const QByteArray &rest, const Values &...values)
{
    SqlStatement statement(database, selectSql<Row>() + rest);
    statement.bindFrom(1, values...);
    QList<Row> rows;
    while (statement.step())
        rows.append(readRecord<Row>(statement));
    return rows;
}

/// False when the row that is there has a later stamp, and stays. Writing the same once more counts as done.
template<typename Row>
[[nodiscard]] bool upsertRecord(SQLite::Database &database, const Row &record)
{
    SqlStatement statement(database, upsertSql(RecordTable<Row>::name, RecordTable<Row>::columns));
    bindRow(statement, 1, record.row);
    RecordTable<Row>::bind(statement, 1 + rowColumns, record);
    return statement.run() > 0 || isStored(database, RecordTable<Row>::name, record.row);
}

} // namespace meipi::project
