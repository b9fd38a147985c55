// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/scroll_speed.h"

#include <QTest>

using meipi::widgets::ScrollSpeed;

class ScrollSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void steadyScroll()
    {
        ScrollSpeed speed;
        for (int step = 0; step <= 20; ++step) {
            speed.note(1000 + step * 10, step * 30.0);
        }
        QCOMPARE(speed.at(1200), 3.0);
    }

    void thereAndBackIsFastAsWell()
    {
        ScrollSpeed speed;
        for (int step = 0; step <= 20; ++step) {
            speed.note(1000 + step * 10, step % 2 == 0 ? 0.0 : 500.0);
        }
        QCOMPARE(speed.at(1200), 50.0);
    }

    void oneJumpIsForgottenSoon()
    {
        ScrollSpeed speed;
        speed.note(1000, 0);
        speed.note(5000, 80000);
        QCOMPARE(speed.at(5000), 800.0);
        QCOMPARE(speed.at(5050), 800.0);
        QCOMPARE(speed.at(5101), 0.0);
    }

    void nothingKnown()
    {
        ScrollSpeed speed;
        QCOMPARE(speed.at(0), 0.0);
        speed.note(10, 400);
        QCOMPARE(speed.at(10), 0.0);
        speed.note(20, 800);
        speed.forget();
        QCOMPARE(speed.at(20), 0.0);
    }
};

QTEST_APPLESS_MAIN(ScrollSpeedTest)
#include "scroll_speed_test.moc"
