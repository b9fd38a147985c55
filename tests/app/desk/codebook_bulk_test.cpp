// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Merging, splitting, re-tagging and removing tags over many excerpts: who said what stays, one value stays one value.

#include "app/desk/codebook_bulk.h"
#include "app/desk/codebook_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using project::ExcerptRow;
using taxonomy::Tag;
using taxonomy::Taxonomy;

class CodebookBulkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_codebook = taxonomy::defaultTaxonomy();
        m_rows.clear();
    }

    void moving_data()
    {
        QTest::addColumn<QString>("before"); // one excerpt a line: person:tag …
        QTest::addColumn<QString>("after");
        QTest::addColumn<int>("joined");
        QTest::addColumn<int>("replaced");
        QTest::newRow("moved") << u"a:economy/us"_s << u"a:economy/g7"_s << 0 << 0;
        QTest::newRow("joined") << u"a:economy/g7 a:economy/us"_s << u"a:economy/g7"_s << 1 << 0;
        QTest::newRow("another's stays apart")
            << u"a:economy/us b:economy/g7"_s << u"a:economy/g7 b:economy/g7"_s << 0 << 0;
        QTest::newRow("both") << u"a:economy/us b:economy/us"_s << u"a:economy/g7 b:economy/g7"_s << 0 << 0;
        QTest::newRow("others stay") << u"a:economy/us a:risk_level/high"_s << u"a:economy/g7 a:risk_level/high"_s << 0
                                     << 0;
    }

    void moving()
    {
        QFETCH(const QString, before);
        m_rows = {row(before)};
        const desk::BulkChange change =
            desk::mergedTags(m_codebook, m_rows, {id(u"economy/us"_s)}, id(u"economy/g7"_s));
        QTEST(shown(applied(change).first()), "after");
        QTEST(change.joined, "joined");
        QTEST(change.replaced, "replaced");
        QCOMPARE(change.excerpts, 1);
        QCOMPARE(shown(undone(change).first()), before);
    }

    void oneValueStaysOneValue()
    {
        m_rows = {row(u"a:economy/us a:risk_level/high b:risk_level/limited"_s)};
        const desk::BulkChange change = desk::retagged(m_codebook, m_rows, {m_rows.first().excerpt.row.id},
                                                       id(u"economy/us"_s), id(u"risk_level/minimal"_s));
        QCOMPARE(shown(applied(change).first()), u"a:risk_level/minimal b:risk_level/limited"_s);
        QCOMPARE(change.replaced, 1);
        QCOMPARE(shown(undone(change).first()), u"a:economy/us a:risk_level/high b:risk_level/limited"_s);
    }

    void mergingMovesWhatIsNested()
    {
        const QUuid light = id(u"regulation_path/light"_s);
        const QUuid strong = id(u"regulation_path/strong"_s);
        const desk::BulkChange change = desk::mergedTags(m_codebook, {}, {light}, strong);
        const Taxonomy after = codebookAfter(change);
        QVERIFY(!after.tag(light));
        QCOMPARE(after.tag(id(u"regulation_path/voluntary"_s))->parent, strong);
        QCOMPARE(after.tags.size(), m_codebook.tags.size() - 1);
    }

    void mergingIntoWhatIsNestedInIt()
    {
        const QUuid light = id(u"regulation_path/light"_s);
        const QUuid voluntary = id(u"regulation_path/voluntary"_s);
        const Taxonomy after = codebookAfter(desk::mergedTags(m_codebook, {}, {light}, voluntary));
        QVERIFY(after.tag(voluntary)->parent.isNull());
        QCOMPARE(after.tag(id(u"regulation_path/local_autonomy"_s))->parent, voluntary);
    }

    void splitting()
    {
        m_rows = {row(u"a:economy/us"_s), row(u"a:economy/us b:economy/us"_s), row(u"a:economy/us"_s)};
        const desk::BulkChange change =
            desk::splitTag(m_codebook, m_rows, id(u"economy/us"_s),
                           {{.label = {.zh = {}, .en = u"Federal"_s}, .excerpts = {m_rows.at(0).excerpt.row.id}},
                            {.label = {.zh = {}, .en = u"States"_s}, .excerpts = {m_rows.at(1).excerpt.row.id}}});
        const Taxonomy after = codebookAfter(change);
        QStringList keys;
        for (const Tag &tag : after.tagsOf(after.facetByName(u"economy"_s)->id))
            keys.append(tag.key);
        QCOMPARE(keys.mid(0, 3), (QStringList{u"us"_s, u"federal"_s, u"states"_s}));
        const QList<ExcerptRow> rows = applied(change);
        QCOMPARE(shown(rows.at(0), after), u"a:economy/federal"_s);
        QCOMPARE(shown(rows.at(1), after), u"a:economy/states b:economy/states"_s);
        QCOMPARE(shown(rows.at(2), after), u"a:economy/us"_s);
        QCOMPARE(change.excerpts, 2);
    }

    void removing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("excerpt");
        QTest::addColumn<bool>("tagStays");
        using Kind = desk::TagFate::Kind;
        QTest::newRow("retire") << int(Kind::Retire) << u"a:economy/us"_s << true;
        QTest::newRow("move") << int(Kind::Move) << u"a:economy/g7"_s << false;
        QTest::newRow("take off") << int(Kind::TakeOff) << QString() << false;
    }

    void removing()
    {
        QFETCH(const int, kind);
        m_rows = {row(u"a:economy/us"_s)};
        const QUuid us = id(u"economy/us"_s);
        const desk::TagFate fate{.kind = desk::TagFate::Kind(kind), .target = id(u"economy/g7"_s)};
        const desk::BulkChange change =
            desk::replacedCodebook(m_codebook, desk::withoutTags(m_codebook, {us}), m_rows, fate, u"Remove"_s);
        const Taxonomy after = codebookAfter(change);
        QTEST(shown(applied(change).first()), "excerpt");
        QTEST(after.tag(us) != nullptr, "tagStays");
        if (const Tag *kept = after.tag(us))
            QVERIFY(kept->retired);
        QCOMPARE(shown(undone(change).first()), u"a:economy/us"_s);
    }

    void aFacetOfRetiredTagsStays()
    {
        m_rows = {row(u"a:economy/us"_s)};
        const QUuid facet = m_codebook.facetByName(u"economy"_s)->id;
        const Taxonomy after =
            codebookAfter(desk::replacedCodebook(m_codebook, desk::withoutFacet(m_codebook, facet), m_rows,
                                                 {.kind = desk::TagFate::Kind::Retire, .target = {}}, {}));
        QVERIFY(after.facet(facet));
        QCOMPARE(after.tagsOf(facet).size(), 1);
        QVERIFY(after.tagsOf(facet).first().retired);
    }

    void aFileOfTheSameCodebookChangesNothing()
    {
        // Orders with gaps, as merges and removals leave them.
        for (Tag &tag : m_codebook.tags)
            tag.order = tag.order * 3 + 7;
        const auto file = taxonomy::taxonomyFromYaml(taxonomy::taxonomyToYaml(m_codebook));
        QVERIFY(file);
        for (const auto intake : {desk::CodebookIntake::Replace, desk::CodebookIntake::Add})
            QVERIFY(desk::codebookPlan(m_codebook, *file, intake).isEmpty());
    }

    void aKeyChangedInTheFileIsTheSameTag()
    {
        QByteArray yaml = taxonomy::taxonomyToYaml(m_codebook);
        QVERIFY(yaml.contains("key: unacceptable"));
        yaml.replace("key: unacceptable", "key: prohibited");
        const desk::CodebookPlan plan =
            desk::codebookPlan(m_codebook, *taxonomy::taxonomyFromYaml(yaml), desk::CodebookIntake::Replace);
        QCOMPARE(plan.added, 0);
        QCOMPARE(plan.changed, 1);
        QVERIFY(plan.removedTags.isEmpty());
        QCOMPARE(plan.wanted.tag(id(u"risk_level/unacceptable"_s))->key, u"prohibited"_s);
    }

    void addingKeepsWhatTheFileHasNot()
    {
        const QByteArray yaml =
            "facets:\n- key: actor\n  name: Actor\n  tags:\n  - key: state\n    label: State\n"
            "- key: risk_level\n  name: {zh: 风险, en: Risk}\n  tags:\n  - key: high\n    label: Very high\n";
        const auto file = taxonomy::taxonomyFromYaml(yaml);
        QVERIFY2(file, qPrintable(file ? QString() : file.error().detail));
        const desk::CodebookPlan add = desk::codebookPlan(m_codebook, *file, desk::CodebookIntake::Add);
        QVERIFY(add.removedTags.isEmpty() && add.removedFacets.isEmpty());
        QCOMPARE(add.added, 2);
        QCOMPARE(add.wanted.tag(id(u"risk_level/high"_s))->label.en, u"Very high"_s);
        QVERIFY(add.wanted.tag(id(u"risk_level/limited"_s)));
        const desk::CodebookPlan replace = desk::codebookPlan(m_codebook, *file, desk::CodebookIntake::Replace);
        QCOMPARE(replace.wanted.tags.size(), 2);
        QCOMPARE(replace.removedTags.size(), m_codebook.tags.size() - 1);
    }

