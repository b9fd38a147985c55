// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/lexicon.h"
#include "widgets/tagging/tag_filter_model.h"
#include "widgets/tagging/tag_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

QStringList keysLeft(const TagFilterModel &filter)
{
    QStringList keys;
    for (int place = 1; place <= filter.tagCount(); ++place)
        keys.append(filter.tagAt(place).data(TagModel::KeyRole).toString());
    return keys;
}

project::ExcerptTag put(const QUuid &tag, const QUuid &person)
{
    project::ExcerptTag on;
    on.row.id = QUuid::createUuid();
    on.tag = tag;
    on.person = person;
    return on;
}

} // namespace

class TagModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void groupsAreFacetsInCodebookOrder();
    void keepsTheRulesOfModels();
    void countsAndWhatIsOn();
    void onlyMineIsOn();
    void saysWhatAPickReplaces();
    void retiredTagsShowOnlyWhileOn();
    void filters_data();
    void filters();
    void placesFollowTheFilter();
    void marksWhatMatched();
    void bestMatchIsCurrent();

private:
    [[nodiscard]] QModelIndex tag(const QString &address) const
    {
        const auto found = m_taxonomy.tagByAddress(address);
        return found ? m_model->indexOf(found->id) : QModelIndex();
    }

    taxonomy::Taxonomy m_taxonomy = taxonomy::defaultTaxonomy();
    std::unique_ptr<TagModel> m_model;
    QUuid m_me = QUuid::createUuid();
};

void TagModelTest::init()
{
    m_model = std::make_unique<TagModel>();
    m_model->setTaxonomy(m_taxonomy, taxonomy::LabelLanguage::Chinese);
}

void TagModelTest::groupsAreFacetsInCodebookOrder()
{
    QCOMPARE(m_model->rowCount(), m_taxonomy.facets.size());
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex facet = m_model->index(row, 0);
        QCOMPARE(facet.data(TagModel::KeyRole).toString(), m_taxonomy.facets.at(row).key);
        QCOMPARE(m_model->rowCount(facet), m_taxonomy.tagsOf(m_taxonomy.facets.at(row).id).size());
        QVERIFY(!facet.flags().testFlag(Qt::ItemIsSelectable));
    }
    QCOMPARE(tag(u"risk_level/high"_s).data(TagModel::LevelRole).toInt(), 2);
    QCOMPARE(tag(u"risk_level/high"_s).data(TagModel::LevelCountRole).toInt(), 4);
    QCOMPARE(tag(u"regulation_path/strong"_s).data(TagModel::LevelRole).toInt(), -1);
    QCOMPARE(tag(u"regulation_path/risk_tiering"_s).data(TagModel::DepthRole).toInt(), 1);
}

void TagModelTest::keepsTheRulesOfModels()
{
    const QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    TagFilterModel filter(lexicon::Lexicon::shared());
    filter.setSourceModel(m_model.get());
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &typed : {u"f"_s, u"fx"_s, u"fxzz"_s, u""_s, u"eu"_s})
        filter.setFilter(typed);
    m_model->setTaxonomy({}, taxonomy::LabelLanguage::English);
    QCOMPARE(filter.tagCount(), 0);
}

void TagModelTest::countsAndWhatIsOn()
{
    const QUuid high = m_taxonomy.tagByAddress(u"risk_level/high"_s)->id;
    m_model->setCounts({{high, 17}});
    project::ExcerptRow row;
    row.tags.append(put(high, m_me));
    m_model->setExcerpt(row, m_me);
    QCOMPARE(m_model->indexOf(high).data(TagModel::CountRole).toInt(), 17);
    QVERIFY(m_model->indexOf(high).data(TagModel::OnRole).toBool());
    QVERIFY(!tag(u"risk_level/limited"_s).data(TagModel::OnRole).toBool());
}

void TagModelTest::onlyMineIsOn()
{
    const QUuid high = m_taxonomy.tagByAddress(u"risk_level/high"_s)->id;
    project::ExcerptRow row;
    row.tags.append(put(high, QUuid::createUuid()));
    m_model->setExcerpt(row, m_me);
    QVERIFY(!m_model->indexOf(high).data(TagModel::OnRole).toBool());
    QVERIFY(tag(u"risk_level/limited"_s).data(TagModel::ReplacesRole).toString().isEmpty());
}

