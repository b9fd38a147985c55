// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::report {

/// A place of the text with the words around it, each on one line.
struct HitContext
{
    QString before; ///< beginning with "…" when the block goes on that way
    QString match;
    QString after; ///< ending with "…" when the block goes on that way
};

/// The words around a place inside its block, at most so many units each way, cut between words.
[[nodiscard]] HitContext contextOf(const TextLayer &layer, TextRange place, qsizetype before, qsizetype after);

} // namespace meipi::report
