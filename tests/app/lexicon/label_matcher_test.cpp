// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/label_matcher.h"

#include <QTest>

using namespace meipi::lexicon;
using namespace Qt::StringLiterals;

class LabelMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void marks_data();
    void marks();
    void ranks_data();
    void ranks();
    void worksWithoutALexicon();
    void hostileInputReturns_data();
    void hostileInputReturns();

private:
    [[nodiscard]] QString marked(const QString &filter, const QString &label);
    std::unique_ptr<LabelMatcher> m_matcher;
};

void LabelMatcherTest::initTestCase()
{
    QVERIFY(Lexicon::shared() != nullptr);
    m_matcher = std::make_unique<LabelMatcher>(Lexicon::shared());
}

/// The label with what is marked in brackets; empty: no match.
QString LabelMatcherTest::marked(const QString &filter, const QString &label)
{
    const FilterMatch match = m_matcher->match(filter, label);
    if (match.score == 0)
        return match.marked.isEmpty() ? QString() : u"marked without a score"_s;
    QString shown = label;
    for (auto range = match.marked.crbegin(); range != match.marked.crend(); ++range) {
        shown.insert(range->second, u']');
        shown.insert(range->first, u'[');
    }
    return shown;
}

void LabelMatcherTest::marks_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("expected");
    QTest::newRow("characters") << u"风险"_s << u"高风险"_s << u"高[风险]"_s;
    QTest::newRow("initials") << u"fx"_s << u"不可接受风险"_s << u"不可接受[风险]"_s;
    QTest::newRow("full pinyin") << u"fengxian"_s << u"风险分级"_s << u"[风险]分级"_s;
    QTest::newRow("pinyin, still typing") << u"fengxi"_s << u"风险分级"_s << u"[风险]分级"_s;
    QTest::newRow("syllable and initial") << u"fengx"_s << u"有限风险"_s << u"有限[风险]"_s;
    QTest::newRow("initial and syllable") << u"fxian"_s << u"有限风险"_s << u"有限[风险]"_s;
    QTest::newRow("character and initial") << u"风x"_s << u"有限风险"_s << u"有限[风险]"_s;
    QTest::newRow("two-letter initial") << u"zhg"_s << u"中国"_s << u"[中国]"_s;
    QTest::newRow("one letter of it") << u"zg"_s << u"中国"_s << u"[中国]"_s;
    QTest::newRow("whole label") << u"gfx"_s << u"高风险"_s << u"[高风险]"_s;
    QTest::newRow("over punctuation") << u"bzsy"_s << u"机构对话、标准与术语"_s << QString();
    QTest::newRow("over a comma") << u"dhbz"_s << u"机构对话、标准与术语"_s << u"机构[对话、标准]与术语"_s;
    QTest::newRow("not over characters") << u"jgbz"_s << u"机构对话、标准与术语"_s << QString();
    QTest::newRow("wrong tone of the place") << u"yh"_s << u"银行"_s << u"[银行]"_s;
    QTest::newRow("ü as v") << u"lvse"_s << u"绿色"_s << u"[绿色]"_s;
    QTest::newRow("ü as u") << u"luse"_s << u"绿色"_s << u"[绿色]"_s;
    QTest::newRow("capitals") << u"FX"_s << u"高风险"_s << u"高[风险]"_s;
    QTest::newRow("full width") << u"ｆｘ"_s << u"高风险"_s << u"高[风险]"_s;
    QTest::newRow("English") << u"risk"_s << u"High risk"_s << u"High [risk]"_s;
    QTest::newRow("English inside a word") << u"mit"_s << u"Limited risk"_s << u"Li[mit]ed risk"_s;
    QTest::newRow("English by two words") << u"li ri"_s << u"Limited risk"_s << u"[Li]mited [ri]sk"_s;
    QTest::newRow("words in any order") << u"risk high"_s << u"High risk"_s << u"[High] [risk]"_s;
    QTest::newRow("one word missing") << u"high riskx"_s << u"High risk"_s << QString();
    QTest::newRow("Latin in Chinese") << u"aif"_s << u"AI 法案"_s << u"[AI 法]案"_s;
    QTest::newRow("spaces around") << u"  fx "_s << u"高风险"_s << u"高[风险]"_s;
    QTest::newRow("nothing typed") << QString() << u"高风险"_s << QString();
    QTest::newRow("no label") << u"fx"_s << QString() << QString();
    QTest::newRow("no match") << u"qq"_s << u"高风险"_s << QString();
    QTest::newRow("longer than the label") << u"gfxx"_s << u"高风险"_s << QString();
}

void LabelMatcherTest::marks()
{
    QFETCH(QString, filter);
    QFETCH(QString, label);
    QFETCH(QString, expected);
    QCOMPARE(marked(filter, label), expected);
    QCOMPARE(marked(filter, label), expected); // from the remembered readings
}

void LabelMatcherTest::ranks_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("at the start") << u"fx"_s << u"风险分级"_s << u"高风险"_s;
    QTest::newRow("the whole label") << u"gfx"_s << u"高风险"_s << u"高风险分级"_s;
    QTest::newRow("characters before sound") << u"风险"_s << u"不可接受风险"_s << QString();
    QTest::newRow("full pinyin before initials") << u"fan"_s << u"饭"_s << u"法案"_s;
    QTest::newRow("word before inside") << u"risk"_s << u"High risk"_s << u"Asterisk"_s;
    QTest::newRow("literal before spelled") << u"eu"_s << u"EU"_s << u"俄乌"_s;
}

void LabelMatcherTest::ranks()
{
    QFETCH(QString, filter);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(m_matcher->match(filter, better).score > m_matcher->match(filter, worse).score);
}

void LabelMatcherTest::worksWithoutALexicon()
{
    LabelMatcher matcher(nullptr);
    QVERIFY(matcher.match(u"风险"_s, u"高风险"_s).score > 0);
    QVERIFY(matcher.match(u"risk"_s, u"High risk"_s).score > 0);
    QCOMPARE(matcher.match(u"fx"_s, u"高风险"_s).score, 0);
}

void LabelMatcherTest::hostileInputReturns_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("label");
    const QString many(200, u'啊');
    QTest::newRow("repeated") << QString(63, u'a') + u'!' << many;
    QTest::newRow("very long filter") << QString(100'000, u'a') << many;
    QTest::newRow("very long label") << u"a"_s << QString(100'000, u'啊');
    QTest::newRow("half a pair in the label") << u"x"_s << u"高"_s + QChar(0xD842) + u"险"_s;
    QTest::newRow("half a pair typed") << QString(QChar(0xDC00)) << u"高风险"_s;
    QTest::newRow("null characters") << QString(3, QChar(0)) << u"高风险"_s;
    QTest::newRow("grows when folded") << u"ﬁﬁ"_s << u"ﬁﬁ İ"_s;
}

void LabelMatcherTest::hostileInputReturns()
{
    QFETCH(QString, filter);
    QFETCH(QString, label);
    const FilterMatch match = m_matcher->match(filter, label);
    for (const auto &[start, end] : match.marked)
        QVERIFY(start >= 0 && start < end && end <= label.size());
}

QTEST_GUILESS_MAIN(LabelMatcherTest)
#include "label_matcher_test.moc"
