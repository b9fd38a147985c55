// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/furniture.h"

#include "app/report/numbering.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

constexpr double edgeShare = 0.15; ///< of the page's height, where furniture may stand
constexpr size_t deepest = 3; ///< rows from an edge
constexpr double sameHeight = 3; ///< points

/// One printed row near the upper or lower edge of a page.
struct EdgeRow
{
    int page = 0;
    bool top = false;
    size_t depth = 0; ///< 0: the outermost
    std::vector<size_t> lines;
    Frame frame;
    double height = 0;
    bool apart = false; ///< a wider gap to the text than between its lines
    QString text;
    QString key; ///< digits as '#', no white space
    bool taken = false;
};

QString keyOf(const QString &text)
{
    QString key;
    for (const QChar unit : text) {
        if (unit.isDigit()) {
            if (!key.endsWith(u'#'))
                key.append(u'#');
        } else if (!unit.isSpace()) {
            key.append(unit);
        }
    }
    return key;
}

bool hasLetters(const QString &key)
{
    return std::ranges::count_if(key, [](QChar unit) { return unit.isLetter(); }) >= 2;
}

Frame frameOf(const std::vector<PageLine> &lines, const std::vector<size_t> &row)
{
    Frame frame;
    for (const size_t i : row)
        frame.unite(lines[i].frame);
    return frame;
}

/// Usual distance between the feet of one row and the head of the next on a page.
double usualGap(const std::vector<PageLine> &lines, const std::vector<std::vector<size_t>> &rows)
{
    std::vector<double> gaps;
    for (size_t i = 1; i < rows.size(); ++i)
        gaps.push_back(std::max(0.0, frameOf(lines, rows[i]).top - frameOf(lines, rows[i - 1]).bottom));
    if (gaps.empty())
        return 0;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    return *middle;
}

EdgeRow edgeRow(const std::vector<PageLine> &lines, const std::vector<size_t> &row)
{
    EdgeRow edge;
    edge.lines = row;
    edge.frame = frameOf(lines, row);
    for (const size_t i : row) {
        if (!edge.text.isEmpty())
            edge.text.append(u' ');
        edge.text.append(lines[i].text);
        edge.height = std::max(edge.height, lines[i].height);
    }
    edge.key = keyOf(edge.text);
    return edge;
}

void addEdgeRows(const PageCharacters &page, int pageIndex, const std::vector<PageLine> &lines,
                 std::vector<EdgeRow> &edges)
{
    const auto rows = rowsOf(lines);
    const double gap = usualGap(lines, rows);
    const double band = page.size.height() * edgeShare;
    for (const bool top : {true, false}) {
        for (size_t depth = 0; depth < std::min(deepest, rows.size()); ++depth) {
            const size_t index = top ? depth : rows.size() - 1 - depth;
            EdgeRow edge = edgeRow(lines, rows[index]);
            const bool inside = top ? edge.frame.bottom <= band : edge.frame.top >= page.size.height() - band;
            if (!inside)
                break;
            edge.page = pageIndex;
            edge.top = top;
            edge.depth = depth;
            const bool hasInner = top ? index + 1 < rows.size() : index > 0;
            if (hasInner) {
                const Frame inner = frameOf(lines, rows[top ? index + 1 : index - 1]);
                const double distance = top ? inner.top - edge.frame.bottom : edge.frame.top - inner.bottom;
                edge.apart = distance > std::max(1.3 * gap, 0.8 * edge.height);
            } else {
                edge.apart = true;
            }
            edges.push_back(std::move(edge));
        }
    }
}

/// The edge rows of all pages and the decisions about them. A row can only be taken when all rows further out are.
class Edges
{
public:
    Edges(std::vector<EdgeRow> rows, int pageCount, double usualHeight)
        : m_rows(std::move(rows)),
          m_pageCount(pageCount),
          m_usualHeight(usualHeight)
    { }

    std::vector<EdgeRow> taken()
    {
        for (size_t depth = 0; depth < deepest; ++depth) {
            takeRepeated(depth);
            takeNumbers(depth);
            if (depth == 0)
                takeByPosition();
        }
        std::vector<EdgeRow> result;
        std::ranges::copy_if(m_rows, std::back_inserter(result), &EdgeRow::taken);
        return result;
    }

private:
    bool outerTaken(const EdgeRow &row) const
    {
        // The rows of one edge of a page lie behind one another, the outermost first.
        return row.depth == 0 || m_rows[static_cast<size_t>(&row - m_rows.data()) - 1].taken;
    }

