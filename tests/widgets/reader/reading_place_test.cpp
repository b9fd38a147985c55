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
        QTest::newRow("text, facing, turned, sepia")
            << ReadingPlace{.page = 3,
                            .point = {},
                            .mode = ZoomMode::FitText,
                            .zoom = 2,
                            .arrangement = {.mode = PageMode::FacingSingle, .coverAlone = true, .turns = 3},
                            .paper = PaperChoice::Sepia};
        QTest::newRow("one page, dark") << ReadingPlace{
            .arrangement = {.mode = PageMode::Single, .coverAlone = false, .turns = 0}, .paper = PaperChoice::Dark};
        QTest::newRow("page") << ReadingPlace{.page = 3, .point = {0, -14}, .mode = ZoomMode::FitPage, .zoom = 0.4};
    }

    void comesBack()
    {
        QFETCH(ReadingPlace, place);
        QCOMPARE(decodedPlace(encoded(place)), place);
    }

    void placesOfEarlierVersionsAreRead()
    {
        const auto place = decodedPlace(R"({"mode":"width","page":7,"x":0,"y":12.5,"zoom":1.25})");
        QVERIFY(place.has_value());
        QCOMPARE(*place, (ReadingPlace{.page = 7, .point = {0, 12.5}, .mode = ZoomMode::FitWidth, .zoom = 1.25}));
    }

    void unknownWaysToShowAreTheUsualOnes()
    {
        const auto place = decodedPlace(R"({"page":7,"zoom":1,"pages":"scroll","turns":9,"paper":"glass","mode":7})");
        QVERIFY(place.has_value());
        QCOMPARE(place->arrangement.mode, PageMode::Continuous);
        QCOMPARE(place->arrangement.turns, 3);
        QVERIFY(!place->paper.has_value());
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
