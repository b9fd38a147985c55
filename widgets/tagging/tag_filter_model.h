// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/label_matcher.h"

#include <QHash>
#include <QPersistentModelIndex>
#include <QSortFilterProxyModel>

namespace meipi::widgets {

/// Leaves the tags that a typed filter matches by Chinese or English label, key, pinyin or initials, under their facets.
/// Order stays the codebook's, so that a place means the same while one types.
class TagFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum Role : quint16 {
        /// Characters of the label to be shown in accent: QList<std::pair<qsizetype, qsizetype>>.
        MarkedRole = Qt::UserRole + 100,
        PlaceRole, ///< among the tags that are left, from 1
        HintRole, ///< what matched when the label itself did not: the other label, or the key
    };

    explicit TagFilterModel(std::shared_ptr<const lexicon::Lexicon> lexicon, QObject *parent = nullptr);

    void setFilter(const QString &filter);
    [[nodiscard]] QString filter() const { return m_filter; }
    [[nodiscard]] int tagCount() const; ///< tags left
    [[nodiscard]] QModelIndex tagAt(int place) const; ///< from 1; invalid when there is none
    [[nodiscard]] QModelIndex bestMatch() const; ///< the best one, the first of equals; invalid without a filter

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    struct Found
    {
        lexicon::FilterMatch match;
        QString hint;
    };

    [[nodiscard]] Found find(const QModelIndex &source) const;
    [[nodiscard]] QList<QModelIndex> tags() const;

    QString m_filter;
    mutable lexicon::LabelMatcher m_matcher; ///< remembers readings; the answer does not depend on it
};

} // namespace meipi::widgets
