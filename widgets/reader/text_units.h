// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::widgets {

/// What one more click selects.
enum class TextUnit : quint8 {
    Character,
    Word, ///< of a language with spaces; in running Chinese the clause between punctuation
    Sentence,
    Paragraph,
};

/// The unit around the character at `position`, without white space at its ends. Empty where there is none (between
/// blocks, outside the text).
[[nodiscard]] report::TextRange unitAt(const report::TextLayer &layer, qsizetype position, TextUnit unit);

/// The next place for a caret: over one character as people see it, or to the next border of a word or clause.
[[nodiscard]] qsizetype nextBorder(const report::TextLayer &layer, qsizetype position, TextUnit unit);
[[nodiscard]] qsizetype previousBorder(const report::TextLayer &layer, qsizetype position, TextUnit unit);

} // namespace meipi::widgets
