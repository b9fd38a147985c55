// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel_token.h"
#include "app/report/text_layer.h"

#include <optional>
#include <vector>

namespace meipi::report {

/// What makes a difference to a search; everything else never does (see SearchCopy).
struct SearchFolding
{
    bool matchCase = false;
    bool matchDiacritics = false; ///< of Latin, Greek and Cyrillic letters; Hebrew points, Arabic vowel marks

    bool operator==(const SearchFolding &) const = default;
};

/// A text as people type it when they look for it: NFKC (full and half width), ideographs for radicals, simplified
/// characters, plain quotation marks and hyphens, no soft hyphens or invisible characters, white space only between two
/// words that are written with it. Where one kind of block ends and another begins, and around table cells, stands a line
/// feed, which no query has, so that nothing is found over it.
struct SearchCopy
{
    QString text;
    std::vector<quint32> origin; ///< for each unit of `text` the index in the original; one more for its end
};

/// Nothing when cancelled. A hyphen that ends a printed line inside a word is left out.
[[nodiscard]] std::optional<SearchCopy> searchCopy(const TextLayer &layer, SearchFolding folding,
                                                   const base::CancelToken &token);
/// Of what is looked for: without white space at its ends.
[[nodiscard]] QString searchedText(QStringView query, SearchFolding folding);

/// Letters, digits and marks of scripts that are written with spaces between words.
[[nodiscard]] bool isWordCharacter(char32_t character);

} // namespace meipi::report
