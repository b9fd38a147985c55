// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/dictionary_text.h"
#include "app/lexicon/numbered_pinyin.h"

#include <QTest>

using namespace meipi::lexicon;
using namespace Qt::StringLiterals;

class DictionaryTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void syllables_data();
    void syllables();
    void readings_data();
    void readings();
    void entriesAreFound();
    void wrappedGlossesAreJoined();
    void nonsenseGivesNothing_data();
    void nonsenseGivesNothing();
};

void DictionaryTextTest::syllables_data()
{
    QTest::addColumn<QString>("marked");
    QTest::addColumn<QString>("numbered");
    QTest::addColumn<QString>("toneless");
    QTest::newRow("first tone") << u"fēng"_s << u"feng1"_s << u"feng"_s;
    QTest::newRow("second") << u"xíng"_s << u"xing2"_s << u"xing"_s;
    QTest::newRow("third") << u"xiǎn"_s << u"xian3"_s << u"xian"_s;
    QTest::newRow("fourth") << u"lǜ"_s << u"lv4"_s << u"lv"_s;
    QTest::newRow("neutral") << u"de"_s << u"de5"_s << u"de"_s;
    QTest::newRow("neutral ü") << u"lü"_s << u"lv5"_s << u"lv"_s;
    QTest::newRow("name") << u"Měi"_s << u"Mei3"_s << u"mei"_s;
    QTest::newRow("circumflex and tone") << u"ế"_s << u"e2"_s << u"e"_s;
    QTest::newRow("letter") << u"C"_s << u"C"_s << u"c"_s;
    QTest::newRow("number") << u"4S"_s << u"4S"_s << u"s"_s;
    QTest::newRow("empty") << QString() << QString() << QString();
}

void DictionaryTextTest::syllables()
{
    QFETCH(QString, marked);
    QFETCH(QString, numbered);
    QFETCH(QString, toneless);
    QCOMPARE(numberedSyllable(marked), numbered);
    QCOMPARE(tonelessSyllable(numbered), toneless);
}

void DictionaryTextTest::readings_data()
{
    QTest::addColumn<QString>("bracketed");
    QTest::addColumn<QStringList>("syllables");
    QTest::newRow("word") << u"[fēng xiǎn]"_s << QStringList{u"feng1"_s, u"xian3"_s};
    QTest::newRow("hyphen") << u"[3D - dǎ yìn]"_s << QStringList{u"3D"_s, u"da3"_s, u"yin4"_s};
    QTest::newRow("comma") << u"[yī , èr]"_s << QStringList{u"yi1"_s, u"er4"_s};
    QTest::newRow("empty") << u"[]"_s << QStringList();
}

void DictionaryTextTest::readings()
{
    QFETCH(QString, bracketed);
    QFETCH(QStringList, syllables);
    QCOMPARE(numberedReading(bracketed), syllables);
}

void DictionaryTextTest::entriesAreFound()
{
    const QString text = u"00-database-short\n     CC-CEDICT\nnotice of\nthe licence\n"
                         "風險|风险\n[fēng xiǎn]\nrisk; hazard\n"
                         "行\n[háng]\nrow; line\nprofession\n"
                         "行\n[xíng]\nto walk\n"
                         "孤\n[gū]\n"_s;
    const QList<DictionaryEntry> expected = {
        {u"風險"_s, u"风险"_s, {u"feng1"_s, u"xian3"_s}, {u"risk; hazard"_s}},
        {u"行"_s, u"行"_s, {u"hang2"_s}, {u"row; line"_s, u"profession"_s}},
        {u"行"_s, u"行"_s, {u"xing2"_s}, {u"to walk"_s}},
        {u"孤"_s, u"孤"_s, {u"gu1"_s}, {}},
    };
    QCOMPARE(readDictionary(text), expected);
}

void DictionaryTextTest::wrappedGlossesAreJoined()
{
    // 69 columns and "Area": the word did not fit. The line after it would have.
    const QString text =
        u"11區|11区\n[Shí yī Qū]\n"
        "(ACG) Japan (from the anime \"Code Geass\", in which Japan was renamed\nArea 11)\nshort\nnext\n"_s;
    const QList<DictionaryEntry> entries = readDictionary(text);
    QCOMPARE(entries.size(), 1);
    const QStringList expected = {u"(ACG) Japan (from the anime \"Code Geass\", in which Japan was renamed Area 11)"_s,
                                  u"short"_s, u"next"_s};
    QCOMPARE(entries.first().glosses, expected);
}

void DictionaryTextTest::nonsenseGivesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no reading") << u"one\ntwo\nthree"_s;
    QTest::newRow("reading first") << u"[fēng xiǎn]\nrisk"_s;
    QTest::newRow("only readings") << u"[a]\n[b]\n[c]"_s;
    QTest::newRow("bar alone") << u"|\n[a b]\ngloss"_s;
}

void DictionaryTextTest::nonsenseGivesNothing()
{
    QFETCH(QString, text);
    QVERIFY(readDictionary(text).isEmpty());
}

QTEST_GUILESS_MAIN(DictionaryTextTest)
#include "dictionary_text_test.moc"
