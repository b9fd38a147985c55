// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace SQLite {
class Database;
}

// PDFs and encoded text layers by SHA-256, in chunks. Everything here throws SQLite::Exception.
namespace meipi::project {

[[nodiscard]] QByteArray sha256Of(const QByteArray &bytes);

/// Without effect when it is there. In the caller's transaction.
void putContent(SQLite::Database &database, const QByteArray &sha256, const QByteArray &bytes);
[[nodiscard]] bool hasContent(SQLite::Database &database, const QByteArray &sha256);
/// Fails with ProjectDamaged when it is not there, has holes or is not what its name says.
[[nodiscard]] base::Result<QByteArray> readContent(SQLite::Database &database, const QByteArray &sha256);
/// Removes what neither an edition nor a text layer names any more.
void dropUnusedContent(SQLite::Database &database, const QByteArray &sha256);

} // namespace meipi::project
