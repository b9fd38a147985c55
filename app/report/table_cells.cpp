// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/table_cells.h"

#include "app/report/numbering.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace meipi::report {

namespace {

constexpr double shrink = 0.1; ///< of a box's height at top and bottom: boxes hold the whole line, ink less
constexpr double jump = 1.35; ///< between the gaps inside cells and those between rows
constexpr double ruledShare = 0.45; ///< of the gaps between lines, where ruling lines divide rows
constexpr double spanningShare = 0.15; ///< of the lines that may run across a column border

Interval inkOf(const PageLine &line)
{
    const double cut = shrink * line.frame.height();
    return {.start = line.frame.top + cut, .end = line.frame.bottom - cut};
}

bool looksNumeric(const QString &text)
{
    const auto digits = std::ranges::count_if(text, [](QChar unit) { return unit.isDigit(); });
    return digits * 2 >= text.size();
}

/// Where a column border may run: positions that few lines cross, tried at every line's right edge.
std::vector<Interval> clearGaps(const std::vector<PageLine> &lines)
{
    std::vector<double> rights;
    for (const PageLine &line : lines)
        rights.push_back(line.frame.right);
    std::ranges::sort(rights);
    const auto allowed = static_cast<size_t>(spanningShare * static_cast<double>(lines.size()));
    std::vector<Interval> gaps;
    for (const double right : rights) {
        if (!gaps.empty() && right < gaps.back().end)
            continue;
        const double at = right + 0.01;
        size_t crossing = 0;
        double next = std::numeric_limits<double>::max();
        for (const PageLine &line : lines) {
            if (line.frame.left < at && line.frame.right > at)
                ++crossing;
            else if (line.frame.left >= at)
                next = std::min(next, line.frame.left);
        }
        const bool wide = next - right > 0.4 * lines.front().height;
        if (crossing <= allowed && wide && next < std::numeric_limits<double>::max())
            gaps.push_back({.start = right, .end = next});
    }
    return gaps;
}

size_t columnOf(const PageLine &line, const std::vector<Interval> &columns)
{
    size_t best = 0;
    double most = -1;
    for (size_t i = 0; i < columns.size(); ++i) {
        const double shared = std::min(line.frame.right, columns[i].end) - std::max(line.frame.left, columns[i].start);
        // A line across several columns belongs to the first of them.
        if (shared > most + 1) {
            most = shared;
            best = i;
        }
        if (shared > 0 && line.frame.right > columns[i].end + 1)
            break;
    }
    return best;
}

/// Distances between bands of a table, and the one from which on a gap divides rows. Zero: every gap does.
double rowGap(const std::vector<Interval> &bands)
{
    std::vector<double> gaps;
    for (size_t i = 1; i < bands.size(); ++i)
        gaps.push_back(bands[i].start - bands[i - 1].end);
    std::ranges::sort(gaps);
    double largest = jump;
    double border = 0;
    for (size_t i = 1; i < gaps.size(); ++i) {
        const double ratio = gaps[i] / std::max(gaps[i - 1], 0.5);
        if (ratio > largest) {
            largest = ratio;
            border = (gaps[i] + gaps[i - 1]) / 2;
        }
    }
    return border;
}

bool isRuleBetween(const QList<QLineF> &rules, double above, double below)
{
    return std::ranges::any_of(rules, [&](const QLineF &rule) {
        const bool level = std::abs(rule.dy()) < 1 && std::abs(rule.dx()) > 20;
        return level && rule.y1() > above && rule.y1() < below;
    });
}

/// Whether a band goes on with the cells of the row above it: every column that both have must look broken there.
bool goesOn(const std::vector<PageLine> &lines, const std::vector<size_t> &above, const std::vector<size_t> &below,
            const std::vector<Interval> &columns, double full)
{
    bool shared = false;
    for (const size_t under : below) {
        const size_t column = columnOf(lines[under], columns);
        for (const size_t over : above) {
            if (columnOf(lines[over], columns) != column)
                continue;
            shared = true;
            const bool isFull = lines[over].frame.width() > full * columns[column].length();
            if (!isFull || (looksNumeric(lines[over].text) && looksNumeric(lines[under].text)))
                return false;
        }
    }
    return shared;
}

Interval extentOf(const std::vector<PageLine> &lines, const std::vector<size_t> &band)
{
    Interval extent = inkOf(lines[band.front()]);
    for (const size_t i : band) {
        extent.start = std::min(extent.start, inkOf(lines[i]).start);
        extent.end = std::max(extent.end, inkOf(lines[i]).end);
    }
    return extent;
}

/// Rows that are numbered in the first column: each number begins one, and what has none goes on with it.
bool areNumbered(const std::vector<PageLine> &lines, const std::vector<std::vector<size_t>> &bands,
                 const std::vector<Interval> &columns)
{
    size_t numbered = 0;
    size_t others = 0;
    size_t firstNumbered = bands.size();
    for (size_t i = 0; i < bands.size(); ++i) {
        for (const size_t line : bands[i]) {
            if (columnOf(lines[line], columns) != 0)
                continue;
            const QString &text = lines[line].text;
            const Label label = labelOf(text);
            const bool isNumber = label.exists() && label.kind != LabelKind::Bullet && label.length >= text.size();
            (isNumber ? numbered : others) += 1;
            if (isNumber)
                firstNumbered = std::min(firstNumbered, i);
        }
    }
    return numbered >= 1 && others <= 1 && firstNumbered <= 1 && columns.size() >= 3;
}

bool beginsFirstColumn(const std::vector<PageLine> &lines, const std::vector<size_t> &band,
                       const std::vector<Interval> &columns)
{
    return std::ranges::any_of(band, [&](size_t line) { return columnOf(lines[line], columns) == 0; });
}

std::vector<std::vector<size_t>> tableRows(const std::vector<PageLine> &lines, const std::vector<Interval> &columns,
                                           const QList<QLineF> &rules)
{
    const auto bands = bandsOf(lines);
    std::vector<Interval> extents;
    for (const auto &band : bands)
        extents.push_back(extentOf(lines, band));
    const double border = rowGap(extents);
    // Rows evenly spaced: only a label that filled its column goes on in a row of its own.
    const bool even = border <= 0;
    const auto isRuled = [&](size_t i) { return i > 0 && isRuleBetween(rules, extents[i - 1].end, extents[i].start); };
    size_t ruledGaps = 0;
    for (size_t i = 1; i < bands.size(); ++i)
        ruledGaps += isRuled(i) ? 1 : 0;
    // Lines below the head and above the sum alone do not say where the rows between them end.
    const bool ruled =
        ruledGaps >= 2 && static_cast<double>(ruledGaps) >= ruledShare * static_cast<double>(bands.size() - 1);
    const bool numbered = !ruled && areNumbered(lines, bands, columns);
    std::vector<std::vector<size_t>> rows;
    for (size_t i = 0; i < bands.size(); ++i) {
        bool fresh = i == 0;
        if (!fresh && numbered)
            fresh = beginsFirstColumn(lines, bands[i], columns);
        else if (!fresh && (ruled || isRuled(i)))
            fresh = isRuled(i);
        else if (!fresh)
            fresh = even ? bands[i].size() > 1 || !goesOn(lines, bands[i - 1], bands[i], columns, 0.85)
                         : extents[i].start - extents[i - 1].end >= border
                    || !goesOn(lines, bands[i - 1], bands[i], columns, 0.6);
        if (fresh)
            rows.emplace_back();
        rows.back().insert(rows.back().end(), bands[i].begin(), bands[i].end());
    }
    return rows;
}

/// Two columns that no row has both of are one: a centred heading beside the text it stands over.
void mergeAlternating(const std::vector<PageLine> &lines, std::vector<Interval> &columns)
{
    const auto bands = bandsOf(lines);
    for (size_t i = 0; i + 1 < columns.size();) {
        const bool together = std::ranges::any_of(bands, [&](const std::vector<size_t> &band) {
            const auto has = [&](size_t column) {
                return std::ranges::any_of(band, [&](size_t line) { return columnOf(lines[line], columns) == column; });
            };
            return has(i) && has(i + 1);
        });
        if (together) {
            ++i;
            continue;
        }
        columns[i].end = columns[i + 1].end;
        columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(i + 1));
    }
}

} // namespace

