// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reading_order.h"

#include "app/report/table_cells.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace meipi::report {

namespace {

constexpr int mostNested = 3; // columns within columns
constexpr size_t fewestRows = 4; // that a gutter must pass for columns to be believed
constexpr double fullShare = 0.65; // of a column's width that a line of running text fills
constexpr qsizetype fewestCharacters = 8; // in a line of running text in a narrow column

std::vector<PageLine> asLines(const std::vector<Piece> &pieces)
{
    std::vector<PageLine> lines;
    lines.reserve(pieces.size());
    for (const Piece &piece : pieces) {
        lines.push_back(piece.line);
        lines.back().frame = piece.frame;
    }
    return lines;
}

Frame extentOf(const std::vector<Piece> &pieces)
{
    Frame extent;
    for (const Piece &piece : pieces)
        extent.unite(piece.frame);
    return extent;
}

/// Gaps between neighbours of one row that may be pieces of a gutter.
std::vector<Interval> gapsBetween(const std::vector<Piece> &pieces, const Frame &extent)
{
    std::vector<Interval> gaps;
    const auto lines = asLines(pieces);
    for (const auto &row : rowsOf(lines)) {
        for (size_t i = 1; i < row.size(); ++i) {
            const Interval gap{.start = lines[row[i - 1]].frame.right, .end = lines[row[i]].frame.left};
            const bool central =
                gap.end > extent.left + 0.2 * extent.width() && gap.start < extent.right - 0.2 * extent.width();
            if (gap.length() > 4 && central)
                gaps.push_back(gap);
        }
    }
    return gaps;
}

/// The stretch that most gaps have in common.
std::optional<Interval> commonGap(const std::vector<Interval> &gaps)
{
    std::optional<Interval> best;
    size_t most = 0;
    for (const Interval &seed : gaps) {
        Interval common = seed;
        size_t count = 0;
        for (const Interval &gap : gaps) {
            const Interval shared{.start = std::max(common.start, gap.start), .end = std::min(common.end, gap.end)};
            if (shared.length() > 3) {
                common = shared;
                ++count;
            }
        }
        if (count > most) {
            most = count;
            best = common;
        }
    }
    return most >= fewestRows ? best : std::nullopt;
}

/// Full lines, and of all the text so much that tables and figures beside it do not outweigh it.
bool isProse(const std::vector<const Piece *> &side, double width)
{
    size_t full = 0;
    qsizetype inFull = 0;
    qsizetype all = 0;
    for (const Piece *piece : side) {
        const qsizetype size = piece->line.text.size();
        const bool isFull = piece->region < 0 && piece->frame.width() >= fullShare * width && size >= fewestCharacters;
        full += isFull ? 1 : 0;
        inFull += isFull ? size : 0;
        all += size;
    }
    return side.size() >= fewestRows && (full * 2 >= side.size() || (full >= 2 * fewestRows && inFull * 3 >= all));
}

/// The white stretch between two columns of running text, if there is one.
std::optional<Interval> gutterOf(const std::vector<Piece> &pieces)
{
    const Frame extent = extentOf(pieces);
    const auto gutter = commonGap(gapsBetween(pieces, extent));
    if (!gutter)
        return std::nullopt;
    std::vector<const Piece *> left;
    std::vector<const Piece *> right;
    for (const Piece &piece : pieces) {
        if (piece.frame.right <= gutter->start + 1)
            left.push_back(&piece);
        else if (piece.frame.left >= gutter->end - 1)
            right.push_back(&piece);
    }
    const bool columns = isProse(left, gutter->start - extent.left) && isProse(right, extent.right - gutter->end);
    return columns ? gutter : std::nullopt;
}

void sortByRows(Strip &strip)
{
    const auto lines = asLines(strip.pieces);
    std::vector<Piece> sorted;
    sorted.reserve(strip.pieces.size());
    for (const auto &row : rowsOf(lines)) {
        for (const size_t i : row) {
            sorted.push_back(strip.pieces[i]);
            sorted.back().line.continuesRow = i != row.front() && sorted.back().region < 0;
        }
    }
    strip.pieces = std::move(sorted);
}

class Columns
{
public:
    explicit Columns(std::vector<Strip> &strips) : m_strips(strips) { }

