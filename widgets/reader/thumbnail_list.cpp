// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/thumbnail_list.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/reader/reader_view.h"
#include "widgets/reader/thumbnail_cache.h"
#include "widgets/reader/thumbnail_model.h"
#include "widgets/style/appearance.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int around = 10;
constexpr int labelHeight = 22;
constexpr int tickLength = 7;
constexpr int tickGap = 3; // from the paper
constexpr double leastTick = 2;

QSizeF turnedSize(QSizeF size, int turns) { return turns % 2 == 0 ? size : size.transposed(); }

QSizeF roomFor(QSizeF page)
{
    return page.isEmpty() ? QSizeF(ThumbnailCache::width, ThumbnailCache::height)
                          : page.scaled(ThumbnailCache::width, ThumbnailCache::height, Qt::KeepAspectRatio);
}

} // namespace

ThumbnailDelegate::ThumbnailDelegate(const ReaderView *reader, QListView *view)
    : QStyledItemDelegate(view),
      m_reader(reader),
      m_view(view)
{ }

QSize ThumbnailDelegate::sizeHint(const QStyleOptionViewItem & /*option*/, const QModelIndex & /*index*/) const
{
    // One size for all: that of a page in the middle, which is like most of the others.
    const int turns = m_reader->arrangement().turns;
    const double height = roomFor(turnedSize(m_reader->pageSize(m_reader->pageCount() / 2), turns)).height();
    const int least = ThumbnailCache::width + 2 * (around + tickGap + tickLength);
    const int across = m_view->viewport()->width();
    const int columns = std::max(1, across / least);
    return {std::max(least, across / columns), qRound(height) + around + labelHeight};
}

void ThumbnailDelegate::paintPage(QPainter &painter, const QRectF &paper, const QModelIndex &index) const
{
    const auto image = index.data(ThumbnailModel::ImageRole).value<QImage>();
    painter.fillRect(paper, m_reader->paperColor());
    if (image.isNull()) {
        return;
    }
    const int turns = m_reader->arrangement().turns;
    painter.save();
    painter.translate(paper.center());
    painter.rotate(90.0 * turns);
    QRectF upright(QPointF(0, 0), turnedSize(paper.size(), turns));
    upright.moveCenter(QPointF(0, 0));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(upright, image);
    painter.restore();
}

void ThumbnailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const marks::Look look = currentLook();
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const bool here = index.data(ThumbnailModel::HereRole).toBool();
    const QRect cell = option.rect;
    const QSizeF room(ThumbnailCache::width, cell.height() - around - labelHeight);
    const QSizeF page = turnedSize(index.data(ThumbnailModel::SizeRole).toSizeF(), m_reader->arrangement().turns);
    const QSizeF size = page.isEmpty() ? room : page.scaled(room, Qt::KeepAspectRatio);
    const QRect paper =
        QRectF(QPointF(cell.center().x() - size.width() / 2, cell.top() + around + room.height() - size.height()), size)
            .toRect();
    painter->save();
    if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(cell, colors.hover);
    }
    paintPage(*painter, paper, index);
    const int edge = here ? 2 : 1;
    painter->setPen(QPen(here ? colors.accent : colors.line2, edge, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(paper).adjusted(-edge / 2.0, -edge / 2.0, edge / 2.0, edge / 2.0));
    if (turnedSize({1, 2}, m_reader->arrangement().turns) == QSizeF(1, 2)) {
        for (const auto ticks = index.data(ThumbnailModel::TicksRole).value<QList<ExcerptTick>>();
             const ExcerptTick &tick : ticks) {
            const double height = std::max(leastTick, (tick.bottom - tick.top) * paper.height());
            painter->fillRect(
                QRectF(paper.right() + 1 + tickGap, paper.top() + tick.top * paper.height(), tickLength, height),
                tick.color);
        }
    }
    painter->setFont(marks::interfaceFont(look.language, marks::TextSize::Meta,
                                          here ? marks::Weight::Strong : marks::Weight::Regular));
    painter->setPen(here ? colors.text : colors.text2);
    const QRect label(cell.left(), cell.bottom() + 1 - labelHeight, cell.width(), labelHeight);
    painter->drawText(label, Qt::AlignCenter,
                      painter->fontMetrics().elidedText(index.data(ThumbnailModel::LabelRole).toString(),
                                                        Qt::ElideRight, cell.width() - 2 * around));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->drawRect(QRectF(cell).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

ThumbnailList::ThumbnailList(ReaderView *reader, QWidget *parent)
    : QListView(parent),
      m_reader(reader),
      m_model(new ThumbnailModel(reader, this))
{
    setModel(m_model);
    setItemDelegate(new ThumbnailDelegate(reader, this));
    setFrameShape(QFrame::NoFrame);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming would change the columns
    viewport()->setAutoFillBackground(false);
    viewport()->setBackgroundRole(QPalette::Window); // of the scroll bar, too
    m_demandTimer.setSingleShot(true);
    m_demandTimer.setInterval(0);
    connect(&m_demandTimer, &QTimer::timeout, this, &ThumbnailList::demand);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        scheduleDelayedItemsLayout();
        follow();
    });
    connect(reader, &ReaderView::arrangementChanged, this, [this] { scheduleDelayedItemsLayout(); });
    connect(reader, &ReaderView::currentPageChanged, this, &ThumbnailList::follow);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT pageChosen(index.row()); });
    retranslate();
}

/// The page that is read stays in view.
void ThumbnailList::follow()
{
    m_demandTimer.start();
    const QModelIndex here = m_model->index(m_model->here());
    if (isVisible() && here.isValid() && !hasFocus()) {
        scrollTo(here);
    }
}

void ThumbnailList::demand()
{
    QList<int> pages;
    const QRect view = viewport()->rect();
    const QModelIndex first = indexAt({view.left() + 1, view.top() + 1});
    if (isVisible() && first.isValid()) {
        int row = first.row();
        // One view more below: what comes next when one goes on.
        for (; row < m_model->rowCount(); ++row) {
            if (visualRect(m_model->index(row)).top() > 2 * view.height()) {
                break;
            }
            pages.append(row);
        }
    }
    m_reader->wantThumbnails(pages);
}

void ThumbnailList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_byKeys && current.isValid() && current.row() != m_model->here()) {
        Q_EMIT pageChosen(current.row());
    }
}

void ThumbnailList::keyPressEvent(QKeyEvent *event)
{
    const QScopedValueRollback keys(m_byKeys, true);
    QListView::keyPressEvent(event);
}

void ThumbnailList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    m_demandTimer.start();
}

void ThumbnailList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_demandTimer.start();
}

void ThumbnailList::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    follow();
}

void ThumbnailList::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    m_demandTimer.start();
}

void ThumbnailList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void ThumbnailList::retranslate() { setAccessibleName(tr("Pages")); }

} // namespace meipi::widgets
