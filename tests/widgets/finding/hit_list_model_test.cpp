// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding/hit_list_model.h"

#include "app/report/page_names.h"
#include "tests/widgets/reader/made_text.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

class HitListModelTest : public QObject
{
    Q_OBJECT

    ReportSearch m_search;
    report::PageNames m_pages{{u"iv"_s, u"1"_s}, 2};

    void find(const QString &words)
    {
        m_search.find({.words = words, .folding = {}, .wholeWord = false}, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!m_search.isSearching(), 20000);
    }

private Q_SLOTS:
    void showsHitsWithTheirWords()
    {
        HitListModel model(&m_search, &m_pages);
        const QAbstractItemModelTester tester(&model);
        report::TextLayer layer = tests::madeText({{.page = 0, .lines = {u"一、风险分级"_s}},
                                                   {.page = 0, .lines = {u"高风险系统的提供者应当建"_s, u"立制度。"_s}},
                                                   {.page = 1, .lines = {u"二、罚则"_s}},
                                                   {.page = 1, .lines = {u"没有风险。"_s}}},
                                                  2);
        layer.blocks[0].kind = report::BlockKind::Heading;
        layer.blocks[2].kind = report::BlockKind::Heading;
        m_search.setText(std::make_shared<const report::TextLayer>(layer));
        find(u"风险"_s);
        QCOMPARE(model.rowCount(), 3);
        const auto row = [&](int number, int role) { return model.index(number).data(role).toString(); };
        QCOMPARE(row(1, HitListModel::PageRole), u"iv"_s);
        QCOMPARE(row(1, HitListModel::SectionRole), u"一、风险分级"_s);
        QCOMPARE(row(1, HitListModel::BeforeRole), u"高"_s);
        QCOMPARE(row(1, HitListModel::MatchRole), u"风险"_s);
        QCOMPARE(row(1, HitListModel::AfterRole), u"系统的提供者应当建立制度。"_s);
        QVERIFY(row(1, Qt::AccessibleTextRole).contains(u"高风险系统"_s));
        QCOMPARE(row(2, HitListModel::PageRole), u"1"_s);
        QCOMPARE(row(2, HitListModel::SectionRole), u"二、罚则"_s);
        find(u"罚则"_s);
        QCOMPARE(model.rowCount(), 1);
        find({});
        QCOMPARE(model.rowCount(), 0);
        m_search.setText({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(HitListModelTest)
#include "hit_list_model_test.moc"
