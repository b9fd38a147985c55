// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/isolation.h"
#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace meipi;
using namespace meipi::pdf;
using base::Problem;

namespace {

constexpr WorkerLimits shortLimits{.openMilliseconds = 1500, .renderMilliseconds = 400, .readMilliseconds = 400};

Source pages(int count)
{
    return Source::fromBytes(samples::numberedPages(count), QStringLiteral("sample.pdf")).value();
}

} // namespace

/// Workers that die, hang and talk nonsense: built with faults (worker_faults.h), which one variable chooses.
class WorkerFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { qunsetenv("MEIPI_WORKER_FAULT"); }
    void openingFails_data();
    void openingFails();
    void aPageFailsAndTheOthersDoNot_data();
    void aPageFailsAndTheOthersDoNot();
    void textOfTheOtherPagesIsRead_data();
    void textOfTheOtherPagesIsRead();
    void aDrawingIsGivenUp_data();
    void aDrawingIsGivenUp();
    void textComesWithoutRulesThatKill();
    void informationIsGivenUp();
    void killedFromOutside();
    void aHungWorkerIsKilledInTime();
    void aDocumentWhoseIdleWorkersDieIsLeft();
    void aKernelWithoutLandlockIsTold();
    void aWorkerThatIsNotThere();
};

void WorkerFaultsTest::initTestCase()
{
    qputenv("MEIPI_WORKER", MEIPI_BINARY_DIR "/libexec/meipi/meipi-pdf-worker-with-faults");
    Document document;
    QVERIFY2(openAndWait(document, pages(1)), "without a fault it is a worker like the other");
}

void WorkerFaultsTest::openingFails_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("dies at its start") << QByteArray("die@start") << Problem::WorkerDied;
    QTest::newRow("dies") << QByteArray("die@open") << Problem::WorkerDied;
    QTest::newRow("talks nonsense") << QByteArray("babble@open") << Problem::WorkerDied;
    QTest::newRow("hangs") << QByteArray("hang@open") << Problem::TimedOut;
}

void WorkerFaultsTest::openingFails()
{
    QFETCH(QByteArray, fault);
    QFETCH(Problem, problem);
    qputenv("MEIPI_WORKER_FAULT", fault);
    Document document(shortLimits);
    const auto info = openAndWait(document, pages(2));
    QVERIFY(!info);
    QCOMPARE(info.error().problem, problem);
    QCOMPARE(info.error().subject, QStringLiteral("sample.pdf"));
    QVERIFY(document.workerProcesses().isEmpty());

    qunsetenv("MEIPI_WORKER_FAULT");
    QVERIFY2(openAndWait(document, pages(2)), "the next one is not to blame");
}

void WorkerFaultsTest::aPageFailsAndTheOthersDoNot_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("dies") << QByteArray("die@render:2") << Problem::WorkerDied;
    QTest::newRow("talks nonsense") << QByteArray("babble@render:2") << Problem::WorkerDied;
    QTest::newRow("hangs") << QByteArray("hang@render:2") << Problem::TimedOut;
}

void WorkerFaultsTest::aPageFailsAndTheOthersDoNot()
{
    QFETCH(QByteArray, fault);
    QFETCH(Problem, problem);
    qputenv("MEIPI_WORKER_FAULT", fault);
    Document document(shortLimits);
    QVERIFY(openAndWait(document, pages(4)));
    const int attempts = problem == Problem::TimedOut ? 1 : 2;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto before = document.workerProcesses();
        const auto image = renderAndWait(document, {.page = 2});
        QVERIFY(!image);
        QCOMPARE(image.error().problem, problem);
        QVERIFY(renderAndWait(document, {.page = 1}));
        QVERIFY(renderAndWait(document, {.page = 3}));
        QTRY_COMPARE(document.workerProcesses().size(), 2);
        QVERIFY(document.workerProcesses() != before);
    }
    // That is enough: nobody else is risked for it.
    const auto before = document.workerProcesses();
    const auto image = renderAndWait(document, {.page = 2});
    QVERIFY(!image);
    QCOMPARE(image.error().problem, Problem::PageFailed);
    QCOMPARE(document.workerProcesses(), before);
}

