// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/reader/made_text.h"
#include "widgets/reader/selection_controller.h"

#include <QTest>

using namespace meipi;
using report::TextRange;
using widgets::SelectionController;
using widgets::SelectionStep;
using namespace Qt::StringLiterals;

class SelectionControllerTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<const report::TextLayer> m_layer;
    SelectionController m_selection;

    [[nodiscard]] QString words() const { return m_layer->textOf(m_selection.range()); }

private Q_SLOTS:
    void init()
    {
        m_layer = std::make_shared<report::TextLayer>(
            tests::madeText({{.page = 0, .lines = {u"欧盟实行强监管，更加"_s, u"注重安全。"_s}},
                             {.page = 1, .lines = {u"The Union acts."_s}}},
                            2));
        m_selection.setText(m_layer);
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
        m_selection.press({.gap = 5, .character = 5}, 2);
        QCOMPARE(words(), u"欧盟实行强监管"_s);
        m_selection.press({.gap = 5, .character = 5}, 3);
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
    }

    void shiftAndArrows_data()
    {
        QTest::addColumn<SelectionStep>("step");
        QTest::addColumn<QString>("words");
        QTest::newRow("next character") << SelectionStep::NextCharacter << u"强监"_s;
        QTest::newRow("previous character") << SelectionStep::PreviousCharacter << QString();
        QTest::newRow("next clause") << SelectionStep::NextWord << u"强监管"_s;
        QTest::newRow("previous clause") << SelectionStep::PreviousWord << u"欧盟实行"_s;
        QTest::newRow("line down") << SelectionStep::LineDown << u"强监管，更加注重安全。"_s;
        QTest::newRow("line end") << SelectionStep::LineEnd << u"强监管，更加"_s;
        QTest::newRow("line start") << SelectionStep::LineStart << u"欧盟实行"_s;
    }

    void shiftAndArrows()
    {
        QFETCH(SelectionStep, step);
        m_selection.setRange({.start = 4, .end = 5});
        m_selection.extendBy(step);
        QTEST(words(), "words");
    }

    void lineDownLeadsToTheNextPage()
    {
        m_selection.setRange({.start = 10, .end = 11});
        m_selection.extendBy(SelectionStep::LineDown);
        QCOMPARE(words(), u"注重安全。\nT"_s);
        m_selection.extendBy(SelectionStep::LineDown); // no further line: stays
        QCOMPARE(words(), u"注重安全。\nT"_s);
    }

    void rangesAreMadeWhole()
    {
        m_layer = std::make_shared<report::TextLayer>(tests::madeText({{.page = 0, .lines = {u"𠀀字"_s}}}, 1));
        m_selection.setText(m_layer);
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
        selection.extendBy(SelectionStep::NextWord);
        QVERIFY(selection.range().isEmpty());
        m_selection.press({.gap = -1, .character = -1}, 1); // a page without text
        m_selection.dragTo({.gap = 5, .character = 5});
        QVERIFY(m_selection.range().isEmpty());
    }
};

QTEST_APPLESS_MAIN(SelectionControllerTest)
#include "selection_controller_test.moc"
