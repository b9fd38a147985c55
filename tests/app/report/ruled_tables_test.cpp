// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/ruled_grid.h"
#include "app/report/ruled_tables.h"
#include "tests/app/report/page_writer.h"

#include <QRandomGenerator>
#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;
using meipi::report::samples::PageWriter;

namespace {

using Rules = QList<QLineF>;

Rules across(double y, double from = 60, double to = 360) { return {{from, y, to, y}}; }

Rules down(double x, double from = 100, double to = 160) { return {{x, from, x, to}}; }

/// Three columns of 100 points and two rows of 30, from (60, 100).
Rules grid()
{
    Rules rules;
    for (const double y : {100.0, 130.0, 160.0})
        rules += across(y);
    for (const double x : {60.0, 160.0, 260.0, 360.0})
        rules += down(x);
    return rules;
}

QStringList cellsOf(const PageCharacters &page, const Metrics &metrics = {})
{
    QStringList cells;
    auto lines = linesOf(page, 0);
    for (const Region &region : takeRuledTables(lines, page, metrics)) {
        for (const BlockDraft &cell : region.cells) {
            QString text;
            for (const PageLine &line : cell.lines)
                text += line.text + u'|';
            cells.append(u"%1,%2:%3"_s.arg(cell.row).arg(cell.column).arg(text.chopped(1)));
        }
    }
    for (const PageLine &line : lines)
        cells.append(line.text);
    return cells;
}

PageWriter sixCells()
{
    PageWriter page;
    page.line(65, 105, u"a"_s, 10).line(165, 105, u"b"_s, 10).line(265, 105, u"c"_s, 10);
    page.line(65, 135, u"d"_s, 10).line(165, 135, u"e"_s, 10).line(265, 135, u"f"_s, 10);
    return page;
}

} // namespace

class RuledTablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void anyRulesAreTaken();
};

