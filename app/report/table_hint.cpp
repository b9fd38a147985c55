// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/table_hint.h"

#include "app/report/page_line.h"

#include <algorithm>

namespace meipi::report {

namespace {

constexpr int fewestRowsOfThree = 2;
constexpr int fewestRowsOfTwo = 4;
constexpr qsizetype longestMark = 3; ///< units of a bullet or number before its item
constexpr double narrow = 0.33; ///< of the page's width: wider texts side by side are columns of running text

/// A printed line; lengths in steps.
struct Run
{
    int left = 65535;
    int top = 65535;
    int right = 0;
    int bottom = 0;
    qsizetype units = 0;
};

std::vector<Run> runsOf(const PageCharacters &page)
{
    std::vector<Run> runs;
    Run run;
    const qsizetype length = usableLength(page);
    for (qsizetype i = 0; i < length; ++i) {
        const Box box = uprightBox(page.boxes[static_cast<size_t>(i)]);
        if (box.right > box.left && box.bottom > box.top) {
            run.left = std::min<int>(run.left, box.left);
            run.top = std::min<int>(run.top, box.top);
            run.right = std::max<int>(run.right, box.right);
            run.bottom = std::max<int>(run.bottom, box.bottom);
        }
        ++run.units;
        if (page.breaks[static_cast<size_t>(i)] == Break::Line || i + 1 == length) {
            if (run.right > run.left)
                runs.push_back(run);
            run = {};
        }
    }
    return runs;
}

} // namespace

bool suggestsTable(const PageCharacters &page)
{
    std::vector<Run> runs = runsOf(page);
    std::ranges::sort(runs, {}, [](const Run &run) { return run.top + run.bottom; });
    const int widest = static_cast<int>(narrow * page.size.width() / soundStep(page));
    int rowsOfTwo = 0;
    int rowsOfThree = 0;
    for (size_t first = 0; first < runs.size();) {
        size_t end = first + 1;
        while (end < runs.size() && (runs[end].top + runs[end].bottom) / 2 < runs[first].bottom)
            ++end;
        std::vector<Run> row(runs.begin() + static_cast<std::ptrdiff_t>(first),
                             runs.begin() + static_cast<std::ptrdiff_t>(end));
        std::ranges::sort(row, {}, &Run::left);
        int texts = 1;
        bool hasNarrow = row.front().right - row.front().left < widest;
        for (size_t i = 1; i < row.size(); ++i) {
            texts += row[i].left > row[i - 1].right ? 1 : 0;
            hasNarrow = hasNarrow || row[i].right - row[i].left < widest;
        }
        rowsOfThree += texts >= 3 && hasNarrow ? 1 : 0;
        rowsOfTwo += texts == 2 && hasNarrow && row.front().units > longestMark ? 1 : 0;
        first = end;
    }
    return rowsOfThree >= fewestRowsOfThree || rowsOfTwo + rowsOfThree >= fewestRowsOfTwo;
}

} // namespace meipi::report
