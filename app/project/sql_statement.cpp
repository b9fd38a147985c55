// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/sql_statement.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace meipi::project {

void SqlStatement::bind(int at, const QString &text) { m_statement.bind(at, text.toStdString()); }

void SqlStatement::bind(int at, const QByteArray &bytes)
{
    // A null pointer would bind NULL in place of an empty blob.
    m_statement.bind(at, bytes.isNull() ? "" : bytes.constData(), static_cast<int>(bytes.size()));
}

void SqlStatement::bind(int at, const QUuid &id)
{
    if (id.isNull())
        m_statement.bind(at);
    else
        m_statement.bind(at, id.toString(QUuid::WithoutBraces).toStdString());
}

int SqlStatement::run()
{
    while (m_statement.executeStep()) { }
    const int changes = m_statement.getChanges();
    m_statement.reset();
    return changes;
}

QString SqlStatement::text(int column) const
{
    const auto value = m_statement.getColumn(column);
    const char *characters = value.getText();
    return QString::fromUtf8(characters, value.getBytes());
}

QByteArray SqlStatement::bytes(int column) const
{
    const auto value = m_statement.getColumn(column);
    const auto *start = static_cast<const char *>(value.getBlob());
    return {start, value.getBytes()};
}

QUuid SqlStatement::id(int column) const { return QUuid::fromString(text(column)); }

int SqlStatement::small(int column) const
{
    return static_cast<int>(
        std::clamp<qint64>(integer(column), std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}

SqlTransaction::SqlTransaction(SQLite::Database &database) : m_database(database)
{
    m_database.exec("BEGIN IMMEDIATE");
}

SqlTransaction::~SqlTransaction()
{
    // SQLite may have rolled back by itself (full disk, input or output error).
    if (sqlite3_get_autocommit(m_database.getHandle()) == 0)
        m_database.tryExec("ROLLBACK");
}

void SqlTransaction::commit() { m_database.exec("COMMIT"); }

} // namespace meipi::project
