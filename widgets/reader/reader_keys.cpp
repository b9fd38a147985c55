// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_keys.h"

#include <QKeyEvent>

namespace meipi::widgets {

namespace {

KeyMeaning plainMeaning(int key)
{
    switch (key) {
    case Qt::Key_T: return ReaderCommand::Tag;
    case Qt::Key_Return:
    case Qt::Key_Enter: return ReaderCommand::Confirm;
    case Qt::Key_Q: return ReaderCommand::QuickMode;
    case Qt::Key_Semicolon: return ReaderCommand::LastTags;
    case Qt::Key_Slash: return ReaderCommand::Split;
    case Qt::Key_Equal: return ReaderCommand::JoinNext;
    case Qt::Key_J: return ReaderCommand::NextExcerpt;
    case Qt::Key_K: return ReaderCommand::PreviousExcerpt;
    case Qt::Key_N: return ReaderCommand::NextClause;
    case Qt::Key_Tab: return ReaderCommand::Note;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: return ReaderCommand::Remove;
    case Qt::Key_Escape: return ReaderCommand::Deselect;
    case Qt::Key_Menu: return ReaderCommand::Menu;
    case Qt::Key_PageDown:
    case Qt::Key_Space: return ReaderCommand::PageDown;
    case Qt::Key_PageUp: return ReaderCommand::PageUp;
    case Qt::Key_Home: return ReaderCommand::DocumentStart;
    case Qt::Key_End: return ReaderCommand::DocumentEnd;
    case Qt::Key_Down: return ReaderCommand::LineDown;
    case Qt::Key_Up: return ReaderCommand::LineUp;
    case Qt::Key_Left: return ReaderCommand::Left;
    case Qt::Key_Right: return ReaderCommand::Right;
    default: return std::monostate{};
    }
}

KeyMeaning controlMeaning(int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return ReaderCommand::ZoomIn;
    case Qt::Key_Minus: return ReaderCommand::ZoomOut;
    case Qt::Key_0: return ReaderCommand::FitWidth;
    case Qt::Key_H: return ReaderCommand::Highlight;
    case Qt::Key_T: return ReaderCommand::InVivo;
    case Qt::Key_Home: return ReaderCommand::DocumentStart;
    case Qt::Key_End: return ReaderCommand::DocumentEnd;
    default: return std::monostate{};
    }
}

std::optional<SelectionStep> stepOf(int key, bool withControl)
{
    switch (key) {
    case Qt::Key_Right: return withControl ? SelectionStep::NextWord : SelectionStep::NextCharacter;
    case Qt::Key_Left: return withControl ? SelectionStep::PreviousWord : SelectionStep::PreviousCharacter;
    case Qt::Key_Down: return withControl ? SelectionStep::NextClause : SelectionStep::LineDown;
    case Qt::Key_Up: return withControl ? SelectionStep::PreviousClause : SelectionStep::LineUp;
    case Qt::Key_Home: return withControl ? SelectionStep::TextStart : SelectionStep::LineStart;
    case Qt::Key_End: return withControl ? SelectionStep::TextEnd : SelectionStep::LineEnd;
    default: return std::nullopt;
    }
}

/// Nothing when the key does not move a caret.
KeyMeaning caretMeaning(int key, Qt::KeyboardModifiers modifiers)
{
    const bool extend = modifiers.testFlag(Qt::ShiftModifier);
    const bool withControl = modifiers.testFlag(Qt::ControlModifier);
    if (!withControl && (key == Qt::Key_PageDown || key == Qt::Key_PageUp)) {
        return CaretPageMove{.views = key == Qt::Key_PageDown ? 1 : -1, .extend = extend};
    }
    if (const std::optional<SelectionStep> step = stepOf(key, withControl)) {
        return CaretMove{.step = *step, .extend = extend};
    }
    return std::monostate{};
}

/// The marks that end sentences and clauses step by them; brackets move the edges that they look like: outwards, with
/// Shift inwards, by words, with Ctrl by clauses, with Alt by sentences.
KeyMeaning unitMeaning(int key, Qt::KeyboardModifiers modifiers)
{
    const bool shift = modifiers.testFlag(Qt::ShiftModifier);
    const Qt::KeyboardModifiers rest = modifiers & ~Qt::ShiftModifier;
    if (rest == Qt::NoModifier) {
        const TextUnit unit = shift ? TextUnit::Clause : TextUnit::Sentence;
        switch (key) {
        case Qt::Key_Period:
        case Qt::Key_Greater: return UnitMove{.unit = unit, .step = 1};
        case Qt::Key_Comma:
        case Qt::Key_Less: return UnitMove{.unit = unit, .step = -1};
        default: break;
        }
    }
    if (rest != Qt::NoModifier && rest != Qt::ControlModifier && rest != Qt::AltModifier) {
        return std::monostate{};
    }
    EdgeMove move{.edge = RangeEdge::End,
                  .unit = rest == Qt::ControlModifier ? TextUnit::Clause
                      : rest == Qt::AltModifier       ? TextUnit::Sentence
                                                      : TextUnit::Word,
                  .outwards = !shift};
    switch (key) {
    case Qt::Key_BracketLeft:
    case Qt::Key_BraceLeft: move.edge = RangeEdge::Start; return move;
    case Qt::Key_BracketRight:
    case Qt::Key_BraceRight: return move;
    default: return std::monostate{};
    }
}

/// The keys of VS Code, and two that a hand finds without Shift.
KeyMeaning alternateMeaning(int key, bool shift)
{
    if (key == (shift ? Qt::Key_Right : Qt::Key_Up)) {
        return ReaderCommand::Grow;
    }
    if (key == (shift ? Qt::Key_Left : Qt::Key_Down)) {
        return ReaderCommand::Shrink;
    }
    return std::monostate{};
}

} // namespace

