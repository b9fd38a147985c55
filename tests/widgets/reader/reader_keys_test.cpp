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
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, KeyMeaning meaning) {
            QTest::newRow(name) << static_cast<int>(key) << modifiers << meaning;
        };
        row("T", Qt::Key_T, Qt::NoModifier, ReaderCommand::Tag);
        row("Enter", Qt::Key_Return, Qt::NoModifier, ReaderCommand::Tag);
        row("keypad's Enter", Qt::Key_Enter, Qt::KeypadModifier, ReaderCommand::Tag);
        row("J", Qt::Key_J, Qt::NoModifier, ReaderCommand::NextExcerpt);
        row("K", Qt::Key_K, Qt::NoModifier, ReaderCommand::PreviousExcerpt);
        row("Tab", Qt::Key_Tab, Qt::NoModifier, ReaderCommand::Note);
        row("Delete", Qt::Key_Delete, Qt::NoModifier, ReaderCommand::Remove);
        row("Esc", Qt::Key_Escape, Qt::NoModifier, ReaderCommand::Deselect);
        row("Space", Qt::Key_Space, Qt::NoModifier, ReaderCommand::PageDown);
        row("Shift+Space", Qt::Key_Space, Qt::ShiftModifier, ReaderCommand::PageUp);
        row("Home", Qt::Key_Home, Qt::NoModifier, ReaderCommand::DocumentStart);
        row("Ctrl+C", Qt::Key_C, Qt::ControlModifier, ReaderCommand::Copy);
        row("Ctrl++", Qt::Key_Plus, Qt::ControlModifier, ReaderCommand::ZoomIn);
        row("Ctrl+Shift++", Qt::Key_Plus, Qt::ControlModifier | Qt::ShiftModifier, ReaderCommand::ZoomIn);
        row("Ctrl+=", Qt::Key_Equal, Qt::ControlModifier, ReaderCommand::ZoomIn);
        row("Ctrl+-", Qt::Key_Minus, Qt::ControlModifier, ReaderCommand::ZoomOut);
        row("Ctrl+0", Qt::Key_0, Qt::ControlModifier, ReaderCommand::FitWidth);
        row("Shift+Right", Qt::Key_Right, Qt::ShiftModifier, SelectionStep::NextCharacter);
        row("Ctrl+Shift+Left", Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier, SelectionStep::PreviousWord);
        row("Shift+Down", Qt::Key_Down, Qt::ShiftModifier, SelectionStep::LineDown);
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
        QVERIFY(meaningOf(QKeyEvent(QEvent::KeyPress, key, modifiers)) == meaning);
    }
};

QTEST_MAIN(ReaderKeysTest)
#include "reader_keys_test.moc"
