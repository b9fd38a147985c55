// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/connection.h"
#include "app/project/sql_statement.h"
#include "tests/app/project/faulty_vfs.h"
#include "tests/app/project/project_support.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

constexpr int longEnough = 15'000; // a held change is tried every two seconds

QFuture<base::Result<QList<Record>>> write(Store &store, const Excerpt &excerpt)
{
    return store.apply({.what = u"Note"_s, .records = {excerpt}});
}

/// What `check` finds, but for excerpts without a quotation, which these tests make.
QString damage(Store &store)
{
    const auto check = store.check({}).result();
    if (!check)
        return why(check);
    QStringList problems = check->problems;
    problems.removeIf([](const QString &problem) { return problem.endsWith(u"has no quotation"); });
    return problems.join(u'\n');
}

qint64 historyRows(const QString &path)
{
    const auto database = openDatabase(path, Access::Read);
    SqlStatement statement(*database, "SELECT count(*) FROM history");
    return statement.step() ? statement.integer(0) : -1;
}

} // namespace

class HeldChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installFaultyVfs(); }

    void cleanup() { setFault(Fault::None); }

    void whatIsGivenUpIsNotWrittenAfterAll()
    {
        const ProjectFolder folder;
        const Excerpt refused = someExcerpt(u"refused"_s);
        const Excerpt later = someExcerpt(u"later"_s);
        {
            MEIPI_VALUE(store, folder.create());
            setFault(Fault::Full, 0);
            const auto first = write(*store, refused);
            const auto behind = write(*store, refused);
            QTRY_VERIFY_WITH_TIMEOUT(store->keptState().trouble.has_value(), longEnough);
            QTRY_COMPARE_WITH_TIMEOUT(store->keptState().waiting, 2, longEnough);
            store->abandonHeldChanges();
            QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), longEnough);
            MEIPI_FAILS(first.result(), base::Problem::DiskFull);
            QTRY_VERIFY_WITH_TIMEOUT(store->keptState().waiting < 2, longEnough);
            setFault(Fault::None);
            MEIPI_DONE(write(*store, later).result()); // and it goes on
            Q_UNUSED(behind);
        }
        MEIPI_VALUE(again, Store::open(folder.path(), OpenMode::ReadWrite, lin()));
        MEIPI_VALUE(kept, again->records({later.row.id}).result());
        QCOMPARE(kept.size(), 1);
    }

    void changeIsHeldAndWrittenLater_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("after");
        QTest::addColumn<base::Problem>("problem");
        QTest::addColumn<bool>("readable");
        QTest::newRow("full disk") << Fault::Full << 0 << base::Problem::DiskFull << true;
        QTest::newRow("full disk in the journal's middle") << Fault::Full << 3 << base::Problem::DiskFull << true;
        QTest::newRow("full disk in the database's middle") << Fault::Full << 9 << base::Problem::DiskFull << true;
        QTest::newRow("short write") << Fault::FullMidway << 4 << base::Problem::DiskFull << true;
        QTest::newRow("write error") << Fault::WriteError << 1 << base::Problem::CannotWrite << true;
        QTest::newRow("sync error") << Fault::SyncError << 0 << base::Problem::CannotWrite << true;
        // The journal cannot be rolled back without syncing either, so nothing is read meanwhile.
        QTest::newRow("sync error later") << Fault::SyncError << 2 << base::Problem::CannotWrite << false;
        QTest::newRow("medium turned read-only") << Fault::ReadOnly << 2 << base::Problem::CannotWrite << true;
        QTest::newRow("no journal in the folder") << Fault::NoJournal << 0 << base::Problem::CannotWrite << true;
    }

    void changeIsHeldAndWrittenLater()
    {
        QFETCH(const Fault, fault);
        QFETCH(const int, after);
        QFETCH(const base::Problem, problem);
        QFETCH(const bool, readable);
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        const Excerpt before = someExcerpt(u"before"_s);
        MEIPI_DONE(write(*store, before).result());
        QSignalSpy states(store.get(), &Store::keptStateChanged);

        setFault(fault, after);
        Excerpt held = someExcerpt(u"held"_s);
        const auto first = write(*store, held);
        QTRY_VERIFY_WITH_TIMEOUT(store->keptState().trouble.has_value(), longEnough);
        QCOMPARE(store->keptState().trouble->problem, problem);
        QCOMPARE(store->keptState().waiting, 1);
        QVERIFY(failedOperations() > 0);
        QVERIFY(!first.isFinished());

        // What comes behind it waits in order, and reading goes on.
        held.note = u"held, then changed"_s;
        const auto second = write(*store, held);
        const auto read = store->records({before.row.id, held.row.id}).result();
        QCOMPARE(read.has_value(), readable);
        QVERIFY(!readable || read->size() == 1);
        QCOMPARE(store->keptState().waiting, 2);

        setFault(Fault::None);
        QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), longEnough);
        MEIPI_DONE(first.result());
        MEIPI_DONE(second.result());
        QVERIFY(first.result()->first().index() == second.result()->first().index());
        QVERIFY(rowOf(first.result()->first()).modified < rowOf(second.result()->first()).modified);
        QCOMPARE(store->keptState().waiting, 0);
        QVERIFY(!store->keptState().trouble);
        MEIPI_VALUE(kept, store->records({held.row.id}).result());
        QCOMPARE(std::get<Excerpt>(kept.first()).note, u"held, then changed"_s);
        QCOMPARE(historyRows(folder.path()), 1); // the attempts left no traces

        QTRY_VERIFY(!states.isEmpty());
        const auto troubled = [](const QList<QVariant> &state) {
            return state.first().value<KeptState>().trouble.has_value();
        };
        QVERIFY(std::ranges::any_of(states, troubled));
        QVERIFY(!troubled(states.last()));
        QCOMPARE(damage(*store), QString());
    }

    void everyFaultPointLeavesASoundFile()
    {
        const ProjectFolder folder;
        for (int point = 0; point < 14; ++point) {
            MEIPI_VALUE(store, point == 0 ? folder.create() : folder.open());
            setFault(point % 2 == 0 ? Fault::WriteError : Fault::FullMidway, point);
            const auto change = write(*store, someExcerpt(QString::number(point)));
            QTRY_VERIFY(change.isFinished() || store->keptState().trouble);
            const bool kept = change.isFinished();
            setFault(Fault::None);
            store.reset(); // writes what was held
            QVERIFY(kept || change.isFinished());
            MEIPI_DONE(change.result());
            MEIPI_VALUE(again, folder.open());
            MEIPI_VALUE(rows, again->records({rowOf(change.result()->first()).id}).result());
            QCOMPARE(rows.size(), 1);
            QCOMPARE(damage(*again), QString());
        }
    }

    void whatCannotBeKeptIsSaidAtTheEnd()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        setFault(Fault::Full);
        const auto first = write(*store, someExcerpt());
        const auto second = write(*store, someExcerpt());
        QTRY_VERIFY(store->keptState().trouble);
        QElapsedTimer timer;
        timer.start();
        store.reset();
        QVERIFY2(timer.elapsed() < 5000, "closing must not hang on a full disk");
        QVERIFY(first.isFinished() && second.isFinished());
        MEIPI_FAILS(first.result(), base::Problem::DiskFull);
        MEIPI_FAILS(second.result(), base::Problem::DiskFull);
    }

    void settingsAreNotWaitedFor()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        setFault(Fault::Full);
        MEIPI_FAILS(store->setLocal(u"zoom"_s, "2").result(), base::Problem::DiskFull);
        QCOMPARE(store->keptState().waiting, 0);
    }

    void vanishedFileIsFoundAgain()
    {
        const ProjectFolder folder;
        MEIPI_VALUE(store, folder.create());
        MEIPI_DONE(write(*store, someExcerpt()).result());
        const QString elsewhere = folder.file(u"elsewhere.meipi"_s);
        QVERIFY(QFile::rename(folder.path(), elsewhere));
        const auto change = write(*store, someExcerpt());
        QTRY_VERIFY_WITH_TIMEOUT(store->keptState().trouble, longEnough);
        QVERIFY(!change.isFinished());
        // The same project comes back, but as another file: a copy, or a share that was mounted again.
        QVERIFY(QFile::copy(elsewhere, folder.path()));
        QTRY_VERIFY_WITH_TIMEOUT(change.isFinished(), longEnough);
        MEIPI_DONE(change.result());
        store.reset();
        MEIPI_VALUE(again, folder.open());
        MEIPI_VALUE(rows, again->records({rowOf(change.result()->first()).id}).result());
        QCOMPARE(rows.size(), 1);
    }

    void anotherProjectInItsPlaceIsNotWrittenTo()
    {
        const ProjectFolder folder;
        const ProjectFolder other;
        MEIPI_DONE(other.create(zhou()));
        MEIPI_VALUE(store, folder.create());
        QVERIFY(QFile::rename(folder.path(), folder.file(u"elsewhere.meipi"_s)));
        QVERIFY(QFile::copy(other.path(), folder.path()));
        const auto change = write(*store, someExcerpt());
        QTRY_VERIFY_WITH_TIMEOUT(store->keptState().trouble, longEnough);
        QTest::qWait(2500); // an attempt more
        QVERIFY(!change.isFinished());
        store.reset();
        MEIPI_FAILS(change.result(), base::Problem::CannotWrite);
        QFile untouched(folder.path());
        QFile original(other.path());
        QVERIFY(untouched.open(QIODevice::ReadOnly) && original.open(QIODevice::ReadOnly));
        QCOMPARE(untouched.readAll(), original.readAll());
    }

    void creatingOnAFullDiskLeavesNothing()
    {
        const ProjectFolder folder;
        setFault(Fault::Full, 5);
        MEIPI_FAILS(folder.create(), base::Problem::DiskFull);
        setFault(Fault::None);
        QCOMPARE(QDir(folder.folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList());
    }
};

QTEST_GUILESS_MAIN(HeldChangesTest)
#include "held_changes_test.moc"