KeyMeaning meaningOf(const QKeyEvent &key, bool withCaret)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    if (const KeyMeaning move = unitMeaning(key.key(), modifiers); move.index() != 0) {
        return move;
    }
    if (key.matches(QKeySequence::Copy)) {
        return ReaderCommand::Copy;
    }
    if (key.matches(QKeySequence::SelectAll)) {
        return ReaderCommand::SelectAll;
    }
    if (modifiers.testFlag(Qt::AltModifier)) {
        const Qt::KeyboardModifiers rest = modifiers & ~(Qt::AltModifier | Qt::ShiftModifier);
        return rest == Qt::NoModifier ? alternateMeaning(key.key(), modifiers.testFlag(Qt::ShiftModifier))
                                      : KeyMeaning(std::monostate{});
    }
    if (modifiers == Qt::ShiftModifier && (key.key() == Qt::Key_Plus || key.key() == Qt::Key_Equal)) {
        return ReaderCommand::JoinPrevious;
    }
    if (modifiers == Qt::ShiftModifier && key.key() == Qt::Key_Space) {
        return ReaderCommand::PageUp;
    }
    if (modifiers == Qt::ShiftModifier && key.key() == Qt::Key_N) {
        return ReaderCommand::PreviousClause;
    }
    if (modifiers == Qt::ShiftModifier && key.key() == Qt::Key_F10) {
        return ReaderCommand::Menu;
    }
    // Where "+" needs Shift, Ctrl and Shift and "+" is meant as Ctrl and "+".
    if (modifiers.testFlag(Qt::ControlModifier) && key.key() == Qt::Key_Plus) {
        return ReaderCommand::ZoomIn;
    }
    if (withCaret || modifiers.testFlag(Qt::ShiftModifier)) {
        if (const KeyMeaning move = caretMeaning(key.key(), modifiers); move.index() != 0) {
            return move;
        }
    }
    if (modifiers == Qt::NoModifier) {
        return plainMeaning(key.key());
    }
    return modifiers == Qt::ControlModifier ? controlMeaning(key.key()) : KeyMeaning(std::monostate{});
}

} // namespace meipi::widgets
