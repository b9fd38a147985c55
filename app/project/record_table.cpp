// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/record_table.h"

#include "app/project/clock.h"

namespace meipi::project {

namespace {

const QByteArrayList &rowColumnNames()
{
    static const QByteArrayList names{"id", "created", "created_by", "modified", "modified_by", "deleted"};
    return names;
}

} // namespace

void bindRow(SqlStatement &statement, int at, const RowInfo &row)
{
    statement.bindFrom(at, row.id, stampToText(row.created), row.createdBy, stampToText(row.modified), row.modifiedBy,
                       row.deleted);
}

RowInfo readRow(const SqlStatement &statement, int at)
{
    return {.id = statement.id(at),
            .created = stampFromText(statement.text(at + 1)),
            .createdBy = statement.id(at + 2),
            .modified = stampFromText(statement.text(at + 3)),
            .modifiedBy = statement.id(at + 4),
            .deleted = statement.flag(at + 5)};
}

QByteArray selectedColumns(const QByteArray &table, const QByteArrayList &columns)
{
    QByteArrayList full;
    for (const auto columnList = rowColumnNames() + columns; const QByteArray &column : columnList)
        full.append(table + '.' + column);
    return full.join(", ");
}

QByteArray upsertSql(const QByteArray &table, const QByteArrayList &columns)
{
    const QByteArrayList all = rowColumnNames() + columns;
    QByteArrayList places;
    QByteArrayList changes;
    for (const QByteArray &column : all) {
        places.append("?");
        if (column != "id" && column != "created" && column != "created_by")
            changes.append(column + " = excluded." + column);
    }
    return "INSERT INTO " + table + " (" + all.join(", ") + ") VALUES (" + places.join(", ")
        + ") ON CONFLICT (id) DO UPDATE SET " + changes.join(", ") + " WHERE excluded.modified > " + table
        + ".modified";
}

bool isStored(SQLite::Database &database, const QByteArray &table, const RowInfo &row)
{
    SqlStatement statement(database,
                           "SELECT 1 FROM " + table + " WHERE id = ? AND substr(modified, -16) = substr(?, -16)");
    statement.bindFrom(1, row.id, stampToText(row.modified));
    return statement.step();
}

} // namespace meipi::project
