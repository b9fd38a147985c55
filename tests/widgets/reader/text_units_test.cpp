// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/text_units.h"

#include <QTest>

using namespace meipi;
using widgets::TextUnit;
using widgets::TextUnits;
using namespace Qt::StringLiterals;

// With the real dictionary, as the build made it.
class TextUnitsTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const lexicon::Lexicon> m_lexicon;

    [[nodiscard]] TextUnits unitsOf(report::TextLayer layer) const
    {
        return {std::make_shared<const report::TextLayer>(std::move(layer)), m_lexicon};
    }

    [[nodiscard]] QString unitOf(const QString &text, const QString &at, TextUnit unit) const
    {
        const report::TextLayer layer = tests::madeText({{.page = 0, .lines = {text}}}, 1);
        return layer.textOf(unitsOf(layer).at(text.indexOf(at), unit));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_lexicon = lexicon::Lexicon::shared();
        QVERIFY(m_lexicon != nullptr);
    }

    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("at"); // the unit around the first character of this
        QTest::addColumn<QString>("word");

        QTest::newRow("in the middle") << u"The provider shall keep logs."_s << u"ovider"_s << u"provider"_s;
        QTest::newRow("first") << u"Providers shall"_s << u"Prov"_s << u"Providers"_s;
        QTest::newRow("last") << u"they shall"_s << u"all"_s << u"shall"_s;
        QTest::newRow("before a full stop") << u"they shall."_s << u"all"_s << u"shall"_s;
        QTest::newRow("apostrophe") << u"the Union’s values"_s << u"nion"_s << u"Union’s"_s;
        QTest::newRow("behind the apostrophe") << u"they don't act"_s << u"t act"_s << u"don't"_s;
        QTest::newRow("quoted") << u"so-called ‘deployers’ and"_s << u"ploy"_s << u"deployers"_s;
        QTest::newRow("hyphens") << u"a risk-based approach"_s << u"based"_s << u"risk-based"_s;
        QTest::newRow("on a hyphen") << u"a risk-based approach"_s << u"-b"_s << u"risk-based"_s;
        QTest::newRow("a dash is no hyphen") << u"from 2014–2020 on"_s << u"2020"_s << u"2020"_s;
        QTest::newRow("a dash between words") << u"the Act – a law"_s << u"Act"_s << u"Act"_s;
        QTest::newRow("initials") << u"in the U.S. market"_s << u"S. m"_s << u"U.S."_s;
        QTest::newRow("on the last stop of initials") << u"in the U.S. market"_s << u". m"_s << u"U.S."_s;
        QTest::newRow("abbreviation") << u"see Art. 9"_s << u"rt."_s << u"Art"_s;
        QTest::newRow("R&D") << u"for R&D only"_s << u"D o"_s << u"R&D"_s;
        QTest::newRow("accents") << u"la présidente"_s << u"sid"_s << u"présidente"_s;
        QTest::newRow("combining accents") << u"la pre\u0301sidente"_s << u"sid"_s << u"pre\u0301sidente"_s;
        QTest::newRow("number with separators") << u"about 1,500.75 million"_s << u"500"_s << u"1,500.75"_s;
        QTest::newRow("number at a sentence's end") << u"in 2024. Then"_s << u"2024"_s << u"2024"_s;
        QTest::newRow("list of numbers") << u"in 1, 2 and 3"_s << u"1"_s << u"1"_s;
        QTest::newRow("address") << u"see (https://eur-lex.europa.eu/eli/reg/2024/1689/oj)."_s << u"reg"_s
                                 << u"https://eur-lex.europa.eu/eli/reg/2024/1689/oj"_s;
        QTest::newRow("address with brackets")
            << u"at https://x.org/a_(b), or"_s << u"_(b"_s << u"https://x.org/a_(b)"_s;
        QTest::newRow("address without a scheme") << u"on www.oecd.ai."_s << u"oecd"_s << u"www.oecd.ai"_s;
        QTest::newRow("address in Chinese")
            << u"网址：https://www.gov.cn/zc/，可"_s << u"gov"_s << u"https://www.gov.cn/zc/"_s;
        QTest::newRow("mail") << u"to jane.doe@europa.eu."_s << u"doe"_s << u"jane.doe@europa.eu"_s;
        QTest::newRow("beside an address") << u"see https://x.org for it"_s << u"see"_s << u"see"_s;
        QTest::newRow("a mark by itself") << u"one; two"_s << u";"_s << u";"_s;
        QTest::newRow("Latin word in Chinese") << u"在全球 AI 领域"_s << u"AI"_s << u"AI"_s;
        QTest::newRow("Latin word close to Chinese") << u"发布AI战略"_s << u"AI"_s << u"AI"_s;
        QTest::newRow("Chinese word") << u"欧盟更加注重安全与权利"_s << u"重安"_s << u"注重"_s;
        QTest::newRow("best path") << u"研究生命起源"_s << u"生"_s << u"生命"_s;
        QTest::newRow("longest word") << u"发展人工智能产业"_s << u"工"_s << u"人工智能"_s;
        QTest::newRow("particle") << u"原则的确立"_s << u"的"_s << u"的"_s;
        QTest::newRow("katakana") << u"この データベース は"_s << u"ベ"_s << u"データベース"_s;
        QTest::newRow("Arabic") << u"في كتاب الحيوان"_s << u"تاب"_s << u"كتاب"_s;
    }

    void words()
    {
        QFETCH(QString, text);
        QFETCH(QString, at);
        QTEST(unitOf(text, at, TextUnit::Word), "word");
    }

    void clauses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("clause");
        QTest::newRow("Chinese") << u"第一，欧盟实行强监管，更加注重安全。"_s << u"强"_s << u"欧盟实行强监管"_s;
        QTest::newRow("over a list comma") << u"，政策、范围、定义等，"_s << u"范"_s << u"政策、范围、定义等"_s;
        QTest::newRow("keeps its quotation marks") << u"路径。欧盟“强监管”路径；"_s << u"强"_s << u"欧盟“强监管”路径"_s;
        QTest::newRow("with Latin letters") << u"，在全球 AI 领域领先，"_s << u"领域"_s << u"在全球 AI 领域领先"_s;
        QTest::newRow("number with a comma") << u"投入1,500万元资金。"_s << u"万"_s << u"投入1,500万元资金"_s;
        QTest::newRow("beyond the first plane") << u"，𠀀𠀁𠀂字，"_s << u"𠀁"_s << u"𠀀𠀁𠀂字"_s;
        QTest::newRow("English") << u"In 2024, the Union acts; others wait."_s << u"acts"_s << u"the Union acts"_s;
        QTest::newRow("English, a year before a comma") << u"In 2024, the Union acts"_s << u"2024"_s << u"In 2024"_s;
        QTest::newRow("English, dashes") << u"The Act — a law — applies."_s << u"law"_s << u"a law"_s;
        QTest::newRow("a Chinese dash joins") << u"路径——强监管，"_s << u"强"_s << u"路径——强监管"_s;
    }

    void clauses()
    {
        QFETCH(QString, text);
        QFETCH(QString, at);
        QTEST(unitOf(text, at, TextUnit::Clause), "clause");
    }

    void clicksSelectLargerUnits_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QStringList>("selected"); // by two clicks, by three, …
        const QString chinese = u"欧盟更加注重安全，要求企业合规。"_s;
        QTest::newRow("Chinese word") << u"注重"_s << QStringList{u"注重"_s, chinese, chinese + u"The Act applies."_s};
        QTest::newRow("lone Chinese character") << u"𠀀"_s << QStringList{u"甲𠀀"_s, u"甲𠀀。"_s, u"甲𠀀。"_s};
        QTest::newRow("English word") << u"Act"_s
                                      << QStringList{u"Act"_s, u"The Act applies."_s, chinese + u"The Act applies."_s};
    }

    void clicksSelectLargerUnits()
    {
        QFETCH(QString, at);
        QFETCH(QStringList, selected);
        report::TextLayer layer =
            tests::madeText({{.page = 0, .lines = {u"欧盟更加注重安全，要求企业合规。The Act applies."_s}},
                             {.page = 0, .lines = {u"甲𠀀。"_s}}},
                            1);
        layer.sentences = {{0, 16}, {16, 32}, layer.blocks[1].range};
        const TextUnits units = unitsOf(layer);
        const qsizetype position = layer.text.indexOf(at);
        QStringList found;
        for (int clicks = 2; clicks < 2 + selected.size(); ++clicks) {
            found.append(layer.textOf(units.at(position, units.clicked(position, clicks))));
        }
        QCOMPARE(found, selected);
    }

    void sentenceThenParagraph()
    {
        report::TextLayer layer =
            tests::madeText({{.page = 0, .lines = {u"甲说。乙"_s, u"做事。"_s}}, {.page = 0, .lines = {u"丙。"_s}}}, 1);
        layer.sentences = {{0, 3}, {3, 7}, {8, 10}};
        const TextUnits units = unitsOf(layer);
        QCOMPARE(layer.textOf(units.at(4, TextUnit::Sentence)), u"乙做事。"_s);
        QCOMPARE(layer.textOf(units.at(4, TextUnit::Paragraph)), u"甲说。乙做事。"_s);
        QCOMPARE(layer.textOf(units.around({2, 5}, TextUnit::Sentence)), u"甲说。乙做事。"_s);
    }

    void nothingBetweenBlocksOrOutside()
    {
        const TextUnits units =
            unitsOf(tests::madeText({{.page = 0, .lines = {u"甲"_s}}, {.page = 0, .lines = {u"乙"_s}}}, 1));
        for (const qsizetype position : {qsizetype{1}, qsizetype{-1}, qsizetype{3}, qsizetype{99}}) {
            QVERIFY(units.at(position, TextUnit::Word).isEmpty());
            QVERIFY(units.at(position, TextUnit::Paragraph).isEmpty());
        }
    }

    void withoutADictionaryCharactersAreWords()
    {
        const auto layer =
            std::make_shared<const report::TextLayer>(tests::madeText({{.page = 0, .lines = {u"注重安全"_s}}}, 1));
        const TextUnits units(layer, nullptr);
        QCOMPARE(layer->textOf(units.at(1, TextUnit::Word)), u"重"_s);
        QCOMPARE(units.clicked(1, 2), TextUnit::Clause);
    }

    void bordersOfCharacters()
    {
        const report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"a𠀀e\u0301b"_s}}}, 1);
        const TextUnits units = unitsOf(layer);
        QList<qsizetype> stops;
        for (qsizetype at = 0; at < layer.text.size();) {
            at = units.next(at, TextUnit::Character);
            stops.append(at);
        }
        QCOMPARE(stops, (QList<qsizetype>{1, 3, 5, 6})); // neither into the pair nor between e and its accent
        QCOMPARE(units.previous(5, TextUnit::Character), 3);
        QCOMPARE(units.next(6, TextUnit::Character), 6);
        QCOMPARE(units.previous(0, TextUnit::Character), 0);
    }

    void borders_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TextUnit>("unit");
        QTest::addColumn<QList<qsizetype>>("stops"); // going forward from the beginning
        QTest::addColumn<QList<qsizetype>>("back"); // from the end
        QTest::newRow("words") << u"one two, three"_s << TextUnit::Word << QList<qsizetype>{3, 7, 14}
                               << QList<qsizetype>{9, 4, 0};
        QTest::newRow("Chinese words") << u"欧盟注重安全"_s << TextUnit::Word << QList<qsizetype>{2, 4, 6}
                                       << QList<qsizetype>{4, 2, 0};
        QTest::newRow("clauses") << u"甲注重乙，丙说。"_s << TextUnit::Clause << QList<qsizetype>{4, 7, 8}
                                 << QList<qsizetype>{5, 0};
    }

    void borders()
    {
        QFETCH(QString, text);
        QFETCH(TextUnit, unit);
        const TextUnits units = unitsOf(tests::madeText({{.page = 0, .lines = {text}}}, 1));
        QList<qsizetype> stops;
        for (qsizetype at = 0; at < text.size();) {
            at = units.next(at, unit);
            stops.append(at);
        }
        QTEST(stops, "stops");
        QList<qsizetype> back;
        for (qsizetype at = text.size(); at > 0;) {
            at = units.previous(at, unit);
            back.append(at);
        }
        QTEST(back, "back");
    }
};

QTEST_GUILESS_MAIN(TextUnitsTest)
#include "text_units_test.moc"
