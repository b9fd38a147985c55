// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QLineEdit>

namespace meipi::widgets {

/// The palette's filter: a line with a tag in front and the number of tags found at its end.
class PaletteField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PaletteField(QWidget *parent = nullptr);
    void setCountText(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void placeCount();

    QLabel *m_count = nullptr;
};

} // namespace meipi::widgets
