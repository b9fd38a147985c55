// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/session.h"

namespace meipi::project {

/// Live reports in the order they were added, each with its newest edition and its counts. Decodes no text layer.
/// Throws SQLite::Exception.
[[nodiscard]] QList<ReportSummary> readReportList(Session &session);

/// Inserts a report with an edition (and its text, unless null), or an edition of a report that is there, and
/// then `with`. In the caller's transaction; fails with DuplicateReport.
[[nodiscard]] base::Result<ReportSummary> insertEdition(Session &session, const Report &report, const Edition &edition,
                                                        const QByteArray &pdf, const QString &path,
                                                        const std::shared_ptr<const report::TextLayer> &text,
                                                        const QList<Record> &with = {});

/// Embeds the PDF of an edition. Fails with UnknownReport, or BadInput for the bytes of another file.
[[nodiscard]] base::Done embedBytes(Session &session, const QUuid &edition, const QByteArray &pdf);

/// The PDF from the project, or from the path it was read from.
[[nodiscard]] base::Result<QByteArray> readBytes(Session &session, const QUuid &edition);

} // namespace meipi::project
