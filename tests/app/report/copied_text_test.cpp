// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/area_text.h"
#include "app/report/copied_text.h"
#include "tests/widgets/reader/made_text.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;
using meipi::tests::MadeParagraph;

namespace {

MadeParagraph cell(qint16 row, qint16 column, const QStringList &lines)
{
    return {.page = 0,
            .lines = lines,
            .left = 50.0 + 100 * column,
            .top = 200.0 + 60 * row,
            .kind = BlockKind::TableCell,
            .row = row,
            .column = column};
}

/// A paragraph of two lines, two list items, a table of 3 × 2 cells with an empty one, a caption.
TextLayer page()
{
    return meipi::tests::madeText(
        {
            {.page = 0, .lines = {u"一行，"_s, u"二行。"_s}, .top = 60},
            {.page = 0, .lines = {u"1. 甲"_s}, .top = 110, .kind = BlockKind::ListItem},
            {.page = 0, .lines = {u"2. 乙"_s}, .top = 130, .kind = BlockKind::ListItem},
            cell(0, 1, {u"US"_s}),
            cell(0, 2, {u"EU"_s}),
            cell(1, 0, {u"path"_s}),
            cell(1, 1, {u"soft"_s, u"law"_s}),
            cell(1, 2, {u"hard"_s}),
            {.page = 0, .lines = {u"Table 1"_s}, .top = 330, .kind = BlockKind::Caption},
        },
        1);
}

} // namespace

class CopiedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void flowing()
    {
        const TextLayer layer = page();
        QCOMPARE(flowingText(layer, {0, layer.text.size()}),
                 u"一行，二行。\n\n1. 甲\n2. 乙\n\n\tUS\tEU\npath\tsoftlaw\thard\n\nTable 1"_s);
        QCOMPARE(flowingText(layer, {2, 10}), u"，二行。\n\n1. "_s);
        QCOMPARE(flowingText(layer, {3, 3}), QString());
        QCOMPARE(flowingText(layer, {-5, 99999}), flowingText(layer, {0, layer.text.size()}));
    }

    void lines()
    {
        const TextLayer layer = page();
        QCOMPARE(printedLines(layer, {1, 11}), u"行，\n二行。\n1. 甲"_s);
        QCOMPARE(printedLines(layer, {3, 3}), QString());
    }

    void areas_data()
    {
        QTest::addColumn<QRectF>("area");
        QTest::addColumn<bool>("isTable");
        QTest::addColumn<QString>("text");
        QTest::newRow("the table") << QRectF(40, 190, 350, 110) << true << u"\tUS\tEU\npath\tsoftlaw\thard"_s;
        QTest::newRow("two of its columns") << QRectF(140, 190, 250, 110) << true << u"US\tEU\nsoftlaw\thard"_s;
        QTest::newRow("with its caption") << QRectF(40, 250, 350, 100) << true << u"path\tsoftlaw\thard\nTable 1\t\t"_s;
        QTest::newRow("one cell") << QRectF(40, 255, 80, 30) << false << u"path"_s;
        QTest::newRow("lines") << QRectF(40, 50, 300, 50) << false << u"一行，\n二行。"_s;
        QTest::newRow("half a line") << QRectF(40, 50, 24, 20) << false << u"一"_s;
        QTest::newRow("the other way round") << QRectF(QPointF(64, 70), QPointF(40, 50)) << false << u"一"_s;
        QTest::newRow("nothing") << QRectF(300, 500, 50, 50) << false << QString();
    }

    void areas()
    {
        QFETCH(QRectF, area);
        const AreaText found = areaText(page(), 0, area);
        QTEST(found.isTable, "isTable");
        QTEST(tabSeparated(found), "text");
    }

    void aWideGapDividesCells()
    {
        TextLayer layer = meipi::tests::madeText({{.page = 0, .lines = {u"2019 12.5"_s}}}, 1);
        layer.boxes[4] = {};
        for (size_t i = 5; i < 9; ++i) {
            layer.boxes[i].left += 600;
            layer.boxes[i].right += 600;
        }
        layer.lines[0].box.right += 600;
        QCOMPARE(tabSeparated(areaText(layer, 0, {0, 0, 400, 600})), u"2019\t12.5"_s);
    }

    void secondTableBeginsAgain()
    {
        const TextLayer layer = meipi::tests::madeText({cell(0, 0, {u"a"_s}),
                                                        cell(0, 1, {u"b"_s}),
                                                        {.page = 0,
                                                         .lines = {u"c"_s},
                                                         .left = 50,
                                                         .top = 300,
                                                         .kind = BlockKind::TableCell,
                                                         .row = 0,
                                                         .column = 0}},
                                                       1);
        QCOMPARE(tabSeparated(areaText(layer, 0, {0, 0, 400, 600})), u"a\tb\nc\t"_s);
    }

    void html()
    {
        const AreaText table{.rows = {{u"a<b"_s, u"c"_s}}, .isTable = true};
        QCOMPARE(htmlTable(table), u"<table><tr><td>a&lt;b</td><td>c</td></tr></table>"_s);
        const AreaText lines{.rows = {{u"a"_s}, {u"b"_s}}, .isTable = false};
        QCOMPARE(htmlTable(lines), u"<p>a</p><p>b</p>"_s);
        QCOMPARE(tabSeparated({.rows = {{u"a\tb\nc"_s, u"d"_s}}, .isTable = true}), u"a b c\td"_s);
    }
};

QTEST_APPLESS_MAIN(CopiedTextTest)
#include "copied_text_test.moc"
