// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace meipi::widgets {

/// One line of plain text that gives way when room is short: it ends in an ellipsis, and the whole is in its tool tip.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// `kept`: how much of the text's beginning is never cut off, in characters.
    void setText(const QString &text, qsizetype kept = 0);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString shownText() const; ///< as it is elided now

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int widthOf(const QString &text) const;
    void explain();

    QString m_text;
    qsizetype m_kept = 0;
};

} // namespace meipi::widgets
