// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/job_queue.h"

#include <QTest>

using namespace meipi::pdf;

class JobQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersComeInOrderAndFirst();
    void drawingsComeAmongTheRenders();
    void informationWaitsForASecondWorkerOnly();
    void textIsDividedCompletely();
    void interruptedTextGoesOnWhereItStopped();
    void theKillingPageIsFoundAndGivenUp();
};

void JobQueueTest::rendersComeInOrderAndFirst()
{
    JobQueue queue;
    queue.addText(10);
    queue.addLinks(3);
    queue.addRender(1, {.page = 5});
    queue.addRender(2, {.page = 4});
    queue.addRender(3, {.page = 3});
    QVERIFY(queue.removeRender(2));
    QVERIFY(!queue.removeRender(2));
    QCOMPARE(queue.waitingRenders(), 2);
    QCOMPARE(queue.take(false)->request, 1U);
    QCOMPARE(queue.take(true)->request, 3U);
    QCOMPARE(queue.take(true)->kind, Job::Kind::Links);
    QCOMPARE(queue.take(true)->kind, Job::Kind::Text);
    QVERIFY(!queue.take(false));
}

void JobQueueTest::drawingsComeAmongTheRenders()
{
    JobQueue queue;
    queue.addRender(0, {.page = 1});
    queue.addDrawing(1);
    queue.addDrawing(2);
    queue.addDrawing(1);
    queue.addRender(2, {.page = 2});
    queue.addDrawing(3);
    queue.removeDrawing(2);
    QCOMPARE(queue.waitingRenders(), 4);
    QVERIFY(queue.removeRender(0));
    const auto drawing = queue.take(false);
    QCOMPARE(drawing->kind, Job::Kind::Drawing);
    QCOMPARE(drawing->first, 1);
    QCOMPARE(queue.take(false)->request, 2U);
    QCOMPARE(queue.take(false)->first, 3);
    QVERIFY(!queue.take(false));
}

void JobQueueTest::informationWaitsForASecondWorkerOnly()
{
    JobQueue queue;
    queue.addInfo();
    queue.addRender(1, {});
    queue.addRender(2, {});
    QCOMPARE(queue.take(false)->kind, Job::Kind::Render); // the first page
    QCOMPARE(queue.take(true)->kind, Job::Kind::Info); // beside it
    QCOMPARE(queue.take(true)->kind, Job::Kind::Render);
    queue.addInfo();
    QCOMPARE(queue.take(false)->kind, Job::Kind::Info); // nothing to draw
    queue.addInfo();
    queue.removeInfo();
    QVERIFY(!queue.take(false));
}

void JobQueueTest::textIsDividedCompletely()
{
    JobQueue queue;
    queue.addText(100);
    int next = 0;
    while (const auto job = queue.take(false)) {
        QCOMPARE(job->kind, Job::Kind::Text);
        QCOMPARE(job->first, next);
        QVERIFY(job->end > job->first);
        next = job->end;
    }
    QCOMPARE(next, 100);
}

void JobQueueTest::interruptedTextGoesOnWhereItStopped()
{
    JobQueue queue;
    queue.addText(20);
    const auto job = queue.take(false);
    queue.putBackText(7, job->end);
    QCOMPARE(queue.take(false)->first, 7);
    QVERIFY(!queue.take(false));
    queue.putBackText(20, 20);
    QVERIFY(!queue.take(false));
}

void JobQueueTest::theKillingPageIsFoundAndGivenUp()
{
    constexpr int killer = 11;
    JobQueue queue;
    queue.addText(40);
    QSet<int> read;
    int deaths = 0;
    QList<int> givenUp;
    while (const auto job = queue.take(false)) {
        int page = job->first;
        for (; page < job->end && page != killer; ++page)
            read.insert(page);
        if (page < job->end) {
            ++deaths;
            // As when a batch was not sent yet: the last pages before the killer were not delivered.
            const int delivered = std::max(job->first, page - 3);
            for (int lost = delivered; lost < page; ++lost)
                read.remove(lost);
            if (const auto lost = queue.textDied(delivered, job->end))
                givenUp.append(*lost);
        }
        QVERIFY(deaths < 5);
    }
    QCOMPARE(givenUp, QList<int>{killer});
    QCOMPARE(deaths, 2);
    QCOMPARE(read.size(), 39);
}

QTEST_GUILESS_MAIN(JobQueueTest)
#include "job_queue_test.moc"
