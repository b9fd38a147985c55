// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/ruled_grid.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace meipi::report {

namespace {

// Points.
constexpr double together = 2.5; ///< between lines that meet, and between strokes of one line
constexpr double shortest = 5;
constexpr double covered = 0.6; ///< of a cell's side that must be ruled for a wall

constexpr size_t mostRules = 4000; ///< a page with more is a drawing
constexpr size_t mostLines = 200; ///< across or down in one grid

/// A horizontal or vertical line; `at` is its fixed coordinate.
struct Ruling
{
    bool across = true;
    double at = 0;
    double start = 0;
    double end = 0;
};

std::vector<Ruling> rulingsOf(const QList<QLineF> &rules)
{
    std::vector<Ruling> rulings;
    for (const QLineF &rule : rules) {
        const bool across = std::abs(rule.dy()) <= std::abs(rule.dx());
        const double start = across ? std::min(rule.x1(), rule.x2()) : std::min(rule.y1(), rule.y2());
        const double end = across ? std::max(rule.x1(), rule.x2()) : std::max(rule.y1(), rule.y2());
        const double at = across ? (rule.y1() + rule.y2()) / 2 : (rule.x1() + rule.x2()) / 2;
        if (std::isfinite(at) && std::isfinite(start) && std::isfinite(end) && end - start >= shortest)
            rulings.push_back({.across = across, .at = at, .start = start, .end = end});
    }
    return rulings;
}

/// Strokes of one line, cell by cell or dash by dash, become one.
std::vector<Ruling> joined(std::vector<Ruling> rulings)
{
    std::ranges::sort(rulings, [](const Ruling &a, const Ruling &b) {
        return std::tie(a.across, a.at, a.start) < std::tie(b.across, b.at, b.start);
    });
    std::vector<Ruling> lines;
    for (const Ruling &ruling : rulings) {
        const auto goesOn = std::find_if(lines.rbegin(), lines.rend(), [&](const Ruling &line) {
            return line.across == ruling.across && std::abs(line.at - ruling.at) < together / 2
                && ruling.start < line.end + together && ruling.end > line.start - together;
        });
        if (goesOn == lines.rend()) {
            lines.push_back(ruling);
            continue;
        }
        goesOn->start = std::min(goesOn->start, ruling.start);
        goesOn->end = std::max(goesOn->end, ruling.end);
    }
    return lines;
}

bool meet(const Ruling &a, const Ruling &b)
{
    if (a.across == b.across)
        return false;
    return b.at > a.start - together && b.at < a.end + together && a.at > b.start - together && a.at < b.end + together;
}

/// Groups of lines that hang together.
std::vector<std::vector<Ruling>> groupsOf(const std::vector<Ruling> &lines)
{
    std::vector<size_t> parent(lines.size());
    std::iota(parent.begin(), parent.end(), size_t{0});
    const auto root = [&parent](size_t i) {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    };
    for (size_t i = 0; i < lines.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (meet(lines[i], lines[j]))
                parent[root(i)] = root(j);
        }
    }
    std::map<size_t, std::vector<Ruling>> groups;
    for (size_t i = 0; i < lines.size(); ++i)
        groups[root(i)].push_back(lines[i]);
    std::vector<std::vector<Ruling>> result;
    for (auto &[first, group] : groups)
        result.push_back(std::move(group));
    return result;
}

std::vector<double> places(std::vector<double> all)
{
    std::ranges::sort(all);
    std::vector<double> places;
    for (const double at : all) {
        if (places.empty() || at - places.back() > together)
            places.push_back(at);
    }
    return places;
}

class GridMaker
{
public:
    explicit GridMaker(const std::vector<Ruling> &lines) : m_lines(lines)
    {
        std::vector<double> xs;
        std::vector<double> ys;
        for (const Ruling &line : lines) {
            (line.across ? ys : xs).push_back(line.at);
            // An open side: the lines across end where the table does.
            auto &ends = line.across ? xs : ys;
            ends.push_back(line.start);
            ends.push_back(line.end);
        }
        m_xs = places(std::move(xs));
        m_ys = places(std::move(ys));
    }

