// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_keys.h"

#include <QKeyEvent>
#include <QTest>

using namespace meipi::widgets;

class ReaderKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void means_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<KeyMeaning>("meaning");
        QTest::addColumn<KeyMeaning>("withCaret"); // the same unless the key moves it
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, KeyMeaning meaning,
                            std::optional<KeyMeaning> withCaret = {}) {
            QTest::newRow(name) << static_cast<int>(key) << modifiers << meaning << withCaret.value_or(meaning);
        };
        const auto move = [](SelectionStep step, bool extend = false) {
            return CaretMove{.step = step, .extend = extend};
        };
        row("T", Qt::Key_T, Qt::NoModifier, ReaderCommand::Tag);
        row("Enter", Qt::Key_Return, Qt::NoModifier, ReaderCommand::Confirm);
        row("keypad's Enter", Qt::Key_Enter, Qt::KeypadModifier, ReaderCommand::Confirm);
        row("J", Qt::Key_J, Qt::NoModifier, ReaderCommand::NextExcerpt);
        row("K", Qt::Key_K, Qt::NoModifier, ReaderCommand::PreviousExcerpt);
        row("Tab", Qt::Key_Tab, Qt::NoModifier, ReaderCommand::Note);
        row("Delete", Qt::Key_Delete, Qt::NoModifier, ReaderCommand::Remove);
        row("Esc", Qt::Key_Escape, Qt::NoModifier, ReaderCommand::Deselect);
        row("Space", Qt::Key_Space, Qt::NoModifier, ReaderCommand::PageDown);
        row("Shift+Space", Qt::Key_Space, Qt::ShiftModifier, ReaderCommand::PageUp);
        row("Menu", Qt::Key_Menu, Qt::NoModifier, ReaderCommand::Menu);
        row("Shift+F10", Qt::Key_F10, Qt::ShiftModifier, ReaderCommand::Menu);
        row("Home", Qt::Key_Home, Qt::NoModifier, ReaderCommand::DocumentStart, move(SelectionStep::LineStart));
        row("End", Qt::Key_End, Qt::NoModifier, ReaderCommand::DocumentEnd, move(SelectionStep::LineEnd));
        row("Ctrl+Home", Qt::Key_Home, Qt::ControlModifier, ReaderCommand::DocumentStart,
            move(SelectionStep::TextStart));
        row("Down", Qt::Key_Down, Qt::NoModifier, ReaderCommand::LineDown, move(SelectionStep::LineDown));
        row("Left", Qt::Key_Left, Qt::NoModifier, ReaderCommand::Left, move(SelectionStep::PreviousCharacter));
        row("Ctrl+Right", Qt::Key_Right, Qt::ControlModifier, {}, move(SelectionStep::NextWord));
        row("Ctrl+Down", Qt::Key_Down, Qt::ControlModifier, {}, move(SelectionStep::NextClause));
        row("Page down", Qt::Key_PageDown, Qt::NoModifier, ReaderCommand::PageDown, CaretPageMove{.views = 1});
        row("Shift+Page up", Qt::Key_PageUp, Qt::ShiftModifier, CaretPageMove{.views = -1, .extend = true});
        row("Ctrl+Page up is the window's", Qt::Key_PageUp, Qt::ControlModifier, {});
        row("Alt+Up", Qt::Key_Up, Qt::AltModifier, ReaderCommand::Grow);
        row("Alt+Down", Qt::Key_Down, Qt::AltModifier, ReaderCommand::Shrink);
        row("Alt+Shift+Right", Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier, ReaderCommand::Grow);
        row("Alt+Shift+Left", Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier, ReaderCommand::Shrink);
        row("Ctrl+A", Qt::Key_A, Qt::ControlModifier, ReaderCommand::SelectAll);
        row("Ctrl+C", Qt::Key_C, Qt::ControlModifier, ReaderCommand::Copy);
        row("Ctrl++", Qt::Key_Plus, Qt::ControlModifier, ReaderCommand::ZoomIn);
        row("Ctrl+Shift++", Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier, ReaderCommand::ZoomIn);
        row("Ctrl+=", Qt::Key_Equal, Qt::ControlModifier, ReaderCommand::ZoomIn);
        row("Ctrl+-", Qt::Key_Minus, Qt::ControlModifier, ReaderCommand::ZoomOut);
        row("Ctrl+0", Qt::Key_0, Qt::ControlModifier, ReaderCommand::FitWidth);
        row("Shift+Right", Qt::Key_Right, Qt::ShiftModifier, move(SelectionStep::NextCharacter, true));
        row("Ctrl+Shift+Left", Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier,
            move(SelectionStep::PreviousWord, true));
        row("Shift+Down", Qt::Key_Down, Qt::ShiftModifier, move(SelectionStep::LineDown, true));
        const auto unit = [](TextUnit by, int step) { return UnitMove{.unit = by, .step = step}; };
        row("next sentence", Qt::Key_Period, Qt::NoModifier, unit(TextUnit::Sentence, 1));
        row("previous sentence", Qt::Key_Comma, Qt::NoModifier, unit(TextUnit::Sentence, -1));
        row("next clause", Qt::Key_Greater, Qt::ShiftModifier, unit(TextUnit::Clause, 1));
        row("previous clause", Qt::Key_Less, Qt::ShiftModifier, unit(TextUnit::Clause, -1));
        const auto edge = [](RangeEdge which, TextUnit by, bool outwards) {
            return EdgeMove{.edge = which, .unit = by, .outwards = outwards};
        };
        row("end by a word", Qt::Key_BracketRight, Qt::NoModifier, edge(RangeEdge::End, TextUnit::Word, true));
        row("start inwards", Qt::Key_BraceLeft, Qt::ShiftModifier, edge(RangeEdge::Start, TextUnit::Word, false));
        row("start by a clause", Qt::Key_BracketLeft, Qt::ControlModifier,
            edge(RangeEdge::Start, TextUnit::Clause, true));
        row("end by a sentence inwards", Qt::Key_BraceRight, Qt::AltModifier | Qt::ShiftModifier,
            edge(RangeEdge::End, TextUnit::Sentence, false));
        row("last tags", Qt::Key_Semicolon, Qt::NoModifier, ReaderCommand::LastTags);
        row("split", Qt::Key_Slash, Qt::NoModifier, ReaderCommand::Split);
        row("join", Qt::Key_Equal, Qt::NoModifier, ReaderCommand::JoinNext);
        row("join backwards", Qt::Key_Plus, Qt::ShiftModifier, ReaderCommand::JoinPrevious);
        row("quick mode", Qt::Key_Q, Qt::NoModifier, ReaderCommand::QuickMode);
        row("highlight", Qt::Key_H, Qt::ControlModifier, ReaderCommand::Highlight);
        row("in vivo", Qt::Key_T, Qt::ControlModifier, ReaderCommand::InVivo);
        row("a letter of nobody", Qt::Key_X, Qt::NoModifier, {});
        row("Shift+T", Qt::Key_T, Qt::ShiftModifier, {});
        row("Alt+Left is the window's", Qt::Key_Left, Qt::AltModifier, {});
        row("Ctrl+Z is the window's", Qt::Key_Z, Qt::ControlModifier, {});
    }

    void means()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(KeyMeaning, meaning);
        QFETCH(KeyMeaning, withCaret);
        const QKeyEvent event(QEvent::KeyPress, key, modifiers);
        QVERIFY(meaningOf(event, false) == meaning);
        QVERIFY(meaningOf(event, true) == withCaret);
    }
};

QTEST_MAIN(ReaderKeysTest)
#include "reader_keys_test.moc"
