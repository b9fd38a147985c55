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
    void outlinesFold();
    void longOutlinesBeginFolded_data();
    void longOutlinesBeginFolded();
    void whatIsReadIsMarkedWhereItShows();
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

namespace {

QList<int> shownRows(const OutlineFolds &folds, int rows)
{
    QList<int> shown;
    for (int row = 0; row < rows; ++row) {
        if (!folds.isHidden(row))
            shown.append(row);
    }
    return shown;
}

} // namespace

void ListModelsTest::outlinesFold()
{
    // 1 (2 (3) 2) 1 (3): a level may be left out
    const QList<int> levels{1, 2, 3, 2, 1, 3};
    OutlineFolds folds(levels, 100);
    QCOMPARE(shownRows(folds, 6).size(), 6);
    QVERIFY(folds.hasInside(0) && folds.hasInside(1) && folds.hasInside(4));
    QVERIFY(!folds.hasInside(2) && !folds.hasInside(3) && !folds.hasInside(5) && !folds.hasInside(-1));
    folds.setFolded(1, true);
    QCOMPARE(shownRows(folds, 6), (QList<int>{0, 1, 3, 4, 5}));
    folds.setFolded(0, true);
    QCOMPARE(shownRows(folds, 6), (QList<int>{0, 4, 5}));
    QCOMPARE(folds.shownFor(2), 0);
    QCOMPARE(folds.shownFor(5), 5);
    folds.setFolded(0, false);
    QCOMPARE(shownRows(folds, 6), (QList<int>{0, 1, 3, 4, 5})); // what is inside stays folded
    folds.setFolded(3, true); // has nothing inside
    QVERIFY(!folds.isFolded(3));
    QCOMPARE(folds.parentOf(5), 4);
    QCOMPARE(folds.parentOf(0), -1);
}

void ListModelsTest::longOutlinesBeginFolded_data()
{
    QTest::addColumn<int>("mostShown");
    QTest::addColumn<QList<int>>("shown");
    // 1 (2 (3 3) 2) 1 (2)
    QTest::newRow("all") << 7 << QList<int>{0, 1, 2, 3, 4, 5, 6};
    QTest::newRow("two levels") << 6 << QList<int>{0, 1, 4, 5, 6};
    QTest::newRow("one level") << 4 << QList<int>{0, 5};
    QTest::newRow("never none") << 1 << QList<int>{0, 5};
}

void ListModelsTest::longOutlinesBeginFolded()
{
    QFETCH(int, mostShown);
    QTEST(shownRows(OutlineFolds({1, 2, 3, 3, 2, 1, 2}, mostShown), 7), "shown");
}

void ListModelsTest::whatIsReadIsMarkedWhereItShows()
{
    OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSections(sections());
    model.setHere(1);
    model.setFolded(0, true);
    QVERIFY(model.index(0).data(OutlineModel::HereRole).toBool());
    QVERIFY(!model.index(1).data(OutlineModel::HereRole).toBool());
    model.setFolded(0, false);
    QVERIFY(model.index(1).data(OutlineModel::HereRole).toBool());
    model.setFolded(99, true);
    model.setFolded(-1, true);
}

QTEST_GUILESS_MAIN(ListModelsTest)
#include "list_models_test.moc"
