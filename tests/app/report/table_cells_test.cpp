// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/joining.h"
#include "app/report/table_cells.h"
#include "tests/app/report/page_writer.h"

#include <QLineF>
#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

/// "row,column:text" of each cell in order.
QStringList cells(const PageCharacters &page, const QList<QLineF> &rules = {})
{
    QStringList result;
    for (const BlockDraft &cell : tableCells(linesOf(page, 0), rules)) {
        QString text;
        for (const PageLine &line : cell.lines)
            text += line.text;
        result.append(u"%1,%2:%3"_s.arg(cell.row).arg(cell.column).arg(text));
    }
    return result;
}

} // namespace

class TableCellsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void centredCellsAreNotInterleaved();
    void evenRows();
    void labelOverTwoLines();
    void rulesDivideRows();
    void emptyCells();
    void noTable();
};

/// As in a report's bordered table: cells of one to three lines, centred vertically against each other.
void TableCellsTest::centredCellsAreNotInterleaved()
{
    samples::PageWriter page;
    page.line(226, 113, u"美国"_s, 10.5).line(409, 113, u"欧盟"_s, 10.5);
    page.line(93, 145, u"路径特点"_s, 10.5).line(155, 145, u"轻监管"_s, 10.5).line(330, 145, u"强监管"_s, 10.5);
    page.line(93, 197, u"主要特征"_s, 10.5);
    page.lines(155, 176.7, 20.3, {u"监管侧重于原则性要求，治理方式"_s, u"多为地方自治、行业规则以及自愿"_s, u"倡导"_s},
               10.5);
    page.lines(330, 186.8, 20.3, {u"通过《人工智能法案》立法实行风险分"_s, u"级监管"_s}, 10.5);
    page.line(93, 249, u"模式优点"_s, 10.5)
        .line(155, 249, u"更多的自由空间"_s, 10.5)
        .line(330, 249, u"更加注重安全"_s, 10.5);
    QCOMPARE(cells(page.page()),
             (QStringList{u"0,1:美国"_s, u"0,2:欧盟"_s, u"1,0:路径特点"_s, u"1,1:轻监管"_s, u"1,2:强监管"_s,
                          u"2,0:主要特征"_s, u"2,1:监管侧重于原则性要求，治理方式多为地方自治、行业规则以及自愿倡导"_s,
                          u"2,2:通过《人工智能法案》立法实行风险分级监管"_s, u"3,0:模式优点"_s, u"3,1:更多的自由空间"_s,
                          u"3,2:更加注重安全"_s}));
}

void TableCellsTest::evenRows()
{
    samples::PageWriter page;
    for (int row = 0; row < 4; ++row) {
        page.line(80, 100 + 20 * row, u"项目"_s + QString::number(row)).line(250, 100 + 20 * row, u"1,2%1"_s.arg(row));
        page.line(400, 100 + 20 * row, u"3,4%1"_s.arg(row));
    }
    const QStringList found = cells(page.page());
    QCOMPARE(found.size(), 12);
    QCOMPARE(found[3], u"1,0:项目1"_s);
    QCOMPARE(found[11], u"3,2:3,43"_s);
}

void TableCellsTest::labelOverTwoLines()
{
    samples::PageWriter page;
    page.line(80, 100, u"短项"_s).line(250, 100, u"10"_s);
    page.line(80, 120, u"其他符合定义的损益项"_s).line(250, 120, u"20"_s).line(80, 140, u"目"_s);
    page.line(80, 160, u"合计"_s).line(250, 160, u"30"_s);
    QCOMPARE(cells(page.page()),
             (QStringList{u"0,0:短项"_s, u"0,1:10"_s, u"1,0:其他符合定义的损益项目"_s, u"1,1:20"_s, u"2,0:合计"_s,
                          u"2,1:30"_s}));
}

/// Two cells of two lines each, all gaps alike: only the ruling line between tells.
void TableCellsTest::rulesDivideRows()
{
    samples::PageWriter page;
    for (int row = 0; row < 4; ++row)
        page.line(80, 100 + 20 * row, u"甲%1"_s.arg(row)).line(250, 100 + 20 * row, u"乙%1"_s.arg(row));
    page.line(80, 180, u"丙"_s).line(250, 180, u"丁"_s);
    const QList<QLineF> rules{{70, 138, 400, 138}, {70, 178, 400, 178}};
    QCOMPARE(
        cells(page.page(), rules),
        (QStringList{u"0,0:甲0甲1"_s, u"0,1:乙0乙1"_s, u"1,0:甲2甲3"_s, u"1,1:乙2乙3"_s, u"2,0:丙"_s, u"2,1:丁"_s}));
}

void TableCellsTest::emptyCells()
{
    samples::PageWriter page;
    page.line(80, 100, u"甲"_s).line(250, 100, u"1"_s).line(400, 100, u"2"_s);
    page.line(80, 120, u"乙"_s).line(400, 120, u"3"_s);
    page.line(250, 140, u"4"_s);
    QCOMPARE(cells(page.page()),
             (QStringList{u"0,0:甲"_s, u"0,1:1"_s, u"0,2:2"_s, u"1,0:乙"_s, u"1,2:3"_s, u"2,1:4"_s}));
}

void TableCellsTest::noTable()
{
    QVERIFY(tableCells({}, {}).empty());
    const auto lines = linesOf(samples::PageWriter().lines(80, 100, 20, {u"整行文字"_s, u"又一行文字"_s}).page(), 0);
    QCOMPARE(columnIntervals(lines).size(), 1U);
}

QTEST_APPLESS_MAIN(TableCellsTest)
#include "table_cells_test.moc"
