// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/table_runs.h"

#include "app/report/numbering.h"
#include "app/report/table_cells.h"

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

constexpr size_t fewestRows = 3;
constexpr size_t manyColumns = 4; ///< are believed with one row less
constexpr double leastGap = 0.55; ///< between cells, times the height of a line
constexpr double leastCorridor = 0.25; ///< what must be left of a gap between columns, likewise
constexpr double sameColumnType = 0.25; ///< difference of heights in one column: Latin and Chinese fonts alternate
constexpr double furthestLine = 1.1; ///< below the line it goes on from, likewise
constexpr double fullLabel = 0.8; ///< of the way to the end of the first column
constexpr double fullShare = 0.7; ///< of a column that a line of running text fills
constexpr qsizetype fewestCharacters = 12; ///< in a line of running text

/// One band of a strip: what stands side by side, and the gaps between it.
struct Band
{
    std::vector<size_t> pieces;
    std::vector<Interval> text; ///< from left to right, what overlaps united
    double top = 0;
    double bottom = 0;
    double height = 0; ///< of its lines
    bool isExcluded = false; ///< a region, leader dots, a caption: ends a table
    bool isCell = false; ///< several texts side by side, and no label before its item or entry before its page number

    [[nodiscard]] bool isAlone() const { return text.size() < 2; }
};

bool isLabelOnly(const QString &text)
{
    return text.size() <= 8 && labelOf(text + QStringLiteral(" x")).length > text.size();
}

bool isShortNumber(const QString &text) { return text.size() <= 4 && pageNumberOf(text).has_value(); }

void uniteFrames(std::vector<Frame> frames, double least, std::vector<Interval> &text)
{
    std::ranges::sort(frames, {}, &Frame::left);
    for (const Frame &frame : frames) {
        if (!text.empty() && frame.left < text.back().end + least)
            text.back().end = std::max(text.back().end, frame.right);
        else
            text.push_back({.start = frame.left, .end = frame.right});
    }
}

/// "1.  Text", "Text … 12" and "1.1  Text … 12" are a list item and entries of a table of contents.
bool isListOrContents(const Band &band, const std::vector<Piece> &pieces)
{
    const auto byLeft = [&](size_t i) { return pieces[i].line.frame.left; };
    const QString &first = pieces[*std::ranges::min_element(band.pieces, {}, byLeft)].line.text;
    const QString &last = pieces[*std::ranges::max_element(band.pieces, {}, byLeft)].line.text;
    const bool labelled = isLabelOnly(first);
    const bool numbered = isShortNumber(last) && !isShortNumber(first) && first.size() >= 2;
    return (band.text.size() == 2 && (labelled || numbered)) || (band.text.size() == 3 && labelled && numbered);
}

Band bandOf(const std::vector<size_t> &members, const std::vector<Piece> &pieces)
{
    Band band;
    band.pieces = members;
    band.top = pieces[members.front()].frame.top;
    band.bottom = pieces[members.front()].frame.bottom;
    std::vector<Frame> frames;
    for (const size_t i : members) {
        const PageLine &line = pieces[i].line;
        band.isExcluded = band.isExcluded || pieces[i].region >= 0 || line.hasLeader || line.isVertical()
            || captionKindOf(line.text) != CaptionKind::None || isSourceLine(line.text);
        band.top = std::min(band.top, pieces[i].frame.top);
        band.bottom = std::max(band.bottom, pieces[i].frame.bottom);
        band.height = std::max(band.height, line.height);
        frames.push_back(pieces[i].frame);
    }
    uniteFrames(std::move(frames), leastGap * band.height, band.text);
    // "目 录" is a word, set wide.
    const bool spread = std::ranges::all_of(members, [&](size_t i) {
        const QString &text = pieces[i].line.text;
        return text.size() == 1 && text.front().isLetter();
    });
    band.isCell = !band.isExcluded && !band.isAlone() && !spread && !isListOrContents(band, pieces);
    return band;
}

