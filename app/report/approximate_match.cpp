// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/approximate_match.h"

#include <QString>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace meipi::report {

namespace {

constexpr int wordBits = 64;

/// Myers' bit-vector for the edit distance between a pattern and the text that ends at each position, the start being
/// free. One column of the matrix as vertical differences, 64 rows in a word.
class Column
{
public:
    explicit Column(QStringView pattern)
        : m_length(pattern.size()),
          m_blocks(static_cast<size_t>((pattern.size() + wordBits - 1) / wordBits)),
          m_rows(std::numeric_limits<char16_t>::max() + size_t{1}, 0),
          m_up(m_blocks, ~std::uint64_t{0}),
          m_down(m_blocks, 0),
          m_masks(m_blocks, 0),
          m_score(static_cast<int>(pattern.size()))
    {
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            auto &row = m_rows[pattern[i].unicode()];
            if (row == 0) {
                row = static_cast<std::uint16_t>(m_masks.size() / m_blocks);
                m_masks.resize(m_masks.size() + m_blocks, 0);
            }
            m_masks[row * m_blocks + static_cast<size_t>(i / wordBits)] |= std::uint64_t{1} << (i % wordBits);
        }
    }

    /// The distance after one more unit of the text.
    int advance(QChar unit, bool freeStart)
    {
        const std::uint64_t *masks = m_masks.data() + m_rows[unit.unicode()] * m_blocks;
        int carry = freeStart ? 0 : 1; // horizontal difference that enters a block from above
        for (size_t block = 0; block < m_blocks; ++block)
            carry = step(block, masks[block], carry);
        m_score += carry;
        return m_score;
    }

private:
    int step(size_t block, std::uint64_t equal, int carryIn)
    {
        const std::uint64_t up = m_up[block];
        const std::uint64_t down = m_down[block];
        const std::uint64_t vertical = equal | down;
        if (carryIn < 0)
            equal |= 1;
        const std::uint64_t diagonal = (((equal & up) + up) ^ up) | equal;
        std::uint64_t plus = down | ~(diagonal | up);
        std::uint64_t minus = up & diagonal;
        const bool last = block + 1 == m_blocks;
        const int top = last ? static_cast<int>((m_length - 1) % wordBits) : wordBits - 1;
        const std::uint64_t high = std::uint64_t{1} << top;
        int carryOut = 0;
        if (plus & high)
            carryOut = 1;
        else if (minus & high)
            carryOut = -1;
        plus <<= 1;
        minus <<= 1;
        if (carryIn < 0)
            minus |= 1;
        else if (carryIn > 0)
            plus |= 1;
        m_up[block] = minus | ~(vertical | plus);
        m_down[block] = plus & vertical;
        return carryOut;
    }

    qsizetype m_length;
    size_t m_blocks;
    std::vector<std::uint16_t> m_rows; ///< unit → row of m_masks; row 0: not in the pattern
    std::vector<std::uint64_t> m_up;
    std::vector<std::uint64_t> m_down;
    std::vector<std::uint64_t> m_masks;
    int m_score;
};

/// Where the best match that ends at `end` begins: the same search backwards from there.
qsizetype startOf(QStringView text, const QString &reversedPattern, qsizetype end, int errors)
{
    Column column(reversedPattern);
    const qsizetype furthest = std::max<qsizetype>(0, end - reversedPattern.size() - errors);
    qsizetype start = end;
    int best = static_cast<int>(reversedPattern.size());
    for (qsizetype i = end - 1; i >= furthest; --i) {
        const int score = column.advance(text[i], false);
        if (score < best) {
            best = score;
            start = i;
        }
    }
    return start;
}

struct Ending
{
    qsizetype end = 0;
    int errors = 0;
};

/// Local minima of the distance over the text, each the best within half a pattern.
std::vector<Ending> endings(QStringView text, QStringView pattern, int mostErrors)
{
    std::vector<Ending> found;
    Column column(pattern);
    const qsizetype apart = std::max<qsizetype>(1, pattern.size() / 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int errors = column.advance(text[i], true);
        if (errors > mostErrors)
            continue;
        if (found.empty() || i + 1 - found.back().end > apart)
            found.push_back({.end = i + 1, .errors = errors});
        else if (errors < found.back().errors)
            found.back() = {.end = i + 1, .errors = errors};
    }
    return found;
}

} // namespace

QList<ApproximateMatch> approximateMatches(QStringView text, QStringView pattern, int mostErrors, int mostMatches)
{
    if (pattern.isEmpty() || text.isEmpty() || mostErrors < 0 || mostMatches <= 0)
        return {};
    const QStringView head = pattern.first(std::min(pattern.size(), longestPattern));
    const int errors = std::min(mostErrors, static_cast<int>(head.size()) - 1);
    std::vector<Ending> found = endings(text, head, errors);
    std::ranges::stable_sort(found, {}, &Ending::errors);
    found.resize(std::min(found.size(), static_cast<size_t>(mostMatches)));
    QString reversed;
    reversed.reserve(head.size());
    std::ranges::reverse_copy(head, std::back_inserter(reversed));
    QList<ApproximateMatch> matches;
    for (const Ending &ending : found) {
        const qsizetype start = startOf(text, reversed, ending.end, ending.errors);
        // The part of a long pattern that was not searched is taken to follow unchanged in length.
        const qsizetype end = std::min(text.size(), ending.end + pattern.size() - head.size());
        matches.append({.start = start, .end = end, .errors = ending.errors});
    }
    return matches;
}

} // namespace meipi::report
