// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

#include <QSet>

namespace meipi::report {

/// Folded titles of an outline: what is a heading whatever it looks like.
[[nodiscard]] QSet<QString> outlineTitles(const QList<OutlineEntry> &outline);

/// Gives every draft its kind and headings their level: title, headings (outline, type size, numbering), list items,
/// captions, footnotes, references, entries of a table of contents.
void classify(std::vector<BlockDraft> &drafts, const QList<OutlineEntry> &outline,
              const std::vector<PageCharacters> &pages, const Metrics &metrics);

/// The text of a draft as far as classification needs it: lines joined without spaces.
[[nodiscard]] QString plainText(const BlockDraft &draft);

} // namespace meipi::report
