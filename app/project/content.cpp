// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/content.h"

#include "app/project/sql_statement.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

constexpr qsizetype chunkSize = 1024 * 1024;
constexpr qsizetype largestContent = qsizetype{2} * 1024 * 1024 * 1024; // a PDF beyond this is not taken in either

std::unexpected<base::Error> damaged(const QByteArray &sha256, const QString &what)
{
    return base::fail(base::Problem::ProjectDamaged, {},
                      u"content %1: %2"_s.arg(QString::fromLatin1(sha256.toHex()), what));
}

} // namespace

QByteArray sha256Of(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256); }

void putContent(SQLite::Database &database, const QByteArray &sha256, const QByteArray &bytes)
{
    if (hasContent(database, sha256))
        return;
    SqlStatement insert(database, "INSERT INTO content (sha256, chunk, bytes) VALUES (?, ?, ?)");
    qint64 chunk = 0;
    for (qsizetype start = 0; start < bytes.size() || chunk == 0; start += chunkSize, ++chunk) {
        const QByteArray part =
            QByteArray::fromRawData(bytes.constData() + start, std::min(chunkSize, bytes.size() - start));
        insert.bindFrom(1, sha256, chunk, part);
        insert.run();
    }
}

bool hasContent(SQLite::Database &database, const QByteArray &sha256)
{
    SqlStatement statement(database, "SELECT 1 FROM content WHERE sha256 = ? LIMIT 1");
    statement.bind(1, sha256);
    return statement.step();
}

base::Result<QByteArray> readContent(SQLite::Database &database, const QByteArray &sha256)
{
    SqlStatement statement(database, "SELECT chunk, bytes FROM content WHERE sha256 = ? ORDER BY chunk");
    statement.bind(1, sha256);
    QByteArray bytes;
    qint64 expected = 0;
    while (statement.step()) {
        if (statement.integer(0) != expected++)
            return damaged(sha256, u"a chunk is missing"_s);
        bytes += statement.bytes(1);
        if (bytes.size() > largestContent)
            return damaged(sha256, u"too large"_s);
    }
    if (expected == 0)
        return damaged(sha256, u"missing"_s);
    if (sha256Of(bytes) != sha256)
        return damaged(sha256, u"the bytes are not those that were stored"_s);
    return bytes;
}

void dropUnusedContent(SQLite::Database &database, const QByteArray &sha256)
{
    runSql(database,
           "DELETE FROM content WHERE sha256 = ?1 AND NOT EXISTS (SELECT 1 FROM edition WHERE sha256 = ?1)"
           " AND NOT EXISTS (SELECT 1 FROM text_layer WHERE content = ?1)",
           sha256);
}

} // namespace meipi::project
