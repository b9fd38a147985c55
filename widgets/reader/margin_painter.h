// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/margin_notes.h"

class QPainter;

namespace meipi::widgets {

/// `focused` is the chip that keys mean.
/// Brackets, leaders, chips and "+n" of one page. Content coordinates.
void paintMargin(QPainter &painter, const PageNotes &notes, const ExcerptMarks &excerpts, const MarginHit &hovered,
                 const MarginHit &focused, const marks::Look &look);

} // namespace meipi::widgets
