// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_characters.h"
#include "app/report/text_layer_check.h"
#include "tests/app/report/page_writer.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace meipi::report;
using namespace Qt::StringLiterals;

namespace {

QString full(char16_t unit) { return QString(36, QChar(unit)); }

/// Kind, level and text of each block.
QStringList described(const TextLayer &layer)
{
    static const QStringList names{u"title"_s, u"heading"_s, u"paragraph"_s, u"item"_s,      u"caption"_s,
                                   u"cell"_s,  u"figure"_s,  u"footnote"_s,  u"reference"_s, u"contents"_s};
    QStringList blocks;
    for (const Block &block : layer.blocks) {
        const QString level = block.kind == BlockKind::Heading ? QString::number(block.level) : QString();
        blocks.append(names[int(block.kind)] + level + u": "_s + layer.textOf(block.range));
    }
    return blocks;
}

/// Enough running text that its type and its lines are known.
void fill(samples::PageWriter &page, double y, int rows)
{
    for (int i = 0; i < rows; ++i)
        page.line(80, y + 26 * i, full(char16_t(0x5000 + i)));
}

} // namespace

class PageCharactersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphsByIndent();
    void englishParagraphsByGap();
    void clauseOverAPageBreak();
    void floatsAtAPageBreak();
    void twoColumns();
    void headings();
    void outlineIsPlaced();
    void listsAndHangingReferences();
    void contents();
    void figureTextBehindItsCaption();
    void tableWithoutCaption();
    void footnotes();
    void hyphens();
    void furnitureIsNoText();
    void noPages();
    void hostileInput_data();
    void hostileInput();
    void noise();
};

void PageCharactersTest::paragraphsByIndent()
{
    samples::PageWriter page;
    page.lines(80, 100, 26, {full(u'甲').first(34), full(u'乙'), u"结束。"_s}, 12, 24);
    page.lines(80, 178, 26, {full(u'丙').first(34), full(u'丁'), full(u'戊')}, 12, 24);
    page.lines(80, 256, 26, {full(u'己').first(34), u"完。"_s}, 12, 24);
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QCOMPARE(layer.blocks.size(), 3);
    QCOMPARE(layer.lines.size(), 8);
    QCOMPARE(layer.sentences.size(), 3);
    QCOMPARE(layer.textOf(layer.blocks[0].range), full(u'甲').first(34) + full(u'乙') + u"结束。"_s);
    QCOMPARE(layer.language, u"zh"_s);
    QCOMPARE(layer.state, TextState::Present);
    QCOMPARE(brokenPromise(layer), QString());
}

void PageCharactersTest::englishParagraphsByGap()
{
    samples::PageWriter page;
    const QString line = u"governance of artificial intelligence is a matter of law and trust"_s;
    page.lines(80, 100, 18, {line, line, u"and ends here."_s});
    page.lines(80, 165, 18, {line, u"Another paragraph ends."_s});
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QCOMPARE(samples::blockTexts(layer),
             (QStringList{line + u' ' + line + u" and ends here."_s, line + u" Another paragraph ends."_s}));
    QCOMPARE(layer.language, u"en"_s);
}

void PageCharactersTest::clauseOverAPageBreak()
{
    samples::PageWriter first;
    fill(first, 100, 5);
    first.lines(80, 700, 26, {full(u'甲').first(34), full(u'乙')}, 12, 24);
    samples::PageWriter second;
    second.lines(80, 100, 26, {full(u'丙'), u"完。"_s});
    second.lines(80, 152, 26, {full(u'丁').first(34), u"另一段。"_s}, 12, 24);
    const TextLayer layer = makeTextLayer({first.page(), second.page()}, {});
    QCOMPARE(layer.blocks.size(), 3);
    QCOMPARE(layer.textOf(layer.blocks[1].range), full(u'甲').first(34) + full(u'乙') + full(u'丙') + u"完。"_s);
    QCOMPARE(layer.pageOf(layer.blocks[1].range.start), 0);
    QCOMPARE(layer.pageOf(layer.blocks[1].range.end - 1), 1);
}

/// A captioned table at the foot of the first page goes before the paragraph that runs over, so that pages stay in order.
void PageCharactersTest::floatsAtAPageBreak()
{
    samples::PageWriter first;
    fill(first, 80, 8);
    first.lines(80, 400, 26, {full(u'甲').first(34), full(u'乙')}, 12, 24);
    first.line(230, 480, u"表 1 比较"_s, 10.5);
    for (int row = 0; row < 3; ++row)
        first.line(120, 510 + 30 * row, u"项%1"_s.arg(row), 10.5).line(330, 510 + 30 * row, u"值%1"_s.arg(row), 10.5);
    samples::PageWriter second;
    second.lines(80, 100, 26, {full(u'丙'), u"完。"_s});
    const TextLayer layer = makeTextLayer({first.page(), second.page()}, {});
    const QStringList blocks = described(layer);
    QCOMPARE(blocks[1], u"caption: 表 1 比较"_s);
    QCOMPARE(blocks.last(), u"paragraph: "_s + full(u'甲').first(34) + full(u'乙') + full(u'丙') + u"完。"_s);
    QCOMPARE(brokenPromise(layer), QString());
}

