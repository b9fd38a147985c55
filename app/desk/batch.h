// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/new_edition.h"
#include "app/desk/waiting_document.h"
#include "app/desk/workspace.h"

namespace meipi::desk {

/// The same use cases for commands: they wait (running a local event loop for the PDF workers) and return a result.
/// Each needs a QCoreApplication.

struct AddRequest
{
    QString pdfPath;
    QString password;
    ReportDetails details;
};

/// A PDF read to the end and not yet in the project.
struct PreparedReport
{
    QString path;
    pdf::Source source;
    NewEdition rows;
    ReadText text;
};

/// Reads a PDF; changes nothing. Fails with DuplicateReport when the project has it. A scan is prepared too: the text
/// layer says so.
[[nodiscard]] base::Result<PreparedReport> prepareReport(project::Store &store, const AddRequest &request,
                                                         const Progress &progress);
/// Adds what was prepared, with its bytes and its text layer.
[[nodiscard]] base::Result<project::ReportSummary> addReport(project::Store &store, const PreparedReport &prepared);

[[nodiscard]] base::Result<project::ReportSummary> storedReport(project::Store &store, const QString &name); ///< REPORT

/// The text layer of a report: the stored one, or made anew (and stored where the project may be written).
[[nodiscard]] base::Result<std::shared_ptr<const report::TextLayer>> storedText(project::Store &store,
                                                                                const project::ReportSummary &summary,
                                                                                const Progress &progress = {});

struct TagRequest
{
    QString quote;
    std::optional<int> page; ///< from 1
    std::optional<int> occurrence; ///< from 1
    QStringList tags; ///< addresses
    QString note;
    bool firstOnPage = false; ///< of several on the page take the first that no earlier request of the list has
};

struct TagOutcome
{
    project::ExcerptRow excerpt;
    int page = 0; ///< from 1
    int pageEnd = 0;
    int places = 1; ///< how many there were to choose from on the page
};

/// Tags quotes of one report, all or none: the result of the first that cannot be done is returned (with its number in
/// `detail` when there are several) and the project is unchanged.
[[nodiscard]] base::Result<QList<TagOutcome>> tagQuotes(project::Store &store, const QString &report,
                                                        const QList<TagRequest> &requests, const QUuid &person);

/// The person of `--as NAME` (by name or initials, case-insensitively) as a writer; one with a new id when the project
/// has nobody of that name. Open the store with it.
[[nodiscard]] project::Writer writerNamed(const QList<project::Person> &people, const QString &name);

/// `coding.json`: list of {"quote_zh"|"quote_en"|"quote", "page"?, "occurrence"?, "tags", "note"?}.
/// Fails with BadInput naming the entry.
[[nodiscard]] base::Result<QList<TagRequest>> readCoding(const QByteArray &json, const QString &fileName = {});

} // namespace meipi::desk
