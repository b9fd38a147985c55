// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace meipi::widgets {

class HitListModel;
class ReaderView;

/// What was found in the report, one line each. The row that is current is the hit that the page shows.
class HitList : public QListView
{
    Q_OBJECT

public:
    explicit HitList(ReaderView *reader, QWidget *parent = nullptr);

Q_SIGNALS:
    void fieldRequested(); ///< up from the first row, or Esc
    void pageRequested(); ///< Enter or a double click: on to the page

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(int hit);

    ReaderView *m_reader;
    HitListModel *m_model;
    bool m_following = false; ///< the current row is being set from outside
};

} // namespace meipi::widgets
