// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

namespace meipi::report {

/// Divisions of laws and books, from the largest: 编 Part, Title, 分编, 章 Chapter, 节 Section, 条 Article; annexes stand
/// beside the largest.
enum class PartKind : quint8 { None, Annex, Volume, Part, Title, Chapter, Section, Subsection, Article };

/// The division that a text begins with the number of: "CHAPTER II", "第三章 总则", "Article 5".
[[nodiscard]] PartKind partKindOf(QStringView text);

/// Whether a text is such a number and nothing else.
[[nodiscard]] bool isPartNumber(QStringView text);

/// Joins the number of a division on a line of its own with the title below it: "CHAPTER II" and "PROHIBITED PRACTICES"
/// are one heading.
void joinPartTitles(std::vector<BlockDraft> &drafts);

} // namespace meipi::report