    void takeRepeated(size_t depth)
    {
        QHash<QString, std::vector<EdgeRow *>> groups;
        for (EdgeRow &row : m_rows) {
            if (row.depth == depth && hasLetters(row.key))
                groups[row.key].push_back(&row);
        }
        for (const auto &group : std::as_const(groups)) {
            for (EdgeRow *row : group) {
                const auto alike = [&](const EdgeRow *other) {
                    return other->page != row->page && other->top == row->top
                        && std::abs(other->frame.top - row->frame.top) <= sameHeight;
                };
                const bool near = std::ranges::any_of(group, [&](const EdgeRow *other) {
                    return alike(other) && std::abs(other->page - row->page) <= 2;
                });
                const bool often = std::ranges::count_if(group, alike) >= std::max(2, m_pageCount / 4);
                if ((near || often) && (row->apart || (often && depth == 0)))
                    row->taken = outerTaken(*row);
            }
        }
    }

    /// Page numbers count along with the pages, so what is left of the page's index is the same on all of them.
    void takeNumbers(size_t depth)
    {
        QHash<int, int> offsets;
        for (const EdgeRow &row : m_rows) {
            if (const auto number = candidate(row, depth))
                ++offsets[offset(row, *number)];
        }
        for (EdgeRow &row : m_rows) {
            const auto number = candidate(row, depth);
            if (!number || row.taken)
                continue;
            const bool counted = offsets.value(offset(row, *number)) >= 2;
            const bool decorated = row.text.size() > QString::number(std::abs(*number)).size();
            const bool alone = (*number == row.page + 1 || decorated) && (row.apart || m_pageCount == 1);
            row.taken = (counted || alone) && outerTaken(row);
        }
    }

    static std::optional<int> candidate(const EdgeRow &row, size_t depth)
    {
        return row.depth == depth ? pageNumberOf(row.text) : std::nullopt;
    }

    static int offset(const EdgeRow &row, int number)
    {
        constexpr int romanApart = 100000;
        return number < 0 ? romanApart - number - row.page : number - row.page;
    }

    /// Running heads that differ from page to page (the section's title): the first row stands apart at one height on
    /// most pages.
    void takeByPosition()
    {
        for (const bool top : {true, false}) {
            QHash<int, int> heights;
            const auto bin = [](const EdgeRow &row) {
                return static_cast<int>(std::lround((row.top ? row.frame.top : row.frame.bottom) / 2));
            };
            for (const EdgeRow &row : m_rows) {
                if (row.depth == 0 && row.top == top && row.apart)
                    ++heights[bin(row)];
            }
            for (EdgeRow &row : m_rows) {
                if (row.depth != 0 || row.top != top || !row.apart || row.taken || row.height > 1.05 * m_usualHeight)
                    continue;
                const int count = heights.value(bin(row)) + heights.value(bin(row) - 1) + heights.value(bin(row) + 1);
                row.taken = m_pageCount >= 5 && count * 10 >= m_pageCount * 6;
            }
        }
    }

    std::vector<EdgeRow> m_rows;
    int m_pageCount;
    double m_usualHeight; ///< of a line of the document: larger ones are titles, on slides at one height too
};

Box boxOf(const Frame &frame, double step)
{
    const auto steps = [&](double points) {
        return static_cast<quint16>(std::clamp(std::lround(points / step), 0L, 65535L));
    };
    return {
        .left = steps(frame.left), .top = steps(frame.top), .right = steps(frame.right), .bottom = steps(frame.bottom)};
}

} // namespace

QList<Furniture> takeFurniture(const std::vector<PageCharacters> &pages, std::vector<std::vector<PageLine>> &lines,
                               double bodyHeight)
{
    std::vector<EdgeRow> rows;
    for (size_t i = 0; i < pages.size(); ++i)
        addEdgeRows(pages[i], static_cast<int>(i), lines[i], rows);
    QList<Furniture> furniture;
    std::vector<std::vector<size_t>> gone(pages.size());
    for (const EdgeRow &row : Edges(std::move(rows), static_cast<int>(pages.size()), bodyHeight).taken()) {
        const auto page = static_cast<size_t>(row.page);
        if (std::ranges::contains(gone[page], row.lines.front()))
            continue; // a page of few rows: the same row seen from both edges
        gone[page].insert(gone[page].end(), row.lines.begin(), row.lines.end());
        const double step = soundStep(pages[page]);
        furniture.append({.page = row.page, .text = row.text, .box = boxOf(row.frame, step)});
    }
    for (size_t i = 0; i < pages.size(); ++i) {
        std::ranges::sort(gone[i], std::greater());
        for (const size_t line : gone[i])
            lines[i].erase(lines[i].begin() + static_cast<std::ptrdiff_t>(line));
    }
    std::ranges::stable_sort(furniture, {}, &Furniture::page);
    return furniture;
}

} // namespace meipi::report
