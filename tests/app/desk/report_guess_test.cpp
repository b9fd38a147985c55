// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/report_names.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;

namespace {

struct CoverLine
{
    QString text;
    quint16 height; // steps of 1/20 pt
};

/// One page, one block for each line, one under the other.
report::TextLayer cover(const QList<CoverLine> &lines, const QString &language)
{
    report::TextLayer layer;
    quint16 top = 1000;
    for (const CoverLine &line : lines) {
        const qsizetype start = layer.text.size();
        layer.text += line.text;
        const report::TextRange range{start, layer.text.size()};
        const report::Box box{1000, top, 9000, static_cast<quint16>(top + line.height)};
        layer.boxes.resize(static_cast<std::size_t>(layer.text.size()), box);
        layer.blocks.append({.range = range, .kind = report::BlockKind::Paragraph});
        layer.lines.append({.range = range, .page = 0, .box = box});
        layer.text += u'\n';
        layer.boxes.push_back({});
        top = static_cast<quint16>(top + line.height + 200);
    }
    report::TextPage page;
    page.size = {595, 842};
    page.range = {0, layer.text.size()};
    layer.pages = {page};
    layer.language = language;
    return layer;
}

} // namespace

class ReportGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chineseCover()
    {
        const project::Report report = desk::guessedReport(u"a.pdf"_s, {},
                                                           cover({{u"规则量化分析报告"_s, 400},
                                                                  {u"Quantitative Analysis Report on Rules"_s, 200},
                                                                  {u"关于数据跨境流动的新规则"_s, 600},
                                                                  {u"2024 年第 5 期（总第 21 期）"_s, 240},
                                                                  {u"2024 年 6 月"_s, 240}},
                                                                 u"zh"_s));
        QCOMPARE(report.title, u"关于数据跨境流动的新规则"_s);
        QCOMPARE(report.series, u"规则量化分析报告"_s);
        QCOMPARE(report.year, 2024);
        QCOMPARE(report.issue, 5);
        QCOMPARE(report.overall, 21);
        QCOMPARE(report.language, u"zh"_s);
    }

    void englishCover()
    {
        const project::Report report = desk::guessedReport(
            u"a.pdf"_s, {{u"Title"_s, u"New Rules for Data Flows"_s}},
            cover({{u"Quantitative Analysis Report on Rules"_s, 400}, {u"2024 No. 5 (Serial No. 21)"_s, 200}},
                  u"en"_s));
        QCOMPARE(report.title, u"New Rules for Data Flows"_s);
        QCOMPARE(report.series, u"Quantitative Analysis Report on Rules"_s);
        QCOMPARE(report.year, 2024);
        QCOMPARE(report.issue, 5);
        QCOMPARE(report.overall, 21);
    }

    void issueLine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("year");
        QTest::addColumn<int>("issue");
        QTest::addColumn<int>("overall");
        QTest::newRow("tight Chinese") << u"2024年第12期(总第128期)"_s << 2024 << 12 << 128;
        QTest::newRow("without overall") << u"2023 年第 1 期"_s << 2023 << 1 << 0;
        QTest::newRow("overall, English") << u"2024 No. 5 (Overall No. 21)"_s << 2024 << 5 << 21;
        QTest::newRow("number first") << u"Issue 3, 2022"_s << 2022 << 3 << 0;
        QTest::newRow("number and year") << u"No. 7 (2021)"_s << 2021 << 7 << 0;
        QTest::newRow("a date is no issue") << u"2024 年 6 月 5 日"_s << 0 << 0 << 0;
        QTest::newRow("a law's number is no issue") << u"第 5 条"_s << 0 << 0 << 0;
        QTest::newRow("a regulation's number neither") << u"Regulation (EC) No 300/2008"_s << 0 << 0 << 0;
    }
    void issueLine()
    {
        QFETCH(QString, line);
        const project::Report report = desk::guessedReport(u"a.pdf"_s, {}, cover({{line, 240}}, u"zh"_s));
        QTEST(report.year, "year");
        QTEST(report.issue, "issue");
        QTEST(report.overall, "overall");
    }

    void seriesInTheMetadataIsNoTitle()
    {
        const QList<CoverLine> lines{{u"规则量化分析报告"_s, 400}, {u"2024 年第 5 期"_s, 240}};
        const auto title = [&](const QString &metadata) {
            return desk::guessedReport(u"a.pdf"_s, {{u"Title"_s, metadata}}, cover(lines, u"zh"_s)).title;
        };
        QCOMPARE(title(u"数据跨境流动——规则量化分析报告 2024 年第 5 期"_s), u"数据跨境流动"_s);
        QCOMPARE(title(u"规则量化分析报告"_s), u"规则量化分析报告"_s); // better than nothing
    }

    void noSeriesWithoutAnIssue()
    {
        const project::Report report =
            desk::guessedReport(u"a.pdf"_s, {}, cover({{u"标题"_s, 400}, {u"年度工作报告"_s, 200}}, u"zh"_s));
        QVERIFY(report.series.isEmpty());
    }

    void title_data()
    {
        QTest::addColumn<QString>("metadata");
        QTest::addColumn<QString>("title");
        QTest::newRow("metadata") << u"关于规则的报告"_s << u"关于规则的报告"_s;
        QTest::newRow("spaces") << u"  A  Title "_s << u"A Title"_s;
        QTest::newRow("nothing") << u""_s << u"封面上最大的字"_s;
        QTest::newRow("a word processor's") << u"Microsoft Word - draft2.doc"_s << u"封面上最大的字"_s;
        QTest::newRow("a file name") << u"report_final.docx"_s << u"封面上最大的字"_s;
        QTest::newRow("untitled") << u"Untitled-1"_s << u"封面上最大的字"_s;
        QTest::newRow("a number with a year") << u"2024/1689"_s << u"封面上最大的字"_s;
        QTest::newRow("digits") << u"20240611-03"_s << u"封面上最大的字"_s;
    }
    void title()
    {
        QFETCH(QString, metadata);
        const project::Report report =
            desk::guessedReport(u"folder/a.b.pdf"_s, {{u"Title"_s, metadata}},
                                cover({{u"小字"_s, 200}, {u"封面上最大的字"_s, 500}, {u"中字"_s, 300}}, u"zh"_s));
        QTEST(report.title, "title");
    }

    void fileNameIsTheLastResort()
    {
        QCOMPARE(desk::guessedReport(u"folder/2024 rules.v2.pdf"_s, {}, report::TextLayer()).title, u"2024 rules.v2"_s);
    }
};

QTEST_GUILESS_MAIN(ReportGuessTest)
#include "report_guess_test.moc"