std::vector<Interval> columnIntervals(const std::vector<PageLine> &lines)
{
    if (lines.size() < 2)
        return {};
    double left = lines.front().frame.left;
    double right = lines.front().frame.right;
    for (const PageLine &line : lines) {
        left = std::min(left, line.frame.left);
        right = std::max(right, line.frame.right);
    }
    std::vector<Interval> columns{{.start = left, .end = right}};
    for (const Interval &gap : clearGaps(lines)) {
        columns.back().end = gap.start;
        columns.push_back({.start = gap.end, .end = right});
    }
    mergeAlternating(lines, columns);
    return columns;
}

std::vector<std::vector<size_t>> bandsOf(const std::vector<PageLine> &lines)
{
    std::vector<size_t> order(lines.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&](size_t i) { return inkOf(lines[i]).start; });
    std::vector<std::vector<size_t>> bands;
    double end = 0;
    for (const size_t i : order) {
        const Interval ink = inkOf(lines[i]);
        if (bands.empty() || ink.start > end) {
            bands.emplace_back();
            end = ink.end;
        }
        end = std::max(end, ink.end);
        bands.back().push_back(i);
    }
    return bands;
}

std::vector<BlockDraft> tableCells(const std::vector<PageLine> &lines, const QList<QLineF> &rules)
{
    std::vector<BlockDraft> cells;
    const auto columns = columnIntervals(lines);
    if (columns.empty())
        return cells;
    qint16 rowNumber = 0;
    for (auto &row : tableRows(lines, columns, rules)) {
        std::map<size_t, std::vector<size_t>> byColumn;
        for (const size_t i : row)
            byColumn[columnOf(lines[i], columns)].push_back(i);
        for (auto &[column, members] : byColumn) {
            std::vector<PageLine> inCell;
            for (const size_t i : members)
                inCell.push_back(lines[i]);
            BlockDraft cell{.kind = BlockKind::TableCell, .row = rowNumber, .column = static_cast<qint16>(column)};
            cell.columnLeft = columns[column].start;
            cell.columnRight = columns[column].end;
            for (const auto &printed : rowsOf(inCell)) {
                for (const size_t i : printed) {
                    cell.lines.push_back(inCell[i]);
                    cell.lines.back().continuesRow = i != printed.front();
                }
            }
            cells.push_back(std::move(cell));
        }
        rowNumber = static_cast<qint16>(std::min(rowNumber + 1, 32767));
    }
    return cells;
}

} // namespace meipi::report
