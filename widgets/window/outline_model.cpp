// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/outline_model.h"

#include <algorithm>

namespace meipi::widgets {

OutlineModel::OutlineModel(QObject *parent) : QAbstractListModel(parent) { }

void OutlineModel::setSections(const SectionList &sections)
{
    beginResetModel();
    m_sections = sections;
    m_counts = QList<int>(sections.sections().size(), 0);
    m_here = -1;
    endResetModel();
}

void OutlineModel::setExcerptSections(const QList<int> &sections)
{
    QList<int> counts(m_sections.sections().size(), 0);
    for (const int section : sections) {
        for (int around = section; around >= 0 && around < counts.size(); around = m_sections.parentOf(around))
            ++counts[around];
    }
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CountRole, ShareRole});
}

void OutlineModel::setHere(int section)
{
    if (section == m_here)
        return;
    const int before = m_here;
    m_here = section;
    for (const int row : {before, section}) {
        if (row >= 0 && row < rowCount())
            Q_EMIT dataChanged(index(row), index(row), {HereRole});
    }
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sections.sections().size());
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Section &section = m_sections.sections().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return section.title;
    case LevelRole: return section.level;
    case SectionRole: return QVariant::fromValue(section);
    case CountRole: return m_counts.at(index.row());
    case ShareRole: {
        const int most = *std::ranges::max_element(m_counts);
        return most > 0 ? double(m_counts.at(index.row())) / most : 0.0;
    }
    case HereRole: return index.row() == m_here;
    default: return {};
    }
}

} // namespace meipi::widgets
