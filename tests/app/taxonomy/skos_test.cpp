// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/taxonomy.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using namespace meipi::taxonomy;

namespace {

Taxonomy awkward()
{
    Taxonomy taxonomy = defaultTaxonomy();
    Tag &tag = taxonomy.tags[3];
    tag.id = QUuid(u"01931f00-0000-7000-8000-000000000001"_s); // not one that follows from its address
    for (Tag &child : taxonomy.tags) {
        if (child.parent == defaultId(u"regulation_path/"_s + tag.key))
            child.parent = tag.id;
    }
    tag.label = {.zh = u"引号“”\"与\\反斜线"_s, .en = u"Line\nbreak, tab\t and 𠮷"_s};
    tag.definition = {.zh = QString(), .en = u" only English, spaces kept "_s};
    tag.retired = true;
    tag.shortcut.clear();
    taxonomy.facets[1].alias.clear();
    return taxonomy;
}

/// A thesaurus of somebody else: only one direction of each relation, other languages, IRIs of its own.
const QByteArray foreign = R"(@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <http://thesaurus.example/> .
<risks> a skos:ConceptScheme ; skos:prefLabel "Risks"@en-GB, "风险"@zh-Hans ; skos:hasTopConcept <risks/top> .
<risks/top> a skos:Concept ; skos:prefLabel "Legal risk"@en, "Rechtsrisiko"@de ; skos:narrower <risks/low> .
<risks/low> a skos:Concept ; skos:prefLabel "Low / minor" ; skos:definition "hardly any"@en .
)";

} // namespace

class SkosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenAndReadAgainIsTheSame_data()
    {
        QTest::addColumn<Taxonomy>("taxonomy");
        QTest::newRow("default") << defaultTaxonomy();
        QTest::newRow("awkward texts") << awkward();
    }

    void writtenAndReadAgainIsTheSame()
    {
        QFETCH(const Taxonomy, taxonomy);
        const auto read = taxonomyFromSkos(taxonomyToSkos(taxonomy));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->facets, taxonomy.facets);
        QCOMPARE(read->tags.size(), taxonomy.tags.size());
        for (qsizetype i = 0; i < taxonomy.tags.size(); ++i)
            QVERIFY2(read->tags[i] == taxonomy.tags[i], qPrintable(taxonomy.tags[i].key));
    }

    void anotherParserReadsTheSame()
    {
        const QString rapper = QStandardPaths::findExecutable(u"rapper"_s);
        if (rapper.isEmpty())
            QSKIP("rapper (raptor2-utils) is not installed: the Turtle is read by our own parser only");
        QProcess process;
        process.start(rapper, {u"-q"_s, u"-i"_s, u"turtle"_s, u"-o"_s, u"ntriples"_s, u"-I"_s, u"urn:x:"_s, u"-"_s});
        process.write(taxonomyToSkos(defaultTaxonomy()));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        const QString triples = QString::fromUtf8(process.readAllStandardOutput());
        for (const Tag &tag : defaultTaxonomy().tags) {
            const QString subject = u"<urn:uuid:%1>"_s.arg(tag.id.toString(QUuid::WithoutBraces));
            const QString core = u"<http://www.w3.org/2004/02/skos/core#%1>"_s;
            QVERIFY(triples.contains(u"%1 %2 \"%3\" ."_s.arg(subject, core.arg(u"notation"_s), tag.key)));
            QVERIFY(triples.contains(u"%1 %2 \"%3\"@en ."_s.arg(subject, core.arg(u"prefLabel"_s), tag.label.en)));
            if (!tag.parent.isNull())
                QVERIFY(triples.contains(u"%1 %2 <urn:uuid:%3> ."_s.arg(subject, core.arg(u"broader"_s),
                                                                        tag.parent.toString(QUuid::WithoutBraces))));
        }
    }

    void aStrangersThesaurusBecomesACodebook()
    {
        const auto taxonomy = taxonomyFromSkos(foreign);
        QVERIFY2(taxonomy, qPrintable(taxonomy ? QString() : taxonomy.error().detail));
        QCOMPARE(taxonomy->facets.size(), 1);
        QCOMPARE(taxonomy->facets[0].name, (Label{.zh = u"风险"_s, .en = u"Risks"_s}));
        QCOMPARE(taxonomy->facets[0].key, u"risks"_s);
        QCOMPARE(taxonomy->tags.size(), 2);
        QCOMPARE(taxonomy->tags[0].key, u"legal_risk"_s);
        QCOMPARE(taxonomy->tags[0].label, (Label{.zh = QString(), .en = u"Legal risk"_s}));
        QCOMPARE(taxonomy->tags[1].parent, taxonomy->tags[0].id);
        QCOMPARE(taxonomy->tags[1].key, u"low_minor"_s);
        QCOMPARE(taxonomy->tags[1].label, (Label{.zh = u"Low / minor"_s, .en = u"Low / minor"_s}));
        QCOMPARE(taxonomyFromSkos(foreign)->tags[0].id, taxonomy->tags[0].id);
    }

    void badFilesSayWhy_data()
    {
        QTest::addColumn<QByteArray>("turtle");
        QTest::addColumn<QString>("reason");
        const QByteArray prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n";
        QTest::newRow("not Turtle") << QByteArray("a b c\nd") << u"line 1"_s;
        QTest::newRow("cut off") << prefix + "<urn:a> a skos:Concept ;\n skos:prefLabel \"x" << u"line"_s;
        QTest::newRow("unknown prefix") << QByteArray("<urn:a> a skos:Concept .") << u"skos:Concept"_s;
        QTest::newRow("nothing in it") << QByteArray() << u"ConceptScheme"_s;
        QTest::newRow("a circle") << prefix
                + "<urn:a> a skos:Concept ; skos:prefLabel \"a\" ; skos:broader <urn:b> .\n"
                  "<urn:b> a skos:Concept ; skos:prefLabel \"b\" ; skos:broader <urn:a> ."
                                  << u"above it"_s;
        QTest::newRow("no label") << prefix + "<urn:a> a skos:Concept ." << u"prefLabel"_s;
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe") << u"UTF-8"_s;
    }

    void badFilesSayWhy()
    {
        QFETCH(const QByteArray, turtle);
        QFETCH(const QString, reason);
        const auto read = taxonomyFromSkos(turtle);
        QVERIFY(!read);
        QCOMPARE(read.error().problem, base::Problem::BadTaxonomy);
        QVERIFY2(read.error().detail.contains(reason), qPrintable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(SkosTest)
#include "skos_test.moc"
