// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/citation.h"

#include <QTest>

using namespace meipi;
using namespace Qt::StringLiterals;

class CitationTest : public QObject
{
    Q_OBJECT

    [[nodiscard]] static project::ReportSummary report()
    {
        project::ReportSummary summary;
        summary.report.title = u"AI governance"_s;
        summary.report.series = u"Papers"_s;
        summary.report.year = 2024;
        summary.report.issue = 5;
        summary.edition.pageLabels = {u"i"_s, u"1"_s, QString(), u"3"_s};
        return summary;
    }

private Q_SLOTS:
    void sources_data()
    {
        QTest::addColumn<QString>("citation");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("series");
        QTest::addColumn<int>("issue");
        QTest::addColumn<QString>("source");
        QTest::newRow("as written down") << u"Li 2024"_s << u"T"_s << u"S"_s << 5 << u"Li 2024"_s;
        QTest::newRow("from its parts") << QString() << u"T"_s << u"Series"_s << 5 << u"T, Series, 2024 No. 5"_s;
        QTest::newRow("no issue") << QString() << u"T"_s << QString() << 0 << u"T, 2024"_s;
        QTest::newRow("series in the title") << QString() << u"Series 12"_s << u"Series"_s << 0 << u"Series 12, 2024"_s;
        QTest::newRow("no title") << QString() << QString() << u"Series"_s << 5 << u"Series, 2024 No. 5"_s;
    }

    void sources()
    {
        QFETCH(QString, citation);
        QFETCH(QString, title);
        QFETCH(QString, series);
        QFETCH(int, issue);
        project::Report row = report().report;
        row.citation = citation;
        row.title = title;
        row.series = series;
        row.issue = issue;
        QTEST(desk::shortCitation(row), "source");
    }

    void pages_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<QString>("citation");
        QTest::newRow("label") << 1 << 1 << u"“words” (AI governance, Papers, 2024 No. 5, p. 1)"_s;
        QTest::newRow("no label") << 2 << 2 << u"“words” (AI governance, Papers, 2024 No. 5, p. 3)"_s;
        QTest::newRow("over a page break") << 1 << 3 << u"“words” (AI governance, Papers, 2024 No. 5, pp. 1–3)"_s;
        QTest::newRow("beyond the labels") << 9 << 9 << u"“words” (AI governance, Papers, 2024 No. 5, p. 10)"_s;
    }

    void pages()
    {
        QFETCH(int, first);
        QFETCH(int, last);
        QTEST(desk::citation(u"words"_s, report(), first, last), "citation");
    }

    void wordsAreNotTouched()
    {
        QVERIFY(desk::citation(u"20 %1 “of” %2"_s, report(), 1, 1).startsWith(u"“20 %1 “of” %2” ("_s));
        QCOMPARE(desk::citation({}, report(), 0, 0), u"(AI governance, Papers, 2024 No. 5, p. i)"_s);
    }
};

QTEST_APPLESS_MAIN(CitationTest)
#include "citation_test.moc"
