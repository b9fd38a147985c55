// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single edits of the codebook: what they change, what they refuse, and that each can be taken back.

#include "app/desk/codebook_changes.h"
#include "app/desk/codebook_edits.h"
#include "app/project/change_sets.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using taxonomy::Tag;
using taxonomy::Taxonomy;

namespace {

Taxonomy with(Taxonomy codebook, const project::ChangeSet &changes)
{
    for (const project::Record &record : changes.records) {
        const QUuid id = project::rowOf(record).id;
        const bool deleted = project::rowOf(record).deleted;
        if (const auto *facet = std::get_if<project::FacetRow>(&record)) {
            codebook.facets.removeIf([&](const auto &present) { return present.id == id; });
            if (!deleted)
                codebook.facets.append(facet->facet);
        } else if (const auto *tag = std::get_if<project::TagRow>(&record)) {
            codebook.tags.removeIf([&](const auto &present) { return present.id == id; });
            if (!deleted)
                codebook.tags.append(tag->tag);
        }
    }
    codebook.sort();
    return codebook;
}

QList<project::Record> rowsOf(const Taxonomy &codebook) { return desk::codebookChanges({}, codebook, {}).records; }

QUuid idOf(const Taxonomy &codebook, const QString &address)
{
    return codebook.tagByAddress(address).value_or(Tag()).id;
}

QStringList addresses(const Taxonomy &codebook)
{
    QStringList lines;
    for (const Tag &tag : codebook.tags) {
        const QString parent = codebook.address(tag.parent).section(u'/', 1);
        lines.append(codebook.address(tag.id) + (parent.isEmpty() ? QString() : u" < "_s + parent));
    }
    return lines;
}

QStringList inFacet(const Taxonomy &codebook, const QString &facet)
{
    QStringList lines = addresses(codebook).filter(facet + u'/');
    for (QString &line : lines)
        line.remove(facet + u'/');
    return lines;
}

} // namespace

class CodebookEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyFromLabel_data()
    {
        QTest::addColumn<QString>("zh");
        QTest::addColumn<QString>("en");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QString>("key");
        QTest::newRow("words") << QString() << u"Transparency duty"_s << QStringList() << u"transparency_duty"_s;
        QTest::newRow("signs") << QString() << u"  (AI) & data! "_s << QStringList() << u"ai_data"_s;
        QTest::newRow("taken") << QString() << u"High"_s << QStringList{u"high"_s, u"high_2"_s} << u"high_3"_s;
        QTest::newRow("Chinese") << u"高风险"_s << QString() << QStringList{u"tag_1"_s} << u"tag_2"_s;
    }

    void keyFromLabel()
    {
        QFETCH(const QString, zh);
        QFETCH(const QString, en);
        QFETCH(const QStringList, taken);
        QTEST(desk::freeKey({.zh = zh, .en = en}, taken, u"tag"_s), "key");
    }

    void newTagStandsLast()
    {
        const Taxonomy before = taxonomy::defaultTaxonomy();
        const QUuid facet = before.facetByName(u"risk_level"_s)->id;
        const project::ChangeSet changes = desk::newTag(before, facet, {}, {.zh = u"未定"_s, .en = u"Unknown"_s});
        QCOMPARE(changes.records.size(), 1);
        const Taxonomy after = with(before, changes);
        QCOMPARE(inFacet(after, u"risk_level"_s).last(), u"unknown"_s);
        QVERIFY(desk::newTag(before, facet, {}, {}).isEmpty());
        QVERIFY(desk::newTag(before, project::newId(), {}, {.zh = {}, .en = u"x"_s}).isEmpty());
    }

    void newFacetTakesFreeMarks()
    {
        const Taxonomy before = taxonomy::defaultTaxonomy();
        const Taxonomy after = with(before, desk::newFacet(before, {.zh = u"主体"_s, .en = u"Actor"_s}));
        const taxonomy::Facet *made = after.facetByName(u"actor"_s);
        QVERIFY(made);
        for (const taxonomy::Facet &other : before.facets) {
            QVERIFY(other.shape != made->shape);
            QVERIFY(other.hue != made->hue);
        }
        QCOMPARE(after.facets.last().id, made->id);
    }

    void editIsNamed()
    {
        const Taxonomy before = taxonomy::defaultTaxonomy();
        Tag tag = *before.tag(idOf(before, u"risk_level/high"_s));
        tag.definition.en = u"Another one"_s;
        const project::ChangeSet changes = desk::editedTag(before, tag);
        QCOMPARE(changes.records.size(), 1);
        QVERIFY2(changes.what.contains(u"Definition"_s), qPrintable(changes.what));
        QCOMPARE(with(before, changes).tag(tag.id)->definition.en, u"Another one"_s);
        QVERIFY(desk::editedTag(before, *before.tag(tag.id)).isEmpty());
    }

    void refused_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::newRow("no name") << u"label"_s << QString();
        QTest::newRow("key with a space") << u"key"_s << u"very high"_s;
        QTest::newRow("empty key") << u"key"_s << QString();
        QTest::newRow("key of another") << u"key"_s << u"limited"_s;
        QTest::newRow("two letters") << u"shortcut"_s << u"AB"_s;
        QTest::newRow("digit") << u"shortcut"_s << u"1"_s;
        QTest::newRow("the reader's letter") << u"shortcut"_s << u"T"_s;
        QTest::newRow("letter of another") << u"shortcut"_s << u"M"_s;
    }

    void refused()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        Taxonomy codebook = taxonomy::defaultTaxonomy();
        for (Tag &tag : codebook.tags) {
            if (codebook.address(tag.id) == u"risk_level/minimal")
                tag.shortcut = u"M"_s;
        }
        Tag tag = *codebook.tag(idOf(codebook, u"risk_level/high"_s));
        if (member == u"label")
            tag.label = {};
        else if (member == u"key")
            tag.key = value;
        else
            tag.shortcut = value;
        QVERIFY(desk::editedTag(codebook, tag).isEmpty());
    }

    void retiringTakesWhatIsNested()
    {
        const Taxonomy before = taxonomy::defaultTaxonomy();
        const QUuid light = idOf(before, u"regulation_path/light"_s);
        const Taxonomy after = with(before, desk::retiredTag(before, light, true));
        QCOMPARE(std::ranges::count(after.tags, true, &Tag::retired), 5);
        QCOMPARE(with(after, desk::retiredTag(after, light, false)), before);
    }

    void moves_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("facet");
        QTest::addColumn<QString>("parent");
        QTest::addColumn<int>("row");
        QTest::addColumn<QStringList>("expected"); // of the facet moved into
        const QString risk = u"risk_level"_s;
        QTest::newRow("up") << u"high"_s << risk << QString() << 0
                            << QStringList{u"high"_s, u"minimal"_s, u"limited"_s, u"unacceptable"_s};
        QTest::newRow("down past the next") << u"minimal"_s << risk << QString() << 2
                                            << QStringList{u"limited"_s, u"minimal"_s, u"high"_s, u"unacceptable"_s};
        QTest::newRow("to the end") << u"minimal"_s << risk << QString() << -1
                                    << QStringList{u"limited"_s, u"high"_s, u"unacceptable"_s, u"minimal"_s};
        QTest::newRow("nested") << u"high"_s << risk << u"minimal"_s << -1
                                << QStringList{u"minimal"_s, u"high < minimal"_s, u"limited"_s, u"unacceptable"_s};
        QTest::newRow("where it is") << u"limited"_s << risk << QString() << 1 << QStringList();
        QTest::newRow("a parent in another facet") << u"high"_s << risk << u"light"_s << 0 << QStringList();
    }

    void moves()
    {
        QFETCH(const QString, tag);
        QFETCH(const QString, facet);
        QFETCH(const QString, parent);
        QFETCH(const int, row);
        QFETCH(const QStringList, expected);
        const Taxonomy before = taxonomy::defaultTaxonomy();
        const auto byKey = [&](const QString &key) {
            const auto found = std::ranges::find(before.tags, key, &Tag::key);
            return found == before.tags.end() ? QUuid() : found->id;
        };
        const project::ChangeSet changes = desk::movedTag(
            before, byKey(tag), {.facet = before.facetByName(facet)->id, .parent = byKey(parent), .row = row});
        if (expected.isEmpty())
            QVERIFY(changes.isEmpty());
        else
            QCOMPARE(inFacet(with(before, changes), facet), expected);
    }

    void noTagGoesUnderItself()
    {
        const Taxonomy codebook = taxonomy::defaultTaxonomy();
        const Tag light = *codebook.tag(idOf(codebook, u"regulation_path/light"_s));
        const QUuid child = idOf(codebook, u"regulation_path/voluntary"_s);
        QVERIFY(desk::movedTag(codebook, light.id, {.facet = light.facet, .parent = child}).isEmpty());
        QVERIFY(desk::movedTag(codebook, light.id, {.facet = light.facet, .parent = light.id}).isEmpty());
    }

    void movingToAnotherFacetTakesWhatIsNestedAndFreesKeys()
    {
        Taxonomy before = taxonomy::defaultTaxonomy();
        const taxonomy::Facet economy = *before.facetByName(u"economy"_s);
        before = with(before, desk::newTag(before, economy.id, {}, {.zh = {}, .en = u"Light"_s}));
        const QUuid light = idOf(before, u"regulation_path/light"_s);
        const Taxonomy after =
            with(before, desk::movedTag(before, light, {.facet = economy.id, .parent = {}, .row = 0}));
        QCOMPARE(after.address(light), u"economy/light_2"_s);
        QCOMPARE(after.address(idOf(before, u"regulation_path/voluntary"_s)), u"economy/voluntary"_s);
        QCOMPARE(inFacet(after, u"economy"_s).mid(0, 2), (QStringList{u"light_2"_s, u"principle_based < light_2"_s}));
    }

    void byKeys()
    {
        const Taxonomy before = taxonomy::defaultTaxonomy();
        const QUuid limited = idOf(before, u"risk_level/limited"_s);
        QVERIFY(!desk::placeBeside(before, idOf(before, u"risk_level/minimal"_s), -1));
        QVERIFY(!desk::placeBeside(before, idOf(before, u"risk_level/unacceptable"_s), 1));
        QVERIFY(!desk::placeOutside(before, limited));
        const Taxonomy down = with(before, desk::movedTag(before, limited, *desk::placeBeside(before, limited, 1)));
        QCOMPARE(inFacet(down, u"risk_level"_s),
                 (QStringList{u"minimal"_s, u"high"_s, u"limited"_s, u"unacceptable"_s}));
        const Taxonomy nested = with(down, desk::movedTag(down, limited, *desk::placeInside(down, limited)));
        QCOMPARE(inFacet(nested, u"risk_level"_s),
                 (QStringList{u"minimal"_s, u"high"_s, u"limited < high"_s, u"unacceptable"_s}));
        const Taxonomy out = with(nested, desk::movedTag(nested, limited, *desk::placeOutside(nested, limited)));
        QCOMPARE(inFacet(out, u"risk_level"_s),
                 (QStringList{u"minimal"_s, u"high"_s, u"limited"_s, u"unacceptable"_s}));
    }

    /// Any edit and its inverse give the codebook back, whatever came before.
    void everyEditCanBeTakenBack()
    {
        QRandomGenerator random(20240521);
        Taxonomy codebook = taxonomy::defaultTaxonomy();
        int done = 0;
        for (int step = 0; step < 2000; ++step) {
            const project::ChangeSet changes = randomEdit(random, codebook);
            if (changes.isEmpty())
                continue;
            ++done;
            const Taxonomy after = with(codebook, changes);
            QVERIFY(after != codebook);
            QCOMPARE(with(after, project::inverse(changes, rowsOf(codebook))), codebook);
            // What another program reads back is the same codebook, but for the numbers of the order.
            if (done % 40 == 0) {
                comesBack(after, taxonomy::taxonomyToYaml(after), &taxonomy::taxonomyFromYaml,
                          &taxonomy::taxonomyToYaml);
                comesBack(after, taxonomy::taxonomyToSkos(after), &taxonomy::taxonomyFromSkos,
                          &taxonomy::taxonomyToSkos);
            }
            codebook = after;
        }
        QVERIFY2(done > 1000, qPrintable(QString::number(done)));
    }

