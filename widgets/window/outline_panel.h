// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/outline_model.h"

#include <QStyledItemDelegate>
#include <QWidget>

class QLabel;
class QListView;

namespace meipi::widgets {

class ExcerptModel;

/// Draws a section: title by level, a bar for its excerpts and their number.
class OutlineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Where a row's sign for folding is, inside its rectangle.
    [[nodiscard]] static QRect foldSign(const QRect &row, int level);
};

/// The sections of the report that is being read.
class OutlinePanel : public QWidget
{
    Q_OBJECT

public:
    /// Follows the model's sections and excerpts.
    explicit OutlinePanel(ExcerptModel *excerpts, QWidget *parent = nullptr);

    void setHere(int section);

    /// For a panel that shows this one among others: its head, with `tabs` in the place of its title.
    [[nodiscard]] QWidget *takeHead(QWidget *tabs);
    void setColumnTitleShown(bool shown);

Q_SIGNALS:
    void sectionChosen(const meipi::widgets::Section &section);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void hideFolded();
    [[nodiscard]] bool foldByKey(int key);
    [[nodiscard]] bool foldByMouse(QPoint at);
    void follow();
    void countExcerpts();

    ExcerptModel *m_excerpts;
    OutlineModel *m_model;
    QWidget *m_head;
    QLabel *m_title;
    QLabel *m_columnTitle;
    QListView *m_view;
    QLabel *m_empty;
};

} // namespace meipi::widgets
