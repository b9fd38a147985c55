// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace meipi::widgets {

/// What went wrong while opening, said on the start view until it is closed or something else is said.
class StartMessage : public QWidget
{
    Q_OBJECT

public:
    explicit StartMessage(QWidget *parent = nullptr);

    /// Empty: nothing to say, hidden.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_text = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace meipi::widgets
