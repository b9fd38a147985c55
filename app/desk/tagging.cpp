// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/batch.h"
#include "app/desk/excerpt_changes.h"
#include "app/desk/waiting.h"
#include "app/report/quote_search.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {
namespace {

using base::Result;
using report::TextRange;

struct Place
{
    TextRange range;
    int places = 1;
};

/// Finds the place of a request; remembers which places a list has taken.
class Placer
{
public:
    explicit Placer(const report::TextLayer &layer) : m_layer(layer) { }

    Result<Place> place(const TagRequest &request)
    {
        if (request.firstOnPage && request.page && !request.occurrence) {
            if (const std::optional<Place> chosen = firstFree(request)) {
                m_taken.append(chosen->range);
                return *chosen;
            }
        }
        const Result<TextRange> found =
            report::locateQuote(m_layer, request.quote, {.page = request.page, .occurrence = request.occurrence});
        if (!found)
            return std::unexpected(found.error());
        m_taken.append(*found);
        return Place{.range = *found, .places = 1};
    }

private:
    /// Only where the quote is there more than once on the page; everything else is `locateQuote`'s to say.
    [[nodiscard]] std::optional<Place> firstFree(const TagRequest &request) const
    {
        QList<TextRange> there = report::findQuote(m_layer, request.quote);
        there.removeIf([&](TextRange range) { return m_layer.pageOf(range.start) != *request.page - 1; });
        if (there.size() < 2)
            return std::nullopt;
        const auto free = std::ranges::find_if(there, [&](TextRange range) { return !m_taken.contains(range); });
        return Place{.range = free == there.end() ? there.first() : *free, .places = static_cast<int>(there.size())};
    }

    const report::TextLayer &m_layer;
    QList<TextRange> m_taken;
};

Result<QList<QUuid>> tagIds(const QStringList &addresses, const taxonomy::Taxonomy &taxonomy)
{
    QList<QUuid> ids;
    for (const QString &address : addresses) {
        const Result<taxonomy::Tag> tag = taxonomy.tagByAddress(address);
        if (!tag)
            return std::unexpected(tag.error());
        ids.append(tag->id);
    }
    return ids;
}

base::Error inEntry(base::Error error, qsizetype index, qsizetype count)
{
    if (count > 1) {
        const QString entry = QCoreApplication::translate("desk", "entry %1 of %2").arg(index + 1).arg(count);
        error.detail = error.detail.isEmpty() ? entry : entry + QStringLiteral(", ") + error.detail;
    }
    return error;
}

project::ExcerptRow rowFrom(const QList<project::Record> &records)
{
    project::ExcerptRow row;
    for (const project::Record &record : records) {
        if (const auto *excerpt = std::get_if<project::Excerpt>(&record))
            row.excerpt = *excerpt;
        else if (const auto *quotation = std::get_if<project::Quotation>(&record))
            row.quotations.append(*quotation);
        else if (const auto *tag = std::get_if<project::ExcerptTag>(&record))
            row.tags.append(*tag);
    }
    return row;
}

} // namespace

Result<QList<TagOutcome>> tagQuotes(project::Store &store, const QString &report, const QList<TagRequest> &requests,
                                    const QUuid &person)
{
    const Result<project::ReportSummary> summary = storedReport(store, report);
    if (!summary)
        return std::unexpected(summary.error());
    const auto taxonomy = await(store.taxonomy());
    if (!taxonomy)
        return std::unexpected(taxonomy.error());
    const auto layer = storedText(store, *summary);
    if (!layer)
        return std::unexpected(layer.error());
    if ((*layer)->state == report::TextState::Absent)
        return base::fail(base::Problem::NoTextLayer, summary->report.title);

    Placer placer(**layer);
    project::ChangeSet all{.what = QCoreApplication::translate("desk", "New excerpts"), .records = {}};
    QList<TagOutcome> outcomes;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const TagRequest &request = requests.at(i);
        const Result<QList<QUuid>> tags = tagIds(request.tags, *taxonomy);
        if (!tags)
            return std::unexpected(inEntry(tags.error(), i, requests.size()));
        const Result<Place> place = placer.place(request);
        if (!place)
            return std::unexpected(inEntry(place.error(), i, requests.size()));
        const project::ChangeSet one =
            newExcerpt(project::ExcerptKind::Text, report::makeSelector(**layer, place->range, summary->edition.sha256),
                       summary->edition.row.id, *tags, request.note, person, *taxonomy);
        all.records += one.records;
        outcomes.append({.excerpt = rowFrom(one.records),
                         .page = (*layer)->pageOf(place->range.start) + 1,
                         .pageEnd = (*layer)->pageOf(place->range.end - 1) + 1,
                         .places = place->places});
    }
    const auto written = awaitWritten(store, store.apply(all));
    if (!written)
        return std::unexpected(written.error());
    return outcomes;
}

} // namespace meipi::desk
