// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_layout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace meipi::widgets {

namespace {

using marks::MarginSide;

constexpr double oddPageFactor = 1.25; // a page wider than this many medians is not fitted
constexpr double smallestScale = 1e-3;
constexpr double largestScale = 1e3;
constexpr int halvings = 64; // down to the last bit that matters

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The largest scale at which `needed`, which grows with it, is no more than `width`.
template<typename Needed>
double largestFitting(double width, const Needed &needed)
{
    double fits = smallestScale;
    double beyond = largestScale;
    for (int i = 0; i < halvings; ++i) {
        const double middle = std::sqrt(fits * beyond);
        (needed(middle) <= width ? fits : beyond) = middle;
    }
    return fits;
}

} // namespace

QList<int> PageLayout::ordinaryPages() const
{
    std::vector<double> widths;
    widths.reserve(m_lying.size());
    std::ranges::transform(m_lying, std::back_inserter(widths), [](const Lying &page) { return page.size.width(); });
    const double limit = median(widths) * oddPageFactor;
    QList<int> pages;
    for (int page = 0; page < pageCount(); ++page) {
        if (widths[static_cast<std::size_t>(page)] <= limit) {
            pages.append(page);
        }
    }
    return pages;
}

double PageLayout::neededWidth(const QList<int> &pages, double scale) const
{
    double left = 0;
    double right = 0;
    for (const int page : pages) {
        double &widest = side(page) == MarginSide::Left ? left : right;
        widest = std::max(widest, sheetWidth(page, scale));
    }
    return left + right + (m_arrangement.isFacing() ? spine : 0) + 2 * gap;
}

double PageLayout::fitWidthScale(double viewportWidth) const
{
    if (m_pages.isEmpty()) {
        return m_scale;
    }
    // Pages of one extent need one width: a report has a few kinds of them.
    std::set<std::tuple<double, double, double, MarginSide>> known;
    QList<int> kinds;
    for (const auto pageList = ordinaryPages(); const int page : pageList) {
        const Lying &lying = m_lying[static_cast<std::size_t>(page)];
        if (known.emplace(lying.size.width(), lying.textLeft, lying.textRight, side(page)).second) {
            kinds.append(page);
        }
    }
    return largestFitting(viewportWidth, [&](double scale) { return neededWidth(kinds, scale); });
}

double PageLayout::fitPageScale(QSizeF viewport, int page) const
{
    if (page < 0 || page >= pageCount()) {
        return m_scale;
    }
    const PageSpan row = rowOf(page);
    QList<int> pages;
    double height = 0;
    for (int each = row.first; each <= row.last; ++each) {
        pages.append(each);
        height = std::max(height, m_lying[static_cast<std::size_t>(each)].size.height());
    }
    const double byHeight = (viewport.height() - 2 * gap) / height;
    return std::min(byHeight,
                    largestFitting(viewport.width(), [&](double scale) { return neededWidth(pages, scale); }));
}

/// Of the text of most pages, in points: how far it reaches to the left and to the right of the spine, or of the paper's
/// left edge where there is none. Left and right hand pages may have margins of their own.
std::pair<double, double> PageLayout::textReach() const
{
    std::array<std::vector<double>, 2> lefts;
    std::array<std::vector<double>, 2> rights;
    double width = 0;
    for (const auto pageList = ordinaryPages(); const int page : pageList) {
        const Lying &lying = m_lying[static_cast<std::size_t>(page)];
        width = std::max(width, lying.size.width());
        if (lying.textLeft > 0 || lying.textRight < lying.size.width()) {
            const auto hand = static_cast<std::size_t>(page % 2);
            if (!m_arrangement.isFacing()) {
                lefts.at(hand).push_back(-lying.textLeft);
                rights.at(hand).push_back(lying.textRight);
            } else if (side(page) == MarginSide::Left) {
                lefts.at(hand).push_back(lying.size.width() - lying.textLeft);
            } else {
                rights.at(hand).push_back(lying.textRight);
            }
        }
    }
    const auto of = [](const std::array<std::vector<double>, 2> &both, double unknown) {
        const double even = both[0].empty() ? unknown : median(both[0]);
        return both[1].empty() ? even : both[0].empty() ? median(both[1]) : std::max(even, median(both[1]));
    };
    return {of(lefts, m_arrangement.isFacing() ? width : 0), of(rights, width)};
}

double PageLayout::besideText() const { return gap + (m_columnWidth > 0 ? ruleDistance + m_columnWidth : 0); }

double PageLayout::fitTextScale(double viewportWidth) const
{
    if (m_pages.isEmpty()) {
        return m_scale;
    }
    const auto [left, right] = textReach();
    const double beside = m_arrangement.isFacing() ? 2 * besideText() + spine : gap + besideText();
    return std::max(smallestScale, (viewportWidth - beside) / (left + right));
}

double PageLayout::textLeft() const
{
    if (m_pages.isEmpty()) {
        return 0;
    }
    const double left = textReach().first * m_scale;
    if (m_arrangement.isFacing()) {
        return spineLeft() - left - besideText();
    }
    return paper(ordinaryPages().constFirst()).left() - left - gap;
}

} // namespace meipi::widgets
