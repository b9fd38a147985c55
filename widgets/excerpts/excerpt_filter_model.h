// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/excerpts/excerpt_item.h"

#include <QSortFilterProxyModel>

namespace meipi::widgets {

/// Filters that are one click.
enum class QuickFilter : quint8 { Section, Page, Mine, Noted };

/// Leaves the excerpts with all of the words (in the quotation, the note, a tag's label or a coder's name) and all of the
/// tags, narrowed by any number of quick filters.
class ExcerptFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ExcerptFilterModel(QObject *parent = nullptr);

    void setWords(const QString &words);
    void setTags(const QList<QUuid> &tags);
    void setQuick(QuickFilter filter, bool on);
    [[nodiscard]] bool hasQuick(QuickFilter filter) const;
    [[nodiscard]] bool isFiltering() const;
    /// What "this section" and "this page" mean now; -1: none.
    void setPlace(int section, int page);
    /// Excerpts that words, tags and this one quick filter leave, whatever other quick filters are on.
    [[nodiscard]] int countWith(QuickFilter filter) const;
    void setTaxonomy(const taxonomy::Taxonomy &taxonomy);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    [[nodiscard]] bool matches(const ExcerptItem &item, QuickFilter filter) const;
    [[nodiscard]] bool matchesText(const ExcerptItem &item) const;

    taxonomy::Taxonomy m_taxonomy;
    QStringList m_words;
    QList<QUuid> m_tags;
    QList<QuickFilter> m_quick;
    int m_section = -1;
    int m_page = -1;
};

} // namespace meipi::widgets
