// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/excerpt_export.h"

#include "app/desk/batch.h"
#include "app/desk/waiting.h"
#include "app/exchange/excerpt_formats.h"

#include <algorithm>

namespace meipi::desk {
namespace {

using base::Result;

/// Only of reports that are quoted.
Result<QHash<QUuid, std::shared_ptr<const report::TextLayer>>> texts(project::Store &store,
                                                                     const QList<project::ReportSummary> &reports,
                                                                     const QList<project::ExcerptRow> &excerpts)
{
    QSet<QUuid> quoted;
    for (const project::ExcerptRow &excerpt : excerpts) {
        for (const project::Quotation &quotation : excerpt.quotations)
            quoted.insert(quotation.edition);
    }
    QHash<QUuid, std::shared_ptr<const report::TextLayer>> texts;
    for (const project::ReportSummary &summary : reports) {
        const bool isQuoted = quoted.contains(summary.edition.row.id)
            || std::ranges::any_of(summary.editionIds, [&](const QUuid &id) { return quoted.contains(id); });
        if (!isQuoted)
            continue;
        const auto layer = storedText(store, summary);
        if (!layer)
            return std::unexpected(layer.error());
        texts.insert(summary.edition.row.id, *layer);
    }
    return texts;
}

QByteArray formatted(const QList<exchange::ExcerptTableRow> &rows, const taxonomy::Taxonomy &taxonomy,
                     ExcerptFormat format, taxonomy::LabelLanguage language, int columns)
{
    switch (format) {
    case ExcerptFormat::Csv: return exchange::excerptsToCsv(rows, taxonomy, language);
    case ExcerptFormat::Json: return exchange::excerptsToJson(rows);
    case ExcerptFormat::Table: return exchange::excerptsToText(rows, taxonomy, language, columns).toUtf8();
    }
    return {};
}

} // namespace

Result<ExportedExcerpts> exportExcerpts(project::Store &store, ExcerptFormat format, taxonomy::LabelLanguage language,
                                        int columns, const ChosenExcerpts &chosen)
{
    const auto reports = await(store.reports());
    if (!reports)
        return std::unexpected(reports.error());
    auto excerpts = await(store.excerpts({}));
    if (!excerpts)
        return std::unexpected(excerpts.error());
    if (chosen)
        excerpts->removeIf([&](const project::ExcerptRow &row) { return !chosen->contains(row.excerpt.row.id); });
    const auto people = await(store.people());
    if (!people)
        return std::unexpected(people.error());
    const auto taxonomy = await(store.taxonomy());
    if (!taxonomy)
        return std::unexpected(taxonomy.error());
    const auto layers = texts(store, *reports, *excerpts);
    if (!layers)
        return std::unexpected(layers.error());
    const auto rows = exchange::excerptTable(*excerpts, *reports, *layers, *taxonomy, *people, language);
    return ExportedExcerpts{.bytes = formatted(rows, *taxonomy, format, language, columns), .rows = rows.size()};
}

} // namespace meipi::desk
