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

/// Widths of a line's characters, in steps.
struct Widths
{
    std::vector<quint16> wide; ///< of ideographs
    int least = 0;
    int most = 0;
    qsizetype latin = 0;
    bool hasThin = false;
    bool hasBroad = false;

    void add(QChar unit, const Box &box)
    {
        const int width = box.right - box.left;
        if (isHan(unit.unicode())) {
            wide.push_back(static_cast<quint16>(width));
        } else if (unit.unicode() < 0x7F) {
            least = latin == 0 ? width : std::min(least, width);
            most = std::max(most, width);
            ++latin;
            hasThin = hasThin || QStringLiteral("iljtI.,:;'|![](){}").contains(unit);
            hasBroad = hasBroad || (unit.isLetter() && !QStringLiteral("iljtIfr").contains(unit));
        }
    }
};

void measure(PageLine &line, Widths &widths, double step)
{
    constexpr size_t fewestWide = 3;
    constexpr int sameWidth = 2; // steps
    const bool isWide = widths.wide.size() >= fewestWide
        && static_cast<qsizetype>(widths.wide.size()) * 3 >= widths.latin && !line.isVertical();
    line.em = isWide ? usualHeight(widths.wide, step) : 0;
    const bool even = widths.latin >= 3 && widths.wide.empty() && widths.most - widths.least <= sameWidth;
    line.advance = even ? widths.most * step : 0;
    line.isTyped = even && widths.latin >= 6 && widths.hasThin && widths.hasBroad;
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

std::optional<PageLine> lineOf(const PageCharacters &page, int pageIndex, qsizetype first, qsizetype end)
{
    const double step = soundStep(page);
    std::vector<quint16> heights;
    Widths widths;
    PageLine line;
    line.page = pageIndex;
    line.first = first;
    line.end = end;
    for (qsizetype i = first; i < end; ++i) {
        const Box box = uprightBox(page.boxes[static_cast<size_t>(i)]);
        if (box.right <= box.left || box.bottom <= box.top || !hasInk(page.text[i]))
            continue;
        line.frame.unite(frameOf(box, step));
        heights.push_back(static_cast<quint16>(box.bottom - box.top));
        widths.add(page.text[i], box);
    }
    line.height = usualHeight(heights, step);
    if (line.frame.isEmpty() || line.height <= 0)
        return std::nullopt;
    line.text = lineText(page, first, end);
    if (line.text.isEmpty())
        return std::nullopt;
    line.firstWordWidth = firstWordWidth(page, first, end) * step;
    line.hasLeader = hasLeaderIn(QStringView(page.text).sliced(first, end - first));
    measure(line, widths, step);
    return line;
}

std::vector<PageLine> linesOf(const PageCharacters &page, int pageIndex)
{
    std::vector<PageLine> lines;
    const qsizetype length = usableLength(page);
    qsizetype first = 0;
    for (qsizetype i = 0; i < length; ++i) {
        if (page.breaks[static_cast<size_t>(i)] != Break::Line && i + 1 < length)
            continue;
        if (auto line = lineOf(page, pageIndex, first, i + 1))
            lines.push_back(std::move(*line));
        first = i + 1;
    }
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
