// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using namespace meipi::taxonomy;

namespace {

const QByteArray small = R"(facets:
  - key: tone
    name: {zh: 语气, en: Tone}
    tags:
      - key: warm
        label: 热情
        tags:
          - key: hot
            label: {en: Hot}
      - key: cold
        label: {zh: 冷淡, en: Cold}
        shortcut: c
        retired: true
)";

} // namespace

class YamlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallCodebookIsRead()
    {
        const auto taxonomy = taxonomyFromYaml(small);
        QVERIFY2(taxonomy, qPrintable(taxonomy ? QString() : taxonomy.error().detail));
        QCOMPARE(taxonomy->facets.size(), 1);
        const Facet &facet = taxonomy->facets.first();
        QCOMPARE(facet.id, defaultId(u"tone"_s));
        QCOMPARE(facet.shape, u"bar"_s);
        QCOMPARE(facet.hue, u"blue"_s);
        QCOMPARE(facet.scale, Scale::Nominal);
        QCOMPARE(facet.choice, Choice::Many);
        QCOMPARE(taxonomy->tags.size(), 3);
        QCOMPARE(taxonomy->tags.at(0).label, (Label{.zh = u"热情"_s, .en = u"热情"_s}));
        QCOMPARE(taxonomy->tags.at(1).parent, taxonomy->tags.at(0).id);
        QCOMPARE(taxonomy->tags.at(2).shortcut, u"C"_s);
        QVERIFY(taxonomy->tags.at(2).retired);
        QCOMPARE(taxonomy->tags.at(2).order, 1);
    }

    void writtenAndReadAgainIsTheSame_data()
    {
        QTest::addColumn<Taxonomy>("taxonomy");
        QTest::newRow("default") << defaultTaxonomy();
        QTest::newRow("empty") << Taxonomy();
        QTest::newRow("small") << *taxonomyFromYaml(small);
        Taxonomy awkward = *taxonomyFromYaml(small);
        awkward.tags[0].id = QUuid::createUuid(); // made by a person: not from the address
        awkward.tags[1].parent = awkward.tags[0].id;
        awkward.tags[0].label = {.zh = u"true"_s, .en = u"- #: {a}"_s};
        awkward.tags[0].definition = {.zh = u"一行\n\n又一行：“引号” 'x' \"y\""_s, .en = u"123"_s};
        awkward.tags[0].whenNot = {.zh = {}, .en = u"𠮷 😀 null"_s};
        awkward.tags[1].example = {.zh = u"~"_s, .en = u"@at %percent `tick`"_s};
        QTest::newRow("awkward words") << awkward;
    }

    void writtenAndReadAgainIsTheSame()
    {
        QFETCH(const Taxonomy, taxonomy);
        const QByteArray yaml = taxonomyToYaml(taxonomy);
        const auto again = taxonomyFromYaml(yaml);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail + QString::fromUtf8(yaml)));
        QCOMPARE(*again, taxonomy);
        QCOMPARE(taxonomyToYaml(*again), yaml);
    }

    void mistakesAreToldWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown key of a tag")
            << QByteArray("facets:\n  - key: a\n    name: A\n    tags:\n      - key: b\n        colour: red\n")
            << u"line 6:"_s << u"“colour”"_s;
        QTest::newRow("unknown key at the top") << QByteArray("format: 1\nfacts: []\n") << u"line 2:"_s << u"“facts”"_s;
        QTest::newRow("key twice") << QByteArray("facets:\n  - key: a\n    name: A\n    key: b\n") << u"line 4:"_s
                                   << u"twice"_s;
        QTest::newRow("tag key taken in another branch") << QByteArray(
            "facets:\n  - key: a\n    name: A\n    tags:\n      - key: b\n        label: B\n        tags:\n"
            "          - key: b\n            label: C\n") << u"line 8:"_s
                                                         << u"taken"_s;
        QTest::newRow("facet key taken") << QByteArray("facets:\n  - {key: a, name: A}\n  - {key: a, name: B}\n")
                                         << u"line 3:"_s << u"taken"_s;
        QTest::newRow("key with a space")
            << QByteArray("facets:\n  - key: a b\n    name: A\n") << u"line 2:"_s << u"a b"_s;
        QTest::newRow("no name") << QByteArray("facets:\n  - key: a\n") << u"line 2:"_s << u"name"_s;
        QTest::newRow("no key") << QByteArray("facets:\n  - name: a\n") << u"line 2:"_s << u"“key”"_s;
        QTest::newRow("unknown scale") << QByteArray("facets:\n  - key: a\n    name: A\n    scale: metric\n")
                                       << u"line 4:"_s << u"metric"_s;
        QTest::newRow("unknown shape") << QByteArray("facets:\n  - key: a\n    name: A\n    shape: star\n")
                                       << u"line 4:"_s << u"star"_s;
        QTest::newRow("letter of the reader")
            << QByteArray("facets:\n  - key: a\n    name: A\n    tags:\n      - {key: b, label: B, shortcut: t}\n")
            << u"line 5:"_s << u"T"_s;
        QTest::newRow("shortcut twice") << QByteArray(
            "facets:\n  - key: a\n    name: A\n    tags:\n      - {key: b, label: B, shortcut: y}\n"
            "      - {key: c, label: C, shortcut: Y}\n")
                                        << u"line 6:"_s << u"taken"_s;
        QTest::newRow("not YAML") << QByteArray("facets:\n  - key: [\n") << u"line "_s << u":"_s;
        QTest::newRow("tab indentation") << QByteArray("facets:\n\t- key: a\n") << u"line 2:"_s << u":"_s;
        QTest::newRow("a text") << QByteArray("hello") << u"line 1:"_s << u"codebook"_s;
        QTest::newRow("facets no list") << QByteArray("facets: 3\n") << u"line 1:"_s << u"list"_s;
        QTest::newRow("later format") << QByteArray("format: 2\n") << u"line 1:"_s << u"format 2"_s;
        QTest::newRow("a list for a text")
            << QByteArray("facets:\n  - key: a\n    name: [A]\n") << u"line 3:"_s << u""_s;
        QTest::newRow("no UUID") << QByteArray("facets:\n  - key: a\n    id: 12\n    name: A\n") << u"line 3:"_s
                                 << u"12"_s;
        QTest::newRow("not UTF-8") << QByteArray("facets: \xff\xfe") << u"the file"_s << u"UTF-8"_s;
        QTest::newRow("alias of itself") << QByteArray("facets: &f\n  - key: a\n    name: A\n    tags: &t\n"
                                                       "      - {key: b, label: B, tags: *t}\n")
                                         << u"line "_s << u""_s;
    }

    void mistakesAreToldWithTheirLine()
    {
        QFETCH(const QByteArray, yaml);
        QFETCH(const QString, start);
        QFETCH(const QString, part);
        const auto taxonomy = taxonomyFromYaml(yaml);
        QVERIFY(!taxonomy);
        QCOMPARE(taxonomy.error().problem, base::Problem::BadTaxonomy);
        QVERIFY2(taxonomy.error().detail.startsWith(start), qPrintable(taxonomy.error().detail));
        QVERIFY2(taxonomy.error().detail.contains(part), qPrintable(taxonomy.error().detail));
    }

    void bombsAreRefused()
    {
        QByteArray nested = "facets: ";
        nested.append(QByteArray(20000, '['));
        QVERIFY(!taxonomyFromYaml(nested));
        QVERIFY(!taxonomyFromYaml(QByteArray(5 * 1024 * 1024, ' ')));
        QByteArray deep = "facets:\n  - key: a\n    name: A\n";
        for (int i = 0; i < 20; ++i) {
            const QByteArray indent(4 + i * 4, ' ');
            deep +=
                indent + "tags:\n" + indent + "  - key: k" + QByteArray::number(i) + "\n" + indent + "    label: L\n";
        }
        QVERIFY(!taxonomyFromYaml(deep));
    }

    void emptyFileIsAnEmptyCodebook()
    {
        QCOMPARE(taxonomyFromYaml("facets: []"), Taxonomy());
        QVERIFY(!taxonomyFromYaml("")); // a file that was emptied by accident must not pass for a codebook
    }
};

QTEST_GUILESS_MAIN(YamlTest)
#include "yaml_test.moc"
