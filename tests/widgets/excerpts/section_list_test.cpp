// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/section_list.h"

#include "tests/widgets/reader/made_text.h"
#include "widgets/excerpts/wrapped_lines.h"

#include <QFontMetricsF>
#include <QTest>

#include <algorithm>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

/// Headings of these levels with a paragraph after each.
report::TextLayer layerOf(const QList<std::pair<int, QString>> &headings)
{
    report::TextLayer layer;
    for (const auto &[level, title] : headings) {
        const qsizetype start = layer.text.size();
        layer.text += title + u'\n';
        layer.blocks.append(
            {.range = {start, start + title.size()}, .kind = report::BlockKind::Heading, .level = qint16(level)});
        layer.text += u"正文。\n"_s;
    }
    return layer;
}

} // namespace

class SectionListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsMakeSections();
    void anOutlineWins();
    void anOutlineThatLeadsNowhereDoesNot();
    void entriesArePlacedByWhereTheyLead();
    void headingsFillACoarseOutline();
    void headingsCompleteAThinOutline();
    void withoutTextPagesTell();
    void enumerators_data();
    void enumerators();
    void shortNames();
    void nothingIsFine();
    void linesWrapAndEnd();
};

void SectionListTest::headingsMakeSections()
{
    const report::TextLayer layer =
        layerOf({{1, u"一、总论"_s}, {2, u"（一）范围"_s}, {2, u"（二）目的"_s}, {1, u"二、分论"_s}});
    const SectionList sections(layer);
    QCOMPARE(sections.sections().size(), 4);
    QCOMPARE(sections.sectionAt(layer.text.indexOf(u"（二）"_s)), 2);
    QCOMPARE(sections.sectionAt(layer.text.indexOf(u"二、分论"_s) - 1), 2);
    QCOMPARE(sections.sectionAt(layer.text.size()), 3);
    QCOMPARE(sections.parentOf(2), 0);
    QCOMPARE(sections.parentOf(0), -1);
    QCOMPARE(sections.endOf(0), 3);
}

void SectionListTest::anOutlineWins()
{
    report::TextLayer layer = layerOf({{1, u"一、总论"_s}, {1, u"二、分论"_s}});
    layer.outline = {{.title = u"Whole"_s, .level = 1, .page = 0, .top = 0, .position = 3}};
    QCOMPARE(SectionList(layer).sections().size(), 1);
    QCOMPARE(SectionList(layer).sectionAt(2), -1);
    QCOMPARE(SectionList(layer).sectionAt(3), 0);
}

void SectionListTest::anOutlineThatLeadsNowhereDoesNot()
{
    report::TextLayer layer = layerOf({{1, u"一、总论"_s}, {1, u"二、分论"_s}});
    layer.outline = {{.title = u"a"_s, .level = 1, .page = 0, .top = 0, .position = 3},
                     {.title = u"b"_s, .level = 1, .page = 0, .top = 0, .position = -1},
                     {.title = u"c"_s, .level = 1, .page = 0, .top = 0, .position = -1}};
    QCOMPARE(SectionList(layer).sections().size(), 2);
}

void SectionListTest::entriesArePlacedByWhereTheyLead()
{
    report::TextLayer layer = tests::madeText(
        {{.page = 0, .lines = {u"甲甲"_s, u"甲乙"_s, u"甲丙"_s}}, {.page = 2, .lines = {u"丙甲"_s, u"丙乙"_s}}}, 3);
    layer.pages[1].range = {.start = layer.pages[2].range.start, .end = layer.pages[2].range.start};
    const auto entry = [](int page, double top) {
        return report::OutlineEntry{.title = u"x"_s, .level = 1, .page = page, .top = top, .position = -1};
    };
    // Lines stand at 100, 120, 140 points; page 1 is empty; an outline may lead a little above or under its heading.
    layer.outline = {entry(0, 0), entry(0, 118), entry(0, 500), entry(1, 30), entry(2, 123), entry(9, 0)};
    const QList<Section> sections = SectionList(layer).sections();
    QCOMPARE(sections.size(), 5);
    QCOMPARE(layer.text.sliced(sections.at(0).position, 2), u"甲甲"_s);
    QCOMPARE(layer.text.sliced(sections.at(1).position, 2), u"甲乙"_s);
    QCOMPARE(layer.text.sliced(sections.at(4).position, 2), u"丙乙"_s);
    QCOMPARE(sections.at(4).page, 2);
    QVERIFY(std::ranges::is_sorted(sections, {}, &Section::position));
}

void SectionListTest::headingsFillACoarseOutline()
{
    QList<std::pair<int, QString>> headings{{1, u"The Regulation"_s}};
    for (int article = 1; article <= 30; ++article)
        headings.append({1, u"Article %1"_s.arg(article)});
    headings.append({1, u"ANNEX I"_s});
    report::TextLayer layer = layerOf(headings);
    const auto entry = [&layer](const QString &title, int level) {
        return report::OutlineEntry{
            .title = title, .level = qint16(level), .page = 0, .top = 0, .position = layer.text.indexOf(title)};
    };
    layer.outline = {entry(u"The Regulation"_s, 1), entry(u"ANNEX I"_s, 2)};
    const SectionList sections(layer);
    QCOMPARE(sections.sections().size(), 32); // none twice
    QCOMPARE(sections.sections().at(1).title, u"Article 1"_s);
    QCOMPARE(sections.parentOf(1), 0);
    QCOMPARE(sections.parentOf(30), 0);
    QCOMPARE(sections.sections().at(31).title, u"ANNEX I"_s);
    QCOMPARE(sections.sections().at(31).level, 2);
}

