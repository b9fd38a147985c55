// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/shapes.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace meipi::marks;
using namespace Qt::StringLiterals;

namespace {

QImage drawn(FacetShape shape, Level level = {}, int side = 44)
{
    QImage image(side + 8, side + 8, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    drawShape(painter, QRectF(4, 4, side, side), shape, Qt::black, level);
    return image;
}

/// The sum of coverage, in whole pixels.
qreal inkOn(const QImage &image)
{
    qreal sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += image.pixelColor(x, y).alphaF();
    return sum;
}

} // namespace

class ShapesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays_data();
    void namesGoBothWays();
    void staysInItsBox_data() { namesGoBothWays_data(); }
    void staysInItsBox();
    void shapesDiffer();
    void moreStepsAreFilledWithTheLevel();
    void unknownNameIsTheBar() { QCOMPARE(shapeByName(u"blob"), FacetShape::Bar); }
};

void ShapesTest::namesGoBothWays_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"bar", "steps", "disc", "diamond", "triangle", "hexagon", "ring", "cross"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ShapesTest::namesGoBothWays()
{
    QFETCH(QString, name);
    QCOMPARE(shapeName(shapeByName(name)), name);
}

void ShapesTest::staysInItsBox()
{
    QFETCH(QString, name);
    const QImage image = drawn(shapeByName(name));
    QVERIFY(inkOn(image) > 44 * 44 * 0.2);
    for (int i = 0; i < image.width(); ++i) {
        for (const QPoint at :
             {QPoint(i, 2), QPoint(i, image.height() - 3), QPoint(2, i), QPoint(image.width() - 3, i)})
            QVERIFY2(image.pixelColor(at).alpha() == 0, qPrintable(u"%1,%2"_s.arg(at.x()).arg(at.y())));
    }
}

void ShapesTest::shapesDiffer()
{
    QList<QImage> images;
    for (int shape = 0; shape < 8; ++shape) {
        const QImage image = drawn(FacetShape(shape), {}, 11);
        QVERIFY2(!images.contains(image), qPrintable(shapeName(FacetShape(shape)).toString()));
        images.append(image);
    }
}

void ShapesTest::moreStepsAreFilledWithTheLevel()
{
    for (const int count : {2, 3, 4, 6}) {
        qreal before = 0;
        for (int place = 0; place < count; ++place) {
            const qreal now = inkOn(drawn(FacetShape::Steps, {place, count}));
            QVERIFY2(now > before * 1.05, qPrintable(u"level %1 of %2"_s.arg(place).arg(count)));
            before = now;
        }
        QCOMPARE(drawn(FacetShape::Steps, {-1, count}), drawn(FacetShape::Steps, {count - 1, count}));
    }
}

QTEST_GUILESS_MAIN(ShapesTest)
#include "shapes_test.moc"
