// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/image_cache.h"

#include <QTest>

using namespace meipi::widgets;

namespace {

constexpr qsizetype bytesOfAPage = qsizetype{100} * 100 * 4;

PagePicture picture(int page, double scale = 1, QRect region = {})
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    return {.drawing = {.page = page, .scale = scale, .region = region}, .image = image};
}

QList<int> pagesOf(const ImageCache &cache)
{
    QList<int> pages;
    for (const PageDrawing &drawing : cache.drawings()) {
        pages.append(drawing.page);
    }
    return pages;
}

} // namespace

class ImageCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void farthestGoesFirst_data()
    {
        QTest::addColumn<PageSpan>("wanted");
        QTest::addColumn<QList<int>>("kept");
        QTest::newRow("at the end") << PageSpan{9, 9} << QList<int>{7, 8, 9};
        QTest::newRow("at the start") << PageSpan{0, 0} << QList<int>{0, 1, 2};
        QTest::newRow("in the middle") << PageSpan{4, 5} << QList<int>{3, 4, 5};
    }

    void farthestGoesFirst()
    {
        QFETCH(PageSpan, wanted);
        ImageCache cache(3 * bytesOfAPage);
        for (int page = 0; page < 10; ++page) {
            cache.insert(picture(page), {0, 9});
        }
        QCOMPARE(cache.drawings().size(), 10); // wanted ones stay whatever their size
        cache.insert(picture(wanted.first), wanted);
        QCOMPARE(cache.bytes(), 3 * bytesOfAPage);
        QTEST(pagesOf(cache), "kept");
    }

    void earlierImageStaysUntilAnotherWholeOneComes()
    {
        ImageCache cache(100 * bytesOfAPage);
        cache.insert(picture(0, 1), {0, 0});
        cache.insert(picture(0, 4, {0, 0, 100, 100}), {0, 0});
        cache.insert(picture(0, 4, {50, 50, 100, 100}), {0, 0});
        const QList<PagePicture> pictures = cache.of(0);
        QCOMPARE(pictures.size(), 2);
        QCOMPARE(pictures[0].drawing.scale, 1.0); // coarse first
        QCOMPARE(pictures[1].drawing.region, QRect(50, 50, 100, 100));
        QCOMPARE(cache.bytes(), 2 * bytesOfAPage);
        cache.insert(picture(0, 2), {0, 0});
        QCOMPARE(cache.of(0).size(), 1);
        QCOMPARE(cache.bytes(), bytesOfAPage);
    }

    void clears()
    {
        ImageCache cache(bytesOfAPage);
        cache.insert(picture(0), {0, 0});
        cache.clear();
        QCOMPARE(cache.bytes(), 0);
        QVERIFY(cache.of(0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ImageCacheTest)
#include "image_cache_test.moc"
