// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/regions.h"

#include "app/report/folded_text.h"
#include "app/report/numbering.h"
#include "app/report/table_cells.h"

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

constexpr qsizetype longestCaption = 160;

/// Stretch of the page that a caption speaks for: its own column where running text stands in columns.
Interval reachOf(const PageLine &caption, const Frame &text, const Metrics &metrics)
{
    const Interval whole{.start = text.left, .end = text.right};
    const double centre = (caption.frame.left + caption.frame.right) / 2;
    const double middle = (text.left + text.right) / 2;
    const bool oneColumn = metrics.width > 0.55 * text.width();
    if (oneColumn || std::abs(centre - middle) < 0.06 * text.width()
        || (caption.frame.left < middle - 20 && caption.frame.right > middle + 20))
        return whole;
    return centre < middle ? Interval{.start = text.left, .end = middle} : Interval{.start = middle, .end = text.right};
}

bool isWithin(const PageLine &line, const Interval &reach)
{
    const double centre = (line.frame.left + line.frame.right) / 2;
    return centre >= reach.start && centre <= reach.end;
}

/// Lines at which a figure or a table ends although they need not be in the type of running text.
bool isBorder(const PageLine &line, const QSet<QString> &headings)
{
    if (captionKindOf(line.text) != CaptionKind::None || isSourceLine(line.text))
        return true;
    return !headings.isEmpty() && headings.contains(foldedText(line.text, FoldSpaces::Remove).text);
}

class RegionFinder
{
public:
    RegionFinder(std::vector<PageLine> &lines, const Metrics &metrics, const QSet<QString> &headings)
        : m_lines(lines),
          m_metrics(metrics),
          m_headings(headings),
          m_taken(lines.size(), false)
    {
        for (const PageLine &line : lines)
            m_text.unite(line.frame);
    }

    std::vector<Region> run()
    {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].text.size() > longestCaption || m_lines[i].isVertical())
                continue;
            const CaptionKind kind = captionKindOf(m_lines[i].text);
            if (kind == CaptionKind::Figure)
                takeFigure(i);
            else if (kind == CaptionKind::Table)
                takeTable(i);
        }
        removeTaken();
        return std::move(m_regions);
    }

