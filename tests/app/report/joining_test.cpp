// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/joining.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

class JoiningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spacesOverSeams_data();
    void spacesOverSeams();
    void joinsLines_data();
    void joinsLines();
    void writesLines_data();
    void writesLines();
    void justifiedChineseHasNoSpaces();
    void leadersAreLeftOut();
    void boxesFollowTheText();
    void lettersShareALigaturesBox();
};

void JoiningTest::spacesOverSeams_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("gap");
    QTest::addColumn<bool>("lineEnd");
    QTest::newRow("Han Han") << u"监"_s << u"管"_s << false << false;
    QTest::newRow("kana") << u"の"_s << u"ア"_s << false << false;
    QTest::newRow("Latin Latin") << u"the"_s << u"Act"_s << true << true;
    QTest::newRow("Han Latin") << u"在"_s << u"AI"_s << true << false;
    QTest::newRow("Latin Han") << u"AI"_s << u"领"_s << true << false;
    QTest::newRow("Han quote") << u"的"_s << u"“"_s << false << false;
    QTest::newRow("Chinese quote, Han") << u"监管”"_s << u"路"_s << false << false;
    QTest::newRow("Chinese quotes") << u"监管”"_s << u"“"_s << false << false;
    QTest::newRow("Latin quote") << u"the"_s << u"“"_s << true << true;
    QTest::newRow("Latin quotes") << u"rule”"_s << u"“"_s << true << true;
    QTest::newRow("full width") << u"（"_s << u"一"_s << false << false;
    QTest::newRow("Hangul") << u"규제"_s << u"정책"_s << true << true;
    QTest::newRow("nothing before") << QString() << u"A"_s << false << false;
}

void JoiningTest::spacesOverSeams()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(needsSpace(before, codePointAt(after, 0), Seam::Gap), "gap");
    QTEST(needsSpace(before, codePointAt(after, 0), Seam::LineEnd), "lineEnd");
}

void JoiningTest::joinsLines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("next");
    QTest::addColumn<LineJoin>("join");
    QTest::newRow("Chinese") << u"解决市场失灵"_s << u"问题"_s << LineJoin::Nothing;
    QTest::newRow("English") << u"of the"_s << u"Union"_s << LineJoin::Space;
    QTest::newRow("known word") << u"AI gov-"_s << u"ernance is"_s << LineJoin::DropHyphen;
    QTest::newRow("known compound") << u"the risk-"_s << u"based approach"_s << LineJoin::Nothing;
    QTest::newRow("unknown word") << u"an inter-"_s << u"polation of"_s << LineJoin::DropHyphen;
    QTest::newRow("two known words") << u"a market-"_s << u"failure test"_s << LineJoin::Nothing;
    QTest::newRow("names") << u"Anglo-"_s << u"American"_s << LineJoin::Nothing;
    QTest::newRow("numbers") << u"2019-"_s << u"2020"_s << LineJoin::Nothing;
    QTest::newRow("soft hyphen") << u"gov\u00AD"_s << u"ernance"_s << LineJoin::DropHyphen;
    QTest::newRow("dash with spaces") << u"rules –"_s << u"and more"_s << LineJoin::Space;
    QTest::newRow("dash without") << u"rules—"_s << u"and more"_s << LineJoin::Nothing;
    QTest::newRow("address at a slash") << u"see https://a.org/x/"_s << u"y/z"_s << LineJoin::Nothing;
    QTest::newRow("address at a hyphen") << u"(https://a.org/u-s-eu-joint-"_s << u"statement/)"_s << LineJoin::Nothing;
    QTest::newRow("address at a point") << u"see https://a."_s << u"org/x"_s << LineJoin::Nothing;
    QTest::newRow("address that ends a sentence") << u"see https://a.org/x.tex."_s << u"This file"_s << LineJoin::Space;
    QTest::newRow("after an address") << u"see https://a.org/x"_s << u"for more"_s << LineJoin::Space;
    QTest::newRow("opening bracket") << u"the Act ("_s << u"EU)"_s << LineJoin::Nothing;
}

void JoiningTest::joinsLines()
{
    Vocabulary vocabulary;
    vocabulary.add(u"governance follows a risk-based approach to market failure inter-");
    QFETCH(QString, line);
    QFETCH(QString, next);
    QTEST(vocabulary.join(line, next), "join");
}

