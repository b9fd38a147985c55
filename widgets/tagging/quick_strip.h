// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace meipi::widgets {

class ChipRow;

/// Over the page while quick mode is on: the tags that every selection gets, and how to leave. Hidden without tags.
class QuickStrip : public QWidget
{
    Q_OBJECT

public:
    explicit QuickStrip(QWidget *parent = nullptr);

    void show(const taxonomy::Taxonomy &taxonomy, const QList<QUuid> &tags);
    [[nodiscard]] ChipRow *chips() const { return m_chips; }

Q_SIGNALS:
    void takeRequested(const QUuid &tag); ///< the × of a chip
    void changeRequested();
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QLabel *m_name;
    ChipRow *m_chips;
    QLabel *m_how;
    QToolButton *m_change;
    QToolButton *m_leave;
};

} // namespace meipi::widgets
