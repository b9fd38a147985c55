// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/label_matcher.h"

#include <QSortFilterProxyModel>

namespace meipi::widgets {

/// The codebook's rows that match what is typed (either language, key, pinyin), with what they stand under.
class CodebookFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CodebookFilterModel(QObject *parent = nullptr);

    void setFilter(const QString &filter);
    void setRetiredShown(bool shown);
    [[nodiscard]] bool isFiltering() const { return !m_filter.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString m_filter;
    bool m_retiredShown = true;
    mutable lexicon::LabelMatcher m_matcher;
};

} // namespace meipi::widgets