void JoiningTest::writesLines_data()
{
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("written");
    QTest::newRow("gap between Han") << u"社 会 经 济"_s << u"社会经济"_s;
    QTest::newRow("Han and Latin") << u"在 AI 领域"_s << u"在 AI 领域"_s;
    QTest::newRow("Han and Latin without gap") << u"在AI领域"_s << u"在AI领域"_s;
    QTest::newRow("radicals") << u"⼈⼯智能⻓期"_s << u"人工智能长期"_s;
    QTest::newRow("surrogates") << u"𠮷野 家"_s << u"𠮷野家"_s;
    QTest::newRow("digits stay") << u"½ ① ＡＩ"_s << u"½ ①ＡＩ"_s;
    QTest::newRow("ligatures") << u"ﬁve ﬂows, oﬃce"_s << u"five flows, office"_s;
    QTest::newRow("controls") << u"a\u0001b\uFEFFc"_s << u"abc"_s;
}

void JoiningTest::writesLines()
{
    QFETCH(QString, printed);
    const PageCharacters page = samples::PageWriter().line(50, 50, printed).page();
    QTEST(lineText(page, 0, page.text.size()), "written");
}

/// A justified line has gaps everywhere; the one between Han and Latin is no wider than the others, so it is no space.
void JoiningTest::justifiedChineseHasNoSpaces()
{
    PageCharacters page;
    page.size = QSizeF(595, 842);
    int left = 1000;
    const QString text = u"规制AI治理的"_s;
    const auto add = [&](QChar unit, int width, int gap, Break behind) {
        page.text.append(unit);
        page.boxes.push_back({.left = quint16(left), .top = 1000, .right = quint16(left + width), .bottom = 1312});
        page.breaks.push_back(behind);
        left += width + gap;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool latin = text[i].unicode() < 0x80;
        const bool insideWord = latin && i + 1 < text.size() && text[i + 1].unicode() < 0x80;
        add(text[i], latin ? 120 : 240, insideWord ? 0 : 30, insideWord ? Break::None : Break::Space);
    }
    QCOMPARE(lineText(page, 0, page.text.size()), text);
    // With a space in the source the gap is wider by its width.
    for (qsizetype i = 2; i < page.text.size(); ++i) {
        page.boxes[size_t(i)].left += 60;
        page.boxes[size_t(i)].right += 60;
    }
    QCOMPARE(lineText(page, 0, page.text.size()), u"规制 AI治理的"_s);
}

void JoiningTest::leadersAreLeftOut()
{
    const PageCharacters page = samples::PageWriter().line(50, 50, u"一、监管模式............2"_s).page();
    QCOMPARE(lineText(page, 0, page.text.size()), u"一、监管模式 2"_s);
    QCOMPARE(leaderEnd(u"等等……", 2), 2); // an ellipsis
    QCOMPARE(leaderEnd(u"a. . . . . 7", 1), 11);
}

void JoiningTest::boxesFollowTheText()
{
    const PageCharacters page = samples::PageWriter().line(50, 50, u"⺇ AI 在𠮷"_s).page();
    QString text;
    std::vector<Box> boxes;
    appendLineText(page, 0, page.text.size(), text, &boxes);
    QCOMPARE(text, u"𠘨 AI 在𠮷"_s);
    QCOMPARE(boxes.size(), size_t(text.size()));
    QCOMPARE(boxes[0], page.boxes[0]);
    QCOMPARE(boxes[1], page.boxes[0]); // the ideograph for the radical has two units
    QVERIFY(boxes[2].isNull()); // the space
    QCOMPARE(boxes[3], page.boxes[1]);
    QCOMPARE(boxes.back(), page.boxes.back());
}

void JoiningTest::lettersShareALigaturesBox()
{
    const PageCharacters page = samples::PageWriter().line(50, 50, u"ﬃ"_s).page();
    QString text;
    std::vector<Box> boxes;
    appendLineText(page, 0, page.text.size(), text, &boxes);
    QCOMPARE(text, u"ffi"_s);
    QCOMPARE(boxes.size(), size_t(3));
    QCOMPARE(boxes[0].left, page.boxes[0].left);
    QCOMPARE(boxes[2].right, page.boxes[0].right);
    for (size_t i = 0; i < 2; ++i) {
        QVERIFY(boxes[i].left < boxes[i].right);
        QCOMPARE(boxes[i].right, boxes[i + 1].left);
    }
}

QTEST_APPLESS_MAIN(JoiningTest)
#include "joining_test.moc"
