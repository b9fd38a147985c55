// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;
using meipi::report::samples::PageWriter;

namespace {

const QString columnLine = u"rules for the whole of the Union and"_s; // 216 points at 12

QString sentencesOf(const TextLayer &layer)
{
    QStringList sentences;
    for (const TextRange &range : layer.sentences)
        sentences.append(layer.textOf(range));
    return sentences.join(u'/');
}

} // namespace

/// Pages whose text is not simply one column from top to bottom.
class ReadingOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsBesideATable();
    void uprightTextInTheMargin();
    void contentsAreReadWithoutPages();
    void numbersInAFigure();
    void listingsKeepTheirLines();
    void fewLinesAreOneParagraph_data();
    void fewLinesAreOneParagraph();
    void fewLinesMayBeParagraphs();
};

void ReadingOrderTest::fewLinesAreOneParagraph_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("two") << QStringList{u"The provider of a system keeps"_s, u"a register of all changes."_s};
    QTest::newRow("three, ragged") << QStringList{u"The provider of a system keeps"_s,
                                                  u"a register of all changes that"_s, u"were made to it."_s};
    QTest::newRow("three, the second longest") << QStringList{
        u"The provider of systems keeps"_s, u"a register of all the changes and"_s, u"of their reasons."_s};
    QTest::newRow("Chinese, behind a comma")
        << QStringList{u"高风险系统的提供者，"_s, u"应当建立风险管理制度并登记。"_s};
    QTest::newRow("Chinese") << QStringList{u"高风险系统的提供者应当建立风险"_s, u"管理制度并在投放市场前登记。"_s};
    QTest::newRow("Chinese, three") << QStringList{u"高风险系统的提供者应当建立风险"_s,
                                                   u"管理制度，并在投放市场前完成登"_s, u"记。"_s};
}

void ReadingOrderTest::fewLinesAreOneParagraph()
{
    QFETCH(const QStringList, lines);
    PageWriter page;
    page.lines(80, 100, 20, lines);
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QVERIFY2(layer.blocks.size() == 1, qPrintable(samples::blockTexts(layer).join(u'|')));
}

void ReadingOrderTest::fewLinesMayBeParagraphs()
{
    PageWriter page;
    page.lines(80, 100, 20, {u"Keep a register."_s, u"Inform the authority."_s, u"The provider answers for both."_s});
    QCOMPARE(makeTextLayer({page.page()}, {}).blocks.size(), 3);
}

/// A table at the head of one column must not hide that there are two.
void ReadingOrderTest::columnsBesideATable()
{
    PageWriter page;
    for (int row = 0; row < 14; ++row) {
        for (int column = 0; column < 4; ++column)
            page.line(310 + 54 * column, 100 + 14 * row, u"%1"_s.arg(row * 4 + column), 9);
    }
    QString left;
    QString right;
    for (int i = 0; i < 30; ++i) {
        page.line(60, 100 + 15 * i, QChar(u'a' + i % 26) + columnLine);
        left += QChar(u'a' + i % 26) + columnLine + u' ';
    }
    for (int i = 0; i < 14; ++i) {
        page.line(310, 320 + 15 * i, QChar(u'A' + i) + columnLine);
        right += QChar(u'A' + i) + columnLine + u' ';
    }
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QVERIFY2(layer.text.contains(left.trimmed()), qPrintable(layer.text));
    QVERIFY2(layer.text.contains(right.trimmed()), qPrintable(layer.text));
    const auto cells = std::ranges::count(layer.blocks, BlockKind::TableCell, &Block::kind);
    QCOMPARE(cells, 56);
}

void ReadingOrderTest::uprightTextInTheMargin()
{
    PageWriter page;
    for (int i = 0; i < 8; ++i)
        page.line(80, 100 + 20 * i, QString(36, QChar(char16_t(0x5000 + i))));
    const QString stamp = u"arXiv:2112.01488v3"_s;
    PageCharacters &characters = page.page();
    for (qsizetype i = 0; i < stamp.size(); ++i) {
        const auto bottom = quint16(6000 - 140 * i);
        characters.text.append(stamp.at(i));
        characters.boxes.push_back({.left = 400, .top = quint16(bottom - 140), .right = 640, .bottom = bottom});
        characters.breaks.push_back(i + 1 == stamp.size() ? Break::Line : Break::None);
    }
    const TextLayer layer = makeTextLayer({characters}, {});
    QCOMPARE(layer.blocks.size(), 2);
    QCOMPARE(layer.textOf(layer.blocks.at(1).range), stamp);
    QVERIFY(!layer.textOf(layer.blocks.at(0).range).contains(u"arXiv"));
}

void ReadingOrderTest::contentsAreReadWithoutPages()
{
    PageWriter page;
    page.line(80, 100, u"一、治理模式"_s + QString(50, u'.') + u"2"_s);
    page.line(80, 126, u"二、2024年的声明"_s + QString(50, u'.') + u"15"_s);
    for (int i = 0; i < 4; ++i)
        page.line(80, 200 + 26 * i, QString(36, QChar(char16_t(0x5000 + i))));
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QVERIFY(sentencesOf(layer).startsWith(u"一、治理模式/二、2024年的声明/"_s));
    QVERIFY(layer.text.contains(u"15"_s)); // selectable all the same
}

/// A number in a figure that happens to stand where paragraphs are indented is no line of running text.
void ReadingOrderTest::numbersInAFigure()
{
    PageWriter page;
    for (int i = 0; i < 8; ++i)
        page.line(i % 2 == 0 ? 104 : 80, 60 + 20 * i, QString(34, QChar(char16_t(0x5000 + i))));
    for (int i = 0; i < 3; ++i) {
        page.line(104, 260 + 30 * i, QString::number(i + 1), 12);
        page.line(160, 260 + 30 * i, u"要点"_s, 9).line(260, 260 + 30 * i, u"说明文字"_s, 9);
    }
    page.line(200, 360, u"图 1 合作进展"_s, 10.5);
    page.line(80, 385, QString(36, u'甲'));
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QCOMPARE(std::ranges::count(layer.blocks, BlockKind::TableCell, &Block::kind), 0);
    QCOMPARE(std::ranges::count(layer.blocks, BlockKind::Figure, &Block::kind), 9);
}

void ReadingOrderTest::listingsKeepTheirLines()
{
    PageWriter page;
    for (int i = 0; i < 6; ++i) {
        page.line(80, 60 + 20 * i, u"running text in a type whose letters are not all of one width %1"_s.arg(i), 12);
        PageCharacters &characters = page.page(); // as they are not: every other letter is narrower
        for (size_t unit = characters.boxes.size() - 40; unit < characters.boxes.size(); unit += 2)
            characters.boxes[unit].right = quint16(characters.boxes[unit].right - 40);
    }
    page.lines(
        80, 220, 14,
        {u"for (int i = 0; i < maximum; ++i) print(name);"_s, u"}"_s, u"while (true) sleep(milliseconds); // wait"_s},
        10);
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QCOMPARE(samples::blockTexts(layer).sliced(1),
             (QStringList{u"for (int i = 0; i < maximum; ++i) print(name);"_s, u"}"_s,
                          u"while (true) sleep(milliseconds); // wait"_s}));
}

QTEST_APPLESS_MAIN(ReadingOrderTest)
#include "reading_order_test.moc"
