// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace SQLite {
class Database;
}

// Throws SQLite::Exception.
namespace meipi::project {

/// One step of the schema: from version `from` to the next.
struct Migration
{
    int from = 0;
    QByteArray sql;
};

/// The steps from version 1 to `schemaVersion`, in order.
[[nodiscard]] const QList<Migration> &migrations();

/// Takes a project through the steps from its version on, each in one transaction, after a copy of the file has been
/// written to `backup`. A step that leaves dangling references is rolled back. Returns the version that was reached.
int migrate(SQLite::Database &database, const QList<Migration> &steps, const QString &backup);

/// Where the copy goes: "P (version 1, 2024-05-03 120455).meipi" beside the project.
[[nodiscard]] QString backupPath(const QString &projectPath, int version);

/// `PRAGMA user_version`
[[nodiscard]] int versionOf(SQLite::Database &database);

} // namespace meipi::project
