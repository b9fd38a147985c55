// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/folded_text.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

class FoldedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void originLeadsBack();
    void mendsRadicals_data();
    void mendsRadicals();
    void leavesOtherCharacters();
};

void FoldedTextTest::folds_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("removed");
    QTest::addColumn<QString>("collapsed");
    QTest::newRow("plain Chinese") << u"人工智能"_s << u"人工智能"_s << u"人工智能"_s;
    QTest::newRow("ideographic space") << u"第一条\u3000为了"_s << u"第一条为了"_s << u"第一条 为了"_s;
    QTest::newRow("case and spaces") << u"The  US–EU\nTTC"_s << u"theus–euttc"_s << u"the us–eu ttc"_s;
    QTest::newRow("full width") << u"ＡＩ（２）"_s << u"ai(2)"_s << u"ai(2)"_s;
    QTest::newRow("soft hyphen") << u"gov\u00ADernance"_s << u"governance"_s << u"governance"_s;
    QTest::newRow("ligature") << u"ﬁnal"_s << u"final"_s << u"final"_s;
    QTest::newRow("fraction") << u"½ ①"_s << u"1⁄21"_s << u"1⁄2 1"_s;
    QTest::newRow("combining") << u"e\u0301tat"_s << u"état"_s << u"état"_s;
    QTest::newRow("radicals") << u"⼈⻚⻓"_s << u"人页长"_s << u"人页长"_s;
    QTest::newRow("outside the BMP") << u"a𠮷b"_s << u"a𠮷b"_s << u"a𠮷b"_s;
    QTest::newRow("empty") << QString() << QString() << QString();
}

void FoldedTextTest::folds()
{
    QFETCH(QString, original);
    QTEST(foldedText(original, FoldSpaces::Remove).text, "removed");
    QTEST(foldedText(original, FoldSpaces::Collapse).text, "collapsed");
}

void FoldedTextTest::originLeadsBack()
{
    const QString original = u"A ½\u00ADé 人"_s;
    const FoldedText folded = foldedText(original, FoldSpaces::Remove);
    QCOMPARE(folded.text, u"a1⁄2é人"_s);
    QCOMPARE(folded.origin, (QList<qsizetype>{0, 2, 2, 2, 4, 6, 7}));
    QCOMPARE(folded.origin.size(), folded.text.size() + 1);
}

void FoldedTextTest::mendsRadicals_data()
{
    QTest::addColumn<char32_t>("radical");
    QTest::addColumn<char32_t>("ideograph");
    QTest::newRow("first Kangxi") << U'⼀' << U'一';
    QTest::newRow("last Kangxi") << U'⿕' << U'龠';
    QTest::newRow("page") << U'⻚' << U'页';
    QTest::newRow("long") << U'⻓' << U'长';
    QTest::newRow("first of the supplement") << U'⺁' << U'厂';
    QTest::newRow("last of the supplement") << U'⻳' << U'龟';
    QTest::newRow("outside the BMP") << U'⺇' << U'𠘨';
    QTest::newRow("no equivalent") << U'⺀' << U'⺀';
    QTest::newRow("unassigned") << char32_t(0x2E9A) << char32_t(0x2E9A);
}

void FoldedTextTest::mendsRadicals()
{
    QFETCH(char32_t, radical);
    QFETCH(char32_t, ideograph);
    QCOMPARE(withIdeographsForRadicals(QString::fromUcs4(&radical, 1)), QString::fromUcs4(&ideograph, 1));
}

/// Every Kangxi radical has the ideograph that Unicode's own compatibility decomposition gives it.
void FoldedTextTest::leavesOtherCharacters()
{
    for (char32_t radical = 0x2F00; radical <= 0x2FD5; ++radical) {
        const QString text = QString::fromUcs4(&radical, 1);
        QCOMPARE(withIdeographsForRadicals(text), text.normalized(QString::NormalizationForm_KC));
    }
    const QString untouched = u"½ ① ＡＩ ⿰ 人 a𠮷\xD800"_s;
    QCOMPARE(withIdeographsForRadicals(untouched), untouched);
}

QTEST_APPLESS_MAIN(FoldedTextTest)
#include "folded_text_test.moc"
