// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/csv.h"
#include "app/exchange/excerpt_columns.h"
#include "app/exchange/excerpt_formats.h"

using namespace Qt::StringLiterals;

namespace meipi::exchange {
namespace {

QStringList heading(const taxonomy::Taxonomy &taxonomy, taxonomy::LabelLanguage language)
{
    const auto name = [&](Column column) { return columnName(column, language); };
    QStringList cells{name(Column::Report),    name(Column::Issue),   name(Column::Language),
                      name(Column::PageLabel), name(Column::Section), name(Column::Quote)};
    for (const taxonomy::Facet &facet : taxonomy.facets)
        cells.append(facet.name.in(language));
    return cells << name(Column::Note) << name(Column::Coder) << name(Column::Time) << name(Column::Link)
                 << name(Column::Tags);
}

QStringList cells(const ExcerptTableRow &row, const taxonomy::Taxonomy &taxonomy, taxonomy::LabelLanguage language)
{
    QStringList cells{row.report, issueName(row, language), row.language, row.pageLabel, row.section, row.quote};
    for (const taxonomy::Facet &facet : taxonomy.facets)
        cells.append(row.labelsByFacet.value(facet.key).join(labelSeparator(language)));
    return cells << row.note << row.coder << isoTime(row) << row.link << row.tags.join(u"; "_s);
}

} // namespace

QByteArray excerptsToCsv(const QList<ExcerptTableRow> &rows, const taxonomy::Taxonomy &taxonomy,
                         taxonomy::LabelLanguage language)
{
    QList<QStringList> table{heading(taxonomy, language)};
    table.reserve(rows.size() + 1);
    for (const ExcerptTableRow &row : rows)
        table.append(cells(row, taxonomy, language));
    return csvBytes(table);
}

} // namespace meipi::exchange