void WorkerFaultsTest::textOfTheOtherPagesIsRead_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("dies") << QByteArray("die@text:40") << Problem::WorkerDied;
    QTest::newRow("talks nonsense") << QByteArray("babble@text:40") << Problem::WorkerDied;
    QTest::newRow("hangs") << QByteArray("hang@text:40") << Problem::TimedOut;
}

void WorkerFaultsTest::textOfTheOtherPagesIsRead()
{
    QFETCH(QByteArray, fault);
    QFETCH(Problem, problem);
    qputenv("MEIPI_WORKER_FAULT", fault);
    Document document(shortLimits);
    QVERIFY(openAndWait(document, pages(100)));
    QSignalSpy failed(&document, &Document::textPageFailed);
    QSignalSpy progress(&document, &Document::textProgress);
    const auto text = readTextAndWait(document);
    QVERIFY(text);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).toInt(), 40);
    QCOMPARE(failed.at(0).at(1).value<base::Error>().problem, problem);
    QCOMPARE(progress.last().at(0).toInt(), 100);
    for (int page = 0; page < 100; ++page)
        QCOMPARE((*text)->at(std::size_t(page)).text, page == 40 ? QString() : QStringLiteral("Page%1").arg(page + 1));
    QCOMPARE((*text)->at(40).size, QSizeF(300, 200));
}

void WorkerFaultsTest::aDrawingIsGivenUp_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("dies") << QByteArray("die@drawing:2");
    QTest::newRow("talks nonsense") << QByteArray("babble@drawing:2");
    QTest::newRow("hangs") << QByteArray("hang@drawing:2");
}

void WorkerFaultsTest::aDrawingIsGivenUp()
{
    QFETCH(QByteArray, fault);
    qputenv("MEIPI_WORKER_FAULT", fault);
    Document document(shortLimits);
    QVERIFY(openAndWait(document, pages(4)));
    const int attempts = fault.startsWith("hang") ? 1 : 2;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const auto before = document.workerProcesses();
        QCOMPARE(readDrawingAndWait(document, 2), PageDrawing());
        QVERIFY(renderAndWait(document, {.page = 2}));
        QTRY_COMPARE(document.workerProcesses().size(), 2);
        QVERIFY(document.workerProcesses() != before);
    }
    const auto before = document.workerProcesses();
    QCOMPARE(readDrawingAndWait(document, 2), PageDrawing());
    QCOMPARE(document.workerProcesses(), before);
}

void WorkerFaultsTest::textComesWithoutRulesThatKill()
{
    QByteArray table = "20 160 m 280 160 l S 20 120 m 280 120 l S 100 60 m 100 160 l S\n";
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 3; ++column)
            table += samples::textAt(30 + 80 * column, 145 - 20 * row, "cell");
    }
    for (const char *fault : {"die@drawing:1", "hang@drawing:1"}) {
        qputenv("MEIPI_WORKER_FAULT", fault);
        Document document(shortLimits);
        const QByteArray pdf = samples::document({{.content = table}, {.content = table}, {.content = table}});
        QVERIFY(openAndWait(document, Source::fromBytes(pdf, QStringLiteral("sample.pdf")).value()));
        const auto text = readTextAndWait(document);
        QVERIFY(text);
        QCOMPARE((*text)->at(0).rules.size(), 3);
        QCOMPARE((*text)->at(1).rules.size(), 0);
        QVERIFY(!(*text)->at(1).text.isEmpty());
        QCOMPARE((*text)->at(2).rules.size(), 3);
    }
}

void WorkerFaultsTest::informationIsGivenUp()
{
    qputenv("MEIPI_WORKER_FAULT", "die@info");
    Document document(shortLimits);
    const auto info = openAndWait(document, pages(400));
    QVERIFY(info);
    QCOMPARE(info->pageSizes.size(), 400); // estimates, for good
    QVERIFY(renderAndWait(document, {.page = 399}));
}

