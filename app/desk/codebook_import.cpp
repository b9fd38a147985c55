// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/codebook_import.h"

#include "app/desk/waiting.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {

base::Result<ImportedCodebook> importCodebook(project::Store &store, const taxonomy::Taxonomy &file,
                                              CodebookIntake intake, const TagFate &fate)
{
    const auto present = await(store.taxonomy());
    if (!present)
        return std::unexpected(present.error());
    ImportedCodebook imported{.plan = codebookPlan(*present, file, intake)};
    if (fate.kind == TagFate::Kind::Move && !imported.plan.wanted.tag(fate.target))
        return base::fail(base::Problem::UnknownTag, present->address(fate.target));
    QList<project::ExcerptRow> rows;
    if (!imported.plan.removedTags.isEmpty()) {
        const auto read = await(store.taggedExcerpts(imported.plan.removedTags));
        if (!read)
            return std::unexpected(read.error());
        rows = *read;
    }
    imported.excerpts = int(rows.size());
    const BulkChange change = replacedCodebook(*present, imported.plan.wanted, rows, fate,
                                               QCoreApplication::translate("codebook", "Import a codebook"));
    if (change.isEmpty())
        return imported;
    const auto written = awaitWritten(store, store.apply(change.changes));
    if (!written)
        return std::unexpected(written.error());
    imported.retired = int(std::ranges::count_if(change.changes.records, [&](const project::Record &record) {
        const auto *tag = std::get_if<project::TagRow>(&record);
        return tag && tag->tag.retired && imported.plan.removedTags.contains(tag->row.id) && !tag->row.deleted;
    }));
    return imported;
}

} // namespace meipi::desk
