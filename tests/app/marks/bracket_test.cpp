// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/bracket.h"
#include "app/marks/tokens.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace meipi::marks;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal rule = 40;
constexpr qreal top = 10;
constexpr qreal bottom = 60;

QImage drawn(const BracketStyle &style, MarginSide side = MarginSide::Right, qreal scale = 1)
{
    QImage image(80, 80, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawBracket(painter, rule, top, bottom, style, {.scale = scale}, side);
    return image;
}

QRect inkedRect(const QImage &image)
{
    QRect bounds;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) != QColor(Qt::white))
                bounds |= QRect(x, y, 1, 1);
    return bounds;
}

} // namespace

class BracketTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesAreSevenApart();
    void serifsPointToTheText();
    void staysBetweenTheLines_data();
    void staysBetweenTheLines();
    void statesLookDifferent();
    void answersWhereItIsDrawn_data() { staysBetweenTheLines_data(); }
    void answersWhereItIsDrawn();
    void takesTheInkOfTheCoder();
};

void BracketTest::lanesAreSevenApart()
{
    QCOMPARE(bracketLineX(rule, 0, {}), rule);
    QCOMPARE(bracketLineX(rule, 2, {}), rule + 14);
    QCOMPARE(bracketLineX(rule, 1, {}, MarginSide::Left), rule - 7);
    QCOMPARE(bracketLineX(rule, 1, {.scale = 2}), rule + 14);
    QCOMPARE(bracketLineX(rule, 1, {.scale = 0.5}), rule + 7);
}

void BracketTest::serifsPointToTheText()
{
    const QRect right = inkedRect(drawn({.ink = u"vermilion"_s}));
    QVERIFY(right.left() < rule - 3);
    QVERIFY(right.right() <= rule + 1);
    const QRect left = inkedRect(drawn({.ink = u"vermilion"_s}, MarginSide::Left));
    QVERIFY(left.right() > rule + 3);
    QVERIFY(left.left() >= rule - 1);
}

void BracketTest::staysBetweenTheLines_data()
{
    QTest::addColumn<bool>("selected");
    QTest::addColumn<bool>("above");
    QTest::addColumn<bool>("below");
    QTest::addColumn<int>("lane");
    for (int bits = 0; bits < 16; ++bits)
        QTest::addRow("%d", bits) << bool(bits & 1) << bool(bits & 2) << bool(bits & 4) << (bits & 8 ? 2 : 0);
}

void BracketTest::staysBetweenTheLines()
{
    QFETCH(bool, selected);
    QFETCH(bool, above);
    QFETCH(bool, below);
    QFETCH(int, lane);
    const QRect inked = inkedRect(
        drawn({.ink = u"indigo"_s, .lane = lane, .selected = selected, .openAbove = above, .openBelow = below}));
    // A mitred arrow tip may stand out a little.
    QVERIFY2(inked.top() >= top - (above ? 4 : 0), qPrintable(QString::number(inked.top())));
    QVERIFY2(inked.bottom() < bottom + (below ? 4 : 0), qPrintable(QString::number(inked.bottom())));
    QVERIFY(inked.height() >= bottom - top - 1);
}

void BracketTest::statesLookDifferent()
{
    QList<QImage> images;
    for (const BracketStyle &style :
         {BracketStyle{.ink = u"vermilion"_s}, BracketStyle{.ink = u"indigo"_s},
          BracketStyle{.ink = u"vermilion"_s, .lane = 1}, BracketStyle{.ink = u"vermilion"_s, .selected = true},
          BracketStyle{.ink = u"vermilion"_s, .suggested = true},
          BracketStyle{.ink = u"vermilion"_s, .openAbove = true},
          BracketStyle{.ink = u"vermilion"_s, .openBelow = true}}) {
        const QImage image = drawn(style);
        QVERIFY(!images.contains(image));
        images.append(image);
    }
}

void BracketTest::answersWhereItIsDrawn()
{
    QFETCH(bool, selected);
    QFETCH(int, lane);
    const BracketStyle style{.ink = u"green"_s, .lane = lane, .selected = selected};
    for (const MarginSide side : {MarginSide::Right, MarginSide::Left}) {
        const QRectF rect = bracketRect(rule, top, bottom, style, {}, side);
        QVERIFY(rect.contains(QRectF(inkedRect(drawn(style, side)))));
        QVERIFY(rect.width() < 12);
    }
}

void BracketTest::takesTheInkOfTheCoder()
{
    const QImage image = drawn({.ink = u"indigo"_s, .selected = true});
    QCOMPARE(image.pixelColor(int(rule), 35), ink(u"indigo", Appearance::Light));
}

QTEST_GUILESS_MAIN(BracketTest)
#include "bracket_test.moc"
