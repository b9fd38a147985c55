// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

#include <QUndoCommand>

#include <functional>

namespace meipi::desk {

/// A step of the undo stack. Doing, undoing and redoing each write a new, newer edit.
class EditCommand : public QUndoCommand
{
public:
    using Write = std::function<void(const project::ChangeSet &)>;

    /// `written`: it is done already, and the first `redo` (that of the push) does nothing.
    EditCommand(const project::ChangeSet &changes, const project::ChangeSet &back, Write write, bool written = false);

    void redo() override;
    void undo() override;

private:
    project::ChangeSet m_changes;
    project::ChangeSet m_back;
    Write m_write;
    bool m_written;
};

} // namespace meipi::desk
