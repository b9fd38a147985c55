// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The codebook as a tree: nesting, counts, filtering, and what a drop asks for.

#include "widgets/codebook/codebook_filter_model.h"
#include "widgets/codebook/codebook_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using widgets::CodebookModel;

class CodebookModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<CodebookModel>();
        m_model->setMovable(true);
        m_model->setTaxonomy(taxonomy::defaultTaxonomy(), taxonomy::LabelLanguage::English);
    }

    void itIsAModel()
    {
        const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTaxonomy({}, taxonomy::LabelLanguage::Chinese);
        m_model->setTaxonomy(taxonomy::defaultTaxonomy(), taxonomy::LabelLanguage::Chinese);
        QCOMPARE(m_model->rowCount(), 4);
    }

    void nesting()
    {
        const QModelIndex voluntary = at(u"regulation_path/voluntary"_s);
        QCOMPARE(voluntary.parent(), at(u"regulation_path/light"_s));
        QCOMPARE(voluntary.parent().parent().data(CodebookModel::KeyRole).toString(), u"regulation_path"_s);
        QVERIFY(voluntary.parent().parent().data(CodebookModel::IsFacetRole).toBool());
        QCOMPARE(at(u"risk_level/high"_s).data(CodebookModel::LevelRole).toInt(), 2);
        QCOMPARE(voluntary.data(CodebookModel::LevelRole).toInt(), -1);
    }

    void countsGoUp()
    {
        m_model->setCounts({{id(u"regulation_path/voluntary"_s), 3}, {id(u"regulation_path/light"_s), 2}});
        QCOMPARE(at(u"regulation_path/voluntary"_s).data(CodebookModel::CountRole).toInt(), 3);
        QCOMPARE(at(u"regulation_path/light"_s).data(CodebookModel::CountRole).toInt(), 5);
        QCOMPARE(m_model->index(0, 0).data(CodebookModel::CountRole).toInt(), 5);
        QVERIFY(at(u"regulation_path/light"_s).data(Qt::AccessibleTextRole).toString().contains(u"5"_s));
    }

    void aDropAsksForTheMove()
    {
        const QSignalSpy dropped(m_model.get(), &CodebookModel::tagDropped);
        const QModelIndex facet = m_model->indexOf(m_model->taxonomy().facetByName(u"risk_level"_s)->id);
        const std::unique_ptr<QMimeData> data(m_model->mimeData({at(u"risk_level/high"_s)}));
        QVERIFY(m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, facet));
        QVERIFY(!m_model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, facet));
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toUuid(), id(u"risk_level/high"_s));
        QCOMPARE(dropped.first().at(1).value<desk::TagPlace>().row, 0);
    }

    void noDropUnderItself()
    {
        const std::unique_ptr<QMimeData> data(m_model->mimeData({at(u"regulation_path/light"_s)}));
        QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, -1, 0, at(u"regulation_path/voluntary"_s)));
        QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, {}));
        m_model->setMovable(false);
        QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, m_model->index(1, 0)));
    }

    void facetsGoBetweenFacets()
    {
        const QSignalSpy dropped(m_model.get(), &CodebookModel::facetDropped);
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->index(2, 0)}));
        QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, -1, 0, m_model->index(0, 0)));
        std::ignore = m_model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, {});
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().at(1).toInt(), 0);
    }

    void filtering_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        QTest::newRow("English") << u"volunt"_s << u"regulation_path/voluntary"_s;
        QTest::newRow("Chinese") << u"高风险"_s << u"risk_level/high"_s;
        QTest::newRow("initials") << u"gfx"_s << u"risk_level/high"_s;
        QTest::newRow("key") << u"unacceptable"_s << u"risk_level/unacceptable"_s;
    }

    void filtering()
    {
        QFETCH(const QString, words);
        QFETCH(const QString, shown);
        widgets::CodebookFilterModel filter;
        filter.setSourceModel(m_model.get());
        filter.setFilter(words);
        QVERIFY(filter.mapFromSource(at(shown)).isValid());
        QVERIFY(!filter.mapFromSource(at(u"economy/un"_s)).isValid());
        filter.setFilter({});
        QVERIFY(filter.mapFromSource(at(u"economy/un"_s)).isValid());
    }

private:
    [[nodiscard]] QUuid id(const QString &address) const
    {
        return m_model->taxonomy().tagByAddress(address).value_or(taxonomy::Tag()).id;
    }
    [[nodiscard]] QModelIndex at(const QString &address) const { return m_model->indexOf(id(address)); }

    std::unique_ptr<CodebookModel> m_model;
};

QTEST_MAIN(CodebookModelTest)
#include "codebook_model_test.moc"
