// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/finding/hit_list_model.h"

#include "app/report/hit_context.h"
#include "app/report/page_names.h"

namespace meipi::widgets {

namespace {

// Units of text: more than the widest list shows.
constexpr qsizetype mostBefore = 120;
constexpr qsizetype mostAfter = 240;

} // namespace

HitListModel::HitListModel(const ReportSearch *search, const report::PageNames *pages, QObject *parent)
    : QAbstractListModel(parent),
      m_search(search),
      m_pages(pages)
{
    connect(search, &ReportSearch::restarted, this, &HitListModel::restart);
    connect(search, &ReportSearch::added, this, &HitListModel::add);
}

void HitListModel::restart()
{
    if (m_layer != m_search->text()) {
        m_layer = m_search->text();
        m_sections = m_layer ? SectionList(*m_layer) : SectionList();
    }
    if (m_rows == 0)
        return;
    beginResetModel();
    m_rows = 0;
    endResetModel();
}

void HitListModel::add(int first, int count)
{
    beginInsertRows({}, first, first + count - 1);
    m_rows = first + count;
    endInsertRows();
}

int HitListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

QVariant HitListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_layer || index.row() >= m_search->hits().size())
        return {};
    const report::TextRange hit = m_search->hits().at(index.row());
    switch (role) {
    case PageRole: return m_pages->of(m_layer->pageOf(hit.start));
    case SectionRole: {
        const int section = m_sections.sectionAt(hit.start);
        return section < 0 ? QString() : m_sections.sections().at(section).title;
    }
    case BeforeRole: return report::contextOf(*m_layer, hit, mostBefore, 0).before;
    case MatchRole:
    case Qt::DisplayRole: return report::contextOf(*m_layer, hit, 0, 0).match;
    case AfterRole: return report::contextOf(*m_layer, hit, 0, mostAfter).after;
    case LanguageRole: return m_layer->language;
    case Qt::AccessibleTextRole: return accessibleText(index);
    default: return {};
    }
}

QString HitListModel::accessibleText(const QModelIndex &index)
{
    return tr("Page %1: %2")
        .arg(index.data(PageRole).toString(),
             index.data(BeforeRole).toString() + index.data(MatchRole).toString() + index.data(AfterRole).toString());
}

} // namespace meipi::widgets
