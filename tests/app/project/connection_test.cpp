// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "tests/app/project/project_files.h"

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settingsOfEveryConnectionHold()
    {
        const ProjectFolder folder;
        fill(folder);
        const auto database = openDatabase(folder.path(), Access::Write);
        const auto pragma = [&](const char *name) {
            return database->execAndGet("PRAGMA " + std::string(name)).getInt64();
        };
        QCOMPARE(pragma("application_id"), 0x4D454950);
        QCOMPARE(pragma("user_version"), 1);
        QCOMPARE(pragma("foreign_keys"), 1);
        QCOMPARE(pragma("synchronous"), 3);
        QCOMPARE(pragma("trusted_schema"), 0);
        QCOMPARE(pragma("cell_size_check"), 1);
        QCOMPARE(database->execAndGet("PRAGMA journal_mode").getString(), "delete");
        // Defensive: the schema cannot be edited as a table.
        database->exec("PRAGMA writable_schema = ON");
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database->exec("UPDATE sqlite_schema SET sql = ''"));
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database->exec("SELECT load_extension('x')"));
        // Content is only inserted, and stays while an edition names it.
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database->exec("UPDATE content SET chunk = 7"));
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, database->exec("DELETE FROM content"));
    }

    void walFileOfAStrangerIsTakenBack()
    {
        const ProjectFolder folder;
        fill(folder);
        {
            SQLite::Database database(folder.path().toStdString(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA journal_mode = WAL; CREATE TABLE x (y)");
        }
        {
            MEIPI_VALUE(store, folder.open());
            QVERIFY(!store->head().readOnly);
            MEIPI_DONE(store->apply({.what = {}, .records = {someExcerpt()}}).result());
        }
        QVERIFY(!QFile::exists(folder.path() + u"-wal"_s));
    }

    void searchTablesFindWhatIsPutIn()
    {
        const ProjectFolder folder;
        fill(folder);
        const auto database = openDatabase(folder.path(), Access::Write);
        const auto hits = [&](const QString &phrase) {
            SqlStatement statement(*database,
                                   "SELECT count(*) FROM search_block_words WHERE search_block_words MATCH ?");
            statement.bind(1, phrase);
            return statement.step() ? statement.integer(0) : -1;
        };
        runSql(*database,
               "INSERT INTO search_block (edition, range_start, range_end, copy)"
               " SELECT id, 0, 6, '风 险 分 级 risk' FROM edition");
        QCOMPARE(hits(u"\"险\""_s), 1);
        QCOMPARE(hits(u"\"险 分\""_s), 1);
        QCOMPARE(hits(u"\"分 险\""_s), 0);
        QCOMPARE(hits(u"RISK"_s), 1);
        runSql(*database, "UPDATE search_block SET copy = '透 明'");
        QCOMPARE(hits(u"\"险\""_s), 0);
        QCOMPARE(hits(u"\"透 明\""_s), 1);
        runSql(*database, "DELETE FROM search_block");
        QCOMPARE(hits(u"\"透 明\""_s), 0);
    }
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
