// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"
#include "app/project/lock_file.h"
#include "app/project/sql_statement.h"
#include "tests/app/project/project_support.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSysInfo>

#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

/// For root, permissions only count without these capabilities. Threads that are started later inherit it.
void obeyPermissions()
{
    __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
    std::array<__user_cap_data_struct, 2> data{};
    syscall(SYS_capget, &header, data.data());
    const unsigned override = (1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH) | (1U << CAP_FOWNER);
    data[0].effective &= ~override;
    syscall(SYS_capset, &header, data.data());
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void change(const QString &path, const QByteArray &sql)
{
    SQLite::Database database(path.toStdString(), SQLite::OPEN_READWRITE);
    database.exec(sql.constData());
}

/// A project with a report, excerpts and a text layer.
void fill(const ProjectFolder &folder)
{
    MEIPI_VALUE(store, folder.create());
    MEIPI_VALUE(summary, store->addEdition(someReport(), someEdition(), somePdf(1, 300'000), {}).result());
    const auto layer = layerOf({u"欧盟采取风险分级的办法。"_s});
    MEIPI_DONE(store->putTextLayer(summary.edition.row.id, layer).result());
    const Excerpt excerpt = someExcerpt();
    MEIPI_DONE(
        store->apply({.what = {}, .records = {excerpt, quotationOf(excerpt, summary.edition, *layer, u"分级"_s)}})
            .result());
}

/// Restores permissions so that the folder can be removed.
class Permissions
{
public:
    Permissions(const QString &path, mode_t mode) : m_path(QFile::encodeName(path))
    {
        struct stat now{};
        ::stat(m_path.constData(), &now);
        m_before = now.st_mode & 07777;
        ::chmod(m_path.constData(), mode);
    }
    ~Permissions() { ::chmod(m_path.constData(), m_before); }
    Q_DISABLE_COPY_MOVE(Permissions)

private:
    QByteArray m_path;
    mode_t m_before = 0;
};

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

    void secondOpeningReadsOnlyAndNamesTheHolder()
    {
        const ProjectFolder folder;
        fill(folder);
        MEIPI_VALUE(first, folder.open(OpenMode::ReadWrite, lin()));
        MEIPI_VALUE(second, folder.open(OpenMode::ReadWrite, zhou()));
        QVERIFY(!first->head().readOnly);
        QVERIFY(second->head().readOnly);
        QCOMPARE(second->head().readOnlyCause->problem, base::Problem::ProjectLocked);
        const QString holder = second->head().readOnlyReason;
        QVERIFY2(holder.contains(lin().name) && holder.contains(QSysInfo::machineHostName()), qPrintable(holder));
        QVERIFY2(holder.contains(QDate::currentDate().toString(Qt::ISODate)), qPrintable(holder));
        // It follows what the other one writes.
        const Excerpt excerpt = someExcerpt();
        MEIPI_DONE(first->apply({.what = {}, .records = {excerpt}}).result());
        MEIPI_VALUE(seen, second->records({excerpt.row.id}).result());
        QCOMPARE(seen.size(), 1);
        second.reset();
        first.reset();
        QVERIFY(!QFile::exists(lockPath(folder.path())));
        MEIPI_VALUE(third, folder.open());
        QVERIFY(!third->head().readOnly);
    }

    void readersDoNotKeepTheWriterOut()
    {
        const ProjectFolder folder;
        fill(folder);
        MEIPI_VALUE(reader, folder.open(OpenMode::ReadOnly));
        MEIPI_VALUE(read, reader->excerpts({}).result());
        QCOMPARE(read.size(), 1);
        MEIPI_VALUE(writer, folder.open());
        QVERIFY(!writer->head().readOnly);
        MEIPI_DONE(writer->apply({.what = {}, .records = {someExcerpt()}}).result());
    }

    void deadHoldersLockIsTakenOver()
    {
        const ProjectFolder folder;
        fill(folder);
        QProcess dead;
        dead.start(u"true"_s, QStringList());
        const qint64 process = dead.processId();
        QVERIFY(dead.waitForFinished());
        const QJsonObject holder{{u"person"_s, u"周舟"_s},
                                 {u"host"_s, QSysInfo::machineHostName()},
                                 {u"machine"_s, QString::fromLatin1(QSysInfo::machineUniqueId())},
                                 {u"process"_s, process},
                                 {u"since"_s, u"2024-05-03T12:04:00Z"_s}};
        writeFile(lockPath(folder.path()), QJsonDocument(holder).toJson());
        MEIPI_VALUE(store, folder.open());
        QVERIFY(!store->head().readOnly);
    }

    void garbageInTheLockFileIsTakenOver()
    {
        const ProjectFolder folder;
        fill(folder);
        for (const QByteArray &bytes : QByteArrayList{"", "{", "\xff\xfe", QByteArray(100'000, '[')}) {
            writeFile(lockPath(folder.path()), bytes);
            MEIPI_VALUE(store, folder.open());
            QVERIFY(!store->head().readOnly);
        }
    }

    void anotherMachinesLockIsRespected()
    {
        const ProjectFolder folder;
        fill(folder);
        const QJsonObject holder{{u"person"_s, u"周舟"_s},
                                 {u"host"_s, u"far-away"_s},
                                 {u"machine"_s, u"0123"_s},
                                 {u"process"_s, 1},
                                 {u"since"_s, u"2024-05-03T12:04:00Z"_s}};
        writeFile(lockPath(folder.path()), QJsonDocument(holder).toJson());
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QVERIFY(store->head().readOnlyReason.contains(u"周舟, far-away, 2024-05-0"_s));
        store.reset();
        QVERIFY(QFile::exists(lockPath(folder.path()))); // theirs, not ours to remove
    }

    void readOnlyFolderOpensForReading()
    {
        const ProjectFolder folder;
        fill(folder);
        const Permissions permissions(folder.folder(), 0555);
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::CannotWrite);
        QVERIFY(!store->head().readOnlyReason.isEmpty());
        MEIPI_VALUE(rows, store->excerpts({}).result());
        QCOMPARE(rows.size(), 1);
        MEIPI_FAILS(store->apply({.what = {}, .records = {someExcerpt()}}).result(), base::Problem::ReadOnly);
        MEIPI_FAILS(store->addEdition(someReport(), someEdition(), somePdf(5), {}).result(), base::Problem::ReadOnly);
        MEIPI_FAILS(store->putBytes(newId(), somePdf(5)).result(), base::Problem::ReadOnly);
        MEIPI_FAILS(Store::create(folder.file(u"Q.meipi"_s), newProject(), lin()), base::Problem::CannotWrite);
    }

    void readOnlyFileOpensForReading()
    {
        const ProjectFolder folder;
        fill(folder);
        const Permissions permissions(folder.path(), 0444);
        MEIPI_VALUE(store, folder.open());
        QVERIFY(store->head().readOnly);
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::CannotWrite);
        QVERIFY(!QFile::exists(lockPath(folder.path()))); // nobody is kept out
    }

    void unreadableFileIsRefused()
    {
        const ProjectFolder folder;
        fill(folder);
        const Permissions permissions(folder.path(), 0000);
        MEIPI_FAILS(folder.open(), base::Problem::CannotRead);
    }

    void folderThatTurnsReadOnlyHoldsTheChange()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        QFuture<base::Result<QList<Record>>> held;
        {
            const Permissions permissions(folder.folder(), 0555);
            held = store->apply({.what = {}, .records = {someExcerpt()}});
            QTRY_VERIFY(store->keptState().trouble);
            QCOMPARE(store->keptState().trouble->problem, base::Problem::CannotWrite);
            QVERIFY(!held.isFinished());
        }
        QTRY_VERIFY_WITH_TIMEOUT(held.isFinished(), 10'000);
        MEIPI_DONE(held.result());
    }

    void readOnlySessionLearnsInMemory()
    {
        const ProjectFolder folder;
        fill(folder);
        const QByteArray before = readFile(folder.path());
        MEIPI_VALUE(store, folder.open(OpenMode::ReadOnly));
        QCOMPARE(store->head().readOnlyCause->problem, base::Problem::ReadOnly);
        MEIPI_VALUE(reports, store->reports().result());
        const auto layer = layerOf({u"另一种读法"_s, u"欧盟采取风险分级的办法。"_s});
        const QUuid edition = reports.first().edition.row.id;
        MEIPI_DONE(store->putTextLayer(edition, layer).result());
        MEIPI_VALUE(again, store->textLayer(edition).result());
        QVERIFY(*again == *layer);
        MEIPI_VALUE(rows, store->excerpts({}).result());
        const auto placement = rows.first().placements.value(rows.first().quotations.first().row.id);
        QCOMPARE(layer->textOf(placement.range), u"分级"_s);
        MEIPI_DONE(store->setLocal(u"zoom"_s, "3").result());
        MEIPI_VALUE(zoom, store->local(u"zoom"_s).result());
        QCOMPARE(zoom, "3");
        store.reset();
        QCOMPARE(readFile(folder.path()), before);
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
        change(folder.path(), "PRAGMA journal_mode = WAL; CREATE TABLE x (y)");
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

int main(int argc, char *argv[])
{
    obeyPermissions();
    const QCoreApplication application(argc, argv);
    OpeningTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "opening_test.moc"
