// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/margin_layout.h"

#include <QRandomGenerator>
#include <QTest>

using namespace meipi::marks;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal chipHeight = 20;

MarginColumn column(qreal bottom = 1000)
{
    return {.left = 100, .width = 160, .top = 0, .bottom = bottom, .overflowSize = [](int n) {
                return QSizeF(n > 9 ? 36 : 28, chipHeight);
            }};
}

/// A group at a line of 24 px that begins at `y`.
MarginGroup group(qreal y, const QList<qreal> &widths, qreal lines = 1)
{
    MarginGroup group{.firstLineTop = y,
                      .firstLineBottom = y + 24,
                      .bracketTop = y,
                      .bracketBottom = y + 24 * lines,
                      .leaderX = 90,
                      .chips = {}};
    for (const qreal width : widths)
        group.chips.append(QSizeF(width, chipHeight));
    return group;
}

QList<QRectF> everyRect(const MarginPlacement &placement)
{
    QList<QRectF> rects;
    for (const PlacedGroup &placed : placement.groups) {
        rects += placed.chips;
        if (!placed.overflow.isNull())
            rects.append(placed.overflow);
    }
    if (!placement.overflow.isNull())
        rects.append(placement.overflow);
    return rects;
}

} // namespace

class MarginLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsAtTheFirstLine();
    void wrapsInsideTheColumn();
    void isPushedDownWithALeader();
    void excerptsWithoutTagsTakeNoRoom();
    void longGroupAtTheEndIsCut();
    void wholeGroupsBeyondTheEndAreCounted();
    void columnWithoutRoom();
    void nothingOverlapsOrIsLost_data();
    void nothingOverlapsOrIsLost();
};

void MarginLayoutTest::standsAtTheFirstLine()
{
    const MarginPlacement placement = placedInMargin({group(50, {60, 40}), group(200, {70})}, column());
    const QList<QRectF> expected = {{100, 52, 60, 20}, {164, 52, 40, 20}};
    QCOMPARE(placement.groups.at(0).chips, expected);
    QCOMPARE(placement.groups.at(0).bounds, QRectF(100, 52, 104, 20));
    QVERIFY(placement.groups.at(0).leader.isEmpty());
    QCOMPARE(placement.groups.at(1).chips.front(), QRectF(100, 202, 70, 20));
    QCOMPARE(placement.hidden, 0);
    QCOMPARE(placement.firstHidden, -1);
}

void MarginLayoutTest::wrapsInsideTheColumn()
{
    const MarginPlacement placement = placedInMargin({group(0, {100, 56, 10, 500, 20})}, column());
    const QList<QRectF> expected = {
        {100, 2, 100, 20}, {204, 2, 56, 20}, {100, 26, 10, 20}, {100, 50, 160, 20}, {100, 74, 20, 20}};
    QCOMPARE(placement.groups.at(0).chips, expected);
}

void MarginLayoutTest::isPushedDownWithALeader()
{
    const MarginPlacement placement =
        placedInMargin({group(100, {100, 100, 100}), group(130, {50}, 3), group(300, {50})}, column());
    const PlacedGroup &second = placement.groups.at(1);
    QCOMPARE(second.chips.front().top(), placement.groups.at(0).bounds.bottom() + 7);
    QCOMPARE(second.leader.size(), 3);
    QCOMPARE(second.leader.front(), QPointF(90, 130 + 36));
    QCOMPARE(second.leader.at(1).y(), second.leader.front().y());
    QCOMPARE(second.leader.back(), QPointF(99, second.chips.front().center().y()));
    QVERIFY(placement.groups.at(2).leader.isEmpty());
}

void MarginLayoutTest::excerptsWithoutTagsTakeNoRoom()
{
    const MarginPlacement placement = placedInMargin({group(100, {}), group(100, {50})}, column());
    QVERIFY(placement.groups.at(0).chips.isEmpty());
    QVERIFY(placement.groups.at(0).bounds.isNull());
    QCOMPARE(placement.groups.at(0).hidden, 0);
    QCOMPARE(placement.groups.at(1).chips.front().top(), 102.0);
    QVERIFY(placedInMargin({}, column()).groups.isEmpty());
}

