// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/lexicon.h"

namespace meipi::lexicon {

/// Cuts running Chinese into the words of the dictionary: where each word of `text` ends, in UTF-16 units. Characters
/// that begin no word stand alone.
///
/// Of all ways to cut, the one with the fewest words; of those the one whose lengths differ least (研究|生命|起源, not
/// 研究生|命|起源); of those the one with the fewest characters that seldom stand alone (的|确立): the rules of MMSEG
/// (C.-H. Tsai, 1996), over the whole text and not three words ahead.
/// Time grows with the length of the text; meant for clauses, not for reports.
[[nodiscard]] QList<qsizetype> wordEnds(const Lexicon &lexicon, QStringView text);

} // namespace meipi::lexicon
