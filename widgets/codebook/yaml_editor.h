// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

#include <memory>

namespace meipi::widgets {

/// A codebook as YAML: line numbers, highlighting, the line of a fault marked. Tab indents, Shift+Tab the other way, Esc
/// and then Tab leaves the field; a new line begins where the one above does.
class YamlEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit YamlEditor(QWidget *parent = nullptr);
    ~YamlEditor() override;

    void setFaultLine(int line); ///< from 1; 0: none
    [[nodiscard]] int faultLine() const { return m_faultLine; }
    void goToLine(int line); ///< from 1
    [[nodiscard]] int numberWidth() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Numbers;
    void applyTheme();
    void layOutNumbers();
    void paintNumbers(QPaintEvent *event);
    void indent(bool back);
    void beginLine();

    std::unique_ptr<QSyntaxHighlighter> m_highlighter;
    QWidget *m_numbers;
    int m_faultLine = 0;
    bool m_leaving = false; ///< Esc was pressed: Tab goes on to the next widget
};

} // namespace meipi::widgets
