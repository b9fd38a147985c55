// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"

#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

namespace meipi::project {

namespace {

/// A reader elsewhere holds the file for milliseconds; a change that cannot wait so long is held and tried again.
constexpr int busyMilliseconds = 2000;
/// The longest text or blob that is believed; chunks of content have 1 MiB.
constexpr int longestValue = 64 * 1024 * 1024;

void distrust(sqlite3 *handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr); // we have none
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM INTO needs one
    sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 8);
}

} // namespace

std::unique_ptr<SQLite::Database> openDatabase(const QString &path, Access access)
{
    int flags = SQLite::OPEN_NOMUTEX; // one thread at a time: the project thread
    if (access == Access::Read)
        flags |= SQLite::OPEN_READONLY;
    else
        flags |= SQLite::OPEN_READWRITE;
    if (access == Access::Create)
        flags |= SQLite::OPEN_CREATE;
    // An absolute path can be no URI ("file:…").
    const QByteArray name = QFile::encodeName(QFileInfo(path).absoluteFilePath());
    auto database = std::make_unique<SQLite::Database>(name.constData(), flags, busyMilliseconds);
    sqlite3_extended_result_codes(database->getHandle(), 1);
    distrust(database->getHandle());
    database->exec("PRAGMA cell_size_check = ON");
    database->exec("PRAGMA mmap_size = 0");
    database->exec("PRAGMA foreign_keys = ON");
    database->exec("PRAGMA synchronous = EXTRA");
    return database;
}

bool isReadOnly(SQLite::Database &database) { return sqlite3_db_readonly(database.getHandle(), "main") != 0; }

} // namespace meipi::project
