// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/edition_update.h"

#include "app/project/quotations.h"
#include "app/report/approximate_match.h"
#include "app/report/area_placing.h"
#include "app/report/placing.h"

#include <algorithm>
#include <tuple>

namespace meipi::desk {
namespace {

using report::PlacementState;

constexpr int mostNearest = 3;
constexpr double leastLikeness = 0.5; ///< of the units of a quote, for a passage to be worth showing

int firstPage(const report::Selector &selector)
{
    return selector.regions.isEmpty() ? -1 : selector.regions.first().page;
}

/// The whole sentences around what resembles a quote best, so that they can be read.
QList<report::TextRange> nearestPassages(const report::Selector &selector, const report::SearchableLayer &text)
{
    const QString pattern = report::foldedText(selector.exact, report::FoldSpaces::Remove).text;
    const auto errors = static_cast<int>(static_cast<double>(pattern.size()) * (1 - leastLikeness));
    QList<report::TextRange> passages;
    const auto matches = report::approximateMatches(text.folded(), pattern, errors, mostNearest);
    for (const report::ApproximateMatch &match : matches) {
        const report::TextRange range = text.original(match.start, match.end);
        if (!range.isEmpty())
            passages.append(range);
    }
    return passages;
}

void findWords(RefoundExcerpt &again, const project::Edition &edition, const report::SearchableLayer &text)
{
    again.placement = report::place(again.from.selector, text, edition.sha256);
    const PlacementState state = again.placement.state;
    if (state == PlacementState::Lost)
        again.nearest = nearestPassages(again.from.selector, text);
    else if (state != PlacementState::Ambiguous)
        again.found = report::makeSelector(text.layer(), again.placement.range, edition.sha256);
}

void findArea(RefoundExcerpt &again, const project::Edition &edition, const report::SearchableLayer &text,
              const LayerOfEdition &layers)
{
    const auto earlier = layers ? layers(again.from.edition) : nullptr;
    if (!earlier || again.from.selector.regions.isEmpty())
        return; // lost: a person has to look
    const report::PlacedArea placed = report::placeArea(again.from.selector.regions.first(), *earlier, text);
    again.placement.state = placed.state;
    if (!placed.region.rectangles.isEmpty())
        again.found = {
            .exact = {}, .prefix = {}, .suffix = {}, .regions = {placed.region}, .editionHash = edition.sha256};
}

auto readingOrder(const RefoundExcerpt &again)
{
    const QList<report::PageRegion> &regions = again.from.selector.regions;
    const bool placed = !regions.isEmpty() && !regions.first().rectangles.isEmpty();
    const QPointF corner = placed ? regions.first().rectangles.first().topLeft() : QPointF();
    return std::tuple(firstPage(again.from.selector), corner.y(), corner.x(), again.excerpt);
}

} // namespace

bool RefoundExcerpt::isSure() const { return state() == PlacementState::Exact || state() == PlacementState::Moved; }

int RefoundExcerpt::pageBefore() const { return firstPage(from.selector); }

int RefoundExcerpt::page() const { return firstPage(found); }

QList<report::DiffPiece> RefoundExcerpt::difference() const
{
    return found.exact.isEmpty() ? QList<report::DiffPiece>() : report::wordDiff(from.selector.exact, found.exact);
}

QList<RefoundExcerpt> findAgain(const QList<project::ExcerptRow> &excerpts, const project::Edition &edition,
                                const report::SearchableLayer &text, const LayerOfEdition &layers)
{
    QList<RefoundExcerpt> all;
    for (const project::ExcerptRow &row : excerpts) {
        const project::Quotation *from = project::originalFor(row, edition.row.id);
        if (row.excerpt.row.deleted || !from || project::originalIn(row, edition.row.id))
            continue;
        RefoundExcerpt again{.excerpt = row.excerpt.row.id, .from = *from, .placement = {}, .found = {}, .nearest = {}};
        if (row.excerpt.kind == project::ExcerptKind::Area)
            findArea(again, edition, text, layers);
        else
            findWords(again, edition, text);
        all.append(again);
    }
    std::ranges::stable_sort(all, {}, readingOrder);
    return all;
}

project::Quotation quotationIn(const QUuid &edition, const QUuid &excerpt, const report::Selector &selector)
{
    project::Quotation quotation{.row = {},
                                 .excerpt = excerpt,
                                 .edition = edition,
                                 .role = project::QuotationRole::Original,
                                 .selector = selector};
    quotation.row.id = project::newId();
    return quotation;
}

QList<project::Record> sureQuotations(const QList<RefoundExcerpt> &refound, const project::Edition &edition)
{
    QList<project::Record> records;
    for (const RefoundExcerpt &again : refound) {
        if (again.isSure())
            records.append(quotationIn(edition.row.id, again.excerpt, again.found));
    }
    return records;
}

qsizetype countOf(const QList<RefoundExcerpt> &refound, PlacementState state)
{
    return std::ranges::count(refound, state, &RefoundExcerpt::state);
}

} // namespace meipi::desk
