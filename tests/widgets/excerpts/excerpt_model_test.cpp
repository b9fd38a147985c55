// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desk/desk_world.h"
#include "widgets/excerpts/excerpt_card.h"
#include "widgets/excerpts/excerpt_filter_model.h"
#include "widgets/excerpts/excerpt_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace meipi::tests;
using namespace Qt::StringLiterals;

/// The model over a real report in a real project.
class ExcerptModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void followsTheReport();
    void keepsReadingOrder();
    void filtersByWordsAndTags();
    void quickFilters();
    void cardsFit();

private:
    [[nodiscard]] QUuid add(const QString &words, const QStringList &tags = {})
    {
        QList<QUuid> ids;
        for (const QString &address : tags)
            ids.append(DeskWorld::tag(*m_workspace, address));
        return m_report->addExcerpt(DeskWorld::range(m_report, words), ids);
    }

    std::unique_ptr<DeskWorld> m_world;
    std::unique_ptr<desk::Workspace> m_workspace;
    desk::OpenReport *m_report = nullptr;
};

void ExcerptModelTest::init()
{
    m_world = std::make_unique<DeskWorld>();
    m_workspace = DeskWorld::made(m_world->file(u"a.meipi"_s));
    QVERIFY(m_workspace);
    m_report = DeskWorld::read(*m_workspace, m_world->pdf());
    QVERIFY(m_report);
}

void ExcerptModelTest::cleanup()
{
    m_workspace.reset();
    m_world.reset();
}

void ExcerptModelTest::followsTheReport()
{
    ExcerptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(m_workspace.get(), m_report);
    QCOMPARE(model.rowCount(), 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QUuid excerpt = add(u"高风险系统的提供者"_s, {u"risk_level/high"_s});
    QVERIFY(!excerpt.isNull());
    QCOMPARE(model.rowCount(), 1);
    const auto item = model.index(0).data(ExcerptModel::ItemRole).value<ExcerptItem>();
    QCOMPARE(item.quote, u"高风险系统的提供者"_s);
    QCOMPARE(item.pageName, u"1"_s);
    QCOMPARE(item.tags, QList<QUuid>{DeskWorld::tag(*m_workspace, u"risk_level/high"_s)});
    QVERIFY(item.mine);
    QCOMPARE(item.coders.size(), 1);

    m_report->setNote(excerpt, u"见 *第九条*"_s);
    QCOMPARE(model.index(0).data(ExcerptModel::ItemRole).value<ExcerptItem>().note, u"见 *第九条*"_s);
    m_report->removeExcerpt(excerpt);
    QCOMPARE(model.rowCount(), 0);
    m_workspace->undoStack()->undo();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(resets.count(), 0); // views keep their place
    model.setReport(nullptr, nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void ExcerptModelTest::keepsReadingOrder()
{
    ExcerptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(m_workspace.get(), m_report);
    const QUuid last = add(u"由主管机关责令改正"_s);
    const QUuid first = add(u"高风险系统"_s);
    const QUuid middle = add(u"自愿采用行为守则"_s);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data(ExcerptModel::IdRole).toUuid(), first);
    QCOMPARE(model.index(1).data(ExcerptModel::IdRole).toUuid(), middle);
    QCOMPARE(model.indexOf(last).row(), 2);
    QVERIFY(!model.indexOf(QUuid()).isValid());
}

void ExcerptModelTest::filtersByWordsAndTags()
{
    ExcerptModel model;
    model.setReport(m_workspace.get(), m_report);
    ExcerptFilterModel filter;
    filter.setSourceModel(&model);
    filter.setTaxonomy(m_workspace->taxonomy());
    const QUuid high = add(u"高风险系统"_s, {u"risk_level/high"_s});
    const QUuid penalty = add(u"由主管机关责令改正"_s, {u"regulation_path/penalties"_s});
    m_report->setNote(penalty, u"Compare Article 99"_s);

    filter.setWords(u"主管机关"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(u"article 责令"_s); // of the note and of the quotation
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data(ExcerptModel::IdRole).toUuid(), penalty);
    filter.setWords(u"处罚"_s); // a tag's label
    QCOMPARE(filter.rowCount(), 1);
    filter.setWords(u"没有"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords({});
    QVERIFY(!filter.isFiltering());
    filter.setTags({DeskWorld::tag(*m_workspace, u"risk_level/high"_s)});
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data(ExcerptModel::IdRole).toUuid(), high);
    QVERIFY(filter.isFiltering());
}

void ExcerptModelTest::quickFilters()
{
    ExcerptModel model;
    model.setReport(m_workspace.get(), m_report);
    ExcerptFilterModel filter;
    filter.setSourceModel(&model);
    const QUuid first = add(u"高风险系统"_s);
    const QUuid second = add(u"由主管机关责令改正"_s);
    m_report->setNote(first, u"看"_s);
    filter.setPlace(-1, 1);
    QCOMPARE(filter.countWith(QuickFilter::Page), 1);
    filter.setQuick(QuickFilter::Page, true);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.index(0, 0).data(ExcerptModel::IdRole).toUuid(), second);
    filter.setPlace(-1, 0);
    QCOMPARE(filter.index(0, 0).data(ExcerptModel::IdRole).toUuid(), first);
    filter.setQuick(QuickFilter::Noted, true);
    QCOMPARE(filter.rowCount(), 1);
    filter.setPlace(-1, 1);
    QCOMPARE(filter.rowCount(), 0);
    filter.setQuick(QuickFilter::Page, false);
    filter.setQuick(QuickFilter::Noted, false);
    filter.setQuick(QuickFilter::Mine, true);
    QCOMPARE(filter.rowCount(), 2);
}

void ExcerptModelTest::cardsFit()
{
    ExcerptModel model;
    model.setReport(m_workspace.get(), m_report);
    const QUuid excerpt =
        add(m_report->text()->text.section(u'\n', 1, 1),
            {u"risk_level/high"_s, u"regulation_path/penalties"_s, u"economy/eu"_s, u"economy/us"_s, u"economy/un"_s,
             u"economy/g7"_s, u"economy/china"_s, u"cooperation_pillar/global_challenges"_s});
    m_report->setNote(excerpt, QString(300, u'长'));
    const auto item = model.index(0).data(ExcerptModel::ItemRole).value<ExcerptItem>();
    for (const int width : {80, 180, 276, 420}) {
        const ExcerptCard card = layOutCard(item, m_workspace->taxonomy(), {}, width);
        QVERIFY(card.quoteLines.size() <= 2);
        QVERIFY(card.noteLines.size() <= 2);
        QVERIFY(!card.chipRects.isEmpty());
        QCOMPARE(card.chipRects.size() + card.hiddenChips, 8);
        const QRect inside(0, 0, card.width, card.height);
        for (const QRect &rect : card.chipRects)
            QVERIFY(inside.contains(rect));
        QVERIFY(inside.contains(card.noteRect));
        QVERIFY(!card.quoteRect.intersects(card.noteRect));
        if (card.hiddenChips > 0 && width >= 180)
            QVERIFY(inside.contains(card.overflowRect));
    }
}

QTEST_MAIN(ExcerptModelTest)
#include "excerpt_model_test.moc"