/// The white stretches between columns that all rows of a table so far leave free.
class Corridors
{
public:
    explicit Corridors(const Band &band)
    {
        for (size_t i = 1; i < band.text.size(); ++i)
            m_free.push_back({.start = band.text[i - 1].end, .end = band.text[i].start});
    }

    [[nodiscard]] bool isEmpty() const { return m_free.empty(); }
    [[nodiscard]] size_t count() const { return m_free.size(); }
    /// Where the first column ends.
    [[nodiscard]] double start() const { return m_free.front().start; }

    /// Narrows them by the text of a further row; those that it crosses are lost.
    [[nodiscard]] Corridors narrowedBy(const Band &band) const
    {
        Corridors narrowed(*this);
        narrowed.m_free.clear();
        for (Interval free : m_free) {
            for (const Interval &text : band.text) {
                if (text.end <= free.start || text.start >= free.end)
                    continue;
                // What stands inside takes the smaller side away.
                if (text.start - free.start > free.end - text.end)
                    free.end = text.start;
                else
                    free.start = text.end;
            }
            if (free.length() > leastCorridor * band.height)
                narrowed.m_free.push_back(free);
        }
        return narrowed;
    }

    /// The column that holds all of a band, -1 when several do.
    [[nodiscard]] int columnOf(const Band &band) const
    {
        int column = 0;
        for (const Interval &free : m_free) {
            if (band.text.front().start >= free.end - 0.5)
                ++column;
            else if (band.text.back().end > free.start + 0.5)
                return -1;
        }
        return column;
    }

private:
    std::vector<Interval> m_free;
};

class TableRuns
{
public:
    TableRuns(Strip &strip, std::vector<Region> &regions)
        : m_strip(strip),
          m_regions(regions),
          m_regionOf(strip.pieces.size(), -1)
    {
        std::vector<PageLine> lines;
        lines.reserve(strip.pieces.size());
        for (const Piece &piece : strip.pieces) {
            lines.push_back(piece.line);
            lines.back().frame = piece.frame;
        }
        for (const auto &members : bandsOf(lines))
            m_bands.push_back(bandOf(members, strip.pieces));
    }

    void run()
    {
        for (size_t first = 0; first < m_bands.size(); ++first) {
            if (!m_bands[first].isCell)
                continue;
            const size_t end = endOf(first);
            if (isTable(first, end)) {
                take(first, end);
                first = end - 1;
            }
        }
        putRegionsIntoStrip();
    }

private:
    /// Behind the last band of the table that may begin here.
    size_t endOf(size_t first) const
    {
        Corridors corridors(m_bands[first]);
        size_t end = first + 1; // behind the last band that certainly belongs to it
        for (size_t next = first + 1; next < m_bands.size(); ++next) {
            const Band &band = m_bands[next];
            if (band.isExcluded)
                break;
            const Corridors narrowed = corridors.narrowedBy(band);
            if (narrowed.isEmpty())
                break;
            if (band.isAlone() && narrowed.count() < corridors.count())
                break; // running text below
            const bool goesOn = band.isAlone() && goesOnFrom(first, next, narrowed);
            if (band.isAlone() && !goesOn && !isRowOfTable(first, next, narrowed.columnOf(band)))
                break;
            // A label and its text are a row where there are further columns.
            if (band.isCell || goesOn || (!band.isAlone() && narrowed.count() > 1))
                end = next + 1;
            corridors = narrowed;
        }
        return end;
    }

    /// A further line of a cell: close below a line of the table, in its type, at its left edge or centred below it.
    bool goesOnFrom(size_t first, size_t next, const Corridors &corridors) const
    {
        // Labels of rows are short: only one that filled its column goes on below.
        const double full = corridors.columnOf(m_bands[next]) == 0 ? fullLabel * corridors.start() : 0;
        const PageLine &line = m_strip.pieces[m_bands[next].pieces.front()].line;
        for (size_t above = next; above-- > first;) {
            for (const size_t i : m_bands[above].pieces) {
                const PageLine &over = m_strip.pieces[i].line;
                const double gap = line.frame.top - over.frame.bottom;
                const bool below = gap > -0.5 * line.height && gap < furthestLine * line.height;
                const bool aligned = std::abs(over.frame.left - line.frame.left) < 0.3 * line.height
                    || std::abs(over.frame.left + over.frame.right - line.frame.left - line.frame.right) < line.height;
                if (below && aligned && std::abs(over.height - line.height) < sameColumnType * line.height
                    && over.frame.right > std::max(full, line.frame.left) && over.frame.left < line.frame.right)
                    return true;
            }
            if (m_bands[above].bottom < line.frame.top - furthestLine * line.height)
                break;
        }
        return false;
    }