void PageCharactersTest::twoColumns()
{
    samples::PageWriter page;
    page.line(150, 60, u"A heading that runs across both of the columns"_s, 14);
    const QString line = u"rules for the whole of the Union and"_s; // 36 × 6 = 216 points
    QStringList left;
    QStringList right;
    for (int i = 0; i < 12; ++i) {
        page.line(60, 100 + 15 * i, QChar(u'a' + i) + line);
        page.line(310, 103 + 15 * i, QChar(u'n' + i) + line); // not on the same base lines
        left.append(QChar(u'a' + i) + line);
        right.append(QChar(u'n' + i) + line);
    }
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QCOMPARE(layer.text.sliced(layer.text.indexOf(u'\n') + 1), (left + right).join(u' '));
}

void PageCharactersTest::headings()
{
    samples::PageWriter page;
    page.line(150, 60, u"人工智能治理报告"_s, 26);
    fill(page, 120, 4);
    page.line(80, 250, u"一、治理模式"_s, 16);
    page.line(80, 290, u"（一）内涵"_s, 14);
    page.lines(80, 320, 26, {full(u'甲').first(34), u"完。"_s}, 12, 24);
    page.line(104, 380, u"（二）现状"_s);
    page.lines(80, 406, 26, {full(u'乙').first(34), u"完。"_s}, 12, 24);
    page.line(104, 466, u"（一）第一项规定；"_s);
    page.line(104, 492, u"（二）第二项规定。"_s);
    const QStringList blocks = described(makeTextLayer({page.page()}, {}));
    QCOMPARE(blocks[0], u"title: 人工智能治理报告"_s);
    QVERIFY(blocks.contains(u"heading1: 一、治理模式"_s));
    QVERIFY(blocks.contains(u"heading2: （一）内涵"_s));
    QVERIFY(blocks.contains(u"heading2: （二）现状"_s)); // in the type of the text
    QVERIFY(blocks.contains(u"item: （一）第一项规定；"_s));
    QVERIFY(blocks.contains(u"item: （二）第二项规定。"_s));
}

void PageCharactersTest::outlineIsPlaced()
{
    samples::PageWriter page;
    fill(page, 100, 4);
    page.line(80, 240, u"Scope"_s);
    page.lines(80, 280, 26, {full(u'甲').first(34), u"完。"_s}, 12, 24);
    const TextLayer layer = makeTextLayer({page.page()},
                                          {{.title = u"SCOPE"_s, .level = 3, .page = 0, .top = 240},
                                           {.title = u"Not there"_s, .level = 1, .page = 0},
                                           {.title = u"Beyond"_s, .level = -4, .page = 12}});
    QVERIFY(described(layer).contains(u"heading3: Scope"_s));
    QCOMPARE(layer.outline[0].position, layer.text.indexOf(u"Scope"_s));
    QCOMPARE(layer.outline[1].position, -1);
    QCOMPARE(layer.outline[2].page, -1);
    QCOMPARE(brokenPromise(layer), QString());
}

void PageCharactersTest::listsAndHangingReferences()
{
    samples::PageWriter page;
    fill(page, 60, 6);
    page.line(104, 240, u"1. 第一项"_s).line(104, 266, u"2. 第二项"_s);
    page.line(80, 320, u"参考文献"_s, 16);
    page.line(80, 350, full(u'甲')).line(98, 376, u"2024 年第 1 期。"_s);
    page.line(80, 402, full(u'乙').first(20)).line(98, 428, u"(https://example.org/a-very-long-address)"_s);
    page.line(80, 454, full(u'丙')).line(98, 480, u"第 2 期。"_s);
    const QStringList blocks = described(makeTextLayer({page.page()}, {}));
    QCOMPARE(blocks.mid(1),
             (QStringList{u"item: 1. 第一项"_s, u"item: 2. 第二项"_s, u"heading1: 参考文献"_s,
                          u"reference: "_s + full(u'甲') + u"2024 年第 1 期。"_s,
                          u"reference: "_s + full(u'乙').first(20) + u"(https://example.org/a-very-long-address)"_s,
                          u"reference: "_s + full(u'丙') + u"第 2 期。"_s}));
}

