// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/line_places.h"

#include <QTest>

using namespace meipi;
using widgets::LinePlaces;
using namespace Qt::StringLiterals;

namespace {

/// Characters of different heights with a hair of white between them, and a space without a place.
report::TextLayer unevenLine()
{
    report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"ab cd"_s}}}, 1);
    layer.boxes[0].right -= 20; // 1 pt: a gap
    layer.boxes[1].left -= 10; // an overlap
    layer.boxes[1].top += 40;
    layer.boxes[2] = {};
    return layer;
}

/// Words to the right, then two of Hebrew, set from right to left.
report::TextLayer mixedLine()
{
    report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"abאבג"_s}}}, 1);
    std::swap(layer.boxes[2], layer.boxes[4]);
    return layer;
}

report::TextLayer verticalLine(bool upwards)
{
    report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"第一条立"_s}}}, 1);
    for (quint16 i = 0; i < 4; ++i) {
        const auto top = static_cast<quint16>(2000 + 200 * (upwards ? 3 - i : i));
        layer.boxes[i] = {.left = 1000, .top = top, .right = 1200, .bottom = static_cast<quint16>(top + 200)};
    }
    layer.lines[0].box = {.left = 1000, .top = 2000, .right = 1200, .bottom = 2800};
    return layer;
}

} // namespace

class LinePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void washHasNoGaps()
    {
        const report::TextLayer layer = unevenLine();
        const LinePlaces line(layer, 0);
        QCOMPARE(line.wash({0, 5}), QList<QRectF>{QRectF(50, 100, 50, 10)});
        QCOMPARE(line.wash({0, 2}), QList<QRectF>{QRectF(50, 100, 20, 10)}); // over the gap, as high as the line
        QCOMPARE(line.wash({1, 3}), QList<QRectF>{QRectF(59.5, 100, 20.5, 10)}); // to the end of the joined space
        QCOMPARE(line.wash({2, 3}), QList<QRectF>{QRectF(70, 100, 10, 10)}); // the space alone
        QCOMPARE(line.wash({2, 4}), QList<QRectF>{QRectF(70, 100, 20, 10)});
    }

    void washOverPages()
    {
        const report::TextLayer layer =
            tests::madeText({{.page = 0, .lines = {u"abcd"_s, u"efgh"_s}}, {.page = 1, .lines = {u"ijkl"_s}}}, 3);
        QCOMPARE(widgets::washOver(layer, {2, 10}, 0),
                 (QList<QRectF>{QRectF(70, 100, 20, 10), QRectF(50, 120, 40, 10)}));
        QCOMPARE(widgets::washOver(layer, {2, 10}, 1), QList<QRectF>{QRectF(50, 100, 10, 10)});
        QVERIFY(widgets::washOver(layer, {2, 10}, 2).isEmpty());
        QVERIFY(widgets::washOver(layer, {}, 0).isEmpty());
    }

    void writingToTheLeft()
    {
        const report::TextLayer layer = mixedLine();
        const LinePlaces line(layer, 0);
        QCOMPARE(line.nearest({98, 105}).gap, 2); // right half of the first letter: before it
        QCOMPARE(line.nearest({72, 105}).gap, 5); // left half of the last one: behind it
        QCOMPARE(line.caret(2).left(), 100);
        QCOMPARE(line.caret(5).left(), 70);
        // From the middle of one into the other: what is selected stands apart.
        QCOMPARE(line.wash({1, 3}), (QList<QRectF>{QRectF(60, 100, 10, 10), QRectF(90, 100, 10, 10)}));
    }

    void writingDownwards()
    {
        const report::TextLayer layer = verticalLine(false);
        const LinePlaces line(layer, 0);
        QVERIFY(line.isVertical());
        QCOMPARE(line.nearest({0, 112}).gap, 1);
        QCOMPARE(line.nearest({0, 118}).gap, 2);
        QCOMPARE(line.caret(1), QRectF(50, 110, 10, 0));
        QCOMPARE(line.wash({1, 3}), QList<QRectF>{QRectF(50, 110, 10, 20)});
    }

    void writingUpwards()
    {
        const report::TextLayer layer = verticalLine(true);
        const LinePlaces line(layer, 0);
        QCOMPARE(line.nearest({0, 138}).gap, 0);
        QCOMPARE(line.nearest({0, 102}).gap, 4);
        QCOMPARE(line.caret(0), QRectF(50, 140, 10, 0));
    }
};

QTEST_APPLESS_MAIN(LinePlacesTest)
#include "line_places_test.moc"