    /// One text alone that may be a row of its own (a group of rows, an empty cell beside it) when more rows follow: in
    /// the type of the table, at the usual distance.
    bool isRowOfTable(size_t first, size_t next, int column) const
    {
        if (column != 0 || next + 1 >= m_bands.size())
            return false;
        const Band &band = m_bands[next];
        const double usual = m_bands[first + 1].top - m_bands[first].bottom;
        return band.height <= 1.06 * m_bands[next - 1].height
            && band.top - m_bands[next - 1].bottom < usual + band.height && m_bands[next + 1].isCell
            && m_bands[next + 1].top - band.bottom < usual + band.height;
    }

    bool isTable(size_t first, size_t end) const
    {
        const auto rows = std::count_if(m_bands.begin() + std::ptrdiff_t(first), m_bands.begin() + std::ptrdiff_t(end),
                                        [](const Band &band) { return band.isCell; });
        if (size_t(rows) + 1 < fewestRows)
            return false;
        const std::vector<PageLine> lines = linesOf(first, end);
        const auto columns = columnIntervals(lines);
        if (size_t(rows) < (columns.size() < manyColumns ? fewestRows : fewestRows - 1))
            return false;
        return columns.size() > 2 || (columns.size() == 2 && !areTextColumns(lines, columns));
    }

    /// Running text in two columns: both are full of full lines.
    static bool areTextColumns(const std::vector<PageLine> &lines, const std::vector<Interval> &columns)
    {
        return std::ranges::all_of(columns, [&](const Interval &column) {
            size_t all = 0;
            size_t full = 0;
            for (const PageLine &line : lines) {
                const double centre = (line.frame.left + line.frame.right) / 2;
                if (centre < column.start || centre > column.end)
                    continue;
                ++all;
                full += line.frame.width() > fullShare * column.length() && line.text.size() >= fewestCharacters;
            }
            return all >= 4 && full * 10 >= all * 7;
        });
    }

    std::vector<PageLine> linesOf(size_t first, size_t end) const
    {
        std::vector<PageLine> lines;
        for (size_t i = first; i < end; ++i) {
            for (const size_t piece : m_bands[i].pieces)
                lines.push_back(m_strip.pieces[piece].line);
        }
        return lines;
    }

    void take(size_t first, size_t end)
    {
        Region region{.kind = BlockKind::TableCell, .lines = linesOf(first, end), .frame = {}};
        for (const PageLine &line : region.lines)
            region.frame.unite(line.frame);
        for (size_t i = first; i < end; ++i) {
            for (const size_t piece : m_bands[i].pieces)
                m_regionOf[piece] = static_cast<int>(m_regions.size());
        }
        m_regions.push_back(std::move(region));
    }

    void putRegionsIntoStrip()
    {
        std::vector<Piece> kept;
        int placed = -1;
        for (size_t i = 0; i < m_strip.pieces.size(); ++i) {
            if (m_regionOf[i] < 0) {
                kept.push_back(std::move(m_strip.pieces[i]));
            } else if (m_regionOf[i] != placed) {
                placed = m_regionOf[i];
                kept.push_back({.frame = m_regions[static_cast<size_t>(placed)].frame, .line = {}, .region = placed});
            }
        }
        m_strip.pieces = std::move(kept);
    }

    Strip &m_strip;
    std::vector<Region> &m_regions;
    std::vector<Band> m_bands;
    std::vector<int> m_regionOf;
};

} // namespace

void takeTableRuns(Strip &strip, std::vector<Region> &regions) { TableRuns(strip, regions).run(); }

} // namespace meipi::report
