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
        QTest::newRow("page label like a date") << u"1-2"_s << u"'1-2"_s;
        QTest::newRow("page label with chapter") << u"12-31"_s << u"'12-31"_s;
        QTest::newRow("no date: chapter 13-45") << u"13-45"_s << u"'13-45"_s; // a year in some countries
        QTest::newRow("fraction") << u"3/4"_s << u"'3/4"_s;
        QTest::newRow("issue") << u"2024-05"_s << u"'2024-05"_s;
        QTest::newRow("whole date") << u"1/2/2024"_s << u"'1/2/2024"_s;
        QTest::newRow("section number") << u"1.2.3"_s << u"'1.2.3"_s;
        QTest::newRow("section 1.10 is not 1.1") << u"1.10"_s << u"'1.10"_s;
        QTest::newRow("time") << u"1:30"_s << u"'1:30"_s;
        QTest::newRow("month and day") << u"Mar-1"_s << u"'Mar-1"_s;
        QTest::newRow("month without gap") << u"SEPT2"_s << u"'SEPT2"_s;
        QTest::newRow("day and month") << u"5 May"_s << u"'5 May"_s;
        QTest::newRow("month and year") << u"May 2024"_s << u"'May 2024"_s;
        QTest::newRow("written out") << u"March 5, 2024"_s << u"\"'March 5, 2024\""_s;
        QTest::newRow("Chinese month") << u"2024年5月"_s << u"'2024年5月"_s;
        QTest::newRow("Chinese day") << u"5月1日"_s << u"'5月1日"_s;
        QTest::newRow("zeros in front") << u"007"_s << u"'007"_s;
        QTest::newRow("power of ten") << u"1E5"_s << u"'1E5"_s;
        QTest::newRow("more digits than are kept") << u"1234567890123456"_s << u"'1234567890123456"_s;
        QTest::newRow("spaces around") << u" 1-2 "_s << u"' 1-2 "_s;
        QTest::newRow("number") << u"12"_s << u"12"_s;
        QTest::newRow("none") << u"0"_s << u"0"_s;
        QTest::newRow("broken number") << u"0.25"_s << u"0.25"_s;
        QTest::newRow("Roman number") << u"iv"_s << u"iv"_s;
        QTest::newRow("appendix") << u"A-3"_s << u"A-3"_s;
        QTest::newRow("time of an excerpt") << u"2024-05-06T07:08:09Z"_s << u"2024-05-06T07:08:09Z"_s;
        QTest::newRow("date in a sentence") << u"from 1-2 on"_s << u"from 1-2 on"_s;
        QTest::newRow("month as a word") << u"May"_s << u"May"_s;
        QTest::newRow("sentence with a month") << u"may 5 members vote"_s << u"may 5 members vote"_s;
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
