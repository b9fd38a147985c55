// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace meipi::widgets {

/// The program's icon, name and one line that says what it is for.
class ProgramTitle : public QWidget
{
    Q_OBJECT

public:
    explicit ProgramTitle(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace meipi::widgets
