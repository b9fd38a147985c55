// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

namespace meipi::desk {

/// How a report is named where it is cited in a line: as somebody wrote it down, else from its title, series and issue.
[[nodiscard]] QString shortCitation(const project::Report &report);

/// The printed label of a page, else its number. Pages count from 0.
[[nodiscard]] QString pageName(const project::Edition &edition, int page);

/// Words of a report with where they stand: “…” (Title, 2024 No. 5, p. 4), in the interface's language. Without words the
/// place alone, as for an area. The words themselves are not touched.
[[nodiscard]] QString citation(const QString &words, const project::ReportSummary &report, int firstPage, int lastPage);

} // namespace meipi::desk
