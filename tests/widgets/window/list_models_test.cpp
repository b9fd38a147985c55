// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/outline_model.h"
#include "widgets/window/report_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

project::ReportSummary summary(const QString &series, int year, int issue, const QString &language, int excerpts = 0)
{
    project::ReportSummary made;
    made.report.row.id = QUuid::createUuid();
    made.report.series = series;
    made.report.year = year;
    made.report.issue = issue;
    made.report.language = language;
    made.report.title = u"%1-%2/%3"_s.arg(year).arg(issue).arg(language);
    made.edition.pageCount = 10;
    made.excerpts = excerpts;
    return made;
}

SectionList sections()
{
    report::TextLayer layer;
    for (const auto &[level, title] :
         std::initializer_list<std::pair<int, QString>>{{1, u"一、甲"_s}, {2, u"（一）乙"_s}, {1, u"二、丙"_s}}) {
        const qsizetype start = layer.text.size();
        layer.text += title + u'\n';
        layer.blocks.append(
            {.range = {start, start + title.size()}, .kind = report::BlockKind::Heading, .level = qint16(level)});
    }
    return SectionList(layer);
}

} // namespace

class ListModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languageVersionsShareARow();
    void reportsWithoutIssueStandAlone();
    void otherCountsDoNotReset();
    void sectionsCountWhatIsInside();
};

void ListModelsTest::languageVersionsShareARow()
{
    ReportListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto en = summary(u"S"_s, 2024, 5, u"en"_s, 7);
    const auto zh = summary(u"S"_s, 2024, 5, u"zh"_s, 60);
    const auto older = summary(u"S"_s, 2024, 4, u"zh"_s);
    const auto other = summary(u"T"_s, 2024, 5, u"en"_s);
    model.setReports({en, zh, older, other});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.issueCount(), 3);
    const QModelIndex issue = model.indexOf(zh.report.row.id);
    QCOMPARE(issue, model.indexOf(en.report.row.id));
    QCOMPARE(issue.data(ReportListModel::LanguagesRole).toStringList(), (QStringList{u"zh"_s, u"en"_s}));
    QCOMPARE(issue.data(ReportListModel::ExcerptsRole).toInt(), 67);
    QCOMPARE(issue.data(ReportListModel::IdRole).toUuid(), zh.report.row.id);
    QCOMPARE(model.reportIn(issue, u"en"_s), en.report.row.id);
    QVERIFY(model.reportIn(issue, u"fr"_s).isNull());
    QCOMPARE(model.otherLanguage(zh.report.row.id), en.report.row.id);
    QVERIFY(model.otherLanguage(older.report.row.id).isNull());
    model.setOpenReport(en.report.row.id);
    QCOMPARE(issue.data(ReportListModel::OpenLanguageRole).toString(), u"en"_s);
    QCOMPARE(issue.data(Qt::DisplayRole).toString(), en.report.title);
}

void ListModelsTest::reportsWithoutIssueStandAlone()
{
    ReportListModel model;
    model.setReports({summary({}, 0, 0, u"zh"_s), summary({}, 0, 0, u"en"_s), summary({}, 0, 0, u"zh"_s)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.issueCount(), 3);
    QVERIFY(!model.index(0, 0).data(Qt::DisplayRole).toString().isEmpty());
}

void ListModelsTest::otherCountsDoNotReset()
{
    ReportListModel model;
    auto zh = summary(u"S"_s, 2024, 5, u"zh"_s, 1);
    model.setReports({zh});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    zh.excerpts = 2;
    model.setReports({zh});
    QCOMPARE(resets.count(), 0);
    QCOMPARE(model.indexOf(zh.report.row.id).data(ReportListModel::ExcerptsRole).toInt(), 2);
    model.setReports({});
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.issueCount(), 0);
}

void ListModelsTest::sectionsCountWhatIsInside()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSections(sections());
    model.setExcerptSections({-1, 0, 1, 1, 2});
    QCOMPARE(model.index(0).data(OutlineModel::CountRole).toInt(), 3);
    QCOMPARE(model.index(1).data(OutlineModel::CountRole).toInt(), 2);
    QCOMPARE(model.index(2).data(OutlineModel::CountRole).toInt(), 1);
    QCOMPARE(model.index(0).data(OutlineModel::ShareRole).toDouble(), 1.0);
    model.setHere(1);
    QVERIFY(model.index(1).data(OutlineModel::HereRole).toBool());
    model.setSections({});
    model.setExcerptSections({-1});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ListModelsTest)
#include "list_models_test.moc"
