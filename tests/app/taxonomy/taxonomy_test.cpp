// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using namespace meipi::taxonomy;

class TaxonomyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelFallsBackToTheOtherLanguage()
    {
        QCOMPARE((Label{.zh = u"风险"_s, .en = {}}.in(LabelLanguage::English)), u"风险"_s);
        QCOMPARE((Label{.zh = u"风险"_s, .en = u"Risk"_s}.in(LabelLanguage::English)), u"Risk"_s);
        QCOMPARE((Label{.zh = {}, .en = u"Risk"_s}.in(LabelLanguage::Chinese)), u"Risk"_s);
    }

    void tagIsFoundByAnyOfItsNames_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("keys") << u"risk_level/high"_s << u"risk_level/high"_s;
        QTest::newRow("alias") << u"risk/high"_s << u"risk_level/high"_s;
        QTest::newRow("Chinese") << u"风险级别/高风险"_s << u"risk_level/high"_s;
        QTest::newRow("English, other case") << u"risk Level/HIGH RISK"_s << u"risk_level/high"_s;
        QTest::newRow("mixed, spaces") << u" 风险级别 / high "_s << u"risk_level/high"_s;
        QTest::newRow("short label") << u"pillar/价值观"_s << u"cooperation_pillar/leadership_and_values"_s;
        QTest::newRow("child") << u"path/penalties"_s << u"regulation_path/penalties"_s;
        QTest::newRow("alias that is the key") << u"economy/us"_s << u"economy/us"_s;
    }

    void tagIsFoundByAnyOfItsNames()
    {
        QFETCH(const QString, address);
        const Taxonomy taxonomy = defaultTaxonomy();
        const auto tag = taxonomy.tagByAddress(address);
        QVERIFY2(tag, qPrintable(address));
        QTEST(taxonomy.address(tag->id), "expected");
    }

    void unknownTagNamesTheNearest_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("nearest");
        QTest::newRow("typing error") << u"risk_level/hihg"_s << u"risk_level/high"_s;
        QTest::newRow("wrong facet") << u"risk/penalties"_s << u"regulation_path/penalties"_s;
        QTest::newRow("no facet") << u"unaceptable"_s << u"risk_level/unacceptable"_s;
        QTest::newRow("Chinese") << u"风险级别/高危风险"_s << u"risk_level/high"_s;
        QTest::newRow("misspelt facet") << u"cooperaton_piller/openness"_s << u"cooperation_pillar/openness"_s;
    }

    void unknownTagNamesTheNearest()
    {
        QFETCH(const QString, address);
        const auto tag = defaultTaxonomy().tagByAddress(address);
        QVERIFY(!tag);
        QCOMPARE(tag.error().problem, base::Problem::UnknownTag);
        QCOMPARE(tag.error().subject, address);
        QVERIFY(tag.error().near.size() <= 5);
        QTEST(tag.error().near.value(0), "nearest");
    }

    void nothingIsNearToNonsense()
    {
        const auto tag = defaultTaxonomy().tagByAddress(u"qqqqqqqqqqqq/zzzzzzzzzzzzzz"_s);
        QVERIFY(!tag);
        QVERIFY(tag.error().near.isEmpty());
    }

    void emptyAddressIsUnknown()
    {
        for (const QString &address : {u""_s, u"/"_s, u"risk/"_s, u"/high"_s})
            QVERIFY2(!defaultTaxonomy().tagByAddress(address), qPrintable(address));
    }

    void ordinalPlaceCountsFromTheLowest()
    {
        const Taxonomy taxonomy = defaultTaxonomy();
        QCOMPARE(taxonomy.ordinalPlace(defaultId(u"risk_level/minimal"_s)), std::pair(0, 4));
        QCOMPARE(taxonomy.ordinalPlace(defaultId(u"risk_level/unacceptable"_s)), std::pair(3, 4));
        QCOMPARE(taxonomy.ordinalPlace(defaultId(u"economy/us"_s)), std::pair(0, 0));
        QCOMPARE(taxonomy.ordinalPlace(QUuid()), std::pair(0, 0));
    }

    void sortingGoesByFacetThenDepthFirst()
    {
        const Taxonomy ordered = defaultTaxonomy();
        Taxonomy shuffled = ordered;
        std::ranges::reverse(shuffled.facets);
        std::ranges::reverse(shuffled.tags);
        shuffled.sort();
        QCOMPARE(shuffled, ordered);
    }

    void sortingLosesNothingOfADamagedTaxonomy()
    {
        Taxonomy taxonomy = defaultTaxonomy();
        const auto count = taxonomy.tags.size();
        // A circle of two, a tag under itself, one under nothing, one of no facet.
        taxonomy.tags[0].parent = taxonomy.tags[1].id;
        taxonomy.tags[1].parent = taxonomy.tags[0].id;
        taxonomy.tags[7].parent = taxonomy.tags[7].id;
        taxonomy.tags[9].parent = QUuid::createUuid();
        taxonomy.tags[11].facet = QUuid::createUuid();
        QSet<QUuid> before;
        for (const Tag &tag : std::as_const(taxonomy.tags))
            before.insert(tag.id);
        taxonomy.sort();
        QSet<QUuid> after;
        for (const Tag &tag : std::as_const(taxonomy.tags))
            after.insert(tag.id);
        QCOMPARE(taxonomy.tags.size(), count);
        QCOMPARE(after, before);
    }

    void sortingAnEndlessChain()
    {
        Taxonomy taxonomy = defaultTaxonomy();
        const QUuid facet = taxonomy.facets.first().id;
        QUuid above;
        for (int i = 0; i < 60'000; ++i) {
            Tag tag;
            tag.id = QUuid::createUuidV5(QUuid(), QByteArray::number(i));
            tag.facet = facet;
            tag.parent = std::exchange(above, tag.id);
            taxonomy.tags.append(tag);
        }
        const auto count = taxonomy.tags.size();
        taxonomy.sort(); // and does not run out of stack
        QCOMPARE(taxonomy.tags.size(), count);
    }
};

QTEST_GUILESS_MAIN(TaxonomyTest)
#include "taxonomy_test.moc"
