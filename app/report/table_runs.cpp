// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/table_runs.h"

#include "app/report/numbering.h"
#include "app/report/table_cells.h"

#include <algorithm>

namespace meipi::report {

namespace {

constexpr size_t fewestRows = 3;

/// One band of a strip and whether it looks like a row of cells.
struct BandLook
{
    std::vector<size_t> pieces;
    bool isRow = false;
    bool mayBeInside = false; ///< one line, but not one of running text
};

bool isLabelOnly(const QString &text) { return text.size() <= 8 && labelOf(text).length == text.size(); }

bool endsInPageNumber(const std::vector<size_t> &band, const std::vector<Piece> &pieces)
{
    const auto rightmost = std::ranges::max_element(band, {}, [&](size_t i) { return pieces[i].line.frame.right; });
    const auto leftmost = std::ranges::min_element(band, {}, [&](size_t i) { return pieces[i].line.frame.left; });
    return pageNumberOf(pieces[*rightmost].line.text).has_value() && !pageNumberOf(pieces[*leftmost].line.text)
        && pieces[*leftmost].line.text.size() >= 2 && pieces[*rightmost].line.text.size() <= 4;
}

BandLook lookOf(const std::vector<size_t> &band, const std::vector<Piece> &pieces, const Metrics &metrics)
{
    BandLook look{.pieces = band};
    std::vector<Frame> frames;
    for (const size_t i : band) {
        const PageLine &line = pieces[i].line;
        if (pieces[i].region >= 0 || line.hasLeader || line.isVertical()
            || captionKindOf(line.text) != CaptionKind::None)
            return look;
        frames.push_back(line.frame);
    }
    if (band.size() == 1) {
        const PageLine &line = pieces[band.front()].line;
        look.mayBeInside = !metrics.isBodyLine(line) && line.frame.width() < 0.5 * metrics.width;
        return look;
    }
    std::ranges::sort(frames, {}, &Frame::left);
    size_t columns = 1;
    double right = frames.front().right;
    for (const Frame &frame : frames) {
        if (frame.left > right + 0.8 * metrics.height)
            ++columns;
        right = std::max(right, frame.right);
    }
    const auto leftmost = std::ranges::min_element(band, {}, [&](size_t i) { return pieces[i].line.frame.left; });
    // "1.  Text" and "Text … 12" are a list item and an entry of a table of contents.
    const bool labelled = columns == 2 && (isLabelOnly(pieces[*leftmost].line.text) || endsInPageNumber(band, pieces));
    look.isRow = columns >= 2 && !labelled;
    return look;
}

} // namespace

void takeTableRuns(Strip &strip, std::vector<Region> &regions, const Metrics &metrics)
{
    std::vector<PageLine> lines;
    lines.reserve(strip.pieces.size());
    for (const Piece &piece : strip.pieces) {
        lines.push_back(piece.line);
        lines.back().frame = piece.frame;
    }
    std::vector<BandLook> looks;
    for (const auto &band : bandsOf(lines))
        looks.push_back(lookOf(band, strip.pieces, metrics));

    std::vector<int> regionOf(strip.pieces.size(), -1);
    for (size_t first = 0; first < looks.size(); ++first) {
        if (!looks[first].isRow)
            continue;
        size_t last = first;
        size_t rows = 1;
        for (size_t next = first + 1; next < looks.size() && (looks[next].isRow || looks[next].mayBeInside); ++next) {
            if (looks[next].isRow) {
                last = next;
                ++rows;
            }
        }
        std::vector<PageLine> cells;
        for (size_t i = first; i <= last; ++i) {
            for (const size_t piece : looks[i].pieces)
                cells.push_back(strip.pieces[piece].line);
        }
        if (rows >= fewestRows && columnIntervals(cells).size() >= 2) {
            Region region{.kind = BlockKind::TableCell, .lines = cells, .frame = {}};
            for (const PageLine &line : cells)
                region.frame.unite(line.frame);
            for (size_t i = first; i <= last; ++i) {
                for (const size_t piece : looks[i].pieces)
                    regionOf[piece] = static_cast<int>(regions.size());
            }
            regions.push_back(std::move(region));
        }
        first = last;
    }

    std::vector<Piece> kept;
    int placed = -1;
    for (size_t i = 0; i < strip.pieces.size(); ++i) {
        if (regionOf[i] < 0) {
            kept.push_back(std::move(strip.pieces[i]));
        } else if (regionOf[i] != placed) {
            placed = regionOf[i];
            kept.push_back({.frame = regions[static_cast<size_t>(placed)].frame, .line = {}, .region = placed});
        }
    }
    strip.pieces = std::move(kept);
}

} // namespace meipi::report
