// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/edge_scroll.h"

#include <QTest>

using meipi::widgets::edgeScrollSpeed;

class EdgeScrollTest : public QObject
{
    Q_OBJECT

    static constexpr QRectF view{0, 0, 800, 600};
    static constexpr QPointF middle{400, 300};

private Q_SLOTS:
    void nothingInTheMiddle() { QCOMPARE(edgeScrollSpeed({100, 560}, middle, view), QPointF(0, 0)); }

    void bothWaysOnBothAxes()
    {
        QVERIFY(edgeScrollSpeed({400, -20}, middle, view).y() < 0);
        QVERIFY(edgeScrollSpeed({400, 620}, middle, view).y() > 0);
        QVERIFY(edgeScrollSpeed({-20, 300}, middle, view).x() < 0);
        QVERIFY(edgeScrollSpeed({820, 300}, middle, view).x() > 0);
        QCOMPARE(edgeScrollSpeed({820, 300}, middle, view).y(), 0.0);
    }

    void fasterWithTheDistance()
    {
        double before = 0;
        for (const double y : {590.0, 600.0, 620.0, 660.0, 740.0, 800.0}) {
            const double speed = edgeScrollSpeed({400, y}, middle, view).y();
            QVERIFY(speed > before);
            before = speed;
        }
        QVERIFY(edgeScrollSpeed({400, 595}, middle, view).y() < 150); // slow enough to stop at a line
        const double limit = edgeScrollSpeed({400, 5000}, middle, view).y();
        QCOMPARE(edgeScrollSpeed({400, 9000}, middle, view).y(), limit);
    }

    void aDragThatBeganAtTheEdgeStaysUntilItLeaves()
    {
        const QPointF pressed(400, 595);
        QCOMPARE(edgeScrollSpeed({100, 597}, pressed, view), QPointF(0, 0));
        QVERIFY(edgeScrollSpeed({100, 605}, pressed, view).y() > 0);
        QVERIFY(edgeScrollSpeed({100, 3}, pressed, view).y() < 0); // the other edge
    }
};

QTEST_APPLESS_MAIN(EdgeScrollTest)
#include "edge_scroll_test.moc"
