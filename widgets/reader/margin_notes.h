// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/bracket.h"
#include "app/marks/margin_layout.h"
#include "widgets/reader/excerpt_marks.h"
#include "widgets/reader/page_layout.h"
#include "widgets/reader/unit_steps.h"

#include <optional>

namespace meipi::widgets {

/// What is under the mouse in the margin.
struct MarginHit
{
    QUuid excerpt; ///< null: nothing
    QUuid tag; ///< of a chip
    bool add = false; ///< the "+" beside the chips of the current excerpt
    bool hidden = false; ///< a "+n": chips without room
    std::optional<RangeEdge> edge = {}; ///< the end of a bracket: it can be dragged

    bool operator==(const MarginHit &) const = default;
};

/// A bracket in content coordinates.
struct NoteBracket
{
    QUuid excerpt; ///< the coder's
    marks::BracketStyle style;
    double top = 0;
    double bottom = 0;
};

/// The notes of one passage on one page.
struct MarginNote
{
    qsizetype passage = 0; ///< index into `ExcerptMarks::passages`
    QList<NoteBracket> brackets;
    QRectF area; ///< frame on the page of an area excerpt
    QList<marks::ChipStyle> chips; ///< the passage's, with their keys while it is current
    bool withAdd = false; ///< the last chip is the "+"
};

/// The margin of one page, laid out: content coordinates.
struct PageNotes
{
    double rule = 0;
    marks::MarginSide side = marks::MarginSide::Right;
    bool isUpright = true; ///< a bracket's upper end is where its words begin
    QList<MarginNote> notes; ///< as many as groups in `placement`, in the same order
    marks::MarginPlacement placement;
};

/// Lays out the margin of a page. Chips stand where a passage begins; a later page has its bracket only.
[[nodiscard]] PageNotes laidOutNotes(const PageLayout &layout, const ExcerptMarks &excerpts, int page,
                                     const QUuid &current, const marks::Look &look);

[[nodiscard]] MarginHit hitIn(const PageNotes &notes, const ExcerptMarks &excerpts, QPointF content,
                              const marks::Look &look);

} // namespace meipi::widgets
