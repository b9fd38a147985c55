// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;
using meipi::report::samples::PageWriter;

namespace {

constexpr double type = 10;
constexpr double pitch = 15;

/// Running text, so that a document's type and line are known.
void prose(PageWriter &page, double y)
{
    for (int i = 0; i < 6; ++i)
        page.line(60, y + pitch * i,
                  QString(u"running text that fills its line from one edge to the other, word by word %1 "_s.arg(i))
                      .repeated(1),
                  type);
}

/// "row,column:text" of cells, the text alone of other blocks.
QStringList described(const PageCharacters &page)
{
    QStringList blocks;
    const TextLayer layer = makeTextLayer({page}, {});
    for (const Block &block : layer.blocks) {
        const QString place = block.row >= 0 ? u"%1,%2:"_s.arg(block.row).arg(block.column) : QString();
        blocks.append(place + layer.textOf(block.range));
    }
    return blocks;
}

QStringList cellsOf(const PageCharacters &page)
{
    QStringList cells = described(page);
    cells.removeIf([](const QString &block) { return block.indexOf(u':') < 3 || !block.front().isDigit(); });
    return cells;
}

} // namespace

/// Tables without a caption and without ruling lines, told by what stands in columns.
class TableRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void linesOfFontsOfOtherHeights();
};

void TableRunsTest::found_data()
{
    QTest::addColumn<PageCharacters>("page");
    QTest::addColumn<QStringList>("cells");

    {
        PageWriter page;
        prose(page, 60);
        page.line(60, 180, u"#"_s, type).line(110, 180, u"Requirement"_s, type).line(400, 180, u"L1"_s, type);
        page.line(430, 180, u"L2"_s, type);
        page.line(60, 200, u"1.1.1"_s, type).line(400, 200, u"x"_s, type).line(430, 200, u"x"_s, type);
        page.lines(110, 200, 12.5, {u"Verify that the text which goes on here is"_s, u"one cell."_s}, type);
        page.line(60, 235, u"1.1.2"_s, type).line(110, 235, u"A short one."_s, type).line(430, 235, u"x"_s, type);
        page.line(60, 255, u"Behind the table, a line of text that crosses its columns"_s, type);
        QTest::newRow("numbered requirements of several lines")
            << page.page() << QStringList{u"0,0:#"_s,     u"0,1:Requirement"_s,
                                          u"0,2:L1"_s,    u"0,3:L2"_s,
                                          u"1,0:1.1.1"_s, u"1,1:Verify that the text which goes on here is one cell."_s,
                                          u"1,2:x"_s,     u"1,3:x"_s,
                                          u"2,0:1.1.2"_s, u"2,1:A short one."_s,
                                          u"2,3:x"_s};
    }
    {
        PageWriter page;
        prose(page, 60);
        page.line(60, 180, u"name"_s, type).line(180, 180, u"size"_s, type).line(300, 180, u"kind"_s, type);
        page.line(360, 180, u"note"_s, type);
        page.line(60, 196, u"alpha"_s, type).line(180, 196, u"12"_s, type).line(300, 196, u"new"_s, type);
        page.line(360, 196, u"none"_s, type);
        QTest::newRow("two rows of many columns")
            << page.page() << QStringList{u"0,0:name"_s,  u"0,1:size"_s, u"0,2:kind"_s, u"0,3:note"_s,
                                          u"1,0:alpha"_s, u"1,1:12"_s,   u"1,2:new"_s,  u"1,3:none"_s};
    }
    {
        PageWriter page;
        prose(page, 60);
        for (int i = 0; i < 4; ++i)
            page.line(60, 180 + pitch * i, u"•"_s, type).line(80, 180 + pitch * i, u"item %1"_s.arg(i), type);
        QTest::newRow("bullets and their items") << page.page() << QStringList();
    }
    {
        PageWriter page;
        prose(page, 60);
        for (int i = 0; i < 4; ++i) {
            page.line(60, 180 + pitch * i, u"1.%1"_s.arg(i + 1), type);
            page.line(100, 180 + pitch * i, u"A chapter"_s, type).line(500, 180 + pitch * i, u"%1"_s.arg(i + 7), type);
        }
        QTest::newRow("a table of contents") << page.page() << QStringList();
    }
    {
        PageWriter page;
        prose(page, 60);
        page.line(60, 180, u"one"_s, type).line(200, 180, u"two"_s, type);
        page.line(60, 196, u"running text that crosses the gap between the two words above it"_s, type);
        QTest::newRow("a gap in one line") << page.page() << QStringList();
    }
}

void TableRunsTest::found()
{
    QFETCH(PageCharacters, page);
    QFETCH(QStringList, cells);
    QCOMPARE(cellsOf(page), cells);
}

/// Chinese fonts of one size have boxes of different heights; lines in both are one paragraph, and no heading.
void TableRunsTest::linesOfFontsOfOtherHeights()
{
    PageWriter page;
    for (int i = 0; i < 9; ++i)
        page.line(80, 80 + 20 * i, QString(36, QChar(char16_t(0x5000 + i))));
    PageCharacters &characters = page.page();
    for (size_t i = 36 * 3; i < 36 * 6; ++i) // three lines from a font with tall boxes
        characters.boxes[i].top = quint16(characters.boxes[i].top - 60);
    const TextLayer layer = makeTextLayer({characters}, {});
    QCOMPARE(layer.blocks.size(), 1);
    QCOMPARE(layer.blocks.first().kind, BlockKind::Paragraph);
}

QTEST_APPLESS_MAIN(TableRunsTest)
#include "table_runs_test.moc"