void RuledTablesTest::cells_data()
{
    QTest::addColumn<PageCharacters>("page");
    QTest::addColumn<Rules>("rules");
    QTest::addColumn<QStringList>("expected");
    const QStringList six{u"0,0:a"_s, u"0,1:b"_s, u"0,2:c"_s, u"1,0:d"_s, u"1,1:e"_s, u"1,2:f"_s};
    const QStringList none{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s};
    const PageCharacters plain = sixCells().page();

    QTest::newRow("a grid") << plain << grid() << six;
    QTest::newRow("open at both sides") << plain
                                        << Rules(across(100) + across(130) + across(160) + down(160) + down(260))
                                        << six;
    QTest::newRow("ruled cell by cell") << plain
                                        << Rules(across(100) + across(130, 60, 159) + across(130, 161, 260)
                                                 + across(130, 260, 360) + across(160) + down(160, 100, 129)
                                                 + down(160, 131, 160) + down(260))
                                        << six;
    QTest::newRow("double lines") << plain << Rules(grid() + across(101) + across(131) + down(161)) << six;
    QTest::newRow("a frame alone") << plain << Rules(across(100) + across(160) + down(60) + down(360)) << none;
    QTest::newRow("underlines") << plain
                                << Rules(across(120, 65, 75) + across(121, 165, 175) + across(150, 65, 75)
                                         + across(151))
                                << none;
    QTest::newRow("no rules") << plain << Rules() << none;

    PageWriter two;
    two.lines(65, 105, 12, {u"one"_s, u"two"_s}, 8).line(165, 110, u"b"_s, 8).line(65, 140, u"d"_s, 8);
    QTest::newRow("lines of one cell, an empty cell")
        << two.page() << grid() << QStringList{u"0,0:one|two"_s, u"0,1:b"_s, u"1,0:d"_s};

    PageWriter spanning;
    spanning.line(65, 105, u"over two"_s, 10).line(265, 105, u"c"_s, 10);
    spanning.line(65, 135, u"d"_s, 10).line(165, 135, u"e"_s, 10).line(265, 135, u"f"_s, 10);
    const Rules merged =
        Rules(across(100) + across(130) + across(160) + down(60) + down(160, 130, 160) + down(260) + down(360));
    QTest::newRow("a cell over two columns")
        << spanning.page() << merged << QStringList{u"0,0:over two"_s, u"0,2:c"_s, u"1,0:d"_s, u"1,1:e"_s, u"1,2:f"_s};

    PageWriter tall;
    tall.line(65, 123, u"both"_s, 10).line(165, 105, u"b"_s, 10).line(165, 135, u"e"_s, 10);
    const Rules rowSpan =
        Rules(across(100) + across(130, 160, 360) + across(160) + down(60) + down(160) + down(260) + down(360));
    QTest::newRow("a cell over two rows")
        << tall.page() << rowSpan << QStringList{u"0,0:both"_s, u"0,1:b"_s, u"1,1:e"_s};

    PageWriter run;
    run.line(100, 105, u"first of two cells"_s, 10).line(265, 105, u"c"_s, 10);
    run.line(65, 135, u"d"_s, 10).line(165, 135, u"e"_s, 10);
    QTest::newRow("one printed line over a border")
        << run.page() << grid()
        << QStringList{u"0,0:first of two"_s, u"0,1:cells"_s, u"0,2:c"_s, u"1,0:d"_s, u"1,1:e"_s};

    PageWriter wide;
    wide.line(120, 105, u"一二三四五六七八"_s, 10).line(65, 135, u"d"_s, 10).line(165, 135, u"e"_s, 10);
    QTest::newRow("ideographs over a border")
        << wide.page() << grid() << QStringList{u"0,0:一二三四"_s, u"0,1:五六七八"_s, u"1,0:d"_s, u"1,1:e"_s};

    PageWriter longWord;
    longWord.line(65, 105, u"network-manager-gnome"_s, 10).line(265, 105, u"c"_s, 10);
    longWord.line(65, 135, u"d"_s, 10).line(165, 135, u"e"_s, 10);
    QTest::newRow("a word too long for its cell")
        << longWord.page() << grid() << QStringList{u"0,0:network-manager-gnome"_s, u"0,2:c"_s, u"1,0:d"_s, u"1,1:e"_s};

    PageWriter drawing = sixCells();
    drawing.line(65, 180, u"Figure 1. Boxes"_s, 10);
    QTest::newRow("a drawing") << drawing.page() << grid() << QStringList(none + QStringList{u"Figure 1. Boxes"_s});

    PageWriter sparse;
    sparse.line(65, 105, u"a"_s, 10).line(165, 105, u"b"_s, 10);
    QTest::newRow("boxes that are mostly empty") << sparse.page() << grid() << QStringList{u"a"_s, u"b"_s};
}

void RuledTablesTest::cells()
{
    QFETCH(PageCharacters, page);
    QFETCH(Rules, rules);
    QFETCH(QStringList, expected);
    page.rules = rules;
    QCOMPARE(cellsOf(page), expected);
}

void RuledTablesTest::anyRulesAreTaken()
{
    QRandomGenerator random(20260701);
    for (int round = 0; round < 300; ++round) {
        PageCharacters page = sixCells().page();
        for (int i = random.bounded(60); i > 0; --i) {
            const double x = random.bounded(700) - 50;
            const double y = random.bounded(500) - 50;
            const double length = random.bounded(400);
            page.rules.append(random.bounded(2) == 0 ? QLineF(x, y, x + length, y) : QLineF(x, y, x, y + length));
        }
        if (round % 7 == 0)
            page.rules.append(QLineF(qQNaN(), 0, 1e300, qInf()));
        QString all;
        for (const QString &cell : cellsOf(page))
            all += cell.sliced(cell.indexOf(u':') + 1);
        std::ranges::sort(all);
        QCOMPARE(all.remove(u'|'), u"abcdef"_s); // whatever the rules, no text is lost or doubled
    }
}

QTEST_APPLESS_MAIN(RuledTablesTest)
#include "ruled_tables_test.moc"
