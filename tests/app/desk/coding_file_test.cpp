// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/batch.h"

#include "app/base/interface_language.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;

class CodingFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { base::useInterfaceLanguage(base::InterfaceLanguage::English); }

    void readsEveryField()
    {
        const auto requests = desk::readCoding(R"([
            {"id": "g1", "quote_zh": "高风险", "page": 3, "tags": ["risk_level/high", "economy/eu"], "note": "**n**", "why": "x"},
            {"quote": "shall", "occurrence": 2, "tags": []},
            {"quote_en": "may", "tags": ["a/b"]}])",
                                               u"c.json"_s);
        QVERIFY(requests);
        QCOMPARE(requests->size(), 3);
        QCOMPARE(requests->at(0).quote, u"高风险"_s);
        QCOMPARE(requests->at(0).page, 3);
        QVERIFY(requests->at(0).firstOnPage);
        QCOMPARE(requests->at(0).tags, (QStringList{u"risk_level/high"_s, u"economy/eu"_s}));
        QCOMPARE(requests->at(0).note, u"**n**"_s);
        QCOMPARE(requests->at(1).occurrence, 2);
        QVERIFY(!requests->at(1).page);
        QVERIFY(!requests->at(1).firstOnPage);
        QCOMPARE(requests->at(2).quote, u"may"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("no JSON") << QByteArray("[\n{\"quote\": }") << u"line 2"_s;
        QTest::newRow("empty file") << QByteArray() << u"line 1"_s;
        QTest::newRow("no list") << QByteArray("{}") << u"not a list"_s;
        QTest::newRow("empty list") << QByteArray("[]") << u"empty"_s;
        QTest::newRow("no object") << QByteArray("[1]") << u"entry 1"_s;
        QTest::newRow("no quote") << QByteArray(R"([{"quote":"a","tags":[]},{"tags":[]}])") << u"entry 2"_s;
        QTest::newRow("blank quote") << QByteArray(R"([{"quote":"  ","tags":[]}])") << u"quote"_s;
        QTest::newRow("no tags") << QByteArray(R"([{"quote":"a"}])") << u"tags"_s;
        QTest::newRow("tag no text") << QByteArray(R"([{"quote":"a","tags":[1]}])") << u"entry 1"_s;
        QTest::newRow("page zero") << QByteArray(R"([{"quote":"a","tags":[],"page":0}])") << u"page"_s;
        QTest::newRow("page text") << QByteArray(R"([{"quote":"a","tags":[],"page":"3"}])") << u"page"_s;
        QTest::newRow("page and a half") << QByteArray(R"([{"quote":"a","tags":[],"page":1.5}])") << u"page"_s;
        QTest::newRow("occurrence") << QByteArray(R"([{"quote":"a","tags":[],"occurrence":-1}])") << u"occurrence"_s;
    }
    void refused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto requests = desk::readCoding(json, u"c.json"_s);
        QVERIFY(!requests);
        QCOMPARE(requests.error().problem, base::Problem::BadInput);
        QCOMPARE(requests.error().subject, u"c.json"_s);
        QVERIFY2(requests.error().detail.contains(says), qPrintable(requests.error().detail));
    }
};

QTEST_GUILESS_MAIN(CodingFileTest)
#include "coding_file_test.moc"
