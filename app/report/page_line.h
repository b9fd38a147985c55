// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/page_characters.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace meipi::report {

/// A rectangle in points, origin top-left, y down.
struct Frame
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] double middle() const { return (top + bottom) / 2; }
    [[nodiscard]] bool isEmpty() const { return right <= left || bottom <= top; }
    void unite(const Frame &other);
    bool operator==(const Frame &) const = default;
};

/// A run of characters that the PDF reader takes for one printed line (or one table cell's line). The atom of the layout
/// analysis: its characters stay together and in order.
struct PageLine
{
    int page = 0;
    qsizetype first = 0; ///< units of `PageCharacters::text`
    qsizetype end = 0;
    Frame frame;
    double height = 0; ///< usual height of a character's box: stands for the font size
    double em = 0; ///< usual width of its ideographs: the font size itself; 0 where it has hardly any
    QString text; ///< as it will be written: radicals mended, spaces only where they mean something
    bool continuesRow = false; ///< stands on the same printed row as the line before it in its block
    double firstWordWidth = 0; ///< points, up to the first space or ideograph
    bool hasLeader = false; ///< leader dots, as in a table of contents
    double advance = 0; ///< points: the width that all its Latin characters share; 0 where they do not, or are few
    bool isTyped = false; ///< thin and broad letters have that width: a listing, in the type of a typewriter

    [[nodiscard]] bool isVertical() const
    {
        return frame.height() > 2 * frame.width() && frame.height() > 2.5 * height;
    }
};

/// The lines of a page in the producer's order. Skips what has neither ink nor place; tolerates columns of unequal length.
[[nodiscard]] std::vector<PageLine> linesOf(const PageCharacters &page, int pageIndex);

/// A stretch of the page's characters as one line; nothing when it has neither ink nor place.
[[nodiscard]] std::optional<PageLine> lineOf(const PageCharacters &page, int pageIndex, qsizetype first, qsizetype end);

/// Characters that can be used: the three columns of an untrusted page need not be equally long.
[[nodiscard]] qsizetype usableLength(const PageCharacters &page);

/// Points in one step of the page's boxes; the usual one where the page gives none that makes sense.
[[nodiscard]] double soundStep(const PageCharacters &page);

/// A box turned the right way round.
[[nodiscard]] Box uprightBox(const Box &box);

/// Lines that stand side by side: each row lists indices from left to right, rows from top to bottom.
[[nodiscard]] std::vector<std::vector<size_t>> rowsOf(const std::vector<PageLine> &lines);

} // namespace meipi::report
