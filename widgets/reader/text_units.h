// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/lexicon.h"
#include "app/report/text_layer.h"

#include <memory>

namespace meipi::widgets {

/// From small to large: what a selection grows by.
enum class TextUnit : quint8 {
    Character, ///< as people see it
    Word, ///< in running Chinese a word of the dictionary
    Clause, ///< between two punctuation marks
    Sentence,
    Paragraph,
};

/// The units of a text. Ranges have no white space at their ends; they are empty where there is no unit (between blocks,
/// outside the text).
class TextUnits
{
public:
    TextUnits() = default;
    /// Without a dictionary the characters of running Chinese are words.
    TextUnits(std::shared_ptr<const report::TextLayer> layer, std::shared_ptr<const lexicon::Lexicon> lexicon);

    [[nodiscard]] report::TextRange at(qsizetype position, TextUnit unit) const;
    /// From the unit at the beginning of a stretch to the one at its end.
    [[nodiscard]] report::TextRange around(report::TextRange range, TextUnit unit) const;
    /// What a number of clicks on a character selects: two a word (in running Chinese one of the dictionary, else the
    /// clause), three the sentence, four the paragraph; each click something larger.
    [[nodiscard]] TextUnit clicked(qsizetype position, int clicks) const;

    /// The next place for a caret: over one character, or to the end of the unit there or behind.
    [[nodiscard]] qsizetype next(qsizetype position, TextUnit unit) const;
    [[nodiscard]] qsizetype previous(qsizetype position, TextUnit unit) const;

private:
    [[nodiscard]] report::TextRange block(qsizetype position) const;
    [[nodiscard]] report::TextRange word(qsizetype position) const;
    [[nodiscard]] report::TextRange unspacedWord(qsizetype position) const;
    [[nodiscard]] report::TextRange clause(qsizetype position) const;
    [[nodiscard]] report::TextRange sentence(qsizetype position) const;
    [[nodiscard]] qsizetype characterBorder(qsizetype position, bool forward) const;

    std::shared_ptr<const report::TextLayer> m_layer;
    std::shared_ptr<const lexicon::Lexicon> m_lexicon;
};

} // namespace meipi::widgets
