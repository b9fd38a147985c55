// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding/hit_list.h"

#include "app/marks/tokens.h"
#include "widgets/finding/hit_delegate.h"
#include "widgets/finding/hit_list_model.h"
#include "widgets/reader/reader_view.h"
#include "widgets/style/appearance.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

namespace meipi::widgets {

HitList::HitList(ReaderView *reader, QWidget *parent)
    : QListView(parent),
      m_reader(reader),
      m_model(new HitListModel(reader->search(), &reader->pageNames(), this))
{
    setModel(m_model);
    setItemDelegate(new HitDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Hits"));
    connect(reader->search(), &ReportSearch::currentChanged, this, &HitList::follow);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_reader->search()->setCurrent(index.row()); // also when it is current already and was scrolled away from
    });
    connect(this, &QListView::doubleClicked, this, &HitList::pageRequested);
}

void HitList::follow(int hit)
{
    const QScopedValueRollback following(m_following, true);
    setCurrentIndex(m_model->index(hit));
}

void HitList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_reader->search()->setCurrent(current.row());
}

void HitList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        if (currentIndex().row() <= 0) {
            Q_EMIT fieldRequested();
            return;
        }
        break;
    case Qt::Key_Escape: Q_EMIT fieldRequested(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT pageRequested(); return;
    default: break;
    }
    QListView::keyPressEvent(event);
}

void HitList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Hits"));
    QListView::changeEvent(event);
}

void HitList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    QPainter painter(viewport());
    painter.fillRect(0, viewport()->height() - 1, viewport()->width(), 1, marks::tokens(currentAppearance()).line);
}

} // namespace meipi::widgets