void WorkerFaultsTest::killedFromOutside()
{
    Document document;
    QVERIFY(openAndWait(document, pages(10)));
    QTRY_COMPARE(document.workerProcesses().size(), 2);
    const auto before = document.workerProcesses();
    for (const qint64 process : before)
        QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
    QTRY_VERIFY(document.workerProcesses().size() == 2 && !document.workerProcesses().contains(before.at(0))
                && !document.workerProcesses().contains(before.at(1)));
    QVERIFY(renderAndWait(document, {.page = 9}));
    QVERIFY(readTextAndWait(document));
}

/// No endless replacing.
void WorkerFaultsTest::aDocumentWhoseIdleWorkersDieIsLeft()
{
    Document document;
    QVERIFY(openAndWait(document, pages(3)));
    QTRY_COMPARE(document.workerProcesses().size(), 2);
    QSet<qint64> killed;
    const auto killAll = [&] {
        for (const qint64 process : document.workerProcesses()) {
            // Only one that has opened the document dies idle.
            if (!killed.contains(process)) {
                QTest::qWait(150);
                killed.insert(process);
                ::kill(pid_t(process), SIGKILL);
            }
        }
        return document.workerProcesses().isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(killAll(), 15000);
    QVERIFY2(killed.size() <= 10, qPrintable(QString::number(killed.size())));
    const auto image = renderAndWait(document, {.page = 0});
    QVERIFY(!image);
    QCOMPARE(image.error().problem, Problem::WorkerDied);
}

void WorkerFaultsTest::aHungWorkerIsKilledInTime()
{
    qputenv("MEIPI_WORKER_FAULT", "hang@render:0");
    Document document(shortLimits);
    QVERIFY(openAndWait(document, pages(2)));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!renderAndWait(document, {.page = 0}));
    QVERIFY2(timer.elapsed() >= shortLimits.renderMilliseconds
                 && timer.elapsed() < shortLimits.renderMilliseconds + 3000,
             qPrintable(QString::number(timer.elapsed())));

    // One that does not heed a cancel is killed as well, and its page not blamed.
    QVERIFY(openAndWait(document, pages(2)));
    QSignalSpy failed(&document, &Document::renderFailed);
    const auto before = document.workerProcesses();
    const RequestId request = document.render({.page = 0});
    QTest::qWait(50);
    document.cancel(request);
    QTRY_VERIFY(document.workerProcesses() != before);
    QTest::qWait(100);
    QCOMPARE(failed.size(), 0);
}

void WorkerFaultsTest::aKernelWithoutLandlockIsTold()
{
#ifdef MEIPI_SANITIZED
    QSKIP("not run: the worker of a sanitizer build has no sandbox");
#endif
    qputenv("MEIPI_WORKER_FAULT", "no@landlock");
    {
        Document document;
        QVERIFY(openAndWait(document, pages(1)));
        QTRY_COMPARE(workerIsolation(), Isolation::FilesReadable);
    }
    qunsetenv("MEIPI_WORKER_FAULT");
    Document document;
    QVERIFY(openAndWait(document, pages(1)));
    QVERIFY(workerIsolation() == Isolation::Full || workerIsolation() == Isolation::FilesReadable);
}

void WorkerFaultsTest::aWorkerThatIsNotThere()
{
    const QByteArray good = qgetenv("MEIPI_WORKER");
    for (const QByteArray &program : {QByteArray("/nowhere/worker"), QByteArray("/bin/true")}) {
        qputenv("MEIPI_WORKER", program);
        Document document(shortLimits);
        const auto info = openAndWait(document, pages(1));
        QVERIFY(!info);
        QVERIFY(info.error().problem == Problem::Internal || info.error().problem == Problem::WorkerDied);
    }
    qputenv("MEIPI_WORKER", good);
}

QTEST_GUILESS_MAIN(WorkerFaultsTest)
#include "worker_faults_test.moc"
