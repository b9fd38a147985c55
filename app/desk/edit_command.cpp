// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/edit_command.h"

#include <utility>

namespace meipi::desk {

project::ChangeSet inverse(const project::ChangeSet &changes, const RecordLookup &lookup)
{
    project::ChangeSet back{.what = changes.what, .records = {}};
    for (const project::Record &record : changes.records) {
        std::optional<project::Record> old = lookup(project::rowOf(record).id);
        if (!old) {
            old = record;
            project::rowOf(*old).deleted = true;
        }
        back.records.append(*old);
    }
    return back;
}

EditCommand::EditCommand(const project::ChangeSet &changes, const project::ChangeSet &back, Write write)
    : QUndoCommand(changes.what), m_changes(changes), m_back(back), m_write(std::move(write))
{
}

void EditCommand::redo() { m_write(m_changes); }

void EditCommand::undo() { m_write(m_back); }

} // namespace meipi::desk
