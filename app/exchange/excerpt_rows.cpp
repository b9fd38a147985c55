// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exchange/excerpt_rows.h"

#include "app/project/quotations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::exchange {
namespace {

using LayerPointer = std::shared_ptr<const report::TextLayer>;

struct Sources
{
    QHash<QUuid, project::ReportSummary> reportByEdition;
    const QHash<QUuid, LayerPointer> &textByEdition;
    const taxonomy::Taxonomy &taxonomy;
    QHash<QUuid, QString> nameOfPerson;
    taxonomy::LabelLanguage language;
};

/// The report that an excerpt belongs to: whichever edition of it has the words.
project::ReportSummary reportOf(const project::ExcerptRow &excerpt, const Sources &sources)
{
    const project::Quotation *any = project::originalFor(excerpt, {});
    return any ? sources.reportByEdition.value(any->edition) : project::ReportSummary{};
}

/// Whose rows an excerpt makes: everybody who tagged it, or its maker while nobody did.
QList<QUuid> codersOf(const project::ExcerptRow &excerpt)
{
    QList<QUuid> coders;
    for (const project::ExcerptTag &tag : excerpt.tags) {
        if (!tag.row.deleted && !coders.contains(tag.person))
            coders.append(tag.person);
    }
    const QUuid maker = excerpt.excerpt.row.createdBy;
    if (coders.removeOne(maker) || coders.isEmpty())
        coders.prepend(maker);
    return coders;
}

void fillReport(ExcerptTableRow &row, const project::ReportSummary &summary)
{
    const project::Report &report = summary.report;
    row.reportId = report.row.id;
    row.report = report.title;
    row.series = report.series;
    row.year = report.year;
    row.issue = report.issue;
    row.language = report.language;
    row.reportName = shortReportName(report);
}

void fillPages(ExcerptTableRow &row, int first, int last, const project::ReportSummary &summary,
               const LayerPointer &layer)
{
    row.page = first + 1;
    row.pageEnd = std::max(first, last) + 1;
    if (layer && first >= 0 && first < layer->pages.size())
        row.pageLabel = layer->pages.at(first).label;
    if (row.pageLabel.isEmpty())
        row.pageLabel = summary.edition.pageLabels.value(first);
    if (row.pageLabel.isEmpty())
        row.pageLabel = QString::number(row.page);
}

/// Pages and section, from where the quotation stands in the text, else from where it stood when it was made.
void fillPlace(ExcerptTableRow &row, const project::Quotation &quotation, const project::ReportSummary &summary,
               const LayerPointer &layer)
{
    const QList<report::PageRegion> &regions = quotation.selector.regions;
    qsizetype position = -1;
    int first = regions.isEmpty() ? -1 : regions.first().page;
    int last = regions.isEmpty() ? -1 : regions.last().page;
    if (layer && quotation.selector.exact.isEmpty() && !regions.isEmpty() && !regions.first().rectangles.isEmpty()) {
        position = layer->positionAt(first, regions.first().rectangles.first().topLeft());
    } else if (layer && !quotation.selector.exact.isEmpty()) {
        const report::Placement placement = report::place(quotation.selector, *layer, summary.edition.sha256);
        row.state = placement.state;
        if (!placement.range.isEmpty()) {
            position = placement.range.start;
            first = layer->pageOf(placement.range.start);
            last = layer->pageOf(placement.range.end - 1);
        }
    }
    if (first >= 0)
        fillPages(row, first, last, summary, layer);
    if (layer && position >= 0)
        row.section = layer->sectionAt(position);
    row.position = position;
}

void fillTags(ExcerptTableRow &row, const project::ExcerptRow &excerpt, const QUuid &coder, const Sources &sources)
{
    const auto hasTag = [&](const QUuid &id) {
        return std::ranges::any_of(excerpt.tags, [&](const project::ExcerptTag &tag) {
            return !tag.row.deleted && tag.person == coder && tag.tag == id;
        });
    };
    for (const taxonomy::Tag &tag : sources.taxonomy.tags) { // codebook order
        const taxonomy::Facet *facet = sources.taxonomy.facet(tag.facet);
        if (!facet || !hasTag(tag.id))
            continue;
        row.tags.append(sources.taxonomy.address(tag.id));
        row.labelsByFacet[facet->key].append(tag.label.in(sources.language));
    }
}

ExcerptTableRow commonRow(const project::ExcerptRow &excerpt, const Sources &sources)
{
    ExcerptTableRow row;
    row.id = excerpt.excerpt.row.id;
    row.note = excerpt.excerpt.note;
    row.created = excerpt.excerpt.row.created.time().toUTC();
    row.link = u"meipi:excerpt/"_s + row.id.toString(QUuid::WithoutBraces);
    const project::ReportSummary summary = reportOf(excerpt, sources);
    const QUuid newest = summary.edition.row.id;
    if (const project::Quotation *quotation = project::originalFor(excerpt, newest)) {
        row.quote = quotation->selector.exact;
        fillReport(row, summary);
        fillPlace(row, *quotation, summary, sources.textByEdition.value(newest));
        if (const project::Quotation *said = project::originalIn(excerpt, newest); said && project::isAbsence(*said))
            row.state = report::PlacementState::Lost; // as a person has said
    }
    return row;
}

/// By report, then by place in it, then by time.
bool before(const ExcerptTableRow &left, const ExcerptTableRow &right)
{
    const auto key = [](const ExcerptTableRow &row) {
        return std::tuple(row.series, row.year, row.issue, row.language, row.report, row.reportId, row.page,
                          row.position, row.created);
    };
    return key(left) < key(right);
}

} // namespace

QString shortReportName(const project::Report &report)
{
    if (report.year <= 0 || report.issue <= 0)
        return {};
    const QString issue = u"%1-%2"_s.arg(report.year, 4, 10, QChar(u'0')).arg(report.issue, 2, 10, QChar(u'0'));
    return report.language.isEmpty() ? issue : issue + u'/' + report.language;
}

QList<ExcerptTableRow> excerptTable(const QList<project::ExcerptRow> &excerpts,
                                    const QList<project::ReportSummary> &reports,
                                    const QHash<QUuid, LayerPointer> &textByEdition, const taxonomy::Taxonomy &taxonomy,
                                    const QList<project::Person> &people, taxonomy::LabelLanguage language)
{
    Sources sources{.reportByEdition = {},
                    .textByEdition = textByEdition,
                    .taxonomy = taxonomy,
                    .nameOfPerson = {},
                    .language = language};
    for (const project::ReportSummary &summary : reports) {
        sources.reportByEdition.insert(summary.edition.row.id, summary);
        for (const QUuid &edition : summary.editionIds)
            sources.reportByEdition.insert(edition, summary);
    }
    for (const project::Person &person : people)
        sources.nameOfPerson.insert(person.row.id, person.name);

    QList<ExcerptTableRow> rows;
    rows.reserve(excerpts.size());
    for (const project::ExcerptRow &excerpt : excerpts) {
        if (excerpt.excerpt.row.deleted)
            continue;
        const ExcerptTableRow common = commonRow(excerpt, sources);
        for (const auto coders = codersOf(excerpt); const QUuid &coder : coders) {
            ExcerptTableRow row = common;
            row.coder = sources.nameOfPerson.value(coder);
            fillTags(row, excerpt, coder, sources);
            rows.append(row);
        }
    }
    std::ranges::stable_sort(rows, before);
    return rows;
}

} // namespace meipi::exchange
