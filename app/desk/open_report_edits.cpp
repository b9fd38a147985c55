// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a coder does to the excerpts of a report beyond making, tagging and removing one.

#include "app/desk/excerpt_changes.h"
#include "app/desk/excerpt_edits.h"
#include "app/desk/in_vivo.h"
#include "app/desk/open_report_private.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {

using project::ChangeSet;
using report::TextRange;

report::Selector OpenReport::selectorOf(TextRange range) const
{
    return report::makeSelector(*d->text, range, d->summary.edition.sha256);
}

void OpenReport::changeTags(const QUuid &excerpt, const QList<QUuid> &put, const QList<QUuid> &take)
{
    if (const ExcerptEntry *entry = d->excerpts.find(excerpt))
        d->workspace->apply(changedTags(entry->row, put, take, d->workspace->me().row.id, d->workspace->taxonomy()));
}

bool OpenReport::setRange(const QUuid &excerpt, TextRange range)
{
    const ExcerptEntry *entry = d->excerpts.find(excerpt);
    if (!entry || !d->text || entry->row.excerpt.kind != project::ExcerptKind::Text || d->workspace->isReadOnly())
        return false;
    const TextRange kept = trimmed(*d->text, range);
    if (kept.isEmpty() || kept == entry->placement.range)
        return false;
    d->workspace->apply(movedExcerpt(entry->row, selectorOf(kept)));
    return true;
}

void OpenReport::setArea(const QUuid &excerpt, const QRectF &rectangle)
{
    const ExcerptEntry *entry = d->excerpts.find(excerpt);
    const project::Quotation *original = entry ? entry->original() : nullptr;
    if (!original || entry->row.excerpt.kind != project::ExcerptKind::Area || original->selector.regions.isEmpty())
        return;
    report::Selector selector = original->selector;
    report::PageRegion &region = selector.regions.first();
    const QRectF page(QPointF(), d->document->info().pageSizes.value(region.page));
    const QRectF area = rectangle.normalized().intersected(page);
    if (area.isEmpty())
        return;
    region.rectangles = {area};
    d->workspace->apply(movedExcerpt(entry->row, selector));
}

QUuid OpenReport::splitExcerpt(const QUuid &excerpt, qsizetype position)
{
    const ExcerptEntry *entry = d->excerpts.find(excerpt);
    if (!entry || !d->text || d->workspace->isReadOnly())
        return {};
    const TextRange whole = entry->placement.range;
    if (position <= whole.start || position >= whole.end)
        return {};
    const TextRange first = trimmed(*d->text, {.start = whole.start, .end = position});
    const TextRange second = trimmed(*d->text, {.start = position, .end = whole.end});
    if (first.isEmpty() || second.isEmpty())
        return {};
    const SplitExcerpt split = desk::splitExcerpt(*d->excerpts.whole(excerpt), selectorOf(first), selectorOf(second));
    d->workspace->apply(split.changes);
    return split.second;
}

bool OpenReport::joinExcerpt(const QUuid &excerpt, int step)
{
    if (!d->text || d->workspace->isReadOnly())
        return false;
    // An excerpt that holds this one, or is held by it, is joined too: it is the neighbour that overlaps.
    QList<ExcerptEntry> placed = d->excerpts.live();
    placed.removeIf([](const ExcerptEntry &entry) { return entry.placement.range.isEmpty(); });
    const auto here = std::ranges::find_if(placed, [&](const ExcerptEntry &entry) { return entry.id() == excerpt; });
    if (here == placed.end())
        return false;
    const qsizetype beside = (here - placed.begin()) + step;
    if (beside < 0 || beside >= placed.size())
        return false;
    const TextRange mine = here->placement.range;
    const TextRange theirs = placed.at(beside).placement.range;
    const TextRange both{.start = std::min(mine.start, theirs.start), .end = std::max(mine.end, theirs.end)};
    d->workspace->apply(joinedExcerpts(*d->excerpts.whole(excerpt), *d->excerpts.whole(placed.at(beside).id()),
                                       selectorOf(both), d->workspace->taxonomy()));
    return true;
}

int OpenReport::codeRanges(const QList<TextRange> &ranges, const QList<QUuid> &tags)
{
    if (!d->text || id().isNull() || d->workspace->isReadOnly())
        return 0;
    const QUuid me = d->workspace->me().row.id;
    const taxonomy::Taxonomy &taxonomy = d->workspace->taxonomy();
    const QList<ExcerptEntry> present = d->excerpts.live();
    ChangeSet changes;
    int count = 0;
    QList<TextRange> done;
    for (const TextRange &range : ranges) {
        const TextRange kept = trimmed(*d->text, range);
        if (kept.isEmpty() || done.contains(kept))
            continue;
        done.append(kept);
        const auto same = std::ranges::find_if(present, [&](const ExcerptEntry &entry) {
            return entry.placement.range == kept && entry.row.excerpt.row.createdBy == me;
        });
        const ChangeSet step = same == present.end() ? newExcerpt(project::ExcerptKind::Text, selectorOf(kept),
                                                                  d->summary.edition.row.id, tags, {}, me, taxonomy)
                                                     : changedTags(same->row, tags, {}, me, taxonomy);
        changes.records.append(step.records);
        count += step.isEmpty() ? 0 : 1;
    }
    changes.what = QCoreApplication::translate("desk", "Code %n place(s)", nullptr, count);
    d->workspace->apply(changes);
    return count;
}

QUuid OpenReport::tagInVivo(const QUuid &excerpt, TextRange range)
{
    if (!d->text || id().isNull() || d->workspace->isReadOnly())
        return {};
    const ExcerptEntry *entry = d->excerpts.find(excerpt);
    const TextRange kept = trimmed(*d->text, entry ? entry->placement.range : range);
    if (kept.isEmpty())
        return {};
    const InVivoTag made = inVivoTag(d->text->textOf(kept), d->summary.report.language, d->workspace->taxonomy());
    if (made.tag.isNull())
        return {};
    taxonomy::Taxonomy with = d->workspace->taxonomy();
    for (const project::Record &record : made.records) {
        if (const auto *facet = std::get_if<project::FacetRow>(&record))
            with.facets.append(facet->facet);
        else if (const auto *tag = std::get_if<project::TagRow>(&record))
            with.tags.append(tag->tag);
    }
    const QUuid me = d->workspace->me().row.id;
    const ChangeSet tagged = entry
        ? changedTags(entry->row, {made.tag}, {}, me, with)
        : newExcerpt(project::ExcerptKind::Text, selectorOf(kept), d->summary.edition.row.id, {made.tag}, {}, me, with);
    ChangeSet changes{.what = tagged.what, .records = made.records};
    const QUuid id = entry ? excerpt : project::rowOf(tagged.records.constFirst()).id;
    changes.records.append(tagged.records);
    d->workspace->apply(changes);
    return id;
}

} // namespace meipi::desk
