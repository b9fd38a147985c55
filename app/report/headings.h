// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

#include <QSet>

namespace meipi::report {

/// Folded titles of an outline: what is a heading whatever it looks like.
[[nodiscard]] QSet<QString> outlineTitles(const QList<OutlineEntry> &outline);

/// Tells headings (outline, type size, numbering), captions, list items and entries of a table of contents from
/// paragraphs, and gives headings their level.
void markHeadings(std::vector<BlockDraft> &drafts, const QList<OutlineEntry> &outline, const Metrics &metrics);

} // namespace meipi::report
