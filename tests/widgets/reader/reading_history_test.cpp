// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reading_history.h"

#include <QTest>

using namespace meipi::widgets;

namespace {

VisitedPlace at(int page, double y = 0) { return {.page = page, .point = {0, y}}; }

/// The page that a place is on; -1: there is none.
int pageOf(const std::optional<VisitedPlace> &place) { return place ? place->page : -1; }

} // namespace

class ReadingHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward()
    {
        ReadingHistory history;
        QVERIFY(!history.canGoBack());
        QCOMPARE(pageOf(history.back(at(3))), -1);
        history.jumped(at(0), at(5), JumpKind::Jump);
        history.jumped(at(6), at(9), JumpKind::Jump); // scrolled from 5 to 6 before it
        QCOMPARE(pageOf(history.back(at(9))), 6);
        QCOMPARE(pageOf(history.back(at(6))), 0);
        QVERIFY(!history.canGoBack());
        QCOMPARE(pageOf(history.forward(at(0))), 6);
        QCOMPARE(pageOf(history.forward(at(6))), 9);
        QVERIFY(!history.canGoForward());
    }

    void aJumpForgetsWhatWasAhead()
    {
        ReadingHistory history;
        history.jumped(at(0), at(5), JumpKind::Jump);
        QCOMPARE(pageOf(history.back(at(5))), 0);
        history.jumped(at(0), at(8), JumpKind::Jump);
        QVERIFY(!history.canGoForward());
        QCOMPARE(pageOf(history.back(at(8))), 0);
    }

    void placesNearOneAnotherAreOne()
    {
        ReadingHistory history;
        history.jumped(at(2, 100), at(2, 150), JumpKind::Jump); // nothing to come back from
        QVERIFY(!history.canGoBack());
        history.jumped(at(2, 100), at(7), JumpKind::Jump);
        QCOMPARE(pageOf(history.back(at(7))), 2);
        history.jumped(at(2, 180), at(9), JumpKind::Jump);
        history.jumped(at(2, 120), at(9), JumpKind::Jump); // came back by scrolling and jumped again
        QCOMPARE(pageOf(history.back(at(9))), 2);
        QVERIFY(!history.canGoBack());
    }

    void whereOneIsAlreadyIsPassedOver()
    {
        ReadingHistory history;
        history.jumped(at(1), at(4), JumpKind::Jump);
        history.jumped(at(4), at(8), JumpKind::Jump);
        // Back to 4 by scrolling: back means 1.
        QCOMPARE(pageOf(history.back(at(4))), 1);
    }

    void stepsLeadBackToWhereTheyBegan()
    {
        ReadingHistory history;
        history.jumped(at(1), at(4), JumpKind::Step);
        history.jumped(at(4), at(8), JumpKind::Step);
        history.jumped(at(8), at(12), JumpKind::Step);
        QCOMPARE(pageOf(history.back(at(12))), 1);
        QCOMPARE(pageOf(history.forward(at(1))), 12);
        // Having read on elsewhere, the next hit is a jump from there.
        history.jumped(at(20), at(21), JumpKind::Step);
        QCOMPARE(pageOf(history.back(at(21))), 20);
        QCOMPARE(pageOf(history.back(at(20))), 1);
    }

    void holdsSoManyAndNoMore()
    {
        ReadingHistory history;
        for (int page = 0; page < 1000; ++page)
            history.jumped(at(page), at(page + 1), JumpKind::Jump);
        int steps = 0;
        for (VisitedPlace here = at(1000); history.canGoBack(); ++steps)
            here = *history.back(here);
        QCOMPARE(steps, 200);
    }
};

QTEST_APPLESS_MAIN(ReadingHistoryTest)
#include "reading_history_test.moc"
