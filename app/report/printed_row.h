// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"
#include "app/report/numbering.h"

#include <utility>

namespace meipi::report {

/// One printed row of a strip with what decides where paragraphs begin.
struct PrintedRow
{
    explicit PrintedRow(const PageLine &line);
    void add(const PageLine &line); ///< another line that stands on the same row

    [[nodiscard]] double em() const { return 0.77 * height; } ///< a box is some 1.3 em high
    /// Room that the first word (or ideograph with its punctuation) would have needed at the end of the row above.
    [[nodiscard]] double firstUnitWidth() const;

    std::vector<PageLine> lines;
    Frame frame;
    double height = 0;
    QString text;
    Label label;
    CaptionKind caption = CaptionKind::None;
    bool isSource = false;
    bool hasLeader = false;
    bool isVertical = false;
    bool endsSentence = false;
    double advance = 0; ///< as of a line
    bool isTyped = false;
};

/// Whether a text ends with a mark that ends a sentence or a clause list, closing quotes and brackets aside.
[[nodiscard]] bool endsSentence(QStringView text);

/// Left and right edge of the running text in a strip.
[[nodiscard]] std::pair<double, double> edgesOf(const Strip &strip, const Metrics &metrics);

} // namespace meipi::report
