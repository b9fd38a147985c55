// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"
#include "app/project/migrations.h"
#include "app/project/schema.h"
#include "app/project/sql_statement.h"
#include "tests/app/project/project_support.h"

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

/// What a version 2 could bring: a column, and a table filled from old rows.
const QByteArray toTwo = "ALTER TABLE excerpt ADD COLUMN colour TEXT NOT NULL DEFAULT 'none';"
                         "CREATE TABLE kinds (kind TEXT PRIMARY KEY) STRICT;"
                         "INSERT INTO kinds SELECT DISTINCT kind FROM excerpt;";
const QByteArray toThree = "ALTER TABLE kinds ADD COLUMN seen INTEGER NOT NULL DEFAULT 1;";

void fill(const ProjectFolder &folder)
{
    MEIPI_VALUE(store, folder.create());
    for (int i = 0; i < 5; ++i)
        MEIPI_DONE(store->apply({.what = {}, .records = {someExcerpt(QString::number(i))}}).result());
}

qint64 count(SQLite::Database &database, const QByteArray &sql)
{
    SqlStatement statement(database, sql);
    return statement.step() ? statement.integer(0) : -1;
}

} // namespace

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsLeadToThisVersion()
    {
        int version = 1;
        for (const Migration &step : migrations())
            QCOMPARE(step.from, version++);
        QCOMPARE(version, schemaVersion);
    }

    void projectIsTakenThroughTheSteps()
    {
        const ProjectFolder folder;
        fill(folder);
        const auto database = openDatabase(folder.path(), Access::Write);
        const QString backup = folder.file(u"backup.meipi"_s);
        QCOMPARE(migrate(*database, {{.from = 1, .sql = toTwo}, {.from = 2, .sql = toThree}}, backup), 3);
        QCOMPARE(versionOf(*database), 3);
        QCOMPARE(count(*database, "SELECT count(*) FROM excerpt WHERE colour = 'none'"), 5);
        QCOMPARE(count(*database, "SELECT seen FROM kinds"), 1);

        // The copy is the project as it was, whole.
        MEIPI_VALUE(old, Store::open(backup, OpenMode::ReadWrite, lin()));
        QVERIFY(!old->head().readOnly);
        MEIPI_VALUE(rows, old->excerpts({}).result());
        QCOMPARE(rows.size(), 5);
    }

    void nothingToDoMakesNoCopy()
    {
        const ProjectFolder folder;
        fill(folder);
        const auto database = openDatabase(folder.path(), Access::Write);
        const QString backup = folder.file(u"backup.meipi"_s);
        QCOMPARE(migrate(*database, migrations(), backup), schemaVersion);
        QVERIFY(!QFile::exists(backup));
    }

    void failingStepIsRolledBack_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("broken SQL") << toTwo + "INSERT INTO nowhere VALUES (1);";
        QTest::newRow("dangling references") << toTwo
                + "PRAGMA defer_foreign_keys = ON;"
                  "UPDATE excerpt SET created_by = '01890000-0000-7000-8000-0000000000ff';";
    }

    void failingStepIsRolledBack()
    {
        QFETCH(const QByteArray, sql);
        const ProjectFolder folder;
        fill(folder);
        {
            const auto database = openDatabase(folder.path(), Access::Write);
            QVERIFY_THROWS_EXCEPTION(SQLite::Exception,
                                     migrate(*database, {{.from = 1, .sql = sql}}, folder.file(u"backup.meipi"_s)));
        }
        MEIPI_VALUE(store, folder.open());
        QVERIFY(!store->head().readOnly);
        MEIPI_VALUE(check, store->excerpts({}).result());
        QCOMPARE(check.size(), 5);
        const auto database = openDatabase(folder.path(), Access::Read);
        QCOMPARE(versionOf(*database), 1);
        QCOMPARE(count(*database, "SELECT count(*) FROM sqlite_schema WHERE name = 'kinds'"), 0);
    }

    void stepWithoutACopyIsNotTaken()
    {
        const ProjectFolder folder;
        fill(folder);
        const auto database = openDatabase(folder.path(), Access::Write);
        QVERIFY_THROWS_EXCEPTION(
            SQLite::Exception,
            migrate(*database, {{.from = 1, .sql = toTwo}}, folder.file(u"no/such/folder/backup.meipi"_s)));
        QCOMPARE(versionOf(*database), 1);
    }

    void backupHasItsNameFromTheProject()
    {
        const QString path = backupPath(u"/data/Team 2024.meipi"_s, 1);
        QVERIFY2(path.startsWith(u"/data/Team 2024 (version 1, ") && path.endsWith(u").meipi"), qPrintable(path));
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "migrations_test.moc"
