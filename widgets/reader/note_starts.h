// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::widgets {

/// Where the margin column may begin on each page: points from its left edge. It is the right edge of the text block, or
/// the paper's edge where something is printed beside the block or where nothing is known of the page (no text: it may
/// be a picture). Short pages take over the block of their neighbours of the same size and side.
[[nodiscard]] QList<double> noteStarts(const report::TextLayer &layer);
/// The same for a column on the left: where it must end, points from the page's left edge.
[[nodiscard]] QList<double> noteEnds(const report::TextLayer &layer);

/// A guess for a page whose text has not been read yet, so that the sheet hardly changes when it is.
[[nodiscard]] double likelyNoteStart(QSizeF page);
[[nodiscard]] double likelyNoteEnd(QSizeF page);

} // namespace meipi::widgets
