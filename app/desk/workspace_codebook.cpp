// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Changes of the codebook that reach excerpts of the whole project.

#include "app/desk/when_done.h"
#include "app/desk/workspace_private.h"
#include "app/project/change_sets.h"

namespace meipi::desk {

void Workspace::changeTagged(const QList<QUuid> &tags, const TaggedChange &change)
{
    if (isReadOnly()) {
        Q_EMIT troubled(
            {.problem = base::Problem::ReadOnly, .subject = path(), .detail = readOnlyReason(), .near = {}});
        return;
    }
    d->changeTagged(tags, change);
}

void Workspace::Private::changeTagged(const QList<QUuid> &tags, const TaggedChange &change)
{
    whenDone(store->taggedExcerpts(tags), q,
             [this, tags, change, asked = listVersion](const base::Result<QList<project::ExcerptRow>> &rows) {
                 if (asked != listVersion) {
                     changeTagged(tags, change); // something was changed since: what was read is older
                     return;
                 }
                 const project::KeptState state = store->keptState();
                 if (!rows || state.trouble) {
                     // What is held back is not in the rows; a change made without it would undo it.
                     Q_EMIT q->troubled(rows ? *state.trouble : rows.error());
                     return;
                 }
                 const BulkChange made = change(*rows);
                 if (!made.isEmpty())
                     push(made.changes, project::inverse(made.changes, made.before));
             });
}

} // namespace meipi::desk
