// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/clock.h"

#include <QSet>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace meipi::project;

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stampsGrowWhateverTheComputersClockDoes()
    {
        const QList<qint64> times{1000, 1000, 1000, 400, 0, 1001, 1001, -5, 5000, 4999};
        qsizetype at = 0;
        Clock clock([&] { return times.at(at++); });
        Stamp last;
        for (qsizetype i = 0; i < times.size(); ++i) {
            const Stamp stamp = clock.tick();
            QVERIFY(stamp > last);
            QVERIFY(stampToText(stamp) > stampToText(last));
            last = stamp;
        }
    }

    void observedStampsAreLeftBehind()
    {
        Clock clock([] { return 1000; });
        const Stamp ahead{.milliseconds = 9000, .counter = 4, .writer = u"ffffffffffffffff"_s};
        clock.observe(ahead);
        QVERIFY(clock.tick() > ahead);
        clock.observe({.milliseconds = 10, .counter = 0, .writer = u"0"_s}); // no step back
        QVERIFY(clock.tick() > ahead);
    }

    void fullCounterGoesOver()
    {
        Clock clock([] { return 1000; });
        const Stamp last{.milliseconds = 1000, .counter = std::numeric_limits<qint32>::max(), .writer = u"f"_s};
        clock.observe(last);
        QVERIFY(clock.tick() > last);
    }

    void everyOpeningHasItsWriter()
    {
        QSet<QString> writers;
        for (int i = 0; i < 100; ++i)
            writers.insert(Clock().tick().writer);
        QCOMPARE(writers.size(), 100);
        QCOMPARE(writers.begin()->size(), 16);
    }

    void textLeadsBackToTheStamp_data()
    {
        QTest::addColumn<qint64>("milliseconds");
        QTest::addColumn<qint32>("counter");
        QTest::newRow("none") << qint64{0} << 0;
        QTest::newRow("today") << qint64{1'716'700'000'123} << 7;
        QTest::newRow("largest") << qint64{999'999'999'999'999} << std::numeric_limits<qint32>::max();
    }

    void textLeadsBackToTheStamp()
    {
        QFETCH(const qint64, milliseconds);
        QFETCH(const qint32, counter);
        const Stamp stamp{.milliseconds = milliseconds, .counter = counter, .writer = u"0123456789abcdef"_s};
        QCOMPARE(stampToText(stamp).size(), 41);
        QVERIFY(stampFromText(stampToText(stamp)) == stamp);
    }

    void textOrderIsClockOrder()
    {
        const QList<Stamp> ascending{
            {.milliseconds = 9, .counter = 900, .writer = u"ffffffffffffffff"_s},
            {.milliseconds = 10, .counter = 0, .writer = u"0000000000000000"_s},
            {.milliseconds = 10, .counter = 9, .writer = u"ffffffffffffffff"_s},
            {.milliseconds = 10, .counter = 16, .writer = u"0000000000000000"_s},
            {.milliseconds = 10, .counter = 16, .writer = u"0000000000000001"_s},
            {.milliseconds = 1'716'700'000'123, .counter = 0, .writer = u"0000000000000000"_s}};
        for (qsizetype i = 1; i < ascending.size(); ++i) {
            QVERIFY(ascending.at(i - 1) < ascending.at(i));
            QVERIFY(stampToText(ascending.at(i - 1)) < stampToText(ascending.at(i)));
        }
    }

    void malformedTextIsNoStamp_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("short") << u"000000000001000-00000000"_s;
        QTest::newRow("letters") << u"00000000000x000-00000000-0123456789abcdef"_s;
        QTest::newRow("counter") << u"000000000001000-0000z000-0123456789abcdef"_s;
    }

    void malformedTextIsNoStamp()
    {
        QFETCH(const QString, text);
        QVERIFY(stampFromText(text) == Stamp());
    }

    void newIdsAreUuidsOfVersionSevenAndSort()
    {
        QSet<QUuid> ids;
        for (int i = 0; i < 1000; ++i) {
            const QUuid id = newId();
            QCOMPARE(id.variant(), QUuid::DCE);
            QCOMPARE(id.toString(QUuid::WithoutBraces).at(14), u'7');
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 1000);
        const QUuid earlier = newId();
        QTest::qSleep(3);
        QVERIFY(earlier.toString() < newId().toString());
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clock_test.moc"