void SectionListTest::headingsCompleteAThinOutline()
{
    report::TextLayer layer = layerOf({{1, u"1 Introduction"_s},
                                       {2, u"1.1 Scope"_s},
                                       {1, u"2 Methods"_s},
                                       {1, u"3 Results"_s},
                                       {1, u"Annex"_s},
                                       {2, u"A.1 Tables"_s},
                                       {2, u"A.2 Sources"_s}});
    const auto entry = [&layer](const QString &title, qsizetype position) {
        return report::OutlineEntry{.title = title, .level = 1, .page = 0, .top = 0, .position = position};
    };
    layer.outline = {entry(u"report-final.docx"_s, 0)};
    QCOMPARE(SectionList(layer).sections().size(), 1); // of a page or two it is enough
    layer.pages.resize(40);
    const SectionList replaced(layer);
    QCOMPARE(replaced.sections().size(), 7);
    QCOMPARE(replaced.sections().first().title, u"1 Introduction"_s);
    QCOMPARE(replaced.parentOf(1), 0);
    QCOMPARE(replaced.parentOf(2), -1);

    layer.outline = {entry(u"Body"_s, 0), entry(u"Annex"_s, layer.text.indexOf(u"Annex"_s))};
    const SectionList completed(layer);
    QCOMPARE(completed.sections().size(), 7);
    QCOMPARE(completed.sections().first().title, u"Body"_s);
    QCOMPARE(completed.sections().at(4).title, u"Annex"_s);
    QCOMPARE(completed.parentOf(5), 4);
    QCOMPARE(completed.parentOf(3), 0);
}

void SectionListTest::withoutTextPagesTell()
{
    const SectionList sections(
        QList<report::OutlineEntry>{{.title = u"一"_s, .level = 1, .page = 1, .top = 10, .position = -1},
                                    {.title = u"nowhere"_s, .level = 1, .page = -1, .top = 0, .position = -1},
                                    {.title = u"（一）"_s, .level = 2, .page = 4, .top = 20, .position = -1}});
    QVERIFY(sections.isByPages());
    QCOMPARE(sections.sections().size(), 2);
    QCOMPARE(sections.sectionOnPage(0), -1);
    QCOMPARE(sections.sectionOnPage(3), 0);
    QCOMPARE(sections.sectionOnPage(9), 1);
    QCOMPARE(sections.sectionAt(100), -1);
    QCOMPARE(sections.shortName(1), u"（一）"_s);
}

void SectionListTest::enumerators_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("enumerator");
    QTest::newRow("zh") << u"一、美欧人工智能治理"_s << u"一"_s;
    QTest::newRow("zh teens") << u"十二、附则"_s << u"十二"_s;
    QTest::newRow("zh bracket") << u"（三）欧盟人工智能"_s << u"（三）"_s;
    QTest::newRow("zh chapter") << u"第一章 总则"_s << u"第一章"_s;
    QTest::newRow("number") << u"3.2 Scope"_s << u"3.2"_s;
    QTest::newRow("number in Chinese") << u"3.2　范围"_s << u"3.2"_s;
    QTest::newRow("article") << u"Article 6 Classification"_s << u"Article 6"_s;
    QTest::newRow("roman") << u"IV. Results"_s << u"IV"_s;
    QTest::newRow("a year is none") << u"2024年的形势"_s << QString();
    QTest::newRow("a word is none") << u"摘要"_s << QString();
    QTest::newRow("a word that begins with a number") << u"一般规定"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void SectionListTest::enumerators()
{
    QFETCH(const QString, title);
    QFETCH(const QString, enumerator);
    QCOMPARE(headingEnumerator(title), enumerator);
}

void SectionListTest::shortNames()
{
    const SectionList sections(
        layerOf({{1, u"摘要"_s}, {1, u"一、总论"_s}, {2, u"（三）范围"_s}, {2, u"3.2 Scope"_s}}));
    QCOMPARE(sections.shortName(0), u"摘要"_s);
    QCOMPARE(sections.shortName(2), u"一（三）"_s);
    QCOMPARE(sections.shortName(3), u"3.2"_s);
    QCOMPARE(sections.shortName(-1), QString());
    QCOMPARE(sections.shortName(99), QString());
}

void SectionListTest::nothingIsFine()
{
    const SectionList sections((report::TextLayer()));
    QVERIFY(sections.isEmpty());
    QCOMPARE(sections.sectionAt(0), -1);
}

void SectionListTest::linesWrapAndEnd()
{
    const QFont font(u"Noto Sans CJK SC"_s, 13);
    const QString text(200, u'字');
    const QStringList lines = wrappedLines(text, font, 200, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().endsWith(u'…'));
    for (const QString &line : lines)
        QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= 201);
    QCOMPARE(wrappedLines(u"短"_s, font, 200, 2), QStringList{u"短"_s});
    QCOMPARE(wrappedLines(u"甲\n乙"_s, font, 200, 2), (QStringList{u"甲"_s, u"乙"_s}));
    QVERIFY(wrappedLines({}, font, 200, 2).size() <= 1);
}

QTEST_MAIN(SectionListTest)
#include "section_list_test.moc"
