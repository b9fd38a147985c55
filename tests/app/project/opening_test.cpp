// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/json_columns.h"
#include "app/project/lock_file.h"
#include "tests/app/project/project_files.h"

#include <SQLiteCpp/Database.h>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

void change(const QString &path, const QByteArray &sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(sql.constData());
}

} // namespace

class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoProjectIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<base::Problem>("problem");
        QTest::newRow("empty") << QByteArray() << base::Problem::NotAProject;
        QTest::newRow("text") << QByteArray("hello, world\n").repeated(100) << base::Problem::NotAProject;
        QTest::newRow("PDF") << somePdf() << base::Problem::NotAProject;
        QTest::newRow("half a header") << QByteArray("SQLite format 3") << base::Problem::NotAProject;
        QTest::newRow("zeros") << QByteArray(8192, '\0') << base::Problem::NotAProject;
        QTest::newRow("header, then nothing")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\1') << base::Problem::NotAProject;
    }

    void whatIsNoProjectIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const base::Problem, problem);
        const ProjectFolder folder;
        writeFile(folder.path(), bytes);
        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly})
            MEIPI_FAILS(folder.open(mode), problem);
        QCOMPARE(readFile(folder.path()), bytes);
        QVERIFY(!QFile::exists(lockPath(folder.path())));
    }

    void otherPlacesAreRefused()
    {
        const ProjectFolder folder;
        MEIPI_FAILS(folder.open(), base::Problem::NoSuchFile);
        MEIPI_FAILS(Store::open(folder.folder(), OpenMode::ReadWrite, lin()), base::Problem::NotAProject);
        MEIPI_FAILS(Store::create(folder.file(u"no/such/P.meipi"_s), newProject(), lin()), base::Problem::CannotWrite);
        MEIPI_DONE(folder.create());
        const QByteArray before = readFile(folder.path());
        MEIPI_FAILS(folder.create(), base::Problem::ProjectExists);
        QCOMPARE(readFile(folder.path()), before);
    }

    void somebodyElsesDatabaseIsRefused()
    {
        const ProjectFolder folder;
        {
            SQLite::Database database(folder.path().toStdString(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            database.exec("CREATE TABLE person (id TEXT)");
        }
        MEIPI_FAILS(folder.open(), base::Problem::NotAProject);
    }

    void truncatedFileIsDamaged()
    {
        const ProjectFolder folder;
        fill(folder);
        const QByteArray whole = readFile(folder.path());
        for (const qsizetype size : {whole.size() / 2, whole.size() - 4096, qsizetype{4096}, qsizetype{100}}) {
            writeFile(folder.path(), whole.first(size));
            const auto store = folder.open();
            // What is cut off may lie in pages that opening does not read; then `check` finds it.
            if (store) {
                MEIPI_VALUE(check, (*store)->check({}).result());
                QVERIFY2(!check.ok, qPrintable(QString::number(size)));
            } else {
                QVERIFY2(store.error().problem == base::Problem::ProjectDamaged
                             || store.error().problem == base::Problem::NotAProject,
                         qPrintable(why(store)));
            }
        }
    }

    void overwrittenPagesNeverCrash()
    {
        const ProjectFolder folder;
        fill(folder);
        const QByteArray whole = readFile(folder.path());
        const qsizetype pages = whole.size() / 4096;
        for (int round = 0; round < 40; ++round) {
            QByteArray broken = whole;
            const qsizetype page = (round * 7919) % pages;
            for (qsizetype i = page * 4096 + (page == 0 ? 100 : 0); i < (page + 1) * 4096; i += 1 + round % 5)
                broken[i] = static_cast<char>(broken.at(i) ^ (0x55 + round));
            writeFile(folder.path(), broken);
            const auto store = folder.open();
            if (!store)
                continue; // said to be damaged
            Q_UNUSED((*store)->reports().result());
            Q_UNUSED((*store)->excerpts({}).result());
            MEIPI_VALUE(check, (*store)->check({}).result());
            QVERIFY2(!check.ok, qPrintable(u"page %1 of %2"_s.arg(page).arg(pages)));
        }
    }

    void laterVersionOpensForReading()
    {
        const ProjectFolder folder;
        fill(folder);
        change(folder.path(), "ALTER TABLE excerpt ADD COLUMN colour TEXT; PRAGMA user_version = 2");
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::ProjectNewer);
        QCOMPARE(store->head().readOnlyReason, u"version 2"_s);
        MEIPI_VALUE(rows, store->excerpts({}).result());
        QCOMPARE(rows.size(), 1);
        MEIPI_FAILS(store->apply({.what = {}, .records = {someExcerpt()}}).result(), base::Problem::ReadOnly);
    }

    void laterVersionWithOtherTablesSaysSo()
    {
        const ProjectFolder folder;
        fill(folder);
        change(folder.path(), "ALTER TABLE facet RENAME TO dimension; PRAGMA user_version = 9");
        MEIPI_FAILS(folder.open(), base::Problem::ProjectNewer);
    }

    void strangersTriggersAndViewsAreNotRun_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("trigger") << QByteArray(
            "CREATE TRIGGER evil AFTER INSERT ON excerpt BEGIN DELETE FROM local; END")
                                 << u"trigger evil"_s;
        QTest::newRow("view") << QByteArray("CREATE VIEW peek AS SELECT load_extension('x')") << u"view peek"_s;
        QTest::newRow("our trigger gone")
            << QByteArray("DROP TRIGGER excerpt_update_to_history") << u"trigger excerpt_update_to_history"_s;
        QTest::newRow("our trigger changed")
            << QByteArray("DROP TRIGGER excerpt_update_to_history;"
                          " CREATE TRIGGER excerpt_update_to_history AFTER UPDATE ON excerpt BEGIN SELECT 1; END")
            << u"trigger excerpt_update_to_history"_s;
        QTest::newRow("index") << QByteArray("CREATE UNIQUE INDEX narrow ON excerpt (kind)") << u"index narrow"_s;
    }

    void strangersTriggersAndViewsAreNotRun()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const QString, named);
        const ProjectFolder folder;
        fill(folder);
        change(folder.path(), sql);
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::ProjectDamaged);
        QVERIFY2(store->head().readOnlyReason.contains(named), qPrintable(store->head().readOnlyReason));
        MEIPI_VALUE(rows, store->excerpts({}).result());
        QCOMPARE(rows.size(), 1);
        MEIPI_FAILS(store->apply({.what = {}, .records = {someExcerpt()}}).result(), base::Problem::ReadOnly);
        MEIPI_VALUE(check, store->check({}).result());
        QVERIFY(!check.ok);
    }

    void viewInPlaceOfATableIsDamage()
    {
        const ProjectFolder folder;
        fill(folder);
        change(folder.path(), "PRAGMA foreign_keys = OFF; DROP TABLE bead; CREATE VIEW bead AS SELECT 1 AS id");
        const auto store = folder.open();
        MEIPI_FAILS(store, base::Problem::ProjectDamaged);
        QVERIFY2(store.error().detail.contains(u"bead"), qPrintable(store.error().detail));
    }

    void strangersTablesAreLeftAlone()
    {
        const ProjectFolder folder;
        fill(folder);
        change(folder.path(), "CREATE TABLE notes_of_mine (x); INSERT INTO notes_of_mine VALUES (1); ANALYZE");
        MEIPI_VALUE(store, folder.open());
        QVERIFY(!store->head().readOnly);
        MEIPI_DONE(store->apply({.what = {}, .records = {someExcerpt()}}).result());
    }

    void regionsThatCannotBeDrawnAreLeftOut_data()
    {
        QTest::addColumn<QString>("regions");
        QTest::newRow("half a rectangle") << u"[{\"page\":0,\"rectangles\":[[1,2]]}]"_s;
        QTest::newRow("out of this world") << u"[{\"page\":0,\"rectangles\":[[1e300,0,1e308,1]]}]"_s;
        QTest::newRow("words") << u"[{\"page\":0,\"rectangles\":[[\"a\",0,1,1]]}]"_s;
        QTest::newRow("page beyond all") << u"[{\"page\":2147483647,\"rectangles\":[[0,0,1,1]]}]"_s;
        QTest::newRow("page before the first") << u"[{\"page\":-1,\"rectangles\":[[0,0,1,1]]}]"_s;
    }

    void regionsThatCannotBeDrawnAreLeftOut()
    {
        QFETCH(const QString, regions);
        for (const report::PageRegion &region : regionsFromJson(regions))
            QVERIFY(region.page == 0 && region.rectangles.isEmpty());
        QCOMPARE(regionsFromJson(u"[{\"page\":0,\"rectangles\":[[5,5,-2,-2],[1,2]]}]"_s).first().rectangles,
                 QList{QRectF(3, 3, 2, 2)});
    }

    void codebookThatNobodyCanHaveMadeIsRefused()
    {
        const ProjectFolder folder;
        fill(folder);
        change(
            folder.path(),
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)"
            " INSERT INTO tag (id, created, created_by, modified, modified_by, deleted, facet, parent, key, label_zh,"
            " label_en, short_zh, short_en, definition_zh, definition_en, use_zh, use_en, not_zh, not_en, example_zh,"
            " example_en, shortcut, position, retired) SELECT printf('00000000-0000-7000-8000-%012d', i), created, "
            "created_by, modified,"
            " modified_by, 0, facet, NULL, 'k' || i, '', '', '', '', '', '', '', '', '', '', '', '', '', 0, 0"
            " FROM n, (SELECT * FROM tag LIMIT 1)");
        MEIPI_FAILS(folder.open(), base::Problem::ProjectDamaged);
    }

    void absurdValuesAreReadWithoutHarm()
    {
        const ProjectFolder folder;
        fill(folder);
        change(folder.path(),
               "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
               "UPDATE tag SET parent = id, position = 9223372036854775807;"
               "UPDATE quotation SET regions = '{\"page\":[[', edition_hash = zeroblob(5), role = 'x';"
               "UPDATE edition SET page_labels = 'null', page_count = -9223372036854775808;"
               "UPDATE excerpt SET created = 'yesterday', created_by = 'nobody', kind = char(0);"
               "UPDATE facet SET scale = '', choice = NULL WHERE 0;"
               "UPDATE local SET value = zeroblob(100) WHERE key = 'clock';"
               "UPDATE meta SET value = CAST(x'ff00fe' AS TEXT) WHERE key = 'id';");
        const auto store = folder.open();
        if (!store)
            return; // refused is fine as well; what must not be is a crash
        Q_UNUSED((*store)->reports().result());
        Q_UNUSED((*store)->excerpts({}).result());
        Q_UNUSED((*store)->taxonomy().result());
        MEIPI_VALUE(check, (*store)->check({}).result());
        QVERIFY(!check.ok);
    }

    void hotJournalIsRolledBack_data()
    {
        QTest::addColumn<OpenMode>("mode");
        QTest::newRow("for writing") << OpenMode::ReadWrite;
        QTest::newRow("for reading") << OpenMode::ReadOnly;
    }

    void hotJournalIsRolledBack()
    {
        QFETCH(const OpenMode, mode);
        const ProjectFolder folder;
        fill(folder);
        const ProjectFolder copy;
        {
            // A transaction that has reached the database file and then nothing more happens: a lost machine.
            SQLite::Database database(folder.path().toStdString(), SQLite::OPEN_READWRITE);
            database.exec("PRAGMA cache_size = 2; BEGIN; UPDATE excerpt SET note = 'half'; DELETE FROM search_block;"
                          "CREATE TABLE ballast (x); INSERT INTO ballast WITH RECURSIVE n (i) AS"
                          " (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) SELECT randomblob(4000) FROM n");
            QVERIFY(QFile::copy(folder.path(), copy.path()));
            QVERIFY(QFile::copy(folder.path() + u"-journal"_s, copy.path() + u"-journal"_s));
        }
        const QString journal = copy.path() + u"-journal"_s;
        QVERIFY(QFileInfo(journal).size() > 0);
        QVERIFY(readFile(copy.path()) != readFile(folder.path()));
        MEIPI_VALUE(store, copy.open(mode));
        MEIPI_VALUE(rows, store->excerpts({}).result());
        QCOMPARE(rows.first().excerpt.note, QString());
        MEIPI_VALUE(check, store->check({}).result());
        QVERIFY2(check.ok, qPrintable(check.problems.join(u'\n')));
        QVERIFY(QFileInfo(journal).size() == 0);
    }
};

QTEST_GUILESS_MAIN(OpeningTest)
#include "opening_test.moc"
