// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// The document's title: the largest type on the first page that is not the series' name in a running head as well.
void markTitle(std::vector<BlockDraft> &drafts, const QList<Furniture> &furniture, const Metrics &metrics);

/// Entries under a heading "References", up to the next heading or to text set in another way.
void markReferences(std::vector<BlockDraft> &drafts);

/// Small type at the foot of a page that begins with a mark.
void markFootnotes(std::vector<BlockDraft> &drafts, const std::vector<PageCharacters> &pages, const Metrics &metrics);

/// The largest type of a draft.
[[nodiscard]] double heightOf(const BlockDraft &draft);

/// A draft's text for comparisons: lines joined, folded, without white space.
[[nodiscard]] QString foldedTextOf(const BlockDraft &draft);

/// Few lines of few words, as titles, headings and captions are.
[[nodiscard]] bool isShort(const BlockDraft &draft);

/// Headings that are repeated further on, below one that says so: a table of contents without page numbers.
void markContents(std::vector<BlockDraft> &drafts);

[[nodiscard]] bool isReferencesHeading(const QString &folded);

} // namespace meipi::report
