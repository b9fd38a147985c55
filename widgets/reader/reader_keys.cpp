// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_keys.h"

#include <QKeyEvent>

namespace meipi::widgets {

namespace {

KeyMeaning plainMeaning(int key)
{
    switch (key) {
    case Qt::Key_T:
    case Qt::Key_Return:
    case Qt::Key_Enter: return ReaderCommand::Tag;
    case Qt::Key_J: return ReaderCommand::NextExcerpt;
    case Qt::Key_K: return ReaderCommand::PreviousExcerpt;
    case Qt::Key_Tab: return ReaderCommand::Note;
    case Qt::Key_Delete: return ReaderCommand::Remove;
    case Qt::Key_Escape: return ReaderCommand::Deselect;
    case Qt::Key_PageDown:
    case Qt::Key_Space: return ReaderCommand::PageDown;
    case Qt::Key_PageUp: return ReaderCommand::PageUp;
    case Qt::Key_Home: return ReaderCommand::DocumentStart;
    case Qt::Key_End: return ReaderCommand::DocumentEnd;
    case Qt::Key_Down: return ReaderCommand::LineDown;
    case Qt::Key_Up: return ReaderCommand::LineUp;
    case Qt::Key_Left: return ReaderCommand::Left;
    case Qt::Key_Right: return ReaderCommand::Right;
    default: return {};
    }
}

KeyMeaning shiftMeaning(int key, bool byWord)
{
    switch (key) {
    case Qt::Key_Right: return byWord ? SelectionStep::NextWord : SelectionStep::NextCharacter;
    case Qt::Key_Left: return byWord ? SelectionStep::PreviousWord : SelectionStep::PreviousCharacter;
    case Qt::Key_Down: return SelectionStep::LineDown;
    case Qt::Key_Up: return SelectionStep::LineUp;
    case Qt::Key_Home: return SelectionStep::LineStart;
    case Qt::Key_End: return SelectionStep::LineEnd;
    default: return {};
    }
}

KeyMeaning controlMeaning(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return ReaderCommand::ZoomIn;
    case Qt::Key_Minus: return ReaderCommand::ZoomOut;
    case Qt::Key_0: return ReaderCommand::FitWidth;
    case Qt::Key_Home: return ReaderCommand::DocumentStart;
    case Qt::Key_End: return ReaderCommand::DocumentEnd;
    default: return {};
    }
}

} // namespace

KeyMeaning meaningOf(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (key.matches(QKeySequence::Copy)) {
        return ReaderCommand::Copy;
    }
    if (modifiers == Qt::NoModifier) {
        return plainMeaning(key.key());
    }
    if (modifiers == Qt::ShiftModifier && key.key() == Qt::Key_Space) {
        return ReaderCommand::PageUp;
    }
    // Where "+" needs Shift, Ctrl and Shift and "+" is meant as Ctrl and "+".
    if (modifiers.testFlag(Qt::ControlModifier) && key.key() == Qt::Key_Plus) {
        return ReaderCommand::ZoomIn;
    }
    if (modifiers == Qt::ControlModifier) {
        return controlMeaning(key.key());
    }
    if (modifiers == Qt::ShiftModifier || modifiers == (Qt::ShiftModifier | Qt::ControlModifier)) {
        return shiftMeaning(key.key(), modifiers.testFlag(Qt::ControlModifier));
    }
    return {};
}

} // namespace meipi::widgets
