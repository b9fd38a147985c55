// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/selection_controller.h"

#include <QTest>

using namespace meipi;
using report::TextRange;
using widgets::SelectionController;
using widgets::SelectionStep;
using widgets::TextPoint;
using namespace Qt::StringLiterals;

// With the real dictionary, as the build made it.
class SelectionControllerTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const report::TextLayer> m_layer;
    SelectionController m_selection;

    [[nodiscard]] QString words() const { return m_layer->textOf(m_selection.range()); }

    void take(report::TextLayer layer)
    {
        m_layer = std::make_shared<const report::TextLayer>(std::move(layer));
        m_selection.setText(m_layer, lexicon::Lexicon::shared());
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(lexicon::Lexicon::shared() != nullptr);
        take(tests::madeText({{.page = 0, .lines = {u"欧盟实行强监管，更加"_s, u"注重安全。"_s}},
                              {.page = 1, .lines = {u"The Union acts."_s}}},
                             2));
    }

    void dragsByCharacterBothWays()
    {
        m_selection.press({.gap = 4, .character = 4}, 1);
        QVERIFY(m_selection.range().isEmpty());
        m_selection.dragTo({.gap = 7, .character = 6});
        QCOMPARE(words(), u"强监管"_s);
        m_selection.dragTo({.gap = 2, .character = 2});
        QCOMPARE(words(), u"实行"_s);
    }

    void dragsOverLinesAndPages()
    {
        m_selection.press({.gap = 8, .character = 8}, 1);
        m_selection.dragTo({.gap = 12, .character = 11});
        QCOMPARE(words(), u"更加注重"_s);
        m_selection.dragTo({.gap = 25, .character = 25});
        QCOMPARE(words(), u"更加注重安全。\nThe Union"_s);
    }

    void clicksSelectMore()
    {
        const TextPoint at{.gap = 2, .character = 2};
        m_selection.press(at, 2);
        QCOMPARE(words(), u"实行"_s);
        m_selection.press(at, 3);
        QCOMPARE(words(), u"欧盟实行强监管，更加注重安全。"_s);
        m_selection.press({.gap = 21, .character = 21}, 2);
        QCOMPARE(words(), u"Union"_s);
    }

    void draggingAfterADoubleClickGrowsByUnits()
    {
        m_selection.press({.gap = 21, .character = 21}, 2);
        m_selection.dragTo({.gap = 27, .character = 27});
        QCOMPARE(words(), u"Union acts"_s);
        m_selection.dragTo({.gap = 16, .character = 16});
        QCOMPARE(words(), u"The Union"_s); // what was clicked stays
        m_selection.press({.gap = 2, .character = 2}, 2);
        m_selection.dragTo({.gap = 10, .character = 10});
        QCOMPARE(words(), u"实行强监管，更加注重"_s);
        m_selection.select({.gap = 2, .character = 2}, widgets::TextUnit::Clause);
        m_selection.dragTo({.gap = 9, .character = 9});
        QCOMPARE(words(), u"欧盟实行强监管，更加注重安全"_s);
    }

    void shiftAndArrows_data()
    {
        QTest::addColumn<SelectionStep>("step");
        QTest::addColumn<QString>("words");
        QTest::newRow("next character") << SelectionStep::NextCharacter << u"强监"_s;
        QTest::newRow("previous character") << SelectionStep::PreviousCharacter << QString();
        QTest::newRow("next word") << SelectionStep::NextWord << u"强监管"_s;
        QTest::newRow("previous word") << SelectionStep::PreviousWord << QString();
        QTest::newRow("next clause") << SelectionStep::NextClause << u"强监管"_s;
        QTest::newRow("previous clause") << SelectionStep::PreviousClause << u"欧盟实行"_s;
        QTest::newRow("line down") << SelectionStep::LineDown << u"强监管，更加注重安全。"_s;
        QTest::newRow("line end") << SelectionStep::LineEnd << u"强监管，更加"_s;
        QTest::newRow("line start") << SelectionStep::LineStart << u"欧盟实行"_s;
        QTest::newRow("text end") << SelectionStep::TextEnd << u"强监管，更加注重安全。\nThe Union acts."_s;
    }

    void shiftAndArrows()
    {
        QFETCH(SelectionStep, step);
        m_selection.setRange({.start = 4, .end = 5});
        m_selection.step(step, true);
        QTEST(words(), "words");
    }

    void lineDownLeadsToTheNextPage()
    {
        m_selection.setRange({.start = 10, .end = 11});
        m_selection.step(SelectionStep::LineDown, true);
        QCOMPARE(words(), u"注重安全。\nT"_s);
        m_selection.step(SelectionStep::LineDown, true); // no further line: stays
        QCOMPARE(words(), u"注重安全。\nT"_s);
    }

    void upAndDownKeepThePlaceAcross()
    {
        take(tests::madeText({{.page = 0, .lines = {u"aaaaaaaa"_s, u"bb"_s, u"cccccccc"_s}}}, 1));
        m_selection.press({.gap = 6, .character = -1, .line = 0}, 1);
        m_selection.step(SelectionStep::LineDown, false);
        QCOMPARE(m_selection.caret().gap, 10); // the short line's end
        QCOMPARE(m_selection.caret().line, 1);
        m_selection.step(SelectionStep::LineDown, false);
        QCOMPARE(m_selection.caret().gap, 16); // as far across as it came from
        m_selection.step(SelectionStep::LineUp, false);
        m_selection.step(SelectionStep::LineUp, false);
        QCOMPARE(m_selection.caret().gap, 6);
        QVERIFY(m_selection.range().isEmpty());
    }

    void endOfALineIsNotTheBeginningOfTheNext()
    {
        m_selection.press({.gap = 2, .character = -1, .line = 0}, 1);
        m_selection.step(SelectionStep::LineEnd, false);
        QCOMPARE(m_selection.caret(), (TextPoint{.gap = 10, .character = -1, .line = 0}));
        m_selection.step(SelectionStep::LineEnd, false); // stays
        QCOMPARE(m_selection.caret(), (TextPoint{.gap = 10, .character = -1, .line = 0}));
        m_selection.step(SelectionStep::LineDown, false);
        m_selection.step(SelectionStep::LineStart, false);
        QCOMPARE(m_selection.caret(), (TextPoint{.gap = 10, .character = -1, .line = 1}));
    }

    void arrowsWithoutShiftCollapse()
    {
        m_selection.setRange({.start = 4, .end = 7});
        m_selection.step(SelectionStep::PreviousCharacter, false);
        QVERIFY(m_selection.range().isEmpty());
        QCOMPARE(m_selection.caret().gap, 4);
        m_selection.setRange({.start = 4, .end = 7});
        m_selection.step(SelectionStep::NextCharacter, false);
        QCOMPARE(m_selection.caret().gap, 7);
        m_selection.step(SelectionStep::NextCharacter, false);
        QCOMPARE(m_selection.caret().gap, 8);
    }

    void growsAndShrinks()
    {
        m_selection.press({.gap = 3, .character = 3}, 1);
        QStringList seen;
        while (m_selection.grow()) {
            seen.append(words());
        }
        QCOMPARE(seen, (QStringList{u"实行"_s, u"欧盟实行强监管"_s, u"欧盟实行强监管，更加注重安全。"_s}));
        QVERIFY(m_selection.shrink());
        QCOMPARE(words(), u"欧盟实行强监管"_s);
        QVERIFY(m_selection.shrink() && m_selection.shrink());
        QVERIFY(m_selection.range().isEmpty()); // where it grew from
        // Made otherwise, it shrinks to the unit at its beginning.
        m_selection.setRange({.start = 0, .end = 15});
        QVERIFY(m_selection.shrink());
        QCOMPARE(words(), u"欧盟实行强监管"_s);
        // Over two units it grows to the larger ones at both ends.
        m_selection.setRange({.start = 5, .end = 9});
        QVERIFY(m_selection.grow());
        QCOMPARE(words(), u"监管，更加"_s);
        QVERIFY(m_selection.grow());
        QCOMPARE(words(), u"欧盟实行强监管，更加注重安全"_s);
    }

    void rangesAreMadeWhole()
    {
        take(tests::madeText({{.page = 0, .lines = {u"𠀀字"_s}}}, 1));
        m_selection.setRange({.start = 1, .end = 99});
        QCOMPARE(m_selection.range(), (TextRange{0, 3}));
        m_selection.setRange({.start = -5, .end = 0});
        QVERIFY(m_selection.range().isEmpty());
    }

    void nothingWithoutText()
    {
        SelectionController selection;
        selection.press({.gap = 3, .character = 3}, 1);
        selection.dragTo({.gap = 5, .character = 5});
        selection.setRange({.start = 0, .end = 4});
        selection.step(SelectionStep::NextWord, true);
        QVERIFY(!selection.grow() && !selection.shrink());
        QVERIFY(selection.range().isEmpty() && !selection.hasCaret());
        m_selection.press({.gap = -1, .character = -1}, 1); // a page without text
        m_selection.dragTo({.gap = 5, .character = 5});
        QVERIFY(m_selection.range().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SelectionControllerTest)
#include "selection_controller_test.moc"
