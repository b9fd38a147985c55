// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/mark.h"

#include <initializer_list>

namespace meipi::lens {

/// Some of the marks. A plain value.
class MarkSet
{
public:
    constexpr MarkSet() = default;
    constexpr MarkSet(std::initializer_list<Mark> marks)
    {
        for (const Mark mark : marks) {
            insert(mark);
        }
    }

    [[nodiscard]] constexpr bool contains(Mark mark) const { return (m_bits & bit(mark)) != 0; }
    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr void insert(Mark mark) { m_bits |= bit(mark); }
    constexpr void remove(Mark mark) { m_bits &= ~bit(mark); }
    constexpr bool operator==(const MarkSet &) const = default;

private:
    [[nodiscard]] static constexpr quint32 bit(Mark mark) { return quint32(1) << quint32(mark); }

    quint32 m_bits = 0;
};

/// What a clause does, without the names in it: those stand in nearly every line of a statute.
inline constexpr MarkSet clauseMarks{Mark::Obligation, Mark::Prohibition, Mark::Permission, Mark::Condition,
                                     Mark::Exception};

/// How many hits of each mark there are.
struct MarkCounts
{
    std::array<int, allMarks.size()> counts{};

    [[nodiscard]] constexpr int of(Mark mark) const { return counts[std::size_t(mark)]; }
    constexpr void add(Mark mark, int count = 1) { counts[std::size_t(mark)] += count; }
    [[nodiscard]] constexpr int sum(MarkSet marks) const
    {
        int all = 0;
        for (const Mark mark : allMarks) {
            all += marks.contains(mark) ? of(mark) : 0;
        }
        return all;
    }
    bool operator==(const MarkCounts &) const = default;
};

} // namespace meipi::lens
