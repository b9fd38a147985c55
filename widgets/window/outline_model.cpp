// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/outline_model.h"

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr int mostShown = 80; // rows of an outline that begins unfolded

QList<int> levelsOf(const SectionList &sections)
{
    QList<int> levels;
    for (const Section &section : sections.sections())
        levels.append(section.level);
    return levels;
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractListModel(parent) { }

void OutlineModel::setSections(const SectionList &sections)
{
    beginResetModel();
    m_sections = sections;
    m_counts = QList<int>(sections.sections().size(), 0);
    m_here = -1;
    m_folds = OutlineFolds(levelsOf(sections), mostShown);
    endResetModel();
    Q_EMIT foldsChanged();
}

void OutlineModel::setFolded(int section, bool folded)
{
    if (m_folds.isFolded(section) == folded || !m_folds.hasInside(section))
        return;
    m_folds.setFolded(section, folded);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FoldRole, HereRole});
    Q_EMIT foldsChanged();
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
    const int before = shownHere();
    m_here = section;
    for (const int row : {before, shownHere()}) {
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
    case HereRole: return index.row() == shownHere();
    case FoldRole:
        return QVariant::fromValue(!m_folds.hasInside(index.row())     ? Fold::Nothing
                                       : m_folds.isFolded(index.row()) ? Fold::Folded
                                                                       : Fold::Open);
    default: return {};
    }
}

} // namespace meipi::widgets
