// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/schema.h"

#include "app/project/sql_statement.h"

#include <QFile>
#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;

// A static library's resources are only there once somebody asks; outside any namespace, as Qt wants it.
static void initialiseSqlResource() { Q_INIT_RESOURCE(meipi_sql); }

namespace meipi::project {

namespace {

struct SchemaObject
{
    QString type;
    QString table;
    QString sql;
    bool operator==(const SchemaObject &) const = default;
};

QMap<QString, SchemaObject> objectsOf(SQLite::Database &database)
{
    QMap<QString, SchemaObject> objects;
    SqlStatement statement(database, "SELECT name, type, tbl_name, ifnull(sql, '') FROM sqlite_schema");
    while (statement.step()) {
        objects.insert(statement.text(0),
                       {.type = statement.text(1), .table = statement.text(2), .sql = statement.text(3)});
    }
    return objects;
}

QSet<QString> columnsOf(SQLite::Database &database, const QString &table)
{
    QSet<QString> columns;
    SqlStatement statement(database, "SELECT name FROM pragma_table_info(?)");
    statement.bind(1, table);
    while (statement.step())
        columns.insert(statement.text(0));
    return columns;
}

bool isHarmless(const QString &name, const SchemaObject &object)
{
    return object.type == u"table" || (object.type == u"index" && name.startsWith(u"sqlite_autoindex_"));
}

} // namespace

QByteArray schemaSql(const QString &name)
{
    initialiseSqlResource();
    QFile file(u":/sql/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The resource %s is missing", qPrintable(file.fileName()));
    return file.readAll();
}

void createSchema(SQLite::Database &database)
{
    SqlTransaction transaction(database);
    for (const QString &name : {u"people.sql"_s, u"history.sql"_s, u"derived.sql"_s})
        database.exec(schemaSql(name).constData());
    database.exec("PRAGMA application_id = " + std::to_string(applicationId));
    database.exec("PRAGMA user_version = " + std::to_string(schemaVersion));
    transaction.commit();
}

SchemaDifference schemaDifference(SQLite::Database &database)
{
    SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    createSchema(model);
    const auto ours = objectsOf(model);
    const auto theirs = objectsOf(database);

    SchemaDifference difference;
    for (const auto &[name, object] : ours.asKeyValueRange()) {
        const auto found = theirs.constFind(name);
        if (object.type != u"table") {
            if (found == theirs.cend() || *found != object)
                difference.foreign.append(u"%1 %2"_s.arg(object.type, name));
        } else if (found == theirs.cend() || found->type != u"table") {
            difference.missing.append(u"table %1"_s.arg(name));
        } else {
            const auto absent = columnsOf(model, name) - columnsOf(database, name);
            for (const QString &column : absent)
                difference.missing.append(u"column %1.%2"_s.arg(name, column));
        }
    }
    for (const auto &[name, object] : theirs.asKeyValueRange()) {
        if (!ours.contains(name) && !isHarmless(name, object))
            difference.foreign.append(u"%1 %2"_s.arg(object.type, name));
    }
    return difference;
}

} // namespace meipi::project
