// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/thumbnail_cache.h"

#include <QTest>

using namespace meipi;
using namespace meipi::widgets;

namespace {

constexpr QSize size(100, 140);
constexpr qsizetype bytesOfOne = qsizetype{100} * 140 * 4;

QImage filled(QColor color, QSize imageSize = size)
{
    QImage image(imageSize, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

} // namespace

class ThumbnailCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void farthestGoesFirst_data()
    {
        QTest::addColumn<PageSpan>("wanted");
        QTest::addColumn<QList<int>>("kept");
        QTest::newRow("at the end") << PageSpan{9, 9} << QList<int>{7, 8, 9};
        QTest::newRow("at the start") << PageSpan{0, 0} << QList<int>{0, 1, 2};
        QTest::newRow("in the middle") << PageSpan{5, 5} << QList<int>{4, 5, 6};
    }

    void farthestGoesFirst()
    {
        QFETCH(PageSpan, wanted);
        ThumbnailCache cache(3 * bytesOfOne);
        for (int page = 0; page < 10; ++page) {
            cache.insert(page, filled(Qt::white), wanted);
        }
        QCOMPARE(cache.bytes(), 3 * bytesOfOne);
        QList<int> held;
        for (int page = 0; page < 10; ++page) {
            if (cache.holds(page)) {
                held.append(page);
            }
        }
        QTEST(held, "kept");
    }

    void showsThePaperOfTheMoment()
    {
        ThumbnailCache cache(100 * bytesOfOne);
        cache.insert(0, filled(Qt::white), {0, 0});
        QCOMPARE(cache.of(0).pixelColor(50, 50), QColor(Qt::white));
        const Paper dark = paperFor(PaperChoice::Dark, marks::Appearance::Light);
        cache.setPaper(dark.ink);
        QCOMPARE(cache.of(0).pixelColor(50, 50), dark.sheet);
        QCOMPARE(cache.bytes(), 2 * bytesOfOne); // as printed and as shown
        cache.setPictures(0, {200, 280}, {QRectF(20, 20, 100, 100)});
        QCOMPARE(cache.of(0).pixelColor(30, 30), QColor(Qt::white)); // a picture
        QCOMPARE(cache.of(0).pixelColor(5, 5), dark.sheet);
        cache.setPaper({});
        QCOMPARE(cache.of(0).pixelColor(5, 5), QColor(Qt::white));
        QCOMPARE(cache.bytes(), bytesOfOne);
        cache.clear();
        QVERIFY(cache.of(0).isNull());
        QCOMPARE(cache.bytes(), 0);
    }

    void shrinksByMeans()
    {
        QImage stripes = filled(Qt::white, {1000, 1400});
        for (int y = 0; y < 1400; y += 2) {
            for (int x = 0; x < 1000; ++x) {
                stripes.setPixelColor(x, y, Qt::black);
            }
        }
        const QImage small = shrunk(stripes, {100, 140});
        QCOMPARE(small.size(), QSize(100, 140));
        for (int x = 0; x < 100; x += 9) {
            QVERIFY(qAbs(small.pixelColor(x, x).lightness() - 127) <= 64); // grey, whatever row it began with
        }
        QCOMPARE(shrunk(filled(Qt::red, {30, 40}), {60, 80}).pixelColor(59, 79), QColor(Qt::red)); // larger, too
        QVERIFY(shrunk({}, {10, 10}).isNull());
        QVERIFY(shrunk(stripes, {0, 10}).isNull());
    }

    void fitsItsRoom_data()
    {
        QTest::addColumn<QSizeF>("page");
        QTest::newRow("portrait") << QSizeF(595, 842);
        QTest::newRow("landscape") << QSizeF(842, 595);
        QTest::newRow("a strip") << QSizeF(10, 90000);
    }

    void fitsItsRoom()
    {
        QFETCH(QSizeF, page);
        const QSize made = thumbnailSize(page, 2);
        QVERIFY(made.width() >= 1 && made.width() <= 2 * ThumbnailCache::width);
        QVERIFY(made.height() >= 1 && made.height() <= 2 * ThumbnailCache::height);
    }
};

QTEST_GUILESS_MAIN(ThumbnailCacheTest)
#include "thumbnail_cache_test.moc"