private:
    [[nodiscard]] QUuid id(const QString &address) const { return m_codebook.tagByAddress(address).value_or(Tag()).id; }

    /// "a:facet/key b:facet/key"
    [[nodiscard]] ExcerptRow row(const QString &tags) const
    {
        ExcerptRow made;
        made.excerpt.row.id = project::newId();
        for (const QString &word : tags.split(u' ', Qt::SkipEmptyParts)) {
            project::ExcerptTag tag;
            tag.row.id = project::newId();
            tag.excerpt = made.excerpt.row.id;
            tag.person = QUuid::createUuidV5(QUuid(), word.first(1));
            tag.tag = id(word.sliced(2));
            made.tags.append(tag);
        }
        return made;
    }

    [[nodiscard]] QString shown(const ExcerptRow &row) const { return shown(row, m_codebook); }

    [[nodiscard]] static QString shown(const ExcerptRow &row, const Taxonomy &codebook)
    {
        QStringList words;
        for (const project::ExcerptTag &tag : row.tags) {
            if (tag.row.deleted)
                continue;
            const QString person = tag.person == QUuid::createUuidV5(QUuid(), u"a"_s) ? u"a"_s : u"b"_s;
            words.append(person + u':' + codebook.address(tag.tag));
        }
        words.sort();
        return words.join(u' ');
    }

    [[nodiscard]] QList<ExcerptRow> with(QList<ExcerptRow> rows, const QList<project::Record> &records) const
    {
        for (const project::Record &record : records) {
            const auto *tag = std::get_if<project::ExcerptTag>(&record);
            for (ExcerptRow &row : rows) {
                for (project::ExcerptTag &present : row.tags) {
                    if (tag && present.row.id == tag->row.id)
                        present = *tag;
                }
            }
        }
        return rows;
    }

    [[nodiscard]] QList<ExcerptRow> applied(const desk::BulkChange &change) const
    {
        return with(m_rows, change.changes.records);
    }
    [[nodiscard]] QList<ExcerptRow> undone(const desk::BulkChange &change) const
    {
        return with(applied(change), change.before);
    }

    [[nodiscard]] Taxonomy codebookAfter(const desk::BulkChange &change) const
    {
        Taxonomy after = m_codebook;
        for (const project::Record &record : change.changes.records) {
            const QUuid changed = project::rowOf(record).id;
            if (const auto *tag = std::get_if<project::TagRow>(&record)) {
                after.tags.removeIf([&](const Tag &present) { return present.id == changed; });
                if (!tag->row.deleted)
                    after.tags.append(tag->tag);
            } else if (const auto *facet = std::get_if<project::FacetRow>(&record)) {
                after.facets.removeIf([&](const auto &present) { return present.id == changed; });
                if (!facet->row.deleted)
                    after.facets.append(facet->facet);
            }
        }
        after.sort();
        return after;
    }

    Taxonomy m_codebook;
    QList<ExcerptRow> m_rows;
};

QTEST_GUILESS_MAIN(CodebookBulkTest)
#include "codebook_bulk_test.moc"
