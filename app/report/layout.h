// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/metrics.h"

namespace meipi::report {

/// A block before its text is written: lines in reading order.
struct BlockDraft
{
    BlockKind kind = BlockKind::Paragraph;
    qint16 level = 0;
    qint16 row = -1;
    qint16 column = -1;
    std::vector<PageLine> lines = {};
    double columnLeft = 0; ///< edges of the text column it stands in
    double columnRight = 0;
    bool beginsFresh = true; ///< indented, labelled or set apart: no continuation of what stands before it
    bool hanging = false; ///< its lines but the first are indented
    bool endsFull = false; ///< its last line reaches as far as the column allows: it may go on elsewhere

    [[nodiscard]] const PageLine &front() const { return lines.front(); }
    [[nodiscard]] const PageLine &back() const { return lines.back(); }
};

/// Lines that are read as one: a figure's inner text, a table's cells.
struct Region
{
    BlockKind kind = BlockKind::Figure; ///< Figure or TableCell
    std::vector<PageLine> lines = {};
    Frame frame;
    std::vector<BlockDraft> cells = {}; ///< of a table whose ruling lines say which they are
};

/// What is put into reading order: a line of text, or a whole region.
struct Piece
{
    Frame frame;
    PageLine line;
    int region = -1; ///< index into the page's regions, or -1: the line
};

/// A text column (or the stretch of one between what runs across): pieces from top to bottom.
struct Strip
{
    double left = 0;
    double right = 0;
    std::vector<Piece> pieces;
};

} // namespace meipi::report
