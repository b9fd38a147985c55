// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/batch.h"
#include "app/desk/edition_update.h"

namespace meipi::desk {

/// Why a PDF cannot be a new edition of a report: it is in the project already (DuplicateReport), is in another language or
/// has no text to find anything in (BadInput). `text` may be null.
[[nodiscard]] base::Done checkNewEdition(const project::Report &report, const NewEdition &made,
                                         const std::shared_ptr<const report::TextLayer> &text, const QString &path);

/// A new edition that was read and in which the excerpts were found again; nothing is written yet.
struct PreparedUpdate
{
    project::ReportSummary report; ///< as it was
    PreparedReport prepared; ///< its rows are of `report`
    QList<RefoundExcerpt> refound;
    bool isLikely = true; ///< false: hardly anything of the report's newest edition stands in it
};

/// For commands: waits (see batch.h). REPORT is an id, a unique part of a title, or e.g. 2024-05/zh.
[[nodiscard]] base::Result<PreparedUpdate> prepareUpdate(project::Store &store, const QString &report,
                                                         const AddRequest &request, const Progress &progress);
/// Writes the edition, its text and the quotations of all that is sure, in one transaction.
[[nodiscard]] base::Result<project::ReportSummary> writeUpdate(project::Store &store, const PreparedUpdate &update);

/// Whether two texts are of one report: of 40 sentences spread over the earlier one at least a quarter stand in the other.
[[nodiscard]] bool isLikelyEdition(const report::TextLayer &before, const report::SearchableLayer &after);

} // namespace meipi::desk