private:
    /// Bands of free lines above (nearest first) or below a caption.
    std::vector<std::vector<size_t>> bandsBeside(size_t caption, bool above) const
    {
        const PageLine &line = m_lines[caption];
        const Interval reach = reachOf(line, m_text, m_metrics);
        std::vector<PageLine> free;
        std::vector<size_t> indices;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const bool beyond =
                above ? m_lines[i].frame.middle() < line.frame.top : m_lines[i].frame.middle() > line.frame.bottom;
            if (i == caption || m_taken[i] || !beyond || !isWithin(m_lines[i], reach))
                continue;
            free.push_back(m_lines[i]);
            indices.push_back(i);
        }
        auto bands = bandsOf(free);
        for (auto &band : bands) {
            for (size_t &i : band)
                i = indices[i];
        }
        if (above)
            std::ranges::reverse(bands);
        return bands;
    }

    void takeFigure(size_t caption)
    {
        std::vector<size_t> members;
        for (const auto &band : bandsBeside(caption, true)) {
            const bool ends = std::ranges::any_of(band, [&](size_t i) {
                return m_metrics.isBodyLine(m_lines[i]) || isBorder(m_lines[i], m_headings)
                    || isHeadingLike(m_lines[i]);
            });
            if (ends)
                break;
            members.insert(members.end(), band.begin(), band.end());
        }
        if (members.empty())
            members = smallTextBelow(caption);
        add(BlockKind::Figure, members);
    }

    bool isHeadingLike(const PageLine &line) const
    {
        if (line.height < 0.97 * m_metrics.height)
            return false;
        const LabelKind kind = labelOf(line.text).kind;
        return kind == LabelKind::ChinesePart || kind == LabelKind::ChineseNumber || kind == LabelKind::BracketedChinese
            || kind == LabelKind::Decimal || kind == LabelKind::EnglishPart || kind == LabelKind::ChineseSection;
    }

    /// A figure whose caption stands above it.
    std::vector<size_t> smallTextBelow(size_t caption) const
    {
        std::vector<size_t> members;
        for (const auto &band : bandsBeside(caption, false)) {
            if (members.empty() && goesOnFrom(caption, band))
                continue;
            const bool small = std::ranges::all_of(band, [&](size_t i) {
                return m_lines[i].height < 0.93 * m_metrics.height && !isBorder(m_lines[i], m_headings)
                    && m_lines[i].frame.width() < 0.6 * m_metrics.width;
            });
            if (!small)
                break;
            members.insert(members.end(), band.begin(), band.end());
        }
        return members.size() >= 3 ? members : std::vector<size_t>();
    }

    void takeTable(size_t caption)
    {
        std::vector<size_t> members;
        std::vector<size_t> waiting; // single cells: part of the table when another row follows
        const auto bands = bandsBeside(caption, false);
        for (size_t i = 0; i < bands.size() && !endsTable(bands[i]); ++i) {
            if (i == 0 && goesOnFrom(caption, bands[i]))
                continue;
            waiting.insert(waiting.end(), bands[i].begin(), bands[i].end());
            if (bands[i].size() == 1 && !isLastLineOfCell(bands[i].front(), members))
                continue;
            members.insert(members.end(), waiting.begin(), waiting.end());
            waiting.clear();
        }
        std::vector<PageLine> cells;
        for (const size_t i : members)
            cells.push_back(m_lines[i]);
        if (members.size() >= 4 && columnIntervals(cells).size() >= 2)
            add(BlockKind::TableCell, members);
    }

    bool endsTable(const std::vector<size_t> &band) const
    {
        if (std::ranges::any_of(band, [&](size_t i) { return isBorder(m_lines[i], m_headings); }))
            return true;
        if (band.size() == 1)
            return m_metrics.isBodyLine(m_lines[band.front()]) || isHeadingLike(m_lines[band.front()]);
        // Two columns of running text.
        return std::ranges::all_of(band, [&](size_t i) { return isFull(m_lines[i]); });
    }

    /// The second line of a long caption, centred under the first or beginning with it.
    bool goesOnFrom(size_t caption, const std::vector<size_t> &band) const
    {
        const PageLine &first = m_lines[caption];
        const PageLine &next = m_lines[band.front()];
        const bool centred =
            std::abs((first.frame.left + first.frame.right) - (next.frame.left + next.frame.right)) < 6;
        return band.size() == 1 && first.frame.width() > 0.7 * m_metrics.width
            && std::abs(first.height - next.height) < 0.5 && next.frame.top - first.frame.top < 1.4 * first.height
            && (centred || std::abs(first.frame.left - next.frame.left) < 2);
    }

    /// A line alone in its band that stands closely below a line of the table.
    bool isLastLineOfCell(size_t line, const std::vector<size_t> &members) const
    {
        return std::ranges::any_of(members, [&](size_t i) {
            const double gap = m_lines[line].frame.top - m_lines[i].frame.bottom;
            return std::abs(m_lines[i].frame.left - m_lines[line].frame.left) < 1 && gap > -0.4 * m_lines[i].height
                && gap < 0.7 * m_lines[i].height && !m_metrics.isBodyHeight(m_lines[line].height);
        });
    }

    bool isFull(const PageLine &line) const
    {
        return m_metrics.isBodyHeight(line.height) && line.frame.width() >= 0.9 * m_metrics.width;
    }

    void add(BlockKind kind, const std::vector<size_t> &members)
    {
        if (members.empty())
            return;
        Region region{.kind = kind, .lines = {}, .frame = {}};
        for (const size_t i : members) {
            m_taken[i] = true;
            region.lines.push_back(m_lines[i]);
            region.frame.unite(m_lines[i].frame);
        }
        m_regions.push_back(std::move(region));
    }

    void removeTaken()
    {
        std::vector<PageLine> left;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (!m_taken[i])
                left.push_back(std::move(m_lines[i]));
        }
        m_lines = std::move(left);
    }

    std::vector<PageLine> &m_lines;
    const Metrics &m_metrics;
    const QSet<QString> &m_headings;
    std::vector<bool> m_taken;
    std::vector<Region> m_regions;
    Frame m_text;
};

} // namespace

std::vector<Region> takeRegions(std::vector<PageLine> &lines, const Metrics &metrics, const QSet<QString> &headings)
{
    const bool hasCaption =
        std::ranges::any_of(lines, [](const PageLine &line) { return captionKindOf(line.text) != CaptionKind::None; });
    return hasCaption ? RegionFinder(lines, metrics, headings).run() : std::vector<Region>();
}

} // namespace meipi::report
