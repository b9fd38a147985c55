// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/ruled_tables.h"

#include "app/report/character_class.h"
#include "app/report/numbering.h"
#include "app/report/ruled_grid.h"

#include <algorithm>

namespace meipi::report {

namespace {

constexpr double overhang = 1.2; ///< of a line's height, by which a word may run over a border
constexpr double leastFilled = 0.4; ///< of a table's cells that hold text; fewer are boxes of a drawing

/// Where a line may be divided at a border: behind the white space next to it, or between two ideographs that it passes.
/// A word that is too long for its cell runs over the border and is not divided. `end` when there is no such place.
qsizetype unitBehind(const PageCharacters &page, const PageLine &line, qsizetype first, double border)
{
    const double step = soundStep(page);
    const double reach = overhang * line.height;
    qsizetype best = line.end;
    double nearest = reach;
    for (qsizetype i = first + 1; i < line.end; ++i) {
        const Box before = uprightBox(page.boxes[static_cast<size_t>(i - 1)]);
        const Box after = uprightBox(page.boxes[static_cast<size_t>(i)]);
        if (before.isNull() || after.isNull())
            continue;
        const double right = before.right * step;
        const double left = after.left * step;
        const bool space = page.breaks[static_cast<size_t>(i - 1)] != Break::None || left - right > 0.15 * line.height;
        const bool wide = isHan(page.text[i].unicode()) || isHan(page.text[i - 1].unicode());
        const double distance = border < right ? right - border : std::max(0.0, border - left);
        if ((space && distance < nearest) || (wide && distance < 0.5)) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

/// The parts of a line between a grid's columns; only borders of the cell's own row divide it.
std::vector<PageLine> dividedAt(const RuledGrid &grid, const PageCharacters &page, const PageLine &line)
{
    std::vector<PageLine> parts;
    qsizetype first = line.first;
    const double y = line.frame.middle();
    for (const double border : grid.columns) {
        if (border <= line.frame.left + 1 || border >= line.frame.right - 1
            || grid.cellAt(border - 1.5, y) == grid.cellAt(border + 1.5, y))
            continue;
        const qsizetype behind = unitBehind(page, line, first, border);
        if (behind <= first || behind >= line.end)
            continue;
        if (auto part = lineOf(page, line.page, first, behind))
            parts.push_back(std::move(*part));
        first = behind;
    }
    if (parts.empty())
        return {line};
    if (auto part = lineOf(page, line.page, first, line.end))
        parts.push_back(std::move(*part));
    return parts;
}

bool isInside(const Frame &frame, const PageLine &line)
{
    const double x = (line.frame.left + line.frame.right) / 2;
    const double y = line.frame.middle();
    return x > frame.left && x < frame.right && y > frame.top && y < frame.bottom && !line.isVertical();
}

class RuledTable
{
public:
    RuledTable(const RuledGrid &grid, const PageCharacters &page)
        : m_grid(grid),
          m_page(page),
          m_texts(grid.cells.size())
    { }

    void add(const PageLine &line)
    {
        for (PageLine &part : dividedAt(m_grid, m_page, line)) {
            // One that runs over its cell's border stands where it begins.
            const double x = std::min((part.frame.left + part.frame.right) / 2, part.frame.left + 2 * part.height);
            const int cell = m_grid.cellAt(x, part.frame.middle());
            if (cell >= 0)
                m_texts[static_cast<size_t>(cell)].push_back(std::move(part));
        }
    }

    [[nodiscard]] bool isTable() const
    {
        size_t filled = 0;
        std::vector<int> columns;
        for (size_t i = 0; i < m_texts.size(); ++i) {
            if (m_texts[i].empty())
                continue;
            ++filled;
            if (!std::ranges::contains(columns, m_grid.cells[i].column))
                columns.push_back(m_grid.cells[i].column);
        }
        return columns.size() >= 2 && static_cast<double>(filled) >= leastFilled * static_cast<double>(m_texts.size());
    }

    [[nodiscard]] Region region() const
    {
        Region region{.kind = BlockKind::TableCell, .lines = {}, .frame = m_grid.frame};
        for (size_t i = 0; i < m_texts.size(); ++i) {
            if (m_texts[i].empty())
                continue;
            const GridCell &place = m_grid.cells[i];
            BlockDraft cell{.kind = BlockKind::TableCell,
                            .row = static_cast<qint16>(place.row),
                            .column = static_cast<qint16>(place.column)};
            cell.columnLeft = place.frame.left;
            cell.columnRight = place.frame.right;
            for (const auto &row : rowsOf(m_texts[i])) {
                for (const size_t line : row) {
                    cell.lines.push_back(m_texts[i][line]);
                    cell.lines.back().continuesRow = line != row.front();
                }
            }
            region.lines.insert(region.lines.end(), cell.lines.begin(), cell.lines.end());
            region.cells.push_back(std::move(cell));
        }
        return region;
    }

private:
    const RuledGrid &m_grid;
    const PageCharacters &m_page;
    std::vector<std::vector<PageLine>> m_texts;
};

/// A drawing: what ends the small print below it is a figure's caption.
bool isFigure(const RuledGrid &grid, const std::vector<PageLine> &lines, const Metrics &metrics)
{
    const PageLine *end = nullptr;
    for (const PageLine &line : lines) {
        const bool ends = captionKindOf(line.text) != CaptionKind::None || metrics.isBodyLine(line);
        if (ends && line.frame.top > grid.frame.bottom - 2 && (!end || line.frame.top < end->frame.top))
            end = &line;
    }
    return end && captionKindOf(end->text) == CaptionKind::Figure;
}

} // namespace

std::vector<Region> takeRuledTables(std::vector<PageLine> &lines, const PageCharacters &page, const Metrics &metrics)
{
    std::vector<Region> regions;
    if (page.rules.size() < 4 || lines.empty())
        return regions;
    for (const RuledGrid &grid : ruledGridsOf(page.rules)) {
        RuledTable table(grid, page);
        for (const PageLine &line : lines) {
            if (isInside(grid.frame, line))
                table.add(line);
        }
        if (!table.isTable() || isFigure(grid, lines, metrics))
            continue;
        regions.push_back(table.region());
        std::erase_if(lines, [&](const PageLine &line) { return isInside(grid.frame, line); });
    }
    return regions;
}

} // namespace meipi::report
