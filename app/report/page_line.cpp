// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_line.h"

#include "app/report/character_class.h"
#include "app/report/joining.h"

#include <algorithm>
#include <numeric>

namespace meipi::report {

namespace {

Frame frameOf(const Box &box, double step)
{
    return {.left = box.left * step, .top = box.top * step, .right = box.right * step, .bottom = box.bottom * step};
}

bool hasInk(QChar unit) { return !unit.isSpace() && !unit.isNull() && unit.category() != QChar::Other_Control; }

bool hasLeaderIn(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (leaderEnd(text, i) > i)
            return true;
    }
    return false;
}

/// In steps.
int firstWordWidth(const PageCharacters &page, qsizetype first, qsizetype end)
{
    qsizetype last = first;
    while (last + 1 < end && page.breaks[static_cast<size_t>(last)] != Break::Space
           && characterClass(page.text[last + 1].unicode()) == CharacterClass::Other)
        ++last;
    const Box from = uprightBox(page.boxes[static_cast<size_t>(first)]);
    const Box to = uprightBox(page.boxes[static_cast<size_t>(last)]);
    return std::max(0, to.right - from.left);
}

/// The middle one of the heights: a superscript or a tall bracket does not count.
double usualHeight(std::vector<quint16> &heights, double step)
{
    if (heights.empty())
        return 0;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::ranges::nth_element(heights, middle);
    return *middle * step;
}

} // namespace

void Frame::unite(const Frame &other)
{
    if (other.isEmpty())
        return;
    if (isEmpty()) {
        *this = other;
        return;
    }
    left = std::min(left, other.left);
    top = std::min(top, other.top);
    right = std::max(right, other.right);
    bottom = std::max(bottom, other.bottom);
}

Box uprightBox(const Box &box)
{
    const auto [left, right] = std::minmax(box.left, box.right);
    const auto [top, bottom] = std::minmax(box.top, box.bottom);
    return {.left = left, .top = top, .right = right, .bottom = bottom};
}

qsizetype usableLength(const PageCharacters &page)
{
    return std::min(
        {page.text.size(), static_cast<qsizetype>(page.boxes.size()), static_cast<qsizetype>(page.breaks.size())});
}

double soundStep(const PageCharacters &page)
{
    constexpr double usual = 0.05;
    constexpr double largest = 100;
    return page.step > 0 && page.step < largest ? page.step : usual;
}

std::vector<PageLine> linesOf(const PageCharacters &page, int pageIndex)
{
    std::vector<PageLine> lines;
    const qsizetype length = usableLength(page);
    const double step = soundStep(page);
    std::vector<quint16> heights;
    PageLine line{.page = pageIndex,
                  .first = 0,
                  .end = 0,
                  .frame = {},
                  .height = 0,
                  .text = {},
                  .continuesRow = false,
                  .hasLeader = false};
    const auto finish = [&](qsizetype end) {
        line.end = end;
        line.height = usualHeight(heights, step);
        if (!line.frame.isEmpty() && line.height > 0) {
            line.text = lineText(page, line.first, line.end);
            line.firstWordWidth = firstWordWidth(page, line.first, line.end) * step;
            line.hasLeader = hasLeaderIn(QStringView(page.text).sliced(line.first, end - line.first));
            if (!line.text.isEmpty())
                lines.push_back(line);
        }
        line.first = end;
        line.frame = {};
        heights.clear();
    };
    for (qsizetype i = 0; i < length; ++i) {
        const Box box = uprightBox(page.boxes[static_cast<size_t>(i)]);
        if (box.right > box.left && box.bottom > box.top && hasInk(page.text[i])) {
            line.frame.unite(frameOf(box, step));
            heights.push_back(static_cast<quint16>(box.bottom - box.top));
        }
        if (page.breaks[static_cast<size_t>(i)] == Break::Line)
            finish(i + 1);
    }
    if (line.first < length)
        finish(length);
    return lines;
}

std::vector<std::vector<size_t>> rowsOf(const std::vector<PageLine> &lines)
{
    std::vector<size_t> order(lines.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, {}, [&](size_t i) { return lines[i].frame.middle(); });
    std::vector<std::vector<size_t>> rows;
    Frame current;
    for (const size_t i : order) {
        const Frame &frame = lines[i].frame;
        const double overlap = std::min(current.bottom, frame.bottom) - std::max(current.top, frame.top);
        const bool same = !rows.empty() && overlap > 0.5 * std::min(current.height(), frame.height());
        if (!same) {
            rows.emplace_back();
            current = frame;
        }
        rows.back().push_back(i);
    }
    for (auto &row : rows)
        std::ranges::stable_sort(row, {}, [&](size_t i) { return lines[i].frame.left; });
    return rows;
}

} // namespace meipi::report