    void divide(std::vector<Piece> pieces, int nested)
    {
        const auto gutter = nested < mostNested && pieces.size() >= 2 * fewestRows ? gutterOf(pieces) : std::nullopt;
        if (!gutter) {
            addStrip(std::move(pieces));
            return;
        }
        std::ranges::stable_sort(pieces, {}, [](const Piece &piece) { return piece.frame.middle(); });
        std::vector<Piece> left;
        std::vector<Piece> right;
        std::vector<Piece> across;
        const auto flushColumns = [&] {
            std::vector<Piece> head = takeHeadOfNext(left, right);
            divideSide(std::exchange(left, {}), nested);
            divideSide(std::exchange(right, {}), nested);
            std::ranges::move(head, std::back_inserter(across));
        };
        const auto flushAcross = [&] {
            if (!across.empty())
                addStrip(std::exchange(across, {}));
        };
        for (size_t i = 0; i < pieces.size(); ++i) {
            const Piece &piece = pieces[i];
            if (piece.frame.left < gutter->start - 1 && piece.frame.right > gutter->end + 1) {
                flushColumns();
                across.push_back(piece);
            } else if (!across.empty() && left.empty() && right.empty()
                       && endsAcross(across.back(), piece, pieces, *gutter)) {
                across.push_back(piece);
            } else {
                flushAcross();
                (piece.frame.left >= gutter->start - 1 ? right : left).push_back(piece);
            }
        }
        flushColumns();
        flushAcross();
    }

private:
    /// A heading below both columns that stands over what runs across next.
    static std::vector<Piece> takeHeadOfNext(std::vector<Piece> &left, const std::vector<Piece> &right)
    {
        if (left.size() < 2 || right.empty())
            return {};
        const Piece &last = left.back();
        const double above = last.frame.top - left[left.size() - 2].frame.bottom;
        const bool below =
            std::ranges::all_of(right, [&](const Piece &piece) { return piece.frame.bottom < last.frame.top; });
        if (!below || above < 0.8 * last.line.height)
            return {};
        std::vector<Piece> head{last};
        left.pop_back();
        return head;
    }

    /// A short last line below full ones that run across belongs to them, unless the other column stands beside it.
    static bool endsAcross(const Piece &above, const Piece &piece, const std::vector<Piece> &pieces,
                           const Interval &gutter)
    {
        if (above.region >= 0 || piece.region >= 0 || std::abs(above.line.height - piece.line.height) > 0.5
            || piece.frame.top - above.frame.bottom > 0.8 * piece.line.height || piece.frame.left >= gutter.start)
            return false;
        return std::ranges::none_of(pieces, [&](const Piece &other) {
            return other.frame.left >= gutter.end - 1 && other.frame.top < piece.frame.bottom - 2
                && other.frame.bottom > piece.frame.top + 2;
        });
    }

    void divideSide(std::vector<Piece> pieces, int nested)
    {
        if (!pieces.empty())
            divide(std::move(pieces), nested + 1);
    }

    void addStrip(std::vector<Piece> pieces)
    {
        const Frame extent = extentOf(pieces);
        Strip strip{.left = extent.left, .right = extent.right, .pieces = std::move(pieces)};
        sortByRows(strip);
        m_strips.push_back(std::move(strip));
    }

    std::vector<Strip> &m_strips;
};

} // namespace

std::vector<Strip> stripsOf(std::vector<Piece> pieces)
{
    std::vector<Strip> strips;
    if (pieces.empty())
        return strips;
    const auto vertical = std::ranges::count_if(pieces, [](const Piece &piece) { return piece.line.isVertical(); });
    if (vertical * 2 > static_cast<std::ptrdiff_t>(pieces.size())) {
        const Frame extent = extentOf(pieces);
        strips.push_back({.left = extent.left, .right = extent.right, .pieces = std::move(pieces)});
        return strips;
    }
    // What stands upright in the margin of a page is read last.
    std::vector<Piece> upright;
    std::ranges::copy_if(pieces, std::back_inserter(upright),
                         [](const Piece &piece) { return piece.line.isVertical(); });
    std::erase_if(pieces, [](const Piece &piece) { return piece.line.isVertical(); });
    Columns(strips).divide(std::move(pieces), 0);
    for (Piece &piece : upright) {
        const Frame extent = piece.frame;
        strips.push_back({.left = extent.left, .right = extent.right, .pieces = {std::move(piece)}});
    }
    return strips;
}

} // namespace meipi::report
