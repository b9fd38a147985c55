// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

namespace meipi::widgets {

class ReaderView;

/// The pages of a reader as a list: row n is page n.
class ThumbnailModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        LabelRole = Qt::UserRole, ///< QString: as printed, else the number
        ImageRole, ///< QImage, upright; null: not there yet
        SizeRole, ///< QSizeF in points, not turned
        HereRole, ///< bool: the page that is read
        TicksRole, ///< QList<ExcerptTick>
    };

    explicit ThumbnailModel(ReaderView *reader, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] int here() const { return m_here; }

private:
    void change(int row);
    void changeAll();
    void reset();

    ReaderView *m_reader;
    int m_count = 0;
    int m_here = -1;
};

} // namespace meipi::widgets
