// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace meipi::widgets {

/// A text of the codebook in one language, its language at its edge. As high as its text. What was typed is one edit when
/// the field is left or Enter is pressed (Ctrl+Enter where lines are allowed); Esc brings back what was there. Undo inside
/// the field works on what is being typed; when there is nothing of it, it is the window's.
class LabelField : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Lines : quint8 { One, Many };

    /// `mark` is "中", "EN", or empty.
    LabelField(const QString &mark, Lines lines, QWidget *parent = nullptr);

    /// Shows a text; not while another is being typed.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isEdited() const { return text() != m_shown; }
    void keep(); ///< what was typed becomes an edit now
    void restore(); ///< what was typed is given up
    void setFault(const QString &fault); ///< why the text is not taken; empty: it is

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void fitHeight();
    void takeFont();

    QString m_mark;
    Lines m_lines;
    QString m_shown;
};

} // namespace meipi::widgets
