// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"

#include <functional>

namespace meipi::desk {

/// The same use cases for commands: they wait (running a local event loop for the PDF workers) and return a result.
/// Each needs a QCoreApplication.

using Progress = std::function<void(int done, int total)>;

struct AddRequest
{
    QString pdfPath;
    QString password;
    ReportDetails details;
};

/// Adds a PDF with its bytes and text layer. A scan is added too: `textState` says so.
[[nodiscard]] base::Result<project::ReportSummary> addReport(project::Store &store, const AddRequest &request,
                                                             const Progress &progress);

struct TagRequest
{
    QString report; ///< REPORT
    QString quote;
    std::optional<int> page; ///< from 1
    std::optional<int> occurrence; ///< from 1
    QStringList tags; ///< addresses
    QString note;
};

struct TagOutcome
{
    project::ExcerptRow excerpt;
    int page = 0; ///< from 1
};

/// Tags quotes of one report, all or none: the result of the first that cannot be done is returned and the project is
/// unchanged. `person` null: the store's writer.
[[nodiscard]] base::Result<QList<TagOutcome>> tagQuotes(project::Store &store, const QString &report,
                                                        const QList<TagRequest> &requests, const QUuid &person);

/// The person of `--as NAME` (by name or initials, case-insensitively), made when the project has none of that name.
[[nodiscard]] base::Result<QUuid> personNamed(project::Store &store, const QString &name);

/// `coding.json`: list of {"quote_zh"|"quote_en"|"quote", "page"?, "occurrence"?, "tags", "note"?}.
/// Fails with BadInput naming the entry.
[[nodiscard]] base::Result<QList<TagRequest>> readCoding(const QByteArray &json);

} // namespace meipi::desk
