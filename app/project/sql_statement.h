// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace meipi::project {

/// A prepared statement that speaks Qt's types. Throws SQLite::Exception. Finished when it goes out of scope, so no
/// lock outlives it. Parameters count from 1, columns from 0, as SQLite does.
class SqlStatement
{
public:
    SqlStatement(SQLite::Database &database, const QByteArray &sql) : m_statement(database, sql.constData()) { }

    void bind(int at, const QString &text);
    void bind(int at, const QByteArray &bytes); ///< as a blob
    void bind(int at, const QUuid &id); ///< as text without braces; NULL for the null id
    void bind(int at, double number) { m_statement.bind(at, number); }
    void bind(int at, qint64 number) { m_statement.bind(at, static_cast<int64_t>(number)); }
    void bind(int at, int number) { m_statement.bind(at, number); }
    void bind(int at, bool flag) { m_statement.bind(at, flag ? 1 : 0); }

    /// Binds all values from parameter `at` on.
    template<typename... Values>
    void bindFrom(int at, const Values &...values)
    {
        (bind(at++, values), ...);
    }

    /// Whether there is another row.
    [[nodiscard]] bool step() { return m_statement.executeStep(); }
    /// Runs to the end, makes the statement ready for another round, and gives the number of changed rows.
    int run();

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QUuid id(int column) const; ///< null for anything that is not a UUID
    [[nodiscard]] qint64 integer(int column) const { return m_statement.getColumn(column).getInt64(); }
    [[nodiscard]] int small(int column) const; ///< clamped to an int
    [[nodiscard]] double real(int column) const { return m_statement.getColumn(column).getDouble(); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] bool isNull(int column) const { return m_statement.getColumn(column).isNull(); }

private:
    mutable SQLite::Statement m_statement;
};

/// Runs a statement that gives no rows.
template<typename... Values>
int runSql(SQLite::Database &database, const QByteArray &sql, const Values &...values)
{
    SqlStatement statement(database, sql);
    statement.bindFrom(1, values...);
    return statement.run();
}

/// An immediate transaction; rolled back unless committed. Throws only where it begins and commits.
class SqlTransaction
{
public:
    explicit SqlTransaction(SQLite::Database &database);
    ~SqlTransaction();
    Q_DISABLE_COPY_MOVE(SqlTransaction)

    void commit();

private:
    SQLite::Database &m_database;
};

} // namespace meipi::project
