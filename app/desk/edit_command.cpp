// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/edit_command.h"

#include <utility>

namespace meipi::desk {

EditCommand::EditCommand(const project::ChangeSet &changes, const project::ChangeSet &back, Write write, bool written)
    : QUndoCommand(changes.what),
      m_changes(changes),
      m_back(back),
      m_write(std::move(write)),
      m_written(written)
{ }

void EditCommand::redo()
{
    if (!std::exchange(m_written, false))
        m_write(m_changes);
}

void EditCommand::undo() { m_write(m_back); }

} // namespace meipi::desk
