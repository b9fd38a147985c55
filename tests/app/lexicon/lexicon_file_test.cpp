// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/lexicon.h"
#include "app/lexicon/lexicon_file.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace meipi::lexicon;
using namespace Qt::StringLiterals;

namespace {

QList<DictionaryEntry> someEntries()
{
    return {
        {u"風險"_s, u"风险"_s, {u"feng1"_s, u"xian3"_s}, {u"risk"_s, u"hazard"_s}},
        {u"風"_s, u"风"_s, {u"feng1"_s}, {u"wind"_s}},
        {u"風險管理"_s, u"风险管理"_s, {u"feng1"_s, u"xian3"_s, u"guan3"_s, u"li3"_s}, {u"risk management"_s}},
        {u"行"_s, u"行"_s, {u"hang2"_s}, {u"row"_s}},
        {u"行"_s, u"行"_s, {u"xing2"_s}, {u"to walk"_s, u"to go"_s}},
        {u"𠮷"_s, u"𠮷"_s, {u"ji2"_s}, {}},
    };
}

std::span<const std::byte> bytesOf(const QByteArray &bytes)
{
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

/// Follows every offset of a view, as any use of it does.
void touchAll(const LexiconView &view)
{
    for (quint32 i = 0; i < std::min(view.keyCount(), 50U); ++i) {
        const QString key = view.key(i).toString();
        for (const quint32 number : view.entriesOfKey(i))
            (void)view.entry(number);
        (void)view.findKey(key);
    }
    (void)view.key(0xFFFFFFFF);
    (void)view.entriesOfKey(0xFFFFFFFF);
    (void)view.entry(0xFFFFFFFF);
    (void)view.longestKey(u"风险管理办法");
}

} // namespace

class LexiconFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItReads();
    void findsTheLongestKey_data();
    void findsTheLongestKey();
    void emptyDictionary();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void damageNeverReadsOutOfBounds_data();
    void damageNeverReadsOutOfBounds();
    void openSaysWhatIsWrong();
};

void LexiconFileTest::writesWhatItReads()
{
    const QByteArray file = writeLexicon(someEntries());
    const auto view = LexiconView::over(bytesOf(file));
    QVERIFY(view.has_value());
    QCOMPARE(view->entryCount(), 6U);
    QCOMPARE(view->keyCount(), 8U); // 3 in two forms, 行 and 𠮷
    for (const DictionaryEntry &entry : someEntries()) {
        for (const QString &headword : {entry.simplified, entry.traditional}) {
            const auto key = view->findKey(headword);
            QVERIFY(key.has_value());
            QList<DictionaryEntry> found;
            for (const quint32 number : view->entriesOfKey(*key))
                found.append(view->entry(number).value());
            QVERIFY(found.contains(entry));
        }
    }
    QCOMPARE(view->entriesOfKey(*view->findKey(u"行")).size(), 2);
    for (quint32 i = 1; i < view->keyCount(); ++i)
        QVERIFY(view->key(i - 1) < view->key(i));
}

void LexiconFileTest::findsTheLongestKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("exact") << u"风险"_s << u"风险"_s;
    QTest::newRow("longest of three") << u"风险管理办法"_s << u"风险管理"_s;
    QTest::newRow("shorter one") << u"风险管"_s << u"风险"_s;
    QTest::newRow("one character") << u"风光"_s << u"风"_s;
    QTest::newRow("traditional") << u"風險的"_s << u"風險"_s;
    QTest::newRow("none") << u"光风"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("surrogates") << u"𠮷田"_s << u"𠮷"_s;
    QTest::newRow("half a pair") << QString(QChar(0xD842)) << QString();
}

void LexiconFileTest::findsTheLongestKey()
{
    QFETCH(QString, text);
    QFETCH(QString, key);
    const QByteArray file = writeLexicon(someEntries());
    const auto view = LexiconView::over(bytesOf(file));
    const auto found = view->longestKey(text);
    QCOMPARE(found ? view->key(*found).toString() : QString(), key);
    QCOMPARE(view->findKey(text).has_value(), text == key && !text.isEmpty());
}

void LexiconFileTest::emptyDictionary()
{
    const QByteArray file = writeLexicon({});
    const auto view = LexiconView::over(bytesOf(file));
    QVERIFY(view.has_value());
    QCOMPARE(view->entryCount(), 0U);
    QVERIFY(!view->longestKey(u"风险").has_value());
}

void LexiconFileTest::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = writeLexicon(someEntries());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << good.first(31);
    QTest::newRow("cut") << good.chopped(1);
    QTest::newRow("longer") << good + 'x';
    QTest::newRow("magic") << QByteArray(good).replace(0, 1, "X");
    QTest::newRow("version") << QByteArray(good).replace(8, 1, "\x02");
    QTest::newRow("all counts huge") << QByteArray(good).replace(12, 20, QByteArray(20, '\xFF'));
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n").leftJustified(500, ' ');
}

void LexiconFileTest::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!LexiconView::over(bytesOf(bytes)).has_value());
}

void LexiconFileTest::damageNeverReadsOutOfBounds_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 0; seed < 100; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// Bounds are the sanitizer's to see, and the library's assertions'; here everything must simply come back.
void LexiconFileTest::damageNeverReadsOutOfBounds()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QByteArray file = writeLexicon(someEntries());
    for (int i = 0; i < 20; ++i) {
        const qsizetype at = 32 + random.bounded(file.size() - 32);
        file[at] = char(random.bounded(256));
    }
    const auto view = LexiconView::over(bytesOf(file));
    QVERIFY(view.has_value()); // sizes still add up
    touchAll(*view);
    for (quint32 i = 0; i < view->keyCount(); ++i)
        QVERIFY(view->key(i).size() <= file.size() / 2);
}

void LexiconFileTest::openSaysWhatIsWrong()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(u"none.bin"_s);
    QCOMPARE(Lexicon::open(missing).error().problem, meipi::base::Problem::NoSuchFile);
    QCOMPARE(Lexicon::open(missing).error().subject, missing);
    for (const QByteArray &content : {QByteArray(), QByteArray("no dictionary at all, but long enough")}) {
        QFile file(folder.filePath(u"bad.bin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(Lexicon::open(file.fileName()).error().problem, meipi::base::Problem::BadInput);
    }
}

QTEST_GUILESS_MAIN(LexiconFileTest)
#include "lexicon_file_test.moc"
