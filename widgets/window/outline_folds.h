// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace meipi::widgets {

/// Which rows of an outline are folded away. Rows are given by their levels (from 1) in order. A plain value.
class OutlineFolds
{
public:
    OutlineFolds() = default;
    /// A long outline begins folded to the deepest level that shows at most `mostShown` rows (but never without its
    /// first level).
    OutlineFolds(const QList<int> &levels, int mostShown);

    [[nodiscard]] bool hasInside(int row) const;
    [[nodiscard]] bool isFolded(int row) const { return m_folded.value(row); }
    [[nodiscard]] bool isHidden(int row) const { return m_hidden.value(row); }
    /// The row itself, or the folded one that it is inside of.
    [[nodiscard]] int shownFor(int row) const;
    [[nodiscard]] int parentOf(int row) const; ///< -1: none
    void setFolded(int row, bool folded);

private:
    void hide();

    QList<int> m_levels;
    QList<bool> m_folded;
    QList<bool> m_hidden;
};

} // namespace meipi::widgets
