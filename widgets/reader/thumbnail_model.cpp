// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/thumbnail_model.h"

#include "widgets/reader/reader_view.h"

namespace meipi::widgets {

ThumbnailModel::ThumbnailModel(ReaderView *reader, QObject *parent) : QAbstractListModel(parent), m_reader(reader)
{
    connect(reader, &ReaderView::pagesChanged, this, &ThumbnailModel::reset);
    connect(reader, &ReaderView::thumbnailArrived, this, &ThumbnailModel::change);
    connect(reader, &ReaderView::thumbnailsChanged, this, &ThumbnailModel::changeAll);
    connect(reader, &ReaderView::arrangementChanged, this, &ThumbnailModel::changeAll);
    connect(reader, &ReaderView::excerptTicksChanged, this, &ThumbnailModel::changeAll);
    connect(reader, &ReaderView::currentPageChanged, this, [this](int page) {
        const int before = std::exchange(m_here, page);
        change(before);
        change(page);
    });
    reset();
}

void ThumbnailModel::reset()
{
    beginResetModel();
    m_count = m_reader->pageCount();
    m_here = m_reader->currentPage();
    endResetModel();
}

void ThumbnailModel::change(int row)
{
    if (row >= 0 && row < m_count) {
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void ThumbnailModel::changeAll()
{
    if (m_count > 0) {
        Q_EMIT dataChanged(index(0), index(m_count - 1));
    }
}

int ThumbnailModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_count; }

QVariant ThumbnailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const int page = index.row();
    switch (role) {
    case Qt::DisplayRole: return tr("Page %1").arg(m_reader->pageLabel(page));
    case LabelRole: return m_reader->pageLabel(page);
    case ImageRole: return m_reader->thumbnail(page);
    case SizeRole: return m_reader->pageSize(page);
    case HereRole: return page == m_here;
    case TicksRole: return QVariant::fromValue(m_reader->excerptTicks(page));
    default: return {};
    }
}

} // namespace meipi::widgets
