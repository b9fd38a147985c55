// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/excerpt_changes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace meipi;
using desk::TagAction;

namespace {

const QUuid me = QUuid::createUuid();
const QUuid colleague = QUuid::createUuid();

/// "level" (one value: low, high) and "economy" (many: us, eu).
taxonomy::Taxonomy twoFacets()
{
    taxonomy::Taxonomy taxonomy;
    const auto add = [&](const QString &key, taxonomy::Choice choice, const QStringList &tags) {
        taxonomy::Facet facet;
        facet.id = QUuid::createUuid();
        facet.key = key;
        facet.choice = choice;
        taxonomy.facets.append(facet);
        for (const QString &name : tags) {
            taxonomy::Tag tag;
            tag.id = QUuid::createUuid();
            tag.facet = facet.id;
            tag.key = name;
            tag.label = {.zh = name, .en = name};
            taxonomy.tags.append(tag);
        }
    };
    add(u"level"_s, taxonomy::Choice::One, {u"low"_s, u"high"_s});
    add(u"economy"_s, taxonomy::Choice::Many, {u"us"_s, u"eu"_s});
    return taxonomy;
}

} // namespace

class ExcerptChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newExcerptHasQuotationAndTags()
    {
        const project::ChangeSet changes = made({low(), us()});
        QCOMPARE(changes.records.size(), 4);
        const auto &excerpt = std::get<project::Excerpt>(changes.records.at(0));
        const auto &quotation = std::get<project::Quotation>(changes.records.at(1));
        QVERIFY(!excerpt.row.id.isNull());
        QCOMPARE(quotation.excerpt, excerpt.row.id);
        QCOMPARE(std::get<project::ExcerptTag>(changes.records.at(2)).excerpt, excerpt.row.id);
        QCOMPARE(std::get<project::ExcerptTag>(changes.records.at(3)).person, me);
        QVERIFY(!changes.what.isEmpty());
    }

    void ofOneChoiceTheLastStays()
    {
        const project::ChangeSet changes = made({low(), us(), high(), us()});
        QCOMPARE(tagsOf(row(changes)), (QSet{us(), high()}));
        QCOMPARE(changes.records.size(), 4);
    }

    void toggle()
    {
        project::ExcerptRow row = this->row(made({us()}));
        apply(row, desk::changedTag(row, eu(), TagAction::Toggle, me, m_taxonomy));
        QCOMPARE(tagsOf(row), (QSet{us(), eu()}));
        apply(row, desk::changedTag(row, us(), TagAction::Toggle, me, m_taxonomy));
        QCOMPARE(tagsOf(row), (QSet{eu()}));
    }

    void oneChoiceReplacesOnlyMine()
    {
        project::ExcerptRow row = this->row(made({low(), us()}));
        apply(row, desk::changedTag(row, low(), TagAction::Put, colleague, m_taxonomy));
        const project::ChangeSet changes = desk::changedTag(row, high(), TagAction::Put, me, m_taxonomy);
        QCOMPARE(changes.records.size(), 2); // one taken, one put: one step to undo
        apply(row, changes);
        QCOMPARE(tagsOf(row, me), (QSet{us(), high()}));
        QCOMPARE(tagsOf(row, colleague), (QSet{low()}));
    }

    void nothingToDoIsEmpty()
    {
        const project::ExcerptRow row = this->row(made({us()}));
        QVERIFY(desk::changedTag(row, us(), TagAction::Put, me, m_taxonomy).isEmpty());
        QVERIFY(desk::changedTag(row, eu(), TagAction::Take, me, m_taxonomy).isEmpty());
        QVERIFY(desk::changedTag(row, us(), TagAction::Take, colleague, m_taxonomy).isEmpty());
        QVERIFY(desk::changedTag(row, QUuid::createUuid(), TagAction::Put, me, m_taxonomy).isEmpty());
        QVERIFY(desk::changedNote(row, row.excerpt.note).isEmpty());
    }

    void colleaguesTagIsMineToo()
    {
        project::ExcerptRow row = this->row(made({us()}));
        apply(row, desk::changedTag(row, us(), TagAction::Toggle, colleague, m_taxonomy));
        QCOMPARE(tagsOf(row, me), (QSet{us()}));
        QCOMPARE(tagsOf(row, colleague), (QSet{us()}));
    }

    void removingTakesEverything()
    {
        const project::ExcerptRow before = row(made({low(), us()}));
        const project::ChangeSet removal = desk::removedExcerpt(before);
        QCOMPARE(removal.records.size(), 4);
        for (const project::Record &record : removal.records)
            QVERIFY(project::rowOf(record).deleted);
    }

    void trimmedRange_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("kept");
        QTest::newRow("as it is") << 1 << 3 << u"甲乙"_s;
        QTest::newRow("white space around") << 0 << 5 << u"甲乙"_s;
        QTest::newRow("over the ends") << -5 << 50 << u"甲乙\n\u3000丙"_s;
        QTest::newRow("white space only") << 3 << 5 << u""_s;
        QTest::newRow("reversed") << 4 << 2 << u""_s;
    }
    void trimmedRange()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        report::TextLayer layer;
        layer.text = u" 甲乙\n\u3000丙 "_s;
        QTEST(layer.textOf(desk::trimmed(layer, {start, end})), "kept");
    }

private:
    [[nodiscard]] QUuid low() const { return m_taxonomy.tags.at(0).id; }
    [[nodiscard]] QUuid high() const { return m_taxonomy.tags.at(1).id; }
    [[nodiscard]] QUuid us() const { return m_taxonomy.tags.at(2).id; }
    [[nodiscard]] QUuid eu() const { return m_taxonomy.tags.at(3).id; }

    [[nodiscard]] project::ChangeSet made(const QList<QUuid> &tags) const
    {
        return desk::newExcerpt(project::ExcerptKind::Text, report::Selector(), QUuid::createUuid(), tags, {}, me,
                                m_taxonomy);
    }

    static void apply(project::ExcerptRow &row, const project::ChangeSet &changes)
    {
        for (const project::Record &record : changes.records) {
            if (const auto *tag = std::get_if<project::ExcerptTag>(&record)) {
                row.tags.removeIf([&](const auto &present) { return present.row.id == tag->row.id; });
                row.tags.append(*tag);
            }
        }
    }

    static project::ExcerptRow row(const project::ChangeSet &changes)
    {
        project::ExcerptRow row;
        row.excerpt = std::get<project::Excerpt>(changes.records.at(0));
        row.quotations.append(std::get<project::Quotation>(changes.records.at(1)));
        apply(row, changes);
        return row;
    }

    static QSet<QUuid> tagsOf(const project::ExcerptRow &row, const QUuid &person = me)
    {
        QSet<QUuid> ids;
        for (const project::ExcerptTag &tag : row.tags) {
            if (!tag.row.deleted && tag.person == person)
                ids.insert(tag.tag);
        }
        return ids;
    }

    taxonomy::Taxonomy m_taxonomy = twoFacets();
};

QTEST_GUILESS_MAIN(ExcerptChangesTest)
#include "excerpt_changes_test.moc"
