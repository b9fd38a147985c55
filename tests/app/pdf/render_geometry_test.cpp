// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/render_geometry.h"

#include <QTest>

#include <limits>

using namespace meipi::pdf;

class RenderGeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void geometry_data();
    void geometry();
    void everyWholePageIsWithinTheLimits();
    void hugeRegionsAreCut();
};

void RenderGeometryTest::geometry_data()
{
    QTest::addColumn<QSizeF>("page");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QRect>("region");
    QTest::addColumn<int>("rotation");
    QTest::addColumn<QRect>("expected"); // null: nothing to draw
    const QSizeF a4(595, 842);
    QTest::newRow("whole page") << a4 << 2.0 << QRect() << 0 << QRect(0, 0, 1190, 1684);
    QTest::newRow("turned") << a4 << 2.0 << QRect() << 1 << QRect(0, 0, 1684, 1190);
    QTest::newRow("upside down") << a4 << 2.0 << QRect() << 2 << QRect(0, 0, 1190, 1684);
    QTest::newRow("region inside") << a4 << 2.0 << QRect(10, 20, 30, 40) << 0 << QRect(10, 20, 30, 40);
    QTest::newRow("region over the edge") << a4 << 1.0 << QRect(500, 800, 500, 500) << 0 << QRect(500, 800, 95, 42);
    QTest::newRow("region of the turned page")
        << a4 << 1.0 << QRect(800, 500, 500, 500) << 3 << QRect(800, 500, 42, 95);
    QTest::newRow("region outside") << a4 << 1.0 << QRect(600, 0, 10, 10) << 0 << QRect();
    QTest::newRow("region before the page") << a4 << 1.0 << QRect(-20, -20, 10, 10) << 0 << QRect();
    QTest::newRow("negative region") << a4 << 1.0 << QRect(10, 10, -5, -5) << 0 << QRect();
    QTest::newRow("less than a pixel") << a4 << 1e-9 << QRect() << 0 << QRect(0, 0, 1, 1);
    QTest::newRow("not a number") << a4 << std::numeric_limits<double>::quiet_NaN() << QRect() << 0
                                  << QRect(0, 0, 595, 842);
}

void RenderGeometryTest::geometry()
{
    QFETCH(QSizeF, page);
    QFETCH(double, scale);
    QFETCH(QRect, region);
    QFETCH(int, rotation);
    QFETCH(QRect, expected);
    const auto geometry = renderGeometry(page, {.scale = scale, .region = region, .rotation = rotation});
    QCOMPARE(geometry.has_value(), !expected.isNull());
    if (geometry)
        QCOMPARE(geometry->rectangle, expected);
}

void RenderGeometryTest::everyWholePageIsWithinTheLimits()
{
    for (const QSizeF page : {QSizeF(595, 842), QSizeF(1, 1e6), QSizeF(1e6, 1e6), QSizeF(1, 1), QSizeF(14400, 14400)}) {
        for (const double scale : {0.0, 0.01, 1.0, 7.3, 99.0, 1e9}) {
            const auto geometry = renderGeometry(page, {.scale = scale});
            QVERIFY(geometry);
            const QSize size = geometry->rectangle.size();
            QVERIFY(size.width() >= 1 && size.height() >= 1);
            QVERIFY(size.width() <= sideLimit && size.height() <= sideLimit);
            QVERIFY(qint64(size.width()) * size.height() <= pixelLimit);
        }
    }
    const auto clamped = renderGeometry({595, 842}, {.scale = 100});
    QVERIFY2(qint64(clamped->rectangle.width()) * clamped->rectangle.height() > pixelLimit * 9 / 10,
             "smaller than it must be");
}

void RenderGeometryTest::hugeRegionsAreCut()
{
    const auto geometry = renderGeometry({14400, 14400}, {.scale = 100, .region = QRect(5, 6, 1'000'000, 1'000'000)});
    QVERIFY(geometry);
    QCOMPARE(geometry->scale, 100.0);
    QCOMPARE(geometry->rectangle.topLeft(), QPoint(5, 6));
    QCOMPARE(geometry->rectangle.width(), sideLimit);
    QVERIFY(geometry->bytes() <= pixelLimit * 4);
}

QTEST_GUILESS_MAIN(RenderGeometryTest)
#include "render_geometry_test.moc"
