// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/numbering.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

class NumberingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data();
    void labels();
    void captions_data();
    void captions();
    void pageNumbers_data();
    void pageNumbers();
    void sourceLines();
};

void NumberingTest::labels_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LabelKind>("kind");
    QTest::addColumn<int>("depth");
    QTest::addColumn<int>("length");
    QTest::newRow("chapter") << u"第二章 总则"_s << LabelKind::ChinesePart << 1 << 4;
    QTest::newRow("section") << u"第一节 一般规定"_s << LabelKind::ChineseSection << 1 << 4;
    QTest::newRow("article") << u"第十二条 国家"_s << LabelKind::Article << 1 << 5;
    QTest::newRow("Chinese number") << u"一、美欧"_s << LabelKind::ChineseNumber << 1 << 2;
    QTest::newRow("bracketed") << u"（一）内涵"_s << LabelKind::BracketedChinese << 1 << 3;
    QTest::newRow("half-width brackets") << u"(二) 解读"_s << LabelKind::BracketedChinese << 1 << 4;
    QTest::newRow("decimal") << u"1.1 What"_s << LabelKind::Decimal << 2 << 4;
    QTest::newRow("deep decimal") << u"2.3.4. Scope"_s << LabelKind::Decimal << 3 << 7;
    QTest::newRow("Arabic") << u"1. AI"_s << LabelKind::Arabic << 1 << 3;
    QTest::newRow("Arabic with a Chinese comma") << u"12、公司"_s << LabelKind::Arabic << 1 << 3;
    QTest::newRow("brackets") << u"(3) any"_s << LabelKind::BracketedArabic << 1 << 4;
    QTest::newRow("letter") << u"(a) any"_s << LabelKind::Letter << 1 << 4;
    QTest::newRow("roman") << u"IV. Scope"_s << LabelKind::Roman << 1 << 4;
    QTest::newRow("part") << u"Annex IV Files"_s << LabelKind::EnglishPart << 1 << 9;
    QTest::newRow("bullet") << u"• item"_s << LabelKind::Bullet << 1 << 2;
    QTest::newRow("circled") << u"①条件"_s << LabelKind::Circled << 1 << 1;
    QTest::newRow("reference") << u"[12] Liu"_s << LabelKind::Reference << 1 << 5;
    QTest::newRow("prose") << u"一方面，有助于"_s << LabelKind::None << 1 << 0;
    QTest::newRow("a year") << u"2024 年"_s << LabelKind::None << 1 << 0;
    QTest::newRow("a percentage") << u"3.5% of"_s << LabelKind::None << 1 << 0;
    QTest::newRow("a dash") << u"——引自"_s << LabelKind::None << 1 << 0;
    QTest::newRow("empty") << QString() << LabelKind::None << 1 << 0;
}

void NumberingTest::labels()
{
    QFETCH(QString, text);
    const Label label = labelOf(text);
    QTEST(label.kind, "kind");
    QTEST(label.depth, "depth");
    QTEST(int(label.length), "length");
}

void NumberingTest::captions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<CaptionKind>("kind");
    QTest::newRow("figure") << u"图 1 主要内容"_s << CaptionKind::Figure;
    QTest::newRow("figure without spaces") << u"图2 进展"_s << CaptionKind::Figure;
    QTest::newRow("table") << u"表 2-1 政策"_s << CaptionKind::Table;
    QTest::newRow("English figure") << u"Figure 3. Interpretation"_s << CaptionKind::Figure;
    QTest::newRow("English table") << u"Table IV Shares"_s << CaptionKind::Table;
    QTest::newRow("number alone") << u"Figure 7"_s << CaptionKind::Figure;
    QTest::newRow("sentence") << u"Figure 3 shows that"_s << CaptionKind::None;
    QTest::newRow("part of a figure in a sentence") << u"Fig. 2a is a schematic"_s << CaptionKind::None;
    QTest::newRow("part of a figure") << u"Fig. 2a. A schematic"_s << CaptionKind::Figure;
    QTest::newRow("Chinese sentence") << u"图 1 所示的内容"_s << CaptionKind::None;
    QTest::newRow("other word") << u"表示同意"_s << CaptionKind::None;
}

void NumberingTest::captions()
{
    QFETCH(QString, text);
    QTEST(captionKindOf(text), "kind");
}

void NumberingTest::pageNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number"); // 0: none
    QTest::newRow("plain") << u"12"_s << 12;
    QTest::newRow("dashes") << u"— 3 —"_s << 3;
    QTest::newRow("Chinese") << u"第 3 页"_s << 3;
    QTest::newRow("of") << u"Page 3 of 12"_s << 3;
    QTest::newRow("slash") << u"3 / 12"_s << 3;
    QTest::newRow("roman") << u"iv"_s << -4;
    QTest::newRow("text") << u"12 rules"_s << 0;
    QTest::newRow("long number") << u"20240521"_s << 0;
}

void NumberingTest::pageNumbers()
{
    QFETCH(QString, text);
    QTEST(pageNumberOf(text).value_or(0), "number");
}

void NumberingTest::sourceLines()
{
    QVERIFY(isSourceLine(u"资料来源：作者梳理而得"));
    QVERIFY(isSourceLine(u"Source: compiled by the authors."));
    QVERIFY(isSourceLine(u"注：单位为亿元"));
    QVERIFY(!isSourceLine(u"来源于市场的压力"));
}

QTEST_APPLESS_MAIN(NumberingTest)
#include "numbering_test.moc"
