// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/edition_update.h"
#include "app/marks/tokens.h"

namespace meipi::widgets {

/// "Changed", "Several places", …
[[nodiscard]] QString stateName(report::PlacementState state);
/// What has become of an excerpt, as a sentence.
[[nodiscard]] QString stateSentence(const desk::RefoundExcerpt &item);
/// "p. 3 → p. 2", "p. 3 → –".
[[nodiscard]] QString pagesOf(const desk::RefoundExcerpt &item);
/// The old words; of changed ones the gone ones struck, the new ones underlined.
[[nodiscard]] QString wordsHtml(const desk::RefoundExcerpt &item, const marks::Tokens &tokens);
/// A passage with what stands before and behind it.
[[nodiscard]] QString passageText(const report::TextLayer &layer, report::TextRange range);

} // namespace meipi::widgets
