// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

namespace meipi::desk {

/// "2024-05/zh" for a report with year and issue, else empty.
[[nodiscard]] QString shortName(const project::Report &report);

/// REPORT of the command line: an id, "2024-05/zh", "2024-05" when only one language has it, or a unique part of a title.
/// Fails with UnknownReport or AmbiguousReport, candidates in `near`.
[[nodiscard]] base::Result<project::ReportSummary> findReport(const QList<project::ReportSummary> &reports,
                                                              const QString &name);

/// What is known of a PDF before a person says more: title (metadata, else the largest text of page one, else the file's
/// name), language of the text, series, year, issue and overall number where the first page says them.
[[nodiscard]] project::Report guessedReport(const QString &fileName, const QHash<QString, QString> &metadata,
                                            const report::TextLayer &layer);

} // namespace meipi::desk