void MarginLayoutTest::longGroupAtTheEndIsCut()
{
    // Two rows of two fit above 148; the fifth chip does not.
    const MarginPlacement placement = placedInMargin({group(100, {70, 70, 60, 60, 60})}, column(148));
    const PlacedGroup &placed = placement.groups.at(0);
    QCOMPARE(placed.chips.size(), 4);
    QCOMPARE(placed.hidden, 1);
    QCOMPARE(placed.overflow, QRectF(100 + 128, 126, 28, 20));
    QCOMPARE(placement.hidden, 0);

    // Without room beside the last chip, that chip is hidden too.
    const MarginPlacement tight = placedInMargin({group(100, {70, 70, 76, 76, 60})}, column(148));
    QCOMPARE(tight.groups.at(0).chips.size(), 3);
    QCOMPARE(tight.groups.at(0).hidden, 2);
}

void MarginLayoutTest::wholeGroupsBeyondTheEndAreCounted()
{
    QList<MarginGroup> groups;
    for (int i = 0; i < 10; ++i)
        groups.append(group(100 + i, {60, 60}));
    const MarginPlacement placement = placedInMargin(groups, column(200));
    QCOMPARE(placement.firstHidden, 2);
    QCOMPARE(placement.hidden, 16);
    QCOMPARE(placement.overflow, QRectF(100, 180, 36, 20));
    QVERIFY(placement.groups.at(5).chips.isEmpty());
    QCOMPARE(placement.groups.at(5).hidden, 2);
    QVERIFY(placement.groups.at(5).overflow.isNull());
}

void MarginLayoutTest::columnWithoutRoom()
{
    const MarginPlacement placement = placedInMargin({group(0, {60, 60})}, column(10));
    QCOMPARE(placement.hidden, 2);
    QCOMPARE(placement.firstHidden, 0);
    QCOMPARE(placement.overflow.top(), 0.0);
}

void MarginLayoutTest::nothingOverlapsOrIsLost_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 200; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void MarginLayoutTest::nothingOverlapsOrIsLost()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const MarginColumn page = column(200 + random.bounded(800));
    QList<MarginGroup> groups;
    qreal y = -10;
    const int count = 1 + int(random.bounded(30));
    for (int i = 0; i < count; ++i) {
        y += random.bounded(60);
        QList<qreal> widths;
        for (int chips = int(random.bounded(7)); chips > 0; --chips)
            widths.append(20 + random.bounded(200));
        groups.append(group(y, widths, 1 + random.bounded(4)));
    }
    const MarginPlacement placement = placedInMargin(groups, page);
    QCOMPARE(placement.groups.size(), groups.size());

    const QList<QRectF> rects = everyRect(placement);
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const QRectF &rect = rects.at(i);
        QVERIFY(rect.left() >= page.left && rect.right() <= page.left + page.width);
        QVERIFY(rect.top() >= page.top && rect.bottom() <= page.bottom + 0.001);
        for (qsizetype j = i + 1; j < rects.size(); ++j)
            QVERIFY(!rect.intersects(rects.at(j)));
    }

    qreal above = page.top;
    int hiddenByPage = 0;
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const PlacedGroup &placed = placement.groups.at(i);
        QCOMPARE(placed.chips.size() + placed.hidden, groups.at(i).chips.size());
        if (placed.chips.isEmpty()) {
            hiddenByPage += placed.hidden;
            continue;
        }
        QVERIFY(placed.bounds.top() >= above);
        QVERIFY(placed.chips.front().top() + 0.001 >= groups.at(i).firstLineTop + 2);
        QCOMPARE(placed.overflow.isNull(), placed.hidden == 0);
        above = placed.bounds.bottom() + page.groupGap;
    }
    QCOMPARE(placement.hidden, hiddenByPage);
    QCOMPARE(placement.overflow.isNull(), hiddenByPage == 0);
}

QTEST_GUILESS_MAIN(MarginLayoutTest)
#include "margin_layout_test.moc"
