// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/lens/lens_hit_model.h"
#include "widgets/lens/lens_section_model.h"
#include "widgets/reader/report_lens.h"
#include "widgets/style/appearance.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;
using lens::Mark;
using lens::MarkSet;

namespace {

constexpr int patience = 20000; // milliseconds

tests::MadeParagraph heading(int page, const QString &words)
{
    return {.page = page, .lines = {words}, .kind = report::BlockKind::Heading};
}

/// Four sections, one inside another; something before the first.
std::shared_ptr<const report::TextLayer> law()
{
    report::TextLayer layer =
        tests::madeText({{.page = 0, .lines = {u"国家可以制定办法。"_s}},
                         heading(0, u"第一章 总则"_s),
                         {.page = 0, .lines = {u"提供者应当备案，不得隐瞒。"_s}},
                         heading(1, u"第二章 义务"_s),
                         {.page = 1, .lines = {u"运营者应当保存记录。"_s}},
                         heading(1, u"第一节 记录"_s),
                         {.page = 1, .lines = {u"任何人不得出售记录。主管部门应当公布，可以检查。"_s}},
                         heading(2, u"第三章 附则"_s),
                         {.page = 2, .lines = {u"本办法没有别的内容。"_s}}},
                        3);
    int level = 0;
    for (report::Block &block : layer.blocks) {
        if (block.kind == report::BlockKind::Heading)
            block.level = qint16(++level == 3 ? 2 : 1);
    }
    layer.language = u"zh"_s;
    return std::make_shared<const report::TextLayer>(std::move(layer));
}

} // namespace

class LensModelsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReportLens> m_lens;

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, AppearanceChoice::Light); }

    void init()
    {
        m_lens = std::make_unique<ReportLens>();
        m_lens->setText(law());
        m_lens->setOn(true);
        QTRY_COMPARE_WITH_TIMEOUT(m_lens->state(), ReportLens::State::Ready, patience);
    }

    void countsBySection_data()
    {
        QTest::addColumn<MarkSet>("shown");
        QTest::addColumn<QList<int>>("counts"); // with what is before the first section first
        QTest::newRow("all clauses") << lens::clauseMarks << QList<int>{1, 2, 4, 3, 0};
        QTest::newRow("obligations") << MarkSet{Mark::Obligation} << QList<int>{0, 1, 2, 1, 0};
        QTest::newRow("prohibitions and permissions")
            << MarkSet{Mark::Prohibition, Mark::Permission} << QList<int>{1, 1, 2, 2, 0};
        QTest::newRow("nothing") << MarkSet{} << QList<int>{0, 0, 0, 0, 0};
    }

    void countsBySection()
    {
        QFETCH(MarkSet, shown);
        QFETCH(QList<int>, counts);
        LensSectionModel model(m_lens.get());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSections(SectionList(*m_lens->text()));
        m_lens->setShown(shown);
        QList<int> found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row).data(LensSectionModel::CountRole).toInt());
        QCOMPARE(found, counts);
        QVERIFY(!model.index(2).data(LensSectionModel::IsLeafRole).toBool());
        QCOMPARE(model.index(1).data(LensSectionModel::PositionRole).toLongLong(),
                 qlonglong(m_lens->text()->text.indexOf(u"第一章"_s)));
    }

    void sectionsThatHoldNoOthersAddUpToTheReport()
    {
        LensSectionModel model(m_lens.get());
        model.setSections(SectionList(*m_lens->text()));
        lens::MarkCounts top;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(LensSectionModel::LevelRole).toInt() > 1)
                continue;
            for (const Mark mark : lens::allMarks)
                top.add(mark, model.counts(row).of(mark));
        }
        QVERIFY(top == m_lens->counts());
    }

    void listsThePage_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<MarkSet>("shown");
        QTest::addColumn<QStringList>("clauses");
        QTest::newRow("first") << 0 << lens::clauseMarks
                               << QStringList{u"国家可以制定办法。"_s, u"提供者应当备案"_s, u"不得隐瞒。"_s};
        QTest::newRow("prohibitions") << 1 << MarkSet{Mark::Prohibition} << QStringList{u"任何人不得出售记录。"_s};
        QTest::newRow("nothing") << 2 << lens::clauseMarks << QStringList{};
        QTest::newRow("no page") << 7 << lens::clauseMarks << QStringList{};
    }

    void listsThePage()
    {
        QFETCH(int, page);
        QFETCH(MarkSet, shown);
        QFETCH(QStringList, clauses);
        LensHitModel model(m_lens.get());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSections(SectionList(*m_lens->text()));
        model.setPage(page);
        m_lens->setShown(shown);
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row) {
            found.append(model.index(row).data(LensHitModel::ClauseRole).toString());
            QVERIFY(model.index(row).data(Qt::AccessibleTextRole).toString().contains(found.constLast()));
        }
        QCOMPARE(found, clauses);
        m_lens->setOn(false);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(LensModelsTest)
#include "lens_models_test.moc"
