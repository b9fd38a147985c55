// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_excerpts.h"
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/margin_notes.h"

#include <QTest>

using namespace meipi;
using namespace Qt::StringLiterals;
using tests::MadeProject;
using widgets::ExcerptMarks;
using widgets::hitIn;
using widgets::MarginHit;
using widgets::PageLayout;
using widgets::PageNotes;

class MarginNotesTest : public QObject
{
    Q_OBJECT

    MadeProject m_project;
    report::TextLayer m_layer = tests::madeText(
        {{.page = 0, .lines = QStringList(12, QString(20, u'字'))}, {.page = 1, .lines = {u"下一页"_s}}}, 2);
    PageLayout m_layout;
    marks::Look m_look;

    [[nodiscard]] ExcerptMarks marksOf(const QList<desk::ExcerptEntry> &entries) const
    {
        return ExcerptMarks(m_project.source(entries, &m_layer));
    }
    [[nodiscard]] desk::ExcerptEntry tagged(report::TextRange range) const
    {
        return m_project.excerpt(range, {{u"risk_level/high"_s, m_project.me}, {u"economy/eu"_s, m_project.me}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_layout.setPages(QList<widgets::PageExtent>(2, {.size = {400, 600}, .noteStart = 250}));
        m_layout.setViewportWidth(800);
        m_layout.setColumnWidth(220);
        m_layout.setScale(1.5);
    }

    void chipsStandBesideTheClauseAndOffTheText()
    {
        const ExcerptMarks marks = marksOf({tagged({0, 30})});
        const PageNotes notes = laidOutNotes(m_layout, marks, 0, {}, m_look);
        QCOMPARE(notes.placement.groups.size(), 1);
        const QList<QRectF> chips = notes.placement.groups.constFirst().chips;
        QCOMPARE(chips.size(), 2);
        const QRectF line = m_layout.fromPage(0, QRectF(50, 100, 200, 10));
        QVERIFY(qAbs(chips[0].center().y() - line.center().y()) < 1);
        for (const QRectF &chip : chips) {
            QVERIFY(chip.left() > notes.rule && chip.right() < m_layout.sheet(0).right());
        }
        QVERIFY(notes.placement.groups.constFirst().leader.isEmpty());
    }

    void groupsOfOneLineArePushedDown()
    {
        const ExcerptMarks marks = marksOf({tagged({0, 5}), tagged({6, 12}), tagged({13, 19})});
        const PageNotes notes = laidOutNotes(m_layout, marks, 0, {}, m_look);
        for (int i = 1; i < 3; ++i) {
            const marks::PlacedGroup &group = notes.placement.groups[i];
            QVERIFY(group.bounds.top() > notes.placement.groups[i - 1].bounds.bottom());
            QVERIFY(!group.leader.isEmpty());
        }
    }

    void chipsOnlyWhereTheExcerptBegins()
    {
        const ExcerptMarks marks = marksOf({tagged({230, 243})});
        QCOMPARE(laidOutNotes(m_layout, marks, 0, {}, m_look).placement.groups.constFirst().chips.size(), 2);
        const PageNotes next = laidOutNotes(m_layout, marks, 1, {}, m_look);
        QVERIFY(next.placement.groups.constFirst().chips.isEmpty());
        QCOMPARE(next.notes.constFirst().brackets.size(), 1);
        QVERIFY(next.notes.constFirst().brackets.constFirst().style.openAbove);
    }

    void hitsChipsPlusAndBracket()
    {
        const auto entry = tagged({0, 30});
        const ExcerptMarks marks = marksOf({entry});
        const PageNotes notes = laidOutNotes(m_layout, marks, 0, entry.id(), m_look);
        const QList<QRectF> chips = notes.placement.groups.constFirst().chips;
        QCOMPARE(chips.size(), 3); // with the "+" of the current excerpt
        QVERIFY(notes.notes.constFirst().brackets.constFirst().style.selected);

        const MarginHit chip = hitIn(notes, marks, chips[1].center(), m_look);
        QCOMPARE(
            chip,
            (MarginHit{.excerpt = entry.id(), .tag = m_project.tag(u"economy/eu"_s), .add = false, .hidden = false}));
        const MarginHit plus = hitIn(notes, marks, chips[2].center(), m_look);
        QVERIFY(plus.add && plus.excerpt == entry.id());
        const widgets::NoteBracket bracket = notes.notes.constFirst().brackets.constFirst();
        QCOMPARE(hitIn(notes, marks, {notes.rule, (bracket.top + bracket.bottom) / 2}, m_look).excerpt, entry.id());
        QVERIFY(hitIn(notes, marks, {notes.rule - 60, bracket.top}, m_look).excerpt.isNull());
    }

    void notesOfALeftPageStandOnItsLeft()
    {
        PageLayout facing = m_layout;
        facing.setArrangement({.mode = widgets::PageMode::FacingContinuous, .coverAlone = false, .turns = 0});
        const auto entry = tagged({0, 30});
        const ExcerptMarks marks = marksOf({entry, tagged({6, 12})});
        const PageNotes notes = laidOutNotes(facing, marks, 0, entry.id(), m_look);
        QCOMPARE(notes.side, marks::MarginSide::Left);
        QCOMPARE(notes.rule, facing.rule(0));
        const QList<QRectF> chips = notes.placement.groups[0].chips;
        QCOMPARE(chips.size(), 3);
        double right = 0;
        for (const marks::PlacedGroup &group : notes.placement.groups) {
            for (const QRectF &chip : group.chips) {
                QVERIFY(chip.right() < notes.rule && chip.left() > facing.sheet(0).left());
                right = std::max(right, chip.right());
            }
        }
        QVERIFY(notes.rule - right < 40); // they keep to the rule
        QVERIFY(chips[1].top() > chips[0].top() || chips[1].left() > chips[0].right()); // in codebook order
        const marks::PlacedGroup &pushed = notes.placement.groups[1];
        QVERIFY(pushed.leader.constFirst().x() > pushed.leader.constLast().x()); // from the bracket outwards
        QVERIFY(pushed.leader.constLast().x() >= pushed.chips[0].right());
        QCOMPARE(hitIn(notes, marks, chips[0].center(), m_look).excerpt, entry.id());
        const widgets::NoteBracket bracket = notes.notes.constFirst().brackets.constFirst();
        const double line = marks::bracketLineX(notes.rule, bracket.style.lane, m_look, notes.side);
        QCOMPARE(hitIn(notes, marks, {line + 3, (bracket.top + bracket.bottom) / 2}, m_look).excerpt, entry.id());
    }

    void notesFollowAPageThatIsTurned_data()
    {
        QTest::addColumn<int>("turns");
        for (int turns = 1; turns < 4; ++turns) {
            QTest::addRow("%d", turns) << turns;
        }
    }

    void notesFollowAPageThatIsTurned()
    {
        QFETCH(int, turns);
        PageLayout layout = m_layout;
        layout.setArrangement({.mode = widgets::PageMode::Continuous, .coverAlone = false, .turns = turns});
        const ExcerptMarks marks = marksOf({tagged({0, 30}), tagged({100, 130})});
        const PageNotes notes = laidOutNotes(layout, marks, 0, {}, m_look);
        QCOMPARE(notes.notes.size(), 2);
        double above = 0;
        for (qsizetype i = 0; i < 2; ++i) {
            QRectF bounds;
            const auto marked = marks.on(0);
            for (const QRectF &line : marked[notes.notes[i].passage].lines) {
                bounds |= layout.fromPage(0, line);
            }
            const widgets::NoteBracket bracket = notes.notes[i].brackets.constFirst();
            QCOMPARE(bracket.top, bounds.top());
            QCOMPARE(bracket.bottom, bounds.bottom());
            QVERIFY(layout.paper(0).contains(bounds));
            QVERIFY(notes.placement.groups[i].bounds.top()
                    > above); // from the page's upper end down, none over another
            above = notes.placement.groups[i].bounds.bottom();
        }
        QVERIFY(layout.sheet(0).contains(notes.placement.groups[0].bounds));
    }

    void whatFindsNoRoomBecomesOneChip()
    {
        QList<desk::ExcerptEntry> entries;
        for (int i = 0; i < 60; ++i) {
            entries.append(tagged({i * 4, i * 4 + 3}));
        }
        const ExcerptMarks marks = marksOf(entries);
        const PageNotes notes = laidOutNotes(m_layout, marks, 0, {}, m_look);
        QVERIFY(notes.placement.hidden > 0);
        QVERIFY(notes.placement.overflow.bottom() <= m_layout.sheet(0).bottom());
        const MarginHit hit = hitIn(notes, marks, notes.placement.overflow.center(), m_look);
        QVERIFY(hit.hidden && !hit.excerpt.isNull());
    }
};

QTEST_MAIN(MarginNotesTest)
#include "margin_notes_test.moc"
