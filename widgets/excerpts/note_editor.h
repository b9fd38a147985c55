// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

#include <memory>

namespace meipi::widgets {

/// A note in Markdown, as plain text with its marks highlighted. What is written is kept by Ctrl+Enter, by Esc and by going
/// elsewhere: there is no way to lose it, undo takes it back.
class NoteEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent = nullptr);
    ~NoteEditor() override;

    void setNote(const QString &markdown);
    [[nodiscard]] QString note() const; ///< without blank ends

Q_SIGNALS:
    void finished(); ///< by Ctrl+Enter or Esc
    void left(); ///< the focus went to another widget of the window

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void applyTheme();

    std::unique_ptr<QSyntaxHighlighter> m_highlighter; ///< made at the first focus
};

} // namespace meipi::widgets
