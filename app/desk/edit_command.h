// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

#include <QUndoCommand>

#include <functional>
#include <optional>

namespace meipi::desk {

/// Rows that may be on the undo stack: what is there for a row id now, or nothing when it would be new.
using RecordLookup = std::function<std::optional<project::Record>(const QUuid &id)>;

/// What takes a change back: the rows as they were, and tombstones for those that were not there.
[[nodiscard]] project::ChangeSet inverse(const project::ChangeSet &changes, const RecordLookup &lookup);

/// A step of the undo stack. Doing, undoing and redoing each write a new, newer edit.
class EditCommand : public QUndoCommand
{
public:
    using Write = std::function<void(const project::ChangeSet &)>;

    EditCommand(const project::ChangeSet &changes, const project::ChangeSet &back, Write write);

    void redo() override;
    void undo() override;

private:
    project::ChangeSet m_changes;
    project::ChangeSet m_back;
    Write m_write;
};

} // namespace meipi::desk
