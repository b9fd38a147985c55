// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QRect>
#include <QString>
#include <QWidget>

class QPainter;

namespace meipi::widgets {

/// A key as it is drawn beside what it does.
[[nodiscard]] int keyCapWidth(const QString &key, const marks::Look &look);
void drawKeyCap(QPainter &painter, const QRect &rect, const QString &key, const marks::Look &look);

/// A line of keys and what each does, in the order of use.
class KeyHints : public QWidget
{
    Q_OBJECT

public:
    struct Hint
    {
        QString key;
        QString word;
    };

    explicit KeyHints(QWidget *parent = nullptr);
    void setHints(const QList<Hint> &hints);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Hint> m_hints;
};

} // namespace meipi::widgets
