// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/text_table.h"
#include "app/exchange/excerpt_columns.h"
#include "app/exchange/excerpt_formats.h"

namespace meipi::exchange {
namespace {

QString allLabels(const ExcerptTableRow &row, const taxonomy::Taxonomy &taxonomy, taxonomy::LabelLanguage language)
{
    QStringList labels;
    for (const taxonomy::Facet &facet : taxonomy.facets)
        labels += row.labelsByFacet.value(facet.key);
    return labels.join(labelSeparator(language));
}

} // namespace

QString excerptsToText(const QList<ExcerptTableRow> &rows, const taxonomy::Taxonomy &taxonomy,
                       taxonomy::LabelLanguage language, int columns)
{
    constexpr qsizetype quoteColumn = 2;
    const auto name = [&](Column column) { return columnName(column, language); };
    QList<QStringList> table{
        {name(Column::Report), name(Column::PageLabel), name(Column::Quote), name(Column::Tags), name(Column::Coder)}};
    for (const ExcerptTableRow &row : rows) {
        table.append({row.reportName.isEmpty() ? row.report : row.reportName, row.pageLabel, row.quote,
                      allLabels(row, taxonomy, language), row.coder});
    }
    return base::alignedTable(table, columns, quoteColumn);
}

} // namespace meipi::exchange
