// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reading_place.h"

#include <QTest>

using namespace meipi::widgets;

class ReadingPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data()
    {
        QTest::addColumn<ReadingPlace>("place");
        QTest::newRow("start") << ReadingPlace{};
        QTest::newRow("free zoom") << ReadingPlace{
            .page = 41, .point = {-10.5, 300.25}, .mode = ZoomMode::Free, .zoom = 1.5};
        QTest::newRow("page") << ReadingPlace{.page = 3, .point = {0, -14}, .mode = ZoomMode::FitPage, .zoom = 0.4};
    }

    void comesBack()
    {
        QFETCH(ReadingPlace, place);
        QCOMPARE(decodedPlace(encoded(place)), place);
    }

    void otherBytesAreNoPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("noise") << QByteArray("\x00\xff{", 3);
        QTest::newRow("no page") << QByteArray(R"({"x":1,"y":2,"zoom":1})");
        QTest::newRow("page before the first") << QByteArray(R"({"page":-3,"zoom":1})");
        QTest::newRow("no zoom") << QByteArray(R"({"page":3})");
        QTest::newRow("zoom backwards") << QByteArray(R"({"page":3,"zoom":-1})");
        QTest::newRow("far outside") << QByteArray(R"({"page":3,"zoom":1,"y":1e300})");
    }

    void otherBytesAreNoPlace()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodedPlace(bytes));
    }
};

QTEST_APPLESS_MAIN(ReadingPlaceTest)
#include "reading_place_test.moc"
