// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_quality.h"
#include "tests/app/report/page_writer.h"

#include <QTest>

using namespace meipi::report;
using namespace Qt::StringLiterals;

class TextQualityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void states_data();
    void states();
    void languages_data();
    void languages();
};

void TextQualityTest::states_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<TextState>("state");
    QTest::newRow("Chinese") << u"人工智能治理的内涵便是公共部门制定政策"_s << TextState::Present;
    QTest::newRow("English") << u"a rule of law that I know is a rule"_s << TextState::Present;
    QTest::newRow("nothing") << QString() << TextState::Absent;
    QTest::newRow("unmapped") << u"\uFFFD\uFFFD\uFFFD\uE001\uE002ab\u0001"_s << TextState::Garbage;
    QTest::newRow("glyph numbers as letters") << u"S t S g 18B8 X S m r S h t 38 9 H"_s << TextState::Garbage;
    QTest::newRow("bytes read as Latin-1") << u"ÖÐ¹ú ÈË¹¤ ÖÇÄÜ ÖÎÀí ÕþÖÎ"_s << TextState::Garbage;
    QTest::newRow("formulas among Chinese") << u"设 x 为 y 的函数，则 f 与 g 相等"_s << TextState::Present;
}

void TextQualityTest::states()
{
    QFETCH(QString, line);
    samples::PageWriter page;
    for (int i = 0; i < 60; ++i)
        page.line(50, 50 + 12 * i, line, 9);
    QTEST(textStateOf({page.page()}), "state");
    // A scan whose pages carry nothing but a stamp has no text.
    if (!line.isEmpty()) {
        std::vector<PageCharacters> scan(200, PageCharacters());
        scan[0] = samples::PageWriter().line(50, 50, line).page();
        QCOMPARE(textStateOf(scan), TextState::Absent);
    }
}

void TextQualityTest::languages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("zh") << u"2024 年 4 月，欧盟与美国在 AI 领域发布联合声明"_s << u"zh"_s;
    QTest::newRow("zh with English names")
        << u"推动《联合路线图（Joint Roadmap on Tools for AI）》的实施，通过这种合作机制促进合作"_s << u"zh"_s;
    QTest::newRow("en") << u"The Act comprises twelve titles (法案)."_s << u"en"_s;
    QTest::newRow("ja") << u"人工知能の統治について"_s << u"ja"_s;
    QTest::newRow("ko") << u"인공지능 거버넌스"_s << u"ko"_s;
    QTest::newRow("ar") << u"حوكمة الذكاء"_s << u"ar"_s;
    QTest::newRow("he") << u"ממשל בינה"_s << u"he"_s;
    QTest::newRow("ru") << u"регулирование"_s << u"ru"_s;
    QTest::newRow("none") << u"12 34"_s << u"und"_s;
    const QString english = u"The authority shall inform the provider of the system in writing. "_s;
    const QString arabic = u"وكان أبو الهذيل أهدى إلى مويس دجاجة. "_s;
    QTest::newRow("en, long") << english.repeated(30) << u"en"_s;
    QTest::newRow("en with Arabic words") << english.repeated(30) + arabic.repeated(20) << u"en"_s;
    QTest::newRow("ar with its transliteration")
        << u"wa-kāna ʾabū ʼl-huḏayli ʾahdā ʾilā muwaysin daǧāǧatan. "_s.repeated(40) + arabic.repeated(20) << u"ar"_s;
    QTest::newRow("another in Latin letters")
        << u"Die Behörde unterrichtet den Anbieter schriftlich über das Ergebnis der Prüfung. "_s.repeated(20)
        << u"und"_s;
}

void TextQualityTest::languages()
{
    QFETCH(QString, text);
    QTEST(languageOf(text), "language");
}

QTEST_APPLESS_MAIN(TextQualityTest)
#include "text_quality_test.moc"