private:
    static void comesBack(const Taxonomy &codebook, const QByteArray &file,
                          base::Result<Taxonomy> (*read)(const QByteArray &), QByteArray (*write)(const Taxonomy &))
    {
        const auto back = read(file);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().detail));
        QCOMPARE(addresses(*back), addresses(codebook));
        const auto twice = read(write(*back));
        QVERIFY(twice);
        QCOMPARE(*twice, *back);
        for (const Tag &tag : codebook.tags) {
            const Tag *again = back->tag(tag.id);
            QVERIFY(again);
            QCOMPARE(again->definition, tag.definition);
            QCOMPARE(again->whenNot, tag.whenNot);
            QCOMPARE(again->retired, tag.retired);
        }
    }

    static project::ChangeSet randomEdit(QRandomGenerator &random, const Taxonomy &codebook)
    {
        const auto pick = [&](const auto &list) { return list.at(random.bounded(int(list.size()))); };
        const QString word = u"Word %1: “#”\nzweite Zeile"_s.arg(random.bounded(1000));
        if (codebook.tags.size() < 5)
            return desk::newTag(codebook, codebook.facets.first().id, {}, {.zh = u"新"_s, .en = {}});
        Tag tag = pick(codebook.tags);
        taxonomy::Facet facet = pick(codebook.facets);
        switch (random.bounded(9)) {
        case 0:
            return desk::newTag(codebook, tag.facet, random.bounded(2) ? tag.id : tag.parent,
                                {.zh = word.simplified(), .en = {}});
        case 1:
            return codebook.facets.size() < 9 ? desk::newFacet(codebook, {.zh = {}, .en = word.simplified()})
                                              : project::ChangeSet();
        case 2: tag.definition.zh = word; return desk::editedTag(codebook, tag);
        case 3:
            tag.whenNot.en = word;
            tag.label.en = word.simplified();
            return desk::editedTag(codebook, tag);
        case 4: facet.scale = taxonomy::Scale(random.bounded(2)); return desk::editedFacet(codebook, facet);
        case 5: return desk::retiredTag(codebook, tag.id, random.bounded(2) != 0);
        case 6: return desk::movedFacet(codebook, facet.id, random.bounded(int(codebook.facets.size()) + 1));
        default: {
            const Tag parent = pick(codebook.tags);
            const bool top = random.bounded(2) != 0;
            return desk::movedTag(
                codebook, tag.id,
                {.facet = parent.facet, .parent = top ? QUuid() : parent.id, .row = random.bounded(4) - 1});
        }
        }
    }
};

QTEST_GUILESS_MAIN(CodebookEditsTest)
#include "codebook_edits_test.moc"
