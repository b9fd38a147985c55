// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/csv.h"

#include <QTest>

using namespace Qt::StringLiterals;

class CsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cell_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("plain") << u"风险分级监管"_s << u"风险分级监管"_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("quotes") << u"“a” and \"b\""_s << u"\"“a” and \"\"b\"\"\""_s;
        QTest::newRow("line feed") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("carriage return") << u"a\rb"_s << u"\"a\rb\""_s;
        QTest::newRow("full-width comma") << u"一，二"_s << u"一，二"_s;
        QTest::newRow("formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("formula with quotes") << u"=HYPERLINK(\"x\")"_s << u"\"'=HYPERLINK(\"\"x\"\")\""_s;
        QTest::newRow("plus") << u"+86"_s << u"'+86"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("return first") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("full-width equals") << u"＝1"_s << u"'＝1"_s;
        QTest::newRow("sign inside") << u"a=b"_s << u"a=b"_s;
    }
    void cell()
    {
        QFETCH(QString, text);
        QTEST(meipi::exchange::csvCell(text), "cell");
    }

    void bytes()
    {
        QCOMPARE(meipi::exchange::csvBytes({{u"报告"_s, u"Quote"_s}, {u"a,b"_s, u""_s}}),
                 QByteArray("\xEF\xBB\xBF报告,Quote\r\n\"a,b\",\r\n"));
    }

    void noRowsAreOnlyTheMark() { QCOMPARE(meipi::exchange::csvBytes({}), QByteArray("\xEF\xBB\xBF")); }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "csv_test.moc"