void TagModelTest::saysWhatAPickReplaces()
{
    const QUuid high = m_taxonomy.tagByAddress(u"risk_level/high"_s)->id;
    project::ExcerptRow row;
    row.tags.append(put(high, m_me));
    m_model->setExcerpt(row, m_me);
    QCOMPARE(tag(u"risk_level/limited"_s).data(TagModel::ReplacesRole).toString(), u"高风险"_s);
    QVERIFY(m_model->indexOf(high).data(TagModel::ReplacesRole).toString().isEmpty());
    // A facet of many replaces nothing.
    QVERIFY(tag(u"economy/eu"_s).data(TagModel::ReplacesRole).toString().isEmpty());
}

void TagModelTest::retiredTagsShowOnlyWhileOn()
{
    taxonomy::Taxonomy retired = m_taxonomy;
    const QUuid high = m_taxonomy.tagByAddress(u"risk_level/high"_s)->id;
    for (taxonomy::Tag &each : retired.tags)
        each.retired = each.id == high;
    m_model->setTaxonomy(retired, taxonomy::LabelLanguage::Chinese);
    QVERIFY(!m_model->indexOf(high).isValid());
    project::ExcerptRow row;
    row.tags.append(put(high, m_me));
    m_model->setExcerpt(row, m_me);
    QVERIFY(m_model->indexOf(high).isValid());
    m_model->setExcerpt({}, m_me);
    QVERIFY(!m_model->indexOf(high).isValid());
}

void TagModelTest::filters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key"); // must be left
    QTest::addColumn<QString>("gone"); // must not
    QTest::newRow("initials") << u"fx"_s << u"high"_s << u"eu"_s;
    QTest::newRow("initials, capitals") << u"FX"_s << u"high"_s << u"eu"_s;
    QTest::newRow("pinyin") << u"fengxian"_s << u"risk_tiering"_s << u"penalties"_s;
    QTest::newRow("Chinese") << u"处罚"_s << u"penalties"_s << u"high"_s;
    QTest::newRow("one character") << u"欧"_s << u"eu"_s << u"us"_s;
    QTest::newRow("English") << u"penal"_s << u"penalties"_s << u"high"_s;
    QTest::newRow("key") << u"multilateral_mech"_s << u"multilateral_mechanisms"_s << u"high"_s;
    QTest::newRow("blanks around") << u"  fx "_s << u"high"_s << u"eu"_s;
}

void TagModelTest::filters()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, key);
    QFETCH(const QString, gone);
    TagFilterModel filter(lexicon::Lexicon::shared());
    filter.setSourceModel(m_model.get());
    filter.setFilter(typed);
    QVERIFY2(keysLeft(filter).contains(key), qPrintable(keysLeft(filter).join(u' ')));
    QVERIFY2(!keysLeft(filter).contains(gone), qPrintable(keysLeft(filter).join(u' ')));
}

void TagModelTest::placesFollowTheFilter()
{
    TagFilterModel filter(lexicon::Lexicon::shared());
    filter.setSourceModel(m_model.get());
    QCOMPARE(filter.tagCount(), m_taxonomy.tags.size());
    filter.setFilter(u"风险"_s);
    const int count = filter.tagCount();
    QCOMPARE(count, 5);
    for (int place = 1; place <= count; ++place)
        QCOMPARE(filter.tagAt(place).data(TagFilterModel::PlaceRole).toInt(), place);
    QVERIFY(!filter.tagAt(count + 1).isValid());
    QVERIFY(!filter.tagAt(0).isValid());
    QCOMPARE(filter.rowCount(), 2); // facets without a tag left are gone
}

void TagModelTest::marksWhatMatched()
{
    using Marks = QList<std::pair<qsizetype, qsizetype>>;
    TagFilterModel filter(lexicon::Lexicon::shared());
    filter.setSourceModel(m_model.get());
    filter.setFilter(u"fx"_s);
    for (int place = 1; place <= filter.tagCount(); ++place) {
        const QModelIndex index = filter.tagAt(place);
        if (index.data(TagModel::KeyRole).toString() != u"high")
            continue;
        QCOMPARE(index.data(TagFilterModel::MarkedRole).value<Marks>(), (Marks{{1, 3}}));
        return;
    }
    QFAIL("高风险 is not among the matches");
}

void TagModelTest::bestMatchIsCurrent()
{
    TagFilterModel filter(lexicon::Lexicon::shared());
    filter.setSourceModel(m_model.get());
    QVERIFY(!filter.bestMatch().isValid());
    filter.setFilter(u"高风险"_s);
    QCOMPARE(filter.bestMatch().data(TagModel::KeyRole).toString(), u"high"_s);
}

QTEST_MAIN(TagModelTest)
#include "tag_model_test.moc"
