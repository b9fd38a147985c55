// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace meipi::widgets {

/// A wide button: icon, title, a description that wraps, and the shortcut at its end. Its text is the title.
class StartCard : public QAbstractButton
{
    Q_OBJECT

public:
    /// `iconName` as in icons.h; empty: no icon.
    explicit StartCard(const QString &iconName, QWidget *parent = nullptr);

    void setDescription(const QString &description);
    [[nodiscard]] QString description() const { return m_description; }
    /// Shown only; the window's action has it.
    void setShortcutHint(const QKeySequence &keys);
    /// A path is elided in its middle instead of being wrapped.
    void setPathDescription(const QString &path);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QRect textRect(int width) const;
    [[nodiscard]] int hintWidth() const;

    QString m_iconName;
    QString m_description;
    QString m_hint;
    bool m_isPath = false;
};

} // namespace meipi::widgets
