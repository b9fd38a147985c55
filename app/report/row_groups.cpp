// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/row_groups.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace meipi::report {

namespace {

constexpr double typeTolerance = 0.06; // relative difference of heights within one type size
constexpr double widerPitch = 1.3; // times the usual distance of lines: a new paragraph
constexpr double runPitch = 3; // times the height: rows further apart say nothing about each other

double pitchBetween(const PrintedRow &above, const PrintedRow &row) { return row.frame.top - above.frame.top; }

/// Usual pitch of rows in the type of a row: the lower quartile, as gaps between paragraphs only make it larger.
double usualPitch(const std::vector<PrintedRow> &rows, size_t index, const Metrics &metrics)
{
    std::vector<double> pitches;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (!sameType(rows[i], rows[index]) || !sameType(rows[i - 1], rows[index]))
            continue;
        const double pitch = pitchBetween(rows[i - 1], rows[i]);
        if (pitch > 0.4 * rows[index].height && pitch < runPitch * rows[index].height)
            pitches.push_back(pitch);
    }
    if (pitches.size() < 3)
        return metrics.height > 0 ? metrics.pitch * rows[index].height / metrics.height : rows[index].height;
    const auto quartile = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 4);
    std::ranges::nth_element(pitches, quartile);
    return *quartile;
}

class Grouping
{
public:
    Grouping(const std::vector<PrintedRow> &rows, double left, double right, const Metrics &metrics)
        : m_rows(rows),
          m_left(left),
          m_right(right)
    {
        m_pitches.reserve(rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            const bool asBefore = i > 0 && rows[i].height == rows[i - 1].height;
            m_pitches.push_back(asBefore ? m_pitches.back() : usualPitch(rows, i, metrics));
        }
    }

    std::vector<RowGroup> run()
    {
        std::vector<RowGroup> groups;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (i == 0 || isApart(i))
                groups.push_back({.first = i,
                                  .end = i,
                                  .left = m_left,
                                  .right = m_right,
                                  .columnLeft = m_left,
                                  .columnRight = m_right,
                                  .hanging = false});
            groups.back().end = i + 1;
        }
        for (RowGroup &group : groups)
            fitEdges(group);
        markHanging(groups);
        return groups;
    }

