// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Edges, splitting, joining, several tags: over a real project and a real text.

#include "app/desk/excerpt_edits.h"
#include "app/desk/in_vivo.h"
#include "tests/app/desk/desk_world.h"

#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::DeskWorld;

class ExcerptEditsTest : public QObject
{
    Q_OBJECT

    DeskWorld m_world;
    std::unique_ptr<desk::Workspace> m_workspace;
    desk::OpenReport *m_report = nullptr;
    QUuid m_high;
    QUuid m_limited;
    QUuid m_eu;
    QUuid m_us;

    [[nodiscard]] QUuid make(const QString &words, const QList<QUuid> &tags = {}) const
    {
        return m_report->addExcerpt(DeskWorld::range(m_report, words), tags);
    }

    [[nodiscard]] QString quote(const QUuid &id) const
    {
        const desk::ExcerptEntry *entry = m_report->excerpt(id);
        return entry ? entry->quote() : QString();
    }

    [[nodiscard]] QSet<QUuid> tags(const QUuid &id) const
    {
        const QList<QUuid> all = m_report->excerpt(id)->tagIds();
        return {all.begin(), all.end()};
    }

    [[nodiscard]] int steps() const { return m_workspace->undoStack()->index(); }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        m_workspace = DeskWorld::made(m_world.file(u"p%1.meipi"_s.arg(++number)));
        QVERIFY(m_workspace);
        m_report = DeskWorld::read(*m_workspace, m_world.pdf());
        QVERIFY(m_report && !m_report->id().isNull());
        m_high = DeskWorld::tag(*m_workspace, u"risk_level/high"_s);
        m_limited = DeskWorld::tag(*m_workspace, u"risk_level/limited"_s);
        m_eu = DeskWorld::tag(*m_workspace, u"economy/eu"_s);
        m_us = DeskWorld::tag(*m_workspace, u"economy/us"_s);
    }

    void cleanup() { m_workspace.reset(); }

    void severalTagsAreOneStep()
    {
        const QUuid id = make(u"风险管理制度"_s, {m_limited});
        m_report->changeTags(id, {m_high, m_eu, m_us}, {});
        QCOMPARE(tags(id), (QSet{m_high, m_eu, m_us})); // one value replaces, many add
        QCOMPARE(steps(), 2);
        m_workspace->undoStack()->undo();
        QCOMPARE(tags(id), (QSet{m_limited}));
        m_report->changeTags(id, {m_high, m_limited}, {});
        QCOMPARE(tags(id), (QSet{m_limited})); // put on, replaced: as it was
    }

    void oneInsteadOfAnother()
    {
        const QUuid id = make(u"风险管理制度"_s, {m_eu});
        m_report->changeTags(id, {m_us}, {m_eu});
        QCOMPARE(tags(id), (QSet{m_us}));
        QCOMPARE(steps(), 2);
    }

    void edgesMove()
    {
        const QUuid id = make(u"风险管理"_s, {m_eu});
        QVERIFY(m_report->setRange(id, DeskWorld::range(m_report, u"风险管理制度"_s)));
        QCOMPARE(quote(id), u"风险管理制度"_s);
        QVERIFY(!m_report->setRange(id, DeskWorld::range(m_report, u"风险管理制度"_s)));
        QVERIFY(!m_report->setRange(id, {.start = 3, .end = 3}));
        m_workspace->undoStack()->undo();
        QCOMPARE(quote(id), u"风险管理"_s);
        QCOMPARE(tags(id), (QSet{m_eu}));
    }

    void splitAndJoined()
    {
        const QUuid id = make(u"风险管理制度"_s, {m_eu, m_high});
        m_report->setNote(id, u"why"_s);
        const qsizetype start = DeskWorld::range(m_report, u"风险管理制度"_s).start;
        QVERIFY(m_report->splitExcerpt(id, start).isNull());
        const int before = steps();
        const QUuid second = m_report->splitExcerpt(id, start + 4);
        QVERIFY(!second.isNull());
        QCOMPARE(steps(), before + 1);
        QCOMPARE(quote(id), u"风险管理"_s);
        QCOMPARE(quote(second), u"制度"_s);
        QCOMPARE(tags(second), tags(id));
        QCOMPARE(m_report->excerpt(second)->row.excerpt.note, u"why"_s);
        m_report->changeTags(second, {m_us, m_limited}, {m_eu});
        QVERIFY(m_report->joinExcerpt(id, 1));
        QCOMPARE(m_report->excerpts().size(), 1);
        QCOMPARE(quote(id), u"风险管理制度"_s);
        QCOMPARE(tags(id), (QSet{m_eu, m_us, m_high})); // of one value the kept excerpt's stays
        QCOMPARE(m_report->excerpt(id)->row.excerpt.note, u"why\n\nwhy"_s);
        QVERIFY(!m_report->joinExcerpt(id, 1));
        m_workspace->undoStack()->undo();
        QCOMPARE(quote(second), u"制度"_s);
        QCOMPARE(tags(second), (QSet{m_us, m_limited}));
    }

    void joinedOverWhatIsBetween()
    {
        const QUuid first = make(u"高风险系统"_s);
        const QUuid last = make(u"完成登记"_s);
        QVERIFY(m_report->joinExcerpt(last, -1));
        QVERIFY(!m_report->excerpt(first));
        QCOMPARE(quote(last), u"高风险系统的提供者应当建立风险管理制度，并在投放市场前完成登记"_s);
    }

    void wordsBecomeATag()
    {
        const QUuid id = m_report->tagInVivo({}, DeskWorld::range(m_report, u"行为守则"_s));
        QVERIFY(!id.isNull());
        QCOMPARE(steps(), 1);
        const taxonomy::Tag *tag = m_workspace->taxonomy().tag(m_report->excerpt(id)->tagIds().value(0));
        QVERIFY(tag);
        QCOMPARE(tag->label.zh, u"行为守则"_s);
        QCOMPARE(m_workspace->taxonomy().facet(tag->facet)->key, u"in_vivo"_s);
        // The same words are the same tag, and a second tag shares the facet.
        const QUuid other = make(u"行为守则"_s);
        std::ignore = m_report->tagInVivo(other, {});
        QCOMPARE(tags(other), tags(id));
        std::ignore = m_report->tagInVivo({}, DeskWorld::range(m_report, u"责令改正"_s));
        const auto tagged = m_workspace->taxonomy().tagsOf(tag->facet);
        QCOMPARE(tagged.size(), 2);
        QVERIFY(tagged.at(0).key != tagged.at(1).key);
        for (int i = 0; i < 4; ++i)
            m_workspace->undoStack()->undo();
        QCOMPARE(m_workspace->taxonomy(), taxonomy::defaultTaxonomy());
    }

    void inVivoKeys()
    {
        const taxonomy::Taxonomy none;
        const desk::InVivoTag made = desk::inVivoTag(u"  High-risk\n AI systems "_s, u"en"_s, none);
        QCOMPARE(made.records.size(), 2);
        const auto &tag = std::get<project::TagRow>(made.records.at(1)).tag;
        QCOMPARE(tag.key, u"high_risk_ai_systems"_s);
        QCOMPARE(tag.label.en, u"High-risk AI systems"_s);
        QVERIFY(desk::inVivoTag(u" \n"_s, u"zh"_s, none).tag.isNull());
        const QString shown =
            std::get<project::TagRow>(desk::inVivoTag(QString(500, u'长'), u"zh"_s, none).records.at(1)).tag.label.zh;
        QVERIFY(shown.size() <= 60 && shown.endsWith(u'…'));
    }

    void manyPlacesAreOneStep()
    {
        const QUuid mine = make(u"高风险系统"_s);
        const QList<report::TextRange> places{DeskWorld::range(m_report, u"高风险系统"_s),
                                              DeskWorld::range(m_report, u"低风险系统"_s),
                                              DeskWorld::range(m_report, u"低风险系统"_s)};
        QCOMPARE(m_report->codeRanges(places, {m_eu}), 2);
        QCOMPARE(m_report->excerpts().size(), 2);
        QCOMPARE(tags(mine), (QSet{m_eu})); // no second excerpt on the same words
        QCOMPARE(m_report->codeRanges(places, {m_eu}), 0);
        QCOMPARE(steps(), 2);
        m_workspace->undoStack()->undo();
        QCOMPARE(m_report->excerpts().size(), 1);
        QVERIFY(tags(mine).isEmpty());
    }

    void lastTagsAreThoseOfTheNewest()
    {
        const QUuid me = m_workspace->me().row.id;
        QVERIFY(desk::lastTags(m_report->excerpts(), me).isEmpty());
        const QUuid first = make(u"高风险系统"_s, {m_high, m_eu});
        QTest::qWait(3); // nobody tags twice in a millisecond
        const QUuid second = make(u"低风险系统"_s, {m_limited});
        const auto last = [&](const QUuid &except) { return desk::lastTags(m_report->excerpts(), me, except); };
        QCOMPARE(last({}), QList{m_limited});
        QCOMPARE(last(second).size(), 2);
        QTest::qWait(3);
        m_report->changeTags(first, {m_us}, {});
        QCOMPARE(last({}).size(), 3);
        QVERIFY(desk::lastTags(m_report->excerpts(), QUuid::createUuid()).isEmpty());
    }
};

QTEST_MAIN(ExcerptEditsTest)
#include "excerpt_edits_test.moc"
