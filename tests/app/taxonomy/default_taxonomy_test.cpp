// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi::taxonomy;

class DefaultTaxonomyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsFollowFromAddressesForEver()
    {
        // Projects out there share ids through these two: a change would split every codebook.
        QCOMPARE(defaultId(u"risk_level"_s), QUuid::fromString(u"d62a6f3a-f757-5f4c-953e-0619f89d7931"_s));
        QCOMPARE(defaultId(u"risk_level/high"_s), QUuid::fromString(u"3aefcb63-44b1-52fd-af87-d58065475dd6"_s));
        QCOMPARE(defaultId(u"risk_level/high"_s).version(), QUuid::Sha1);
        const Taxonomy taxonomy = defaultTaxonomy();
        for (const Facet &facet : taxonomy.facets)
            QCOMPARE(facet.id, defaultId(facet.key));
        for (const Tag &tag : taxonomy.tags)
            QCOMPARE(tag.id, defaultId(taxonomy.address(tag.id)));
    }

    void facetsAreThoseOfTheReport()
    {
        const Taxonomy taxonomy = defaultTaxonomy();
        QCOMPARE(taxonomy.facets.size(), 4);
        const auto summary = [](const Facet &facet) {
            return u"%1 %2 %3 %4 %5 %6"_s.arg(facet.key, facet.alias, facet.shape, facet.hue,
                                              facet.scale == Scale::Ordinal ? u"ordinal"_s : u"nominal"_s,
                                              facet.choice == Choice::One ? u"one"_s : u"many"_s);
        };
        QCOMPARE(summary(taxonomy.facets.at(0)), u"regulation_path path bar blue nominal many"_s);
        QCOMPARE(summary(taxonomy.facets.at(1)), u"risk_level risk steps ochre ordinal one"_s);
        QCOMPARE(summary(taxonomy.facets.at(2)), u"cooperation_pillar pillar disc teal nominal many"_s);
        QCOMPARE(summary(taxonomy.facets.at(3)), u"economy economy diamond violet nominal many"_s);
        QCOMPARE(taxonomy.tags.size(), 31);
    }

    void tagsHaveTheirPlaces_data()
    {
        QTest::addColumn<QString>("parent");
        QTest::addColumn<QStringList>("children");
        QTest::newRow("light") << u"regulation_path/light"_s
                               << QStringList{u"principle_based"_s, u"local_autonomy"_s, u"industry_rules"_s,
                                              u"voluntary"_s};
        QTest::newRow("strong") << u"regulation_path/strong"_s
                                << QStringList{u"risk_tiering"_s, u"transparency_duty"_s, u"conformity_assessment"_s,
                                               u"penalties"_s};
        QTest::newRow("challenges") << u"cooperation_pillar/global_challenges"_s
                                    << QStringList{u"extreme_weather"_s, u"emergency_response"_s, u"health_care"_s,
                                                   u"power_grid"_s, u"agriculture"_s};
    }

    void tagsHaveTheirPlaces()
    {
        QFETCH(const QString, parent);
        const QUuid id = defaultId(parent);
        QStringList children;
        for (const Tag &tag : defaultTaxonomy().tags) {
            if (tag.parent == id)
                children.append(tag.key);
        }
        QTEST(children, "children");
    }

    void everyTagIsExplainedInBothLanguages()
    {
        QSet<QString> shortcuts;
        for (const Tag &tag : defaultTaxonomy().tags) {
            for (const Label &label : {tag.label, tag.definition, tag.whenToUse, tag.whenNot}) {
                QVERIFY2(!label.zh.isEmpty() && !label.en.isEmpty(), qPrintable(tag.key));
                QVERIFY2(label.zh != label.en, qPrintable(tag.key));
            }
            // A name that does not fit a chip in a 160 px margin has a short one.
            QVERIFY2(tag.label.zh.size() <= 6 || !tag.shortLabel.zh.isEmpty(), qPrintable(tag.key));
            QVERIFY2(tag.label.en.size() <= 14 || !tag.shortLabel.en.isEmpty(), qPrintable(tag.key));
            if (!tag.shortcut.isEmpty()) {
                QVERIFY2(!shortcuts.contains(tag.shortcut) && !u"TJKNP"_s.contains(tag.shortcut), qPrintable(tag.key));
                shortcuts.insert(tag.shortcut);
            }
        }
    }
};

QTEST_GUILESS_MAIN(DefaultTaxonomyTest)
#include "default_taxonomy_test.moc"