private:
    bool isApart(size_t i) const
    {
        const double pitch = pitchBetween(m_rows[i - 1], m_rows[i]);
        return !sameType(m_rows[i], m_rows[i - 1]) || pitch > widerPitch * m_pitches[i] + 1 || pitch < -1;
    }

    void fitEdges(RowGroup &group) const
    {
        double left = m_rows[group.first].frame.left;
        double right = m_rows[group.first].frame.right;
        for (size_t i = group.first; i < group.end; ++i) {
            left = std::min(left, m_rows[i].frame.left);
            right = std::max(right, m_rows[i].frame.right);
        }
        group.left = left;
        const size_t count = group.end - group.first;
        if (count < 3 || right >= m_right - 1)
            return;
        // A narrow box of text, not a list of short lines: most lines end together (justified), or at least nearly so
        // and well before the column's edge (ragged).
        const auto endBefore = [&](double tolerance) {
            return std::count_if(m_rows.begin() + static_cast<std::ptrdiff_t>(group.first),
                                 m_rows.begin() + static_cast<std::ptrdiff_t>(group.end),
                                 [&](const PrintedRow &row) { return row.frame.right > right - tolerance; });
        };
        const double em = m_rows[group.first].em();
        const auto most = static_cast<std::ptrdiff_t>(count - 1);
        const bool justified = endBefore(em) * 2 >= most && endBefore(em) >= 2;
        const bool ragged =
            right < m_right - 0.1 * (m_right - m_left) && endBefore(0.15 * (right - left)) * 3 >= most * 2;
        if (justified || ragged)
            group.right = right;
    }

    /// Full rows that an indented one follows speak for hanging indents, short ones for indented first lines; decided
    /// over all groups in one type that follow each other, as single entries are too short to tell.
    void markHanging(std::vector<RowGroup> &groups) const
    {
        for (size_t first = 0; first < groups.size();) {
            size_t end = first + 1;
            while (end < groups.size() && belongTogether(groups[end - 1], groups[end]))
                ++end;
            markRun(std::span(groups).subspan(first, end - first));
            first = end;
        }
    }

    bool belongTogether(const RowGroup &above, const RowGroup &group) const
    {
        const PrintedRow &last = m_rows[above.end - 1];
        const PrintedRow &row = m_rows[group.first];
        const double pitch = pitchBetween(last, row);
        return sameType(last, row) && pitch > 0 && pitch < runPitch * row.height;
    }

    /// A group decides for itself; one that says nothing goes with the others.
    void markRun(std::span<RowGroup> run) const
    {
        const double left = std::ranges::min(run, {}, &RowGroup::left).left;
        int all = 0;
        std::vector<int> votes;
        for (const RowGroup &group : run) {
            votes.push_back(votesForHanging(group, left));
            all += votes.back();
        }
        for (size_t i = 0; i < run.size(); ++i)
            run[i].hanging = votes[i] > 0 || (votes[i] == 0 && all > 0);
    }

    int votesForHanging(const RowGroup &group, double left) const
    {
        int votes = 0;
        for (size_t i = group.first + 1; i < group.end; ++i) {
            const PrintedRow &above = m_rows[i - 1];
            const PrintedRow &row = m_rows[i];
            const double em = row.em();
            const auto isIndented = [&](const PrintedRow &other) {
                return other.frame.left > left + 0.7 * em && other.frame.left < left + 6 * em;
            };
            const auto isAtLeft = [&](const PrintedRow &other) { return other.frame.left <= left + 0.4 * em; };
            const bool early = group.endsEarly(above, row);
            if (isIndented(row) && isAtLeft(above))
                votes += early ? -1 : 1;
            else if (isAtLeft(row) && isIndented(above))
                votes += early ? 1 : -1;
            else if (isAtLeft(row) && isAtLeft(above) && !early)
                votes -= 1; // a paragraph that is not indented at all
        }
        return votes;
    }

    const std::vector<PrintedRow> &m_rows;
    double m_left;
    double m_right;
    std::vector<double> m_pitches;
};

} // namespace

bool sameType(const PrintedRow &a, const PrintedRow &b)
{
    return std::abs(a.height - b.height) <= typeTolerance * std::max(a.height, b.height);
}

bool RowGroup::isCentred(const PrintedRow &row) const
{
    return isInTheMiddle(row) && row.frame.left > columnLeft + 0.5 * row.em();
}

bool RowGroup::isInTheMiddle(const PrintedRow &row) const
{
    const double off = ((row.frame.left + row.frame.right) - (columnLeft + columnRight)) / 2;
    return std::abs(off) < 0.02 * (columnRight - columnLeft);
}

bool RowGroup::areCentred(const PrintedRow &row, const PrintedRow &next) const
{
    return isCentred(next) && isInTheMiddle(row) && std::abs(row.frame.left - next.frame.left) > 0.3 * row.em();
}

bool RowGroup::endsEarly(const PrintedRow &row, const PrintedRow &next) const
{
    if (row.text.endsWith(u'-') || row.text.endsWith(QChar(0xAD)))
        return false;
    if (areCentred(row, next)) // such lines are often ended by hand, well before the edge
        return row.frame.width() + next.firstUnitWidth() < 0.9 * (columnRight - columnLeft);
    return row.frame.right + next.firstUnitWidth() < right;
}

std::vector<RowGroup> rowGroupsOf(const std::vector<PrintedRow> &rows, double left, double right,
                                  const Metrics &metrics)
{
    return Grouping(rows, left, right, metrics).run();
}

} // namespace meipi::report
