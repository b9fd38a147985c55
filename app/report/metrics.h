// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/page_line.h"

namespace meipi::report {

/// What running text looks like in one document: all lengths in points.
struct Metrics
{
    double height = 0; ///< of a line of running text: the commonest by characters
    double width = 0; ///< of a full line
    double pitch = 0; ///< from one line's top to the next one's in a paragraph
    std::vector<double> lefts; ///< where lines of running text begin
    bool isTyped = false; ///< running text itself is in the type of a typewriter: that is no sign of a listing

    /// A line in the type of running text.
    [[nodiscard]] bool isBodyHeight(double lineHeight) const;
    /// A line that is most likely part of running text: its type, and full, or beginning where such lines begin.
    [[nodiscard]] bool isBodyLine(const PageLine &line) const;
};

/// Fonts of one size have boxes of different heights, and a Chinese line may take its characters from several. What is
/// as wide in all of them is the ideograph, so lines that have some get their height from it.
void evenHeights(std::vector<std::vector<PageLine>> &pages);

[[nodiscard]] double bodyHeightOf(const std::vector<std::vector<PageLine>> &pages);
[[nodiscard]] Metrics metricsOf(const std::vector<std::vector<PageLine>> &pages);

} // namespace meipi::report
