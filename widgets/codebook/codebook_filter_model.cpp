// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/codebook_filter_model.h"

#include "app/lexicon/lexicon.h"
#include "widgets/codebook/codebook_model.h"

namespace meipi::widgets {

CodebookFilterModel::CodebookFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent),
      m_matcher(lexicon::Lexicon::shared())
{
    setRecursiveFilteringEnabled(true);
}

void CodebookFilterModel::setFilter(const QString &filter)
{
    if (m_filter == filter.trimmed())
        return;
    m_filter = filter.trimmed();
    invalidateFilter();
}

void CodebookFilterModel::setRetiredShown(bool shown)
{
    if (m_retiredShown == shown)
        return;
    m_retiredShown = shown;
    invalidateFilter();
}

bool CodebookFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex source = sourceModel()->index(sourceRow, 0, sourceParent);
    if (!m_retiredShown && source.data(CodebookModel::RetiredRole).toBool())
        return false;
    if (m_filter.isEmpty())
        return true;
    for (const int role : {int(Qt::DisplayRole), int(CodebookModel::OtherLabelRole), int(CodebookModel::KeyRole)}) {
        if (m_matcher.match(m_filter, source.data(role).toString()).score > 0)
            return true;
    }
    return false;
}

} // namespace meipi::widgets
