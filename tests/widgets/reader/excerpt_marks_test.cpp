// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_excerpts.h"
#include "tests/widgets/reader/made_text.h"

#include <QTest>

using namespace meipi;
using namespace Qt::StringLiterals;
using tests::MadeProject;
using widgets::ExcerptMarks;
using widgets::MarkedPassage;

class ExcerptMarksTest : public QObject
{
    Q_OBJECT

    MadeProject m_project;
    report::TextLayer m_layer =
        tests::madeText({{.page = 0, .lines = {u"甲乙丙丁戊"_s, u"己庚辛"_s}}, {.page = 1, .lines = {u"壬癸"_s}}}, 2);

    [[nodiscard]] ExcerptMarks marksOf(const QList<desk::ExcerptEntry> &entries,
                                       widgets::WashColouring colouring = {}) const
    {
        return ExcerptMarks(m_project.source(entries, &m_layer, colouring));
    }

private Q_SLOTS:
    void oneRectangleForEachLine()
    {
        const ExcerptMarks marks = marksOf({m_project.excerpt({3, 7}, {})});
        QCOMPARE(marks.on(0).size(), 1);
        const QList<QRectF> lines = marks.on(0).constFirst().lines;
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], QRectF(80, 100, 20, 10));
        QCOMPARE(lines[1], QRectF(50, 120, 20, 10));
        QVERIFY(marks.on(1).isEmpty());
    }

    void overAPageBreakBothEndsAreOpen()
    {
        const ExcerptMarks marks = marksOf({m_project.excerpt({6, 11}, {})});
        QVERIFY(marks.on(0).constFirst().openBelow && !marks.on(0).constFirst().openAbove);
        QVERIFY(marks.on(1).constFirst().openAbove && !marks.on(1).constFirst().openBelow);
        QCOMPARE(marks.passages().constFirst().firstPage, 0);
    }

    void chipsInCodebookOrder()
    {
        const ExcerptMarks marks = marksOf({m_project.excerpt(
            {0, 2}, {{u"risk_level/high"_s, m_project.me}, {u"regulation_path/strong"_s, m_project.me}})});
        const MarkedPassage &excerpt = marks.passages().constFirst();
        QCOMPARE(excerpt.tags.size(), 2);
        QCOMPARE(excerpt.tags[0], m_project.tag(u"regulation_path/strong"_s));
        QCOMPARE(excerpt.chips[1].level.count, 4);
        QCOMPARE(excerpt.chips[1].level.place, 2);
        QVERIFY(excerpt.chips[0].oneCoderInk.isEmpty()); // a single coder: nothing to tell apart
    }

    void excerptsOnTheSameWordsAreOnePassage()
    {
        const auto theirs = m_project.excerpt(
            {0, 2}, {{u"economy/us"_s, m_project.colleague}, {u"risk_level/high"_s, m_project.colleague}},
            m_project.colleague);
        const auto mine = m_project.excerpt({0, 2}, {{u"risk_level/high"_s, m_project.me}});
        const auto other = m_project.excerpt({0, 3}, {{u"economy/eu"_s, m_project.me}});
        const ExcerptMarks marks = marksOf({theirs, mine, other});
        QCOMPARE(marks.passages().size(), 2);
        const MarkedPassage &both = marks.passages().constFirst();
        QCOMPARE(both.excerpts, (QList<QUuid>{mine.id(), theirs.id()})); // a click means one's own
        QCOMPARE(both.chips.size(), 2);
        QVERIFY(both.chips[0].oneCoderInk.isEmpty()); // both say high
        QCOMPARE(both.chips[1].oneCoderInk, u"indigo"_s);
        QCOMPARE(both.coders[0].excerpts, QList<QUuid>{mine.id()});
        QCOMPARE(both.coders[1].excerpts, QList<QUuid>{theirs.id()});
        QCOMPARE(marks.find(theirs.id()), marks.find(mine.id()));
    }

    void lanesOfCoders()
    {
        const ExcerptMarks marks = marksOf({
            m_project.excerpt({0, 2},
                              {{u"risk_level/high"_s, m_project.me},
                               {u"risk_level/high"_s, m_project.colleague},
                               {u"economy/eu"_s, m_project.colleague}}),
            m_project.excerpt({3, 4}, {{u"economy/us"_s, m_project.colleague}}, m_project.colleague),
        });
        const MarkedPassage &both = marks.passages()[0];
        QCOMPARE(both.coders,
                 (QList<widgets::CoderMark>{{u"vermilion"_s, 0, 0, {both.id()}}, {u"indigo"_s, 1, 1, {both.id()}}}));
        QVERIFY(both.chips[0].oneCoderInk.isEmpty());
        QCOMPARE(both.chips[1].oneCoderInk, u"indigo"_s);
        QCOMPARE(marks.passages()[1].coders,
                 (QList<widgets::CoderMark>{{u"indigo"_s, 1, 1, {marks.passages()[1].id()}}}));
        QCOMPARE(marks.lanes(), 2);
    }

    void wordsThatOverlapStandInLanesOfTheirOwn()
    {
        // One over both lines; two that share a line without overlapping; a colleague's over all.
        const auto outer = m_project.excerpt({0, 8}, {{u"economy/eu"_s, m_project.me}});
        const auto first = m_project.excerpt({0, 2}, {{u"economy/us"_s, m_project.me}});
        const auto second = m_project.excerpt({2, 8}, {{u"economy/us"_s, m_project.me}});
        const auto theirs = m_project.excerpt({1, 8}, {{u"economy/us"_s, m_project.colleague}}, m_project.colleague);
        const ExcerptMarks marks = marksOf({outer, first, second, theirs});
        const auto lane = [&](const desk::ExcerptEntry &entry) {
            return marks.find(entry.id())->coders.constFirst().lane;
        };
        QCOMPARE(lane(first), 0); // nearest to the text
        QCOMPARE(lane(second), 0);
        QCOMPARE(lane(outer), 1);
        QCOMPARE(lane(theirs), 2); // the colleague's column is behind both
        QCOMPARE(marks.lanes(), 3);
        for (const auto markList = marks.on(0); const widgets::PageMark &mark : markList) {
            const QUuid id = marks.of(mark).id();
            QCOMPARE(mark.below, id == first.id() ? 0.5 : 0.0); // the line that both stand on is shared
            QCOMPARE(mark.above, id == second.id() ? 0.5 : 0.0);
        }
    }

    void washTakesTheFirstFacetOrTheChosenOne()
    {
        const auto entry =
            m_project.excerpt({0, 2}, {{u"risk_level/high"_s, m_project.me}, {u"economy/eu"_s, m_project.me}});
        const auto first = marksOf({entry}).passages().constFirst().wash;
        QVERIFY(first && first->ordinal && first->hue == u"ochre");
        const QUuid economy = m_project.taxonomy.facetByName(u"economy"_s)->id;
        const auto chosen = marksOf({entry}, {.facet = economy}).passages().constFirst().wash;
        QVERIFY(chosen && !chosen->ordinal && chosen->hue == u"violet");
        const QUuid pillar = m_project.taxonomy.facetByName(u"cooperation_pillar"_s)->id;
        QVERIFY(!marksOf({entry}, {.facet = pillar}).passages().constFirst().wash);
    }

    void lostOnesAreLeftOut()
    {
        auto lost = m_project.excerpt({0, 2}, {});
        lost.placement = {};
        QVERIFY(marksOf({lost}).passages().isEmpty());
        auto outside = m_project.excerpt({900, 950}, {});
        QVERIFY(marksOf({outside}).passages().isEmpty());
    }

    void shortestUnderThePoint()
    {
        const auto outer = m_project.excerpt({0, 8}, {});
        const auto inner = m_project.excerpt({1, 3}, {});
        const ExcerptMarks marks = marksOf({outer, inner});
        QCOMPARE(marks.at(0, {65, 105}), inner.id());
        QCOMPARE(marks.at(0, {55, 105}), outer.id());
        QVERIFY(marks.at(0, {300, 300}).isNull());
        QVERIFY(marks.at(7, {55, 105}).isNull());
    }
};

QTEST_GUILESS_MAIN(ExcerptMarksTest)
#include "excerpt_marks_test.moc"
