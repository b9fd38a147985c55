// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace meipi::widgets {

/// A line above the page that says what happened and what is safe. Never in the way: it is closed by its × or when the
/// matter is over.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what it said before.
    void say(const QString &message);
    /// With a button that answers with `actionTriggered`.
    void say(const QString &message, const QString &action);
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_text;
    QToolButton *m_action;
    QToolButton *m_close;
};

} // namespace meipi::widgets
