// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/lexicon.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace meipi::lexicon;
using namespace Qt::StringLiterals;

// The real dictionary, as the build made it.
class LexiconTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void hasEntries_data();
    void hasEntries();
    void longestHeadword_data();
    void longestHeadword();
    void pinyin_data();
    void pinyin();
    void commonestReadingComesFirst();
    void noticeStandsBesideIt();

private:
    std::shared_ptr<const Lexicon> m_lexicon;
};

void LexiconTest::initTestCase()
{
    m_lexicon = Lexicon::shared();
    QVERIFY(m_lexicon != nullptr);
    QVERIFY(m_lexicon->size() > 120'000);
    QCOMPARE(Lexicon::shared(), m_lexicon);
}

void LexiconTest::hasEntries_data()
{
    QTest::addColumn<QString>("headword");
    QTest::addColumn<QStringList>("readings");
    QTest::addColumn<QString>("gloss");
    QTest::newRow("simplified") << u"风险"_s << QStringList{u"feng1"_s, u"xian3"_s} << u"risk; hazard"_s;
    QTest::newRow("traditional") << u"風險"_s << QStringList{u"feng1"_s, u"xian3"_s} << u"risk; hazard"_s;
    QTest::newRow("ü") << u"绿"_s << QStringList{u"lv4"_s} << u"green"_s;
    QTest::newRow("name") << u"重庆"_s << QStringList{u"Chong2"_s, u"qing4"_s}
                          << u"Chongqing municipality (abbr. to 渝[Yú])"_s;
}

void LexiconTest::hasEntries()
{
    QFETCH(QString, headword);
    QFETCH(QStringList, readings);
    QFETCH(QString, gloss);
    bool found = false;
    for (const Lexicon::Entry &entry : m_lexicon->entries(headword)) {
        QVERIFY(entry.simplified == headword || entry.traditional == headword);
        found = found || (entry.readings == readings && entry.glosses.join(u"; ").contains(gloss));
    }
    QVERIFY(found);
}

void LexiconTest::longestHeadword_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("word") << u"风险分级监管"_s << 2;
    QTest::newRow("four") << u"风险管理办法"_s << 4;
    QTest::newRow("whole") << u"人工智能"_s << 4;
    QTest::newRow("none") << u"，风险"_s << 0;
    QTest::newRow("empty") << QString() << 0;
}

void LexiconTest::longestHeadword()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QCOMPARE(m_lexicon->longestHeadword(text), length);
}

void LexiconTest::pinyin_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // characters by spaces, readings by slashes
    QTest::newRow("word") << u"风险"_s << u"feng xian"_s;
    QTest::newRow("word decides") << u"银行"_s << u"yin hang"_s;
    QTest::newRow("and here") << u"行动"_s << u"xing dong"_s;
    QTest::newRow("name") << u"重庆"_s << u"chong qing"_s;
    QTest::newRow("mixed") << u"AI法案"_s << u"A I fa an"_s;
    QTest::newRow("punctuation") << u"标准、术语"_s << u"biao zhun 、 shu yu"_s;
    QTest::newRow("ü") << u"绿"_s << u"lv"_s;
    QTest::newRow("empty") << QString() << QString();
}

void LexiconTest::pinyin()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList shown;
    for (const QStringList &readings : m_lexicon->pinyin(text))
        shown.append(readings.first());
    QCOMPARE(shown.join(u' '), expected);
}

void LexiconTest::commonestReadingComesFirst()
{
    const QList<QStringList> readings = m_lexicon->pinyin(u"行");
    QCOMPARE(readings.size(), 1);
    const QStringList expected = {u"xing"_s, u"hang"_s, u"heng"_s};
    QCOMPARE(readings.first(), expected);
    // One list for each code point; what has no reading stands for itself.
    const QList<QStringList> rare = m_lexicon->pinyin(u"\U0001F600风");
    QCOMPARE(rare.size(), 2);
    QCOMPARE(rare.first(), QStringList{u"\U0001F600"_s});
}

void LexiconTest::noticeStandsBesideIt()
{
    QFile notice(QStringLiteral(MEIPI_BINARY_DIR "/share/meipi/lexicon.NOTICE"));
    QVERIFY(notice.open(QIODevice::ReadOnly));
    QVERIFY(notice.readAll().contains("CC-BY-SA-4.0"));
}

QTEST_GUILESS_MAIN(LexiconTest)
#include "lexicon_test.moc"
