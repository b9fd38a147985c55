// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/excerpt_changes.h"
#include "app/desk/excerpt_edits.h"
#include "app/desk/open_report_private.h"

#include <algorithm>

namespace meipi::desk {

OpenReport::OpenReport(std::unique_ptr<Private> made, Workspace *workspace) : d(std::move(made))
{
    d->workspace = workspace;
}

OpenReport::~OpenReport() = default;

QUuid OpenReport::id() const { return d->summary.report.row.id; }

const project::ReportSummary &OpenReport::summary() const { return d->summary; }

pdf::Document *OpenReport::document() const { return d->document.get(); }

std::shared_ptr<const report::TextLayer> OpenReport::text() const { return d->text; }

OpenReport::TextStage OpenReport::textStage() const { return d->stage; }

QList<ExcerptEntry> OpenReport::excerpts() const { return d->excerpts.live(); }

const ExcerptEntry *OpenReport::excerpt(const QUuid &id) const { return d->excerpts.find(id); }

std::optional<base::Error> OpenReport::error() const { return d->error; }

QUuid OpenReport::addExcerpt(report::TextRange range, const QList<QUuid> &tags)
{
    if (!d->text || id().isNull() || d->workspace->isReadOnly())
        return {};
    const report::TextRange kept = trimmed(*d->text, range);
    if (kept.isEmpty())
        return {};
    const project::ChangeSet changes =
        newExcerpt(project::ExcerptKind::Text, report::makeSelector(*d->text, kept, d->summary.edition.sha256),
                   d->summary.edition.row.id, tags, {}, d->workspace->me().row.id, d->workspace->taxonomy());
    d->workspace->apply(changes);
    return project::rowOf(changes.records.first()).id;
}

QUuid OpenReport::addAreaExcerpt(int page, const QRectF &rectangle, const QList<QUuid> &tags)
{
    const QList<QSizeF> sizes = d->document->info().pageSizes;
    if (id().isNull() || d->workspace->isReadOnly() || page < 0 || page >= sizes.size())
        return {};
    const QRectF area = rectangle.normalized().intersected(QRectF(QPointF(), sizes.at(page)));
    if (area.isEmpty())
        return {};
    const report::Selector selector{.exact = {},
                                    .prefix = {},
                                    .suffix = {},
                                    .regions = {{.page = page, .rectangles = {area}}},
                                    .editionHash = d->summary.edition.sha256};
    const project::ChangeSet changes = newExcerpt(project::ExcerptKind::Area, selector, d->summary.edition.row.id, tags,
                                                  {}, d->workspace->me().row.id, d->workspace->taxonomy());
    d->workspace->apply(changes);
    return project::rowOf(changes.records.first()).id;
}

void OpenReport::changeTag(const QUuid &excerpt, const QUuid &tag, TagAction action)
{
    if (const ExcerptEntry *entry = d->excerpts.find(excerpt))
        d->workspace->apply(changedTag(entry->row, tag, action, d->workspace->me().row.id, d->workspace->taxonomy()));
}

void OpenReport::setNote(const QUuid &excerpt, const QString &markdown)
{
    const ExcerptEntry *entry = d->excerpts.find(excerpt);
    const auto whole = d->excerpts.whole(excerpt);
    if (!entry || !whole)
        return;
    // What blind coding hides is not overwritten with what is shown instead.
    if (entry->row.excerpt.note == whole->excerpt.note)
        d->workspace->apply(changedNote(*whole, markdown));
}

void OpenReport::removeExcerpt(const QUuid &excerpt)
{
    const auto whole = d->excerpts.find(excerpt) ? d->excerpts.whole(excerpt) : std::nullopt;
    if (!whole)
        return;
    // While others' work is hidden nobody removes it unseen: only the own tags come off.
    const QUuid me = d->workspace->me().row.id;
    const bool othersThere = whole->excerpt.row.createdBy != me
        || std::ranges::any_of(whole->tags, [&](const project::ExcerptTag &tag) { return tag.person != me; });
    if (d->workspace->isBlind() && othersThere)
        d->workspace->apply(changedTags(*whole, {}, d->excerpts.find(excerpt)->tagIds(), me, d->workspace->taxonomy()));
    else
        d->workspace->apply(removedExcerpt(*whole));
}

} // namespace meipi::desk