void PageCharactersTest::contents()
{
    samples::PageWriter page;
    page.line(80, 100, u"一、治理模式"_s + QString(50, u'.') + u"2"_s);
    page.line(80, 126, u"二、联合声明"_s + QString(50, u'.') + u"5"_s);
    fill(page, 200, 4);
    const QStringList blocks = described(makeTextLayer({page.page()}, {}));
    QCOMPARE(blocks[0], u"contents: 一、治理模式 2"_s);
    QCOMPARE(blocks[1], u"contents: 二、联合声明 5"_s);
}

void PageCharactersTest::figureTextBehindItsCaption()
{
    samples::PageWriter page;
    fill(page, 60, 6);
    page.line(120, 260, u"首份合作"_s, 9).line(120, 272, u"协议"_s, 9).line(300, 266, u"28 国签署"_s, 9);
    page.line(220, 320, u"图 1 合作进展"_s, 10.5);
    page.line(80, 345, u"资料来源：作者"_s, 10);
    page.lines(80, 380, 26, {full(u'甲').first(34), u"完。"_s}, 12, 24);
    const TextLayer layer = makeTextLayer({page.page()}, {});
    QCOMPARE(described(layer).mid(1, 4),
             (QStringList{u"caption: 图 1 合作进展"_s, u"figure: 首份合作协议"_s, u"figure: 28 国签署"_s,
                          u"paragraph: 资料来源：作者"_s}));
    for (const TextRange &sentence : layer.sentences)
        QVERIFY(!layer.textOf(sentence).contains(u"签署"_s));
}

void PageCharactersTest::tableWithoutCaption()
{
    samples::PageWriter page;
    fill(page, 60, 4);
    for (int row = 0; row < 4; ++row) {
        page.line(100, 200 + 30 * row, u"项目%1"_s.arg(row), 10).line(280, 200 + 30 * row, u"1,00%1"_s.arg(row), 10);
        page.line(420, 200 + 30 * row, u"2,00%1"_s.arg(row), 10);
    }
    page.lines(80, 340, 26, {full(u'甲').first(34), u"完。"_s}, 12, 24);
    const QStringList blocks = described(makeTextLayer({page.page()}, {}));
    QCOMPARE(blocks.size(), 14);
    QCOMPARE(blocks[1], u"cell: 项目0"_s);
    QCOMPARE(blocks[12], u"cell: 2,003"_s);
}

void PageCharactersTest::footnotes()
{
    samples::PageWriter page;
    fill(page, 60, 20);
    page.line(80, 740, u"① 见《人工智能法案》第六条。"_s, 9);
    page.line(80, 756, u"② 同上。"_s, 9);
    page.line(80, 772, u"(3) OJ C 517, 22.12.2021."_s, 9);
    const TextLayer layer = makeTextLayer({page.page()}, {});
    const QStringList blocks = described(layer);
    QCOMPARE(blocks.mid(blocks.size() - 3),
             (QStringList{u"footnote: ①见《人工智能法案》第六条。"_s, u"footnote: ②同上。"_s,
                          u"footnote: (3) OJ C 517, 22.12.2021."_s}));
    QCOMPARE(layer.blocks.last().level, 0); // of a list item it would be 1
}

void PageCharactersTest::hyphens()
{
    samples::PageWriter page;
    const QString lead = u"the governance of systems that the risk-based rules of law "_s;
    page.lines(80, 100, 18,
               {lead + u"gov-"_s, u"ernance and a good and well meant plan that follows risk-"_s,
                u"based ideas of the law on a very long inter-"_s, u"polation ends."_s});
    const QString text = makeTextLayer({page.page()}, {}).text;
    QVERIFY(text.contains(u"law governance and"_s));
    QVERIFY(text.contains(u"follows risk-based ideas"_s));
    QVERIFY(text.contains(u"long interpolation ends."_s));
}

void PageCharactersTest::furnitureIsNoText()
{
    std::vector<PageCharacters> pages;
    for (int i = 0; i < 3; ++i) {
        samples::PageWriter page;
        page.line(200, 45, u"量化分析报告"_s, 9).line(290, 795, u"— %1 —"_s.arg(i + 1), 9);
        fill(page, 100, 20);
        pages.push_back(page.page());
    }
    const TextLayer layer = makeTextLayer(pages, {});
    QCOMPARE(layer.furniture.size(), 6);
    QVERIFY(!layer.text.contains(u"报告"_s));
    QVERIFY(!layer.text.contains(u'1'));
    QCOMPARE(layer.rectangle(0, layer.furniture[0].box).top(), 45.0);
}

void PageCharactersTest::noPages()
{
    QCOMPARE(makeTextLayer({}, {}).state, TextState::Absent);
    const TextLayer scan = makeTextLayer({samples::PageWriter().page(), samples::PageWriter().page()}, {});
    QCOMPARE(scan.state, TextState::Absent);
    QCOMPARE(scan.pages.size(), 2);
    QVERIFY(scan.text.isEmpty());
    QCOMPARE(brokenPromise(scan), QString());
}

