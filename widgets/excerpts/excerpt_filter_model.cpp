// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/excerpt_filter_model.h"

#include "widgets/excerpts/excerpt_model.h"

#include <QRegularExpression>

#include <algorithm>

namespace meipi::widgets {

ExcerptFilterModel::ExcerptFilterModel(QObject *parent) : QSortFilterProxyModel(parent) { }

void ExcerptFilterModel::setWords(const QString &words)
{
    static const QRegularExpression blank(QStringLiteral("[\\s　]+"));
    m_words = words.split(blank, Qt::SkipEmptyParts);
    invalidateFilter();
}

void ExcerptFilterModel::setTags(const QList<QUuid> &tags)
{
    m_tags = tags;
    invalidateFilter();
}

void ExcerptFilterModel::setQuick(QuickFilter filter, bool on)
{
    if (on == hasQuick(filter))
        return;
    if (on)
        m_quick.append(filter);
    else
        m_quick.removeOne(filter);
    invalidateFilter();
}

bool ExcerptFilterModel::hasQuick(QuickFilter filter) const { return m_quick.contains(filter); }

bool ExcerptFilterModel::isFiltering() const { return !m_words.isEmpty() || !m_tags.isEmpty() || !m_quick.isEmpty(); }

void ExcerptFilterModel::setPlace(int section, int page)
{
    if (m_section == section && m_page == page)
        return;
    m_section = section;
    m_page = page;
    if (hasQuick(QuickFilter::Section) || hasQuick(QuickFilter::Page))
        invalidateFilter();
}

void ExcerptFilterModel::setTaxonomy(const taxonomy::Taxonomy &taxonomy)
{
    m_taxonomy = taxonomy;
    invalidateFilter();
}

int ExcerptFilterModel::countWith(QuickFilter filter) const
{
    const auto *model = qobject_cast<const ExcerptModel *>(sourceModel());
    if (!model)
        return 0;
    return int(std::ranges::count_if(
        model->items(), [&](const ExcerptItem &item) { return matches(item, filter) && matchesText(item); }));
}

bool ExcerptFilterModel::matches(const ExcerptItem &item, QuickFilter filter) const
{
    switch (filter) {
    case QuickFilter::Section: return item.section == m_section;
    case QuickFilter::Page: return item.page == m_page;
    case QuickFilter::Mine: return item.mine;
    case QuickFilter::Noted: return !item.note.isEmpty();
    }
    return true;
}

bool ExcerptFilterModel::matchesText(const ExcerptItem &item) const
{
    const auto hasTag = [&](const QUuid &tag) { return item.tags.contains(tag); };
    if (!std::ranges::all_of(m_tags, hasTag))
        return false;
    const auto hasWord = [&](const QString &word) {
        const auto holds = [&](const QString &text) { return text.contains(word, Qt::CaseInsensitive); };
        if (holds(item.quote) || holds(item.note))
            return true;
        if (std::ranges::any_of(item.coders, holds, &CardCoder::name))
            return true;
        return std::ranges::any_of(item.tags, [&](const QUuid &id) {
            const taxonomy::Tag *tag = m_taxonomy.tag(id);
            return tag && (holds(tag->label.zh) || holds(tag->label.en));
        });
    };
    return std::ranges::all_of(m_words, hasWord);
}

bool ExcerptFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex & /*sourceParent*/) const
{
    const auto *model = qobject_cast<const ExcerptModel *>(sourceModel());
    if (!model)
        return false;
    const ExcerptItem &item = model->items().at(sourceRow);
    return matchesText(item) && std::ranges::all_of(m_quick, [&](QuickFilter filter) { return matches(item, filter); });
}

} // namespace meipi::widgets
