// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/outline_folds.h"

#include <algorithm>

namespace meipi::widgets {

OutlineFolds::OutlineFolds(const QList<int> &levels, int mostShown)
    : m_levels(levels),
      m_folded(levels.size(), false),
      m_hidden(levels.size(), false)
{
    if (levels.size() <= mostShown)
        return;
    QList<int> byLevel = levels;
    std::ranges::sort(byLevel);
    // The level of the first row that is too many: it and what is deeper begins folded.
    const int shownLevel = std::max(byLevel.constFirst(), byLevel.at(mostShown) - 1);
    for (int row = 0; row < levels.size(); ++row)
        m_folded[row] = levels.at(row) >= shownLevel && hasInside(row);
    hide();
}

bool OutlineFolds::hasInside(int row) const
{
    return row >= 0 && row + 1 < m_levels.size() && m_levels.at(row + 1) > m_levels.at(row);
}

int OutlineFolds::parentOf(int row) const
{
    for (int above = row - 1; above >= 0 && row < m_levels.size(); --above) {
        if (m_levels.at(above) < m_levels.at(row))
            return above;
    }
    return -1;
}

int OutlineFolds::shownFor(int row) const
{
    while (row >= 0 && isHidden(row))
        row = parentOf(row);
    return row;
}

void OutlineFolds::setFolded(int row, bool folded)
{
    if (!hasInside(row) || m_folded.at(row) == folded)
        return;
    m_folded[row] = folded;
    hide();
}

void OutlineFolds::hide()
{
    int foldedLevel = -1; // of the folded row that the rows below are inside of
    for (int row = 0; row < m_levels.size(); ++row) {
        if (foldedLevel >= 0 && m_levels.at(row) <= foldedLevel)
            foldedLevel = -1;
        m_hidden[row] = foldedLevel >= 0;
        if (foldedLevel < 0 && m_folded.at(row))
            foldedLevel = m_levels.at(row);
    }
}

} // namespace meipi::widgets