void PageCharactersTest::hostileInput_data()
{
    QTest::addColumn<std::vector<PageCharacters>>("pages");
    const auto changed = [](const char *name, auto change) {
        samples::PageWriter page;
        page.line(80, 60, u"Head 1"_s, 20);
        fill(page, 100, 6);
        change(page.page());
        QTest::newRow(name) << std::vector<PageCharacters>{page.page(), page.page()};
    };
    changed("fewer boxes", [](PageCharacters &page) { page.boxes.resize(10); });
    changed("more boxes", [](PageCharacters &page) { page.boxes.resize(page.boxes.size() + 99, Box{9, 9, 20, 20}); });
    changed("no breaks", [](PageCharacters &page) { page.breaks.clear(); });
    changed("reversed boxes", [](PageCharacters &page) {
        for (Box &box : page.boxes)
            box = {.left = box.right, .top = box.bottom, .right = box.left, .bottom = box.top};
    });
    changed("empty boxes", [](PageCharacters &page) { page.boxes.assign(page.boxes.size(), Box{}); });
    changed("flat boxes", [](PageCharacters &page) {
        for (Box &box : page.boxes)
            box.bottom = box.top;
    });
    changed("everything at one place",
            [](PageCharacters &page) { page.boxes.assign(page.boxes.size(), Box{100, 100, 200, 200}); });
    changed("everything as large as can be",
            [](PageCharacters &page) { page.boxes.assign(page.boxes.size(), Box{0, 0, 65535, 65535}); });
    changed("no size", [](PageCharacters &page) { page.size = QSizeF(0, 0); });
    changed("no numbers",
            [](PageCharacters &page) { page.size = QSizeF(std::numeric_limits<double>::quiet_NaN(), -1); });
    changed("no step", [](PageCharacters &page) { page.step = 0; });
    changed("a wrong step", [](PageCharacters &page) { page.step = std::numeric_limits<double>::infinity(); });
    changed("lone surrogates", [](PageCharacters &page) { page.text.fill(QChar(0xD800)); });
    changed("reversed pairs", [](PageCharacters &page) {
        for (qsizetype i = 0; i < page.text.size(); ++i)
            page.text[i] = QChar(i % 2 == 0 ? 0xDC00 : 0xD800);
    });
    changed("pairs over line ends", [](PageCharacters &page) {
        for (qsizetype i = 0; i < page.text.size(); ++i)
            page.text[i] = QChar(i % 2 == 0 ? 0xD842 : 0xDFB7);
        page.breaks.assign(page.breaks.size(), Break::Line);
    });
    changed("spaces only", [](PageCharacters &page) { page.text.fill(u' '); });
    changed("controls only", [](PageCharacters &page) { page.text.fill(QChar(1)); });
    changed("dots only", [](PageCharacters &page) { page.text.fill(u'.'); });
    changed("hyphens only", [](PageCharacters &page) { page.text.fill(u'-'); });
    changed("every character a line",
            [](PageCharacters &page) { page.breaks.assign(page.breaks.size(), Break::Line); });
}

void PageCharactersTest::hostileInput()
{
    QFETCH(std::vector<PageCharacters>, pages);
    const TextLayer layer = makeTextLayer(
        pages, {{.title = QString(), .level = 0, .page = -7, .top = std::numeric_limits<double>::quiet_NaN()}});
    QCOMPARE(brokenPromise(layer), QString());
    QCOMPARE(layer.pages.size(), qsizetype(pages.size()));
}

/// Characters strewn over pages at random.
void PageCharactersTest::noise()
{
    QRandomGenerator random(7);
    const QString alphabet = u"甲乙丙一二三（）。，“”—…·AaBb12.-()\u3000 \u00AD\uFFFD⻚𠮷"_s;
    for (int round = 0; round < 60; ++round) {
        std::vector<PageCharacters> pages(3);
        for (PageCharacters &page : pages) {
            page.size = QSizeF(600, 800);
            for (int i = 0; i < 400; ++i) {
                page.text.append(alphabet[random.bounded(int(alphabet.size()))]);
                const auto left = quint16(random.bounded(12000));
                const auto top = quint16(random.bounded(16000));
                page.boxes.push_back({.left = left,
                                      .top = top,
                                      .right = quint16(left + random.bounded(400)),
                                      .bottom = quint16(top + random.bounded(400))});
                page.breaks.push_back(Break(random.bounded(4)));
            }
        }
        QCOMPARE(brokenPromise(makeTextLayer(pages, {})), QString());
    }
}

QTEST_APPLESS_MAIN(PageCharactersTest)
#include "page_characters_test.moc"
