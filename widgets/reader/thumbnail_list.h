// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>
#include <QTimer>

namespace meipi::widgets {

class ReaderView;
class ThumbnailModel;

/// Draws a page: its small image with ticks where the excerpts are, its label under it.
class ThumbnailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ThumbnailDelegate(const ReaderView *reader, QListView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintPage(QPainter &painter, const QRectF &paper, const QModelIndex &index) const;

    const ReaderView *m_reader;
    QListView *m_view;
};

/// The pages of a report, small, in as many columns as there is room for. Asks the reader for the images of what it
/// shows only, so its length costs nothing.
class ThumbnailList : public QListView
{
    Q_OBJECT

public:
    explicit ThumbnailList(ReaderView *reader, QWidget *parent = nullptr);

Q_SIGNALS:
    void pageChosen(int page); ///< clicked, or walked to by keys

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void follow();
    void demand();

    ReaderView *m_reader;
    ThumbnailModel *m_model;
    QTimer m_demandTimer;
    bool m_byKeys = false; ///< a key is being worked on
};

} // namespace meipi::widgets
