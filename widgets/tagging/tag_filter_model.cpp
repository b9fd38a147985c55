// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/tag_filter_model.h"

#include "widgets/tagging/tag_model.h"

namespace meipi::widgets {

TagFilterModel::TagFilterModel(std::shared_ptr<const lexicon::Lexicon> lexicon, QObject *parent)
    : QSortFilterProxyModel(parent),
      m_matcher(std::move(lexicon))
{ }

void TagFilterModel::setFilter(const QString &filter)
{
    const QString trimmed = filter.trimmed();
    if (m_filter == trimmed)
        return;
    m_filter = trimmed;
    invalidateFilter();
    // Places and marks of the rows that stay have changed too.
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex facet = index(row, 0);
        if (const int count = rowCount(facet); count > 0)
            Q_EMIT dataChanged(index(0, 0, facet), index(count - 1, 0, facet));
    }
}

QList<QModelIndex> TagFilterModel::tags() const
{
    QList<QModelIndex> all;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex facet = index(row, 0);
        for (int child = 0; child < rowCount(facet); ++child)
            all.append(index(child, 0, facet));
    }
    return all;
}

int TagFilterModel::tagCount() const { return int(tags().size()); }

QModelIndex TagFilterModel::tagAt(int place) const { return tags().value(place - 1); }

QModelIndex TagFilterModel::bestMatch() const
{
    QModelIndex best;
    int bestScore = 0;
    for (const auto tagList = tags(); const QModelIndex &tag : tagList) {
        if (const int score = m_filter.isEmpty() ? 0 : find(mapToSource(tag)).match.score; score > bestScore) {
            best = tag;
            bestScore = score;
        }
    }
    return best;
}

TagFilterModel::Found TagFilterModel::find(const QModelIndex &source) const
{
    const QString label = source.data(Qt::DisplayRole).toString();
    if (const lexicon::FilterMatch match = m_matcher.match(m_filter, label); match.score > 0)
        return {.match = match, .hint = {}};
    for (const int role : {int(TagModel::OtherLabelRole), int(TagModel::KeyRole)}) {
        const QString other = source.data(role).toString();
        if (const lexicon::FilterMatch match = m_matcher.match(m_filter, other); match.score > 0)
            return {.match = {.score = match.score, .marked = {}}, .hint = other};
    }
    return {};
}

bool TagFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex source = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!source.data(TagModel::IsFacetRole).toBool())
        return m_filter.isEmpty() || find(source).match.score > 0;
    for (int child = 0; child < sourceModel()->rowCount(source); ++child) {
        if (filterAcceptsRow(child, source))
            return true;
    }
    return false;
}

QVariant TagFilterModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case MarkedRole:
        return m_filter.isEmpty() ? QVariant() : QVariant::fromValue(find(mapToSource(index)).match.marked);
    case HintRole: return m_filter.isEmpty() ? QVariant() : QVariant(find(mapToSource(index)).hint);
    case PlaceRole: return int(tags().indexOf(index)) + 1;
    default: return QSortFilterProxyModel::data(index, role);
    }
}

} // namespace meipi::widgets
