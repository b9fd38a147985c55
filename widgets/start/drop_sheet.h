// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace meipi::widgets {

/// A page with its margin, where reports are dropped: what the program does, in one picture.
class DropSheet : public QWidget
{
    Q_OBJECT

public:
    explicit DropSheet(QWidget *parent = nullptr);

    /// While files are dragged over the window.
    void setReady(bool ready);

    [[nodiscard]] QSize sizeHint() const override { return {600, 470}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {420, 330}; }

Q_SIGNALS:
    void openRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int ruleX() const;
    [[nodiscard]] QRect dropRect() const;
    void paintSheet(QPainter &painter) const;
    void paintInvitation(QPainter &painter) const;
    void paintMargin(QPainter &painter) const;
    void retranslate();
    void placeButton();

    QPushButton *m_button = nullptr;
    bool m_ready = false;
};

} // namespace meipi::widgets
