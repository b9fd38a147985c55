// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/note_editor.h"

#include "app/marks/look.h"
#include "app/syntax/syntax_engine.h"
#include "widgets/tagging/tag_chip.h"

#include <QKeyEvent>

namespace meipi::widgets {

NoteEditor::NoteEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
}

NoteEditor::~NoteEditor() = default;

void NoteEditor::setNote(const QString &markdown)
{
    setPlainText(markdown);
    moveCursor(QTextCursor::End);
}

QString NoteEditor::note() const { return toPlainText().trimmed(); }

void NoteEditor::applyTheme()
{
    if (!m_highlighter)
        return;
    const bool dark = lookFor(palette()).appearance == marks::Appearance::Dark;
    syntax::syntaxEngine()->setDark(*m_highlighter, dark);
}

void NoteEditor::focusInEvent(QFocusEvent *event)
{
    if (syntax::SyntaxEngine *engine = m_highlighter ? nullptr : syntax::syntaxEngine()) {
        m_highlighter = engine->highlighter(document(), QStringLiteral("Markdown"));
        applyTheme();
    }
    QPlainTextEdit::focusInEvent(event);
}

void NoteEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A menu, or another program for a while, is not going elsewhere.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT left();
}

void NoteEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

bool NoteEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void NoteEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape || (enter && event->modifiers().testFlag(Qt::ControlModifier))) {
        Q_EMIT finished();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace meipi::widgets
