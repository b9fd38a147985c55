// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lens/lens_hit_model.h"

#include "widgets/reader/lens_style.h"
#include "widgets/reader/report_lens.h"

namespace meipi::widgets {

LensHitModel::LensHitModel(const ReportLens *lens, QObject *parent) : QAbstractListModel(parent), m_lens(lens)
{
    connect(lens, &ReportLens::changed, this, &LensHitModel::refresh);
    connect(lens, &ReportLens::shownChanged, this, &LensHitModel::refresh);
}

void LensHitModel::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    refresh();
}

void LensHitModel::setSections(const SectionList &sections)
{
    beginResetModel();
    m_sections = sections;
    endResetModel();
}

/// While a report is being read other pages than this one come in: nothing moves here then.
void LensHitModel::refresh()
{
    const auto &layer = m_lens->text();
    QList<lens::Hit> hits;
    if (layer && m_page >= 0 && m_page < layer->pages.size()) {
        hits = m_lens->shownIn(layer->pages[m_page].range);
        hits.removeIf([&](const lens::Hit &hit) { return layer->pageOf(hit.words.start) != m_page; });
    }
    if (hits == m_hits)
        return;
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int LensHitModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_hits.size()); }

QVariant LensHitModel::data(const QModelIndex &index, int role) const
{
    const auto &layer = m_lens->text();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !layer)
        return {};
    const lens::Hit &hit = m_hits.at(index.row());
    switch (role) {
    case MarkRole: return int(hit.mark);
    case Qt::DisplayRole:
    case ClauseRole: return layer->textOf(hit.scope).simplified();
    case PlaceRole: return m_sections.shortName(m_sections.sectionAt(hit.words.start));
    case LanguageRole: return layer->language;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(lensWord(hit.mark), layer->textOf(hit.scope).simplified());
    default: return {};
    }
}

} // namespace meipi::widgets
