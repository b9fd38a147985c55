// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/text_units.h"

#include <QTest>

using namespace meipi;
using widgets::TextUnit;
using widgets::unitAt;
using namespace Qt::StringLiterals;

class TextUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selects_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("at"); // the unit around the first character of this
        QTest::addColumn<QString>("word");

        QTest::newRow("English word") << u"The provider shall keep logs."_s << u"ovider"_s << u"provider"_s;
        QTest::newRow("apostrophe") << u"the Union’s values"_s << u"nion"_s << u"Union’s"_s;
        QTest::newRow("first word") << u"Providers shall"_s << u"Prov"_s << u"Providers"_s;
        QTest::newRow("last word") << u"they shall"_s << u"all"_s << u"shall"_s;
        QTest::newRow("Chinese clause") << u"第一，欧盟实行强监管，更加注重安全。"_s << u"强"_s << u"欧盟实行强监管"_s;
        QTest::newRow("clause over a list comma") << u"，政策、范围、定义等，"_s << u"范"_s << u"政策、范围、定义等"_s;
        QTest::newRow("clause keeps its quotation marks")
            << u"路径。欧盟“强监管”路径；"_s << u"强"_s << u"欧盟“强监管”路径"_s;
        QTest::newRow("clause with Latin letters")
            << u"，在全球 AI 领域领先，"_s << u"领域"_s << u"在全球 AI 领域领先"_s;
        QTest::newRow("Latin word in Chinese") << u"在全球 AI 领域"_s << u"AI"_s << u"AI"_s;
        QTest::newRow("number with a comma") << u"投入1,500万元资金。"_s << u"万"_s << u"投入1,500万元资金"_s;
        QTest::newRow("beyond the first plane") << u"，𠀀𠀁𠀂字，"_s << u"𠀁"_s << u"𠀀𠀁𠀂字"_s;
    }

    void selects()
    {
        QFETCH(QString, text);
        QFETCH(QString, at);
        const report::TextLayer layer = tests::madeText({{.page = 0, .lines = {text}}}, 1);
        QTEST(layer.textOf(unitAt(layer, text.indexOf(at), TextUnit::Word)), "word");
    }

    void sentenceThenParagraph()
    {
        report::TextLayer layer =
            tests::madeText({{.page = 0, .lines = {u"甲说。乙"_s, u"做事。"_s}}, {.page = 0, .lines = {u"丙。"_s}}}, 1);
        layer.sentences = {{0, 3}, {3, 7}, {8, 10}};
        QCOMPARE(layer.textOf(unitAt(layer, 4, TextUnit::Sentence)), u"乙做事。"_s);
        QCOMPARE(layer.textOf(unitAt(layer, 4, TextUnit::Paragraph)), u"甲说。乙做事。"_s);
    }

    void nothingBetweenBlocksOrOutside()
    {
        const report::TextLayer layer =
            tests::madeText({{.page = 0, .lines = {u"甲"_s}}, {.page = 0, .lines = {u"乙"_s}}}, 1);
        for (const qsizetype position : {qsizetype{1}, qsizetype{-1}, qsizetype{3}, qsizetype{99}}) {
            QVERIFY(unitAt(layer, position, TextUnit::Word).isEmpty());
            QVERIFY(unitAt(layer, position, TextUnit::Paragraph).isEmpty());
        }
    }

    void bordersOfCharacters()
    {
        const report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"a𠀀e\u0301b"_s}}}, 1);
        QList<qsizetype> stops;
        for (qsizetype at = 0; at < layer.text.size();) {
            at = widgets::nextBorder(layer, at, TextUnit::Character);
            stops.append(at);
        }
        QCOMPARE(stops, (QList<qsizetype>{1, 3, 5, 6})); // neither into the pair nor between e and its accent
        QCOMPARE(widgets::previousBorder(layer, 5, TextUnit::Character), 3);
        QCOMPARE(widgets::nextBorder(layer, 6, TextUnit::Character), 6);
        QCOMPARE(widgets::previousBorder(layer, 0, TextUnit::Character), 0);
    }

    void bordersOfWords()
    {
        const report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"one two, three"_s}}}, 1);
        QCOMPARE(widgets::nextBorder(layer, 0, TextUnit::Word), 3);
        QCOMPARE(widgets::nextBorder(layer, 3, TextUnit::Word), 7);
        QCOMPARE(widgets::nextBorder(layer, 9, TextUnit::Word), 14);
        QCOMPARE(widgets::previousBorder(layer, 14, TextUnit::Word), 9);
        QCOMPARE(widgets::previousBorder(layer, 9, TextUnit::Word), 4);
    }
};

QTEST_APPLESS_MAIN(TextUnitsTest)
#include "text_units_test.moc"
