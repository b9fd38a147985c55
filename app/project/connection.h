// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace SQLite {
class Database;
}

namespace meipi::project {

enum class Access : quint8 { Read, Write, Create };

/// Opens a database file with the settings that every connection of ours has: durable commits, foreign keys, and the
/// distrust that a file from a stranger deserves (DESIGN 5). Throws SQLite::Exception; whether the file is a database
/// at all shows only at the first statement that reads.
/// `Access::Write` may give a connection that cannot write (permission): see `isReadOnly`.
[[nodiscard]] std::unique_ptr<SQLite::Database> openDatabase(const QString &path, Access access);

[[nodiscard]] bool isReadOnly(SQLite::Database &database);

} // namespace meipi::project
