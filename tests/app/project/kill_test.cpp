// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A process that writes is killed at any instant; every change that it had said was kept must be there.
#include "app/project/content.h"
#include "tests/app/project/project_support.h"

#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace meipi;
using namespace meipi::project;
using namespace meipi::test;

namespace {

constexpr int defaultKills = 30;
constexpr char writerArgument[] = "--write";

/// The child: writes for ever, and says which excerpt is kept once its future has finished.
int writeForEver(const QString &path)
{
    auto store = Store::open(path, OpenMode::ReadWrite, lin());
    if (!store || (*store)->head().readOnly)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    for (int i = 0;; ++i) {
        const Excerpt excerpt = someExcerpt(QString::number(i));
        QList<Record> records{excerpt, tagging(excerpt, u"risk_level/high"_s), tagging(excerpt, u"economy/eu"_s)};
        const auto written = (*store)->apply({.what = {}, .records = records}).result();
        if (!written)
            return 1;
        std::puts(qPrintable(excerpt.row.id.toString(QUuid::WithoutBraces)));
        std::fflush(stdout);
        if (i % 4 == 3) { // and something large now and then
            const auto added =
                (*store)
                    ->addEdition(someReport(), someEdition(),
                                 somePdf(static_cast<int>(QRandomGenerator::system()->generate() >> 1), 400'000), {},
                                 layerOf({QString(2000, u'文')}))
                    .result();
            if (!added)
                return 1;
            std::puts(qPrintable(added->edition.row.id.toString(QUuid::WithoutBraces)));
            std::fflush(stdout);
        }
    }
}

int killsWanted()
{
    bool given = false;
    const int kills = qEnvironmentVariableIntValue("MEIPI_TEST_KILLS", &given);
    return given ? kills : defaultKills;
}

} // namespace

class KillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasKeptIsThereAfterEveryKill()
    {
        const ProjectFolder folder;
        MEIPI_DONE(folder.create());
        QList<QUuid> acknowledged;
        int hotJournals = 0;
        for (int round = 0; round < killsWanted(); ++round) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(writerArgument), folder.path()});
            QVERIFY(writer.waitForReadyRead(20'000));
            // Not at a round time: somewhere within a few transactions.
            QTest::qSleep(QRandomGenerator::global()->bounded(200));
            writer.kill();
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit); // killed, not failed by itself
            const QByteArrayList lines = writer.readAllStandardOutput().split('\n');
            for (const QByteArray &line : lines) {
                const QUuid id = QUuid::fromString(QLatin1StringView(line));
                if (!id.isNull())
                    acknowledged.append(id);
            }
            hotJournals += QFileInfo(folder.path() + u"-journal"_s).size() > 0 ? 1 : 0;

            MEIPI_VALUE(store, folder.open());
            QVERIFY(!store->head().readOnly); // the dead process's lock is taken over
            MEIPI_VALUE(found, store->records(acknowledged).result());
            QCOMPARE(found.size(), acknowledged.size());
            // All or nothing: an excerpt that is there has both its tags.
            MEIPI_VALUE(rows, store->excerpts({}).result());
            for (const ExcerptRow &row : rows)
                QCOMPARE(row.tags.size(), 2);
            // And a report has its text: nobody finds one that cannot be searched.
            MEIPI_VALUE(reports, store->reports().result());
            for (const ReportSummary &report : reports)
                QVERIFY(report.textStored);
        }
        MEIPI_VALUE(store, folder.open());
        MEIPI_VALUE(check, store->check({}).result());
        for (const QString &problem : check.problems)
            QVERIFY2(problem.endsWith(u"has no quotation"), qPrintable(problem));
        qInfo("%d kills (%d left a journal behind), %lld changes acknowledged, lost 0", killsWanted(), hotJournals,
              static_cast<long long>(acknowledged.size()));
        QVERIFY(acknowledged.size() > killsWanted() / 2); // the writers did write
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], writerArgument) == 0)
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "kill_test.moc"
