// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"
#include "app/taxonomy/taxonomy.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>

namespace meipi::exchange {

/// One row of an excerpt table: one excerpt of one coder, as every format writes it.
struct ExcerptTableRow
{
    QUuid id;
    QUuid reportId;
    QString report; ///< title
    QString reportName; ///< "2024-05/zh", or empty
    QString series;
    int year = 0;
    int issue = 0;
    QString language;
    int page = 0; ///< from 1; 0 unknown
    int pageEnd = 0;
    QString pageLabel;
    QString section;
    QString quote;
    QStringList tags; ///< "facet/key", in codebook order
    QHash<QString, QStringList> labelsByFacet; ///< facet key → tag labels in the asked language
    QString note;
    QString coder;
    QDateTime created; ///< UTC
    QString link; ///< "meipi:excerpt/<id>"
    report::PlacementState state = report::PlacementState::Exact;
    qsizetype position = -1; ///< in the report's text, for sorting; -1 unknown
};

/// "2024-05/zh" for a report with year and issue, else empty: the name that commands take.
[[nodiscard]] QString shortReportName(const project::Report &report);

/// Joins stored rows with the text layers of their editions (for section, page and place): by report, in reading order.
[[nodiscard]] QList<ExcerptTableRow> excerptTable(
    const QList<project::ExcerptRow> &excerpts, const QList<project::ReportSummary> &reports,
    const QHash<QUuid, std::shared_ptr<const report::TextLayer>> &textByEdition, const taxonomy::Taxonomy &taxonomy,
    const QList<project::Person> &people, taxonomy::LabelLanguage language);

} // namespace meipi::exchange
