// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/metrics.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

constexpr double sameType = 0.06; ///< relative difference of heights within one type size
constexpr double leftShare = 0.06; ///< of the body lines that must begin at an edge for it to count

/// Weighted counts of lengths, found again within half a point.
class Histogram
{
public:
    explicit Histogram(double bin) : m_bin(bin) { }
    void add(double length, qsizetype weight) { m_counts[static_cast<int>(std::lround(length / m_bin))] += weight; }
    double commonest() const
    {
        double best = 0;
        qsizetype most = 0;
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
            const bool more = it.value() > most || (it.value() == most && it.key() * m_bin > best);
            if (more) {
                most = it.value();
                best = it.key() * m_bin;
            }
        }
        return best;
    }
    std::vector<double> commoner(double share, qsizetype total) const
    {
        std::vector<double> lengths;
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
            if (static_cast<double>(it.value()) >= share * static_cast<double>(total))
                lengths.push_back(it.key() * m_bin);
        }
        std::ranges::sort(lengths);
        return lengths;
    }

private:
    double m_bin;
    QHash<int, qsizetype> m_counts;
};

} // namespace

bool Metrics::isBodyHeight(double lineHeight) const { return std::abs(lineHeight - height) <= sameType * height; }

bool Metrics::isBodyLine(const PageLine &line) const
{
    if (!isBodyHeight(line.height))
        return false;
    // Labels of figures come near the height of running text, its own lines have it exactly.
    if (line.frame.width() >= 0.9 * width && std::abs(line.height - height) <= 0.01 * height)
        return true;
    constexpr qsizetype longestMark = 2; // a number in a figure may stand where paragraphs are indented
    return line.text.size() > longestMark
        && std::ranges::any_of(lefts, [&](double left) { return std::abs(left - line.frame.left) < 1; });
}

void evenHeights(std::vector<std::vector<PageLine>> &pages)
{
    std::vector<double> ratios;
    for (const auto &page : pages) {
        for (const PageLine &line : page) {
            if (line.em > 0)
                ratios.push_back(line.height / line.em);
        }
    }
    if (ratios.empty())
        return;
    const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
    std::ranges::nth_element(ratios, middle);
    for (auto &page : pages) {
        for (PageLine &line : page) {
            if (line.em > 0)
                line.height = line.em * *middle;
        }
    }
}

double bodyHeightOf(const std::vector<std::vector<PageLine>> &pages)
{
    Histogram heights(0.25);
    for (const auto &page : pages) {
        for (const PageLine &line : page)
            heights.add(line.height, line.text.size());
    }
    return heights.commonest();
}

Metrics metricsOf(const std::vector<std::vector<PageLine>> &pages)
{
    Metrics metrics;
    metrics.height = bodyHeightOf(pages);
    Histogram widths(4);
    Histogram pitches(0.5);
    Histogram lefts(1);
    qsizetype bodyLines = 0;
    qsizetype all = 0;
    qsizetype typed = 0;
    for (const auto &page : pages) {
        for (size_t i = 0; i < page.size(); ++i) {
            const PageLine &line = page[i];
            if (!metrics.isBodyHeight(line.height) || line.isVertical())
                continue;
            // Full lines are the ones whose width is found again and again; long ones count more.
            widths.add(line.frame.width(), line.text.size());
            ++all;
            typed += line.isTyped ? 1 : 0;
            if (std::abs(line.height - metrics.height) <= 0.02 * metrics.height) { // figures' texts come near it
                lefts.add(line.frame.left, 1);
                ++bodyLines;
            }
            const double pitch = i > 0 ? line.frame.top - page[i - 1].frame.top : 0;
            if (pitch > 0.5 * metrics.height && pitch < 4 * metrics.height)
                pitches.add(pitch, 1);
        }
    }
    metrics.width = widths.commonest();
    metrics.isTyped = typed * 2 > all;
    metrics.pitch = pitches.commonest();
    metrics.lefts = lefts.commoner(leftShare, bodyLines);
    return metrics;
}

} // namespace meipi::report
