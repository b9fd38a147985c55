// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/migrations.h"

#include "app/project/sql_statement.h"

#include <QDateTime>
#include <QFileInfo>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

void applyStep(SQLite::Database &database, const Migration &step)
{
    SqlTransaction transaction(database);
    database.exec(step.sql.constData());
    SqlStatement dangling(database, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1");
    if (dangling.step()) {
        throw SQLite::Exception("a migration left dangling references in table " + dangling.text(0).toStdString(),
                                SQLITE_CONSTRAINT_FOREIGNKEY);
    }
    database.exec("PRAGMA user_version = " + std::to_string(step.from + 1));
    transaction.commit();
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> steps; // version 1 is the first
    return steps;
}

int migrate(SQLite::Database &database, const QList<Migration> &steps, const QString &backup)
{
    int version = versionOf(database);
    bool copied = false;
    for (const Migration &step : steps) {
        if (step.from != version)
            continue;
        if (!std::exchange(copied, true))
            runSql(database, "VACUUM INTO ?", backup);
        applyStep(database, step);
        version = step.from + 1;
    }
    return version;
}

QString backupPath(const QString &projectPath, int version)
{
    const QFileInfo info(projectPath);
    return u"%1/%2 (version %3, %4).%5"_s.arg(info.absolutePath(), info.completeBaseName())
        .arg(version)
        .arg(QDateTime::currentDateTime().toString(u"yyyy-MM-dd HHmmss"), info.suffix());
}

int versionOf(SQLite::Database &database)
{
    SqlStatement statement(database, "PRAGMA user_version");
    return statement.step() ? statement.small(0) : 0;
}

} // namespace meipi::project
