// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/chip.h"

#include <QList>
#include <QUuid>
#include <QWidget>

namespace meipi::widgets {

/// Chips in a line that wraps; removable ones say when their × is clicked.
class ChipRow : public QWidget
{
    Q_OBJECT

public:
    struct Chip
    {
        QUuid tag;
        marks::ChipStyle style;
        QString toolTip;
    };

    explicit ChipRow(QWidget *parent = nullptr);

    void setChips(const QList<Chip> &chips);
    [[nodiscard]] const QList<Chip> &chips() const { return m_chips; }
    [[nodiscard]] QRect chipRect(const QUuid &tag) const; ///< null when it is not there

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested(const QUuid &tag);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QList<QRect> layOut(int width) const;
    [[nodiscard]] int chipAt(QPoint position) const; ///< -1: none

    QList<Chip> m_chips;
    int m_hovered = -1;
};

/// Places of chips of these sizes in lines of , each line at most `lineLimit` (0: any number); chips that do not
/// fit are left out of the list's end.
[[nodiscard]] QList<QRect> flowChips(const QList<QSizeF> &sizes, int width, int lineLimit = 0);

} // namespace meipi::widgets
