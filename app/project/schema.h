// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace SQLite {
class Database;
}

// The schema is in resources/sql. Everything here throws SQLite::Exception.
namespace meipi::project {

inline constexpr int applicationId = 0x4D454950; ///< "MEIP", in the header of every project file
inline constexpr int schemaVersion = 1; ///< `user_version`

/// A file of resources/sql, by name.
[[nodiscard]] QByteArray schemaSql(const QString &name);

/// Makes all tables, indexes and triggers in an empty database and marks it as a project. Call in no transaction.
void createSchema(SQLite::Database &database);

struct SchemaDifference
{
    QStringList missing; ///< tables and columns of ours: the file cannot be used
    QStringList foreign; ///< triggers, views and indexes of a stranger, or ours changed or gone: not to be written to
};

/// Compares a file of the current version with what `createSchema` makes. Tables of a stranger without triggers are
/// harmless and not mentioned.
[[nodiscard]] SchemaDifference schemaDifference(SQLite::Database &database);

} // namespace meipi::project
