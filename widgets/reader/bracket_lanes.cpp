// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where brackets stand beside each other: a column for each coder, in it a lane for each of several passages that overlap.
#include "widgets/reader/excerpt_marks.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace meipi::widgets {

namespace {

constexpr double sameLine = 2; // points between the tops of what is one printed line
constexpr int mostLanesOfOne = 3; // of a coder; what overlaps more shares the last
constexpr int mostLanesOfMany = 2; // of each of more than two coders, so that chips keep their room
constexpr int mostColumns = 8;

bool onOneLine(const QRectF &one, const QRectF &other) { return std::abs(one.top() - other.top()) < sameLine; }

/// The one ends on the line on which the other begins: their brackets share its height.
bool meet(const PageMark &first, const MarkedPassage &before, const PageMark &second, const MarkedPassage &behind)
{
    return before.range.end <= behind.range.start && onOneLine(first.lines.constLast(), second.lines.constFirst());
}

bool collide(const PageMark &one, const MarkedPassage &first, const PageMark &other, const MarkedPassage &second)
{
    if (first.range.overlaps(second.range)) {
        return true;
    }
    if (meet(one, first, other, second) || meet(other, second, one, first)) {
        return false;
    }
    return one.top() < other.bottom() - sameLine && other.top() < one.bottom() - sameLine;
}

bool isOfColumn(const MarkedPassage &passage, int column)
{
    return std::ranges::any_of(passage.coders, [&](const CoderMark &coder) { return coder.column == column; });
}

} // namespace

void ExcerptMarks::assignLanes()
{
    QList<qsizetype> byLength;
    QHash<qsizetype, QList<std::pair<int, PageMark>>> places; // of a passage, by page
    int columns = 0;
    for (qsizetype i = 0; i < m_passages.size(); ++i) {
        byLength.append(i);
        for (const CoderMark &coder : std::as_const(m_passages[i].coders)) {
            columns = std::max(columns, coder.column + 1);
        }
    }
    for (const auto &[page, marksOnPage] : std::as_const(m_pages).asKeyValueRange()) {
        for (const PageMark &mark : marksOnPage) {
            places[mark.passage].append({page, mark});
        }
    }
    std::ranges::stable_sort(byLength, {}, [this](qsizetype i) { return m_passages[i].range.length(); });

    const int most = columns > 2 ? mostLanesOfMany : mostLanesOfOne;
    std::array<int, mostColumns> used{};
    for (int column = 0; column < std::min(columns, mostColumns); ++column) {
        QHash<std::pair<int, int>, QList<PageMark>> taken; // by page and lane
        for (const qsizetype i : std::as_const(byLength)) {
            if (m_passages[i].area || !isOfColumn(m_passages[i], column)) {
                continue;
            }
            const QList<std::pair<int, PageMark>> mine = places.value(i);
            const auto isFree = [&](int lane) {
                return std::ranges::none_of(mine, [&](const auto &each) {
                    return std::ranges::any_of(taken.value({each.first, lane}), [&](const PageMark &other) {
                        return collide(each.second, m_passages[i], other, of(other));
                    });
                });
            };
            int lane = 0;
            while (lane < most - 1 && !isFree(lane)) {
                ++lane;
            }
            for (const auto &[page, mark] : mine) {
                taken[{page, lane}].append(mark);
            }
            used[static_cast<std::size_t>(column)] = std::max(used[static_cast<std::size_t>(column)], lane + 1);
            for (CoderMark &coder : m_passages[i].coders) {
                if (coder.column == column) {
                    coder.lane = lane;
                }
            }
        }
    }
    // Behind the lanes of the columns before; a column without brackets keeps its place.
    std::array<int, mostColumns> first{};
    int next = 0;
    for (int column = 0; column < std::min(columns, mostColumns); ++column) {
        first[static_cast<std::size_t>(column)] = next;
        next += std::max(1, used[static_cast<std::size_t>(column)]);
    }
    for (MarkedPassage &passage : m_passages) {
        for (CoderMark &coder : passage.coders) {
            coder.lane = first[static_cast<std::size_t>(coder.column)] + (passage.area ? 0 : coder.lane);
        }
    }
    m_lanes = std::max(1, next);
}

void ExcerptMarks::shareLines()
{
    const auto sharesLane = [this](const PageMark &one, const PageMark &other) {
        return std::ranges::any_of(of(one).coders, [&](const CoderMark &coder) {
            return std::ranges::find(of(other).coders, coder.lane, &CoderMark::lane) != of(other).coders.end();
        });
    };
    for (auto &&[page, marksOnPage] : m_pages.asKeyValueRange()) {
        for (PageMark &mark : marksOnPage) {
            const bool alone = mark.lines.size() == 1;
            int before = 0;
            int behind = 0;
            for (const PageMark &other : std::as_const(marksOnPage)) {
                if (other.passage == mark.passage || of(mark).area || of(other).area || !sharesLane(mark, other)) {
                    continue;
                }
                before += meet(other, of(other), mark, of(mark)) ? 1 : 0;
                behind += meet(mark, of(mark), other, of(other)) ? 1 : 0;
            }
            mark.above = before / (before + 1.0 + (alone ? behind : 0));
            mark.below = behind / (behind + 1.0 + (alone ? before : 0));
        }
    }
}

} // namespace meipi::widgets
