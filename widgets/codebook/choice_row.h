// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace meipi::widgets {

/// A row of buttons of which one is chosen. Arrow keys go from one to the next.
class ChoiceRow : public QWidget
{
    Q_OBJECT

public:
    enum class Style : quint8 {
        Joined, ///< words side by side in one frame
        Apart, ///< pictures
    };

    explicit ChoiceRow(Style style, QWidget *parent = nullptr);

    void addChoice(const QString &value);
    void setText(const QString &value, const QString &text); ///< shown, or the accessible name of a picture
    void setPicture(const QString &value, const QIcon &picture, const QString &name);
    void setChosen(const QString &value);
    [[nodiscard]] QString chosen() const;

Q_SIGNALS:
    void chosenByUser(const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Style m_style;
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
    QStringList m_values;
};

} // namespace meipi::widgets
