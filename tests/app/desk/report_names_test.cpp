// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/report_names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using base::Problem;

namespace {

project::ReportSummary summary(const QString &id, const QString &title, const QString &language, int year, int issue)
{
    project::ReportSummary made;
    made.report.row.id = QUuid(id);
    made.report.title = title;
    made.report.language = language;
    made.report.year = year;
    made.report.issue = issue;
    return made;
}

QList<project::ReportSummary> reports()
{
    return {
        summary(u"{00000000-0000-7000-8000-000000000001}"_s, u"美国与欧盟宣布加强伙伴关系"_s, u"zh"_s, 2024, 5),
        summary(u"{00000000-0000-7000-8000-000000000002}"_s, u"The US and the EU Announce a Partnership"_s, u"en"_s,
                2024, 5),
        summary(u"{00000000-0000-7000-8000-000000000003}"_s, u"数据跨境流动规则"_s, u"zh"_s, 2024, 6),
        summary(u"{00000000-0000-7000-8000-000000000004}"_s, u"数据"_s, u"zh"_s, 0, 0),
        summary(u"{00000000-0000-7000-8000-000000000005}"_s, u"欧盟碳边境"_s, u"zh"_s, 0, 0),
    };
}

} // namespace

class ReportNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("last"); // digit of the id
        QTest::newRow("id") << u"00000000-0000-7000-8000-000000000003"_s << 3;
        QTest::newRow("id in braces") << u"{00000000-0000-7000-8000-000000000003}"_s << 3;
        QTest::newRow("issue and language") << u"2024-05/zh"_s << 1;
        QTest::newRow("the other language") << u"2024-05/en"_s << 2;
        QTest::newRow("issue without zero") << u"2024-5/EN"_s << 2;
        QTest::newRow("issue in one language") << u"2024-06"_s << 3;
        QTest::newRow("part of a title") << u"伙伴"_s << 1;
        QTest::newRow("part in other case") << u"us and the eu"_s << 2;
        QTest::newRow("spaces") << u"  announce   a "_s << 2;
        QTest::newRow("a whole title before a part of another") << u"数据"_s << 4;
    }
    void found()
    {
        QFETCH(QString, name);
        QFETCH(int, last);
        const auto report = desk::findReport(reports(), name);
        QVERIFY(report);
        QCOMPARE(report->report.row.id, reports().at(last - 1).report.row.id);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<int>("candidates");
        QTest::newRow("unknown") << u"气候"_s << Problem::UnknownReport << 5;
        QTest::newRow("empty") << u" "_s << Problem::UnknownReport << 5;
        QTest::newRow("unknown issue") << u"2023-01"_s << Problem::UnknownReport << 5;
        QTest::newRow("unknown language") << u"2024-06/en"_s << Problem::UnknownReport << 5;
        QTest::newRow("unknown id") << u"00000000-0000-7000-8000-0000000000ff"_s << Problem::UnknownReport << 5;
        QTest::newRow("issue in two languages") << u"2024-05"_s << Problem::AmbiguousReport << 2;
        QTest::newRow("part of two titles") << u"欧盟"_s << Problem::AmbiguousReport << 2;
    }
    void refused()
    {
        QFETCH(QString, name);
        QFETCH(Problem, problem);
        QFETCH(int, candidates);
        const auto report = desk::findReport(reports(), name);
        QVERIFY(!report);
        QCOMPARE(report.error().problem, problem);
        QCOMPARE(report.error().subject, name);
        QCOMPARE(report.error().near.size(), candidates);
    }

    void candidatesCanBeTyped()
    {
        const auto report = desk::findReport(reports(), u"2024-05"_s);
        QVERIFY(!report);
        QVERIFY(report.error().near.first().startsWith(u"2024-05/zh  美国与欧盟宣布加强伙伴关系"_s));
    }

    void nothingToOfferInAnEmptyProject()
    {
        const auto report = desk::findReport({}, u"2024-05"_s);
        QVERIFY(!report);
        QVERIFY(report.error().near.isEmpty());
    }

    void shortName_data()
    {
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("issue");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::newRow("whole") << 2024 << 5 << u"zh"_s << u"2024-05/zh"_s;
        QTest::newRow("two digits") << 2024 << 12 << u"en"_s << u"2024-12/en"_s;
        QTest::newRow("no language") << 2024 << 5 << u""_s << u"2024-05"_s;
        QTest::newRow("no issue") << 2024 << 0 << u"zh"_s << u""_s;
        QTest::newRow("no year") << 0 << 5 << u"zh"_s << u""_s;
    }
    void shortName()
    {
        QFETCH(int, year);
        QFETCH(int, issue);
        QFETCH(QString, language);
        project::Report report;
        report.year = year;
        report.issue = issue;
        report.language = language;
        QTEST(desk::shortName(report), "name");
    }
};

QTEST_GUILESS_MAIN(ReportNamesTest)
#include "report_names_test.moc"