    bool isGrid() const
    {
        const auto down = std::ranges::count_if(m_lines, [](const Ruling &line) { return !line.across; });
        return m_xs.size() >= 3 && m_ys.size() >= 2 && m_xs.size() <= mostLines && m_ys.size() <= mostLines
            && down >= 1;
    }

    RuledGrid grid() const
    {
        RuledGrid grid;
        grid.frame = {.left = m_xs.front(), .top = m_ys.front(), .right = m_xs.back(), .bottom = m_ys.back()};
        grid.columns = m_xs;
        grid.rows = m_ys;
        const size_t width = m_xs.size() - 1;
        const size_t height = m_ys.size() - 1;
        grid.owners.assign(width * height, -1);
        for (size_t row = 0; row < height; ++row) {
            for (size_t column = 0; column < width; ++column) {
                if (grid.owners[row * width + column] >= 0)
                    continue;
                size_t right = column + 1;
                while (right < width && grid.owners[row * width + right] < 0 && !hasWall(false, right, row))
                    ++right;
                size_t below = row + 1;
                const auto isFree = [&](size_t y) {
                    const auto from = grid.owners.begin() + static_cast<std::ptrdiff_t>(y * width);
                    return std::all_of(from + static_cast<std::ptrdiff_t>(column),
                                       from + static_cast<std::ptrdiff_t>(right), [](int owner) { return owner < 0; });
                };
                while (below < height && isFree(below) && isOpenBelow(below, column, right))
                    ++below;
                for (size_t y = row; y < below; ++y) {
                    for (size_t x = column; x < right; ++x)
                        grid.owners[y * width + x] = static_cast<int>(grid.cells.size());
                }
                grid.cells.push_back(
                    {.row = static_cast<int>(row),
                     .column = static_cast<int>(column),
                     .frame = {.left = m_xs[column], .top = m_ys[row], .right = m_xs[right], .bottom = m_ys[below]}});
            }
        }
        return grid;
    }

private:
    bool isOpenBelow(size_t below, size_t column, size_t right) const
    {
        for (size_t x = column; x < right; ++x) {
            if (hasWall(true, below, x) || (x > column && hasWall(false, x, below)))
                return false;
        }
        return true;
    }

    /// Whether the grid's line `line` (a row's upper edge when `across`) is ruled along the cell `cell`.
    bool hasWall(bool across, size_t line, size_t cell) const
    {
        const std::vector<double> &fixed = across ? m_ys : m_xs;
        const std::vector<double> &along = across ? m_xs : m_ys;
        const double start = along[cell];
        const double end = along[cell + 1];
        double ruled = 0;
        for (const Ruling &ruling : m_lines) {
            if (ruling.across == across && std::abs(ruling.at - fixed[line]) <= together)
                ruled = std::max(ruled, std::min(end, ruling.end) - std::max(start, ruling.start));
        }
        return ruled >= covered * (end - start);
    }

    const std::vector<Ruling> &m_lines;
    std::vector<double> m_xs;
    std::vector<double> m_ys;
};

} // namespace

int RuledGrid::cellAt(double x, double y) const
{
    const auto placeOf = [](const std::vector<double> &borders, double at) {
        return std::ranges::upper_bound(borders, at) - borders.begin() - 1;
    };
    const auto column = placeOf(columns, x);
    const auto row = placeOf(rows, y);
    const auto width = static_cast<std::ptrdiff_t>(columns.size()) - 1;
    if (column < 0 || row < 0 || column >= width || row + 1 >= static_cast<std::ptrdiff_t>(rows.size()))
        return -1;
    return owners.at(static_cast<size_t>(row * width + column));
}

std::vector<RuledGrid> ruledGridsOf(const QList<QLineF> &rules)
{
    std::vector<RuledGrid> grids;
    if (rules.size() > static_cast<qsizetype>(mostRules))
        return grids;
    for (const auto &group : groupsOf(joined(rulingsOf(rules)))) {
        const GridMaker maker(group);
        if (maker.isGrid())
            grids.push_back(maker.grid());
    }
    std::ranges::sort(grids, {}, [](const RuledGrid &grid) { return grid.frame.top; });
    return grids;
}

} // namespace meipi::report
