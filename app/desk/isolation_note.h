// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace meipi::desk {

/// How well this system confines the processes that read PDFs, for a person; empty while none has started.
[[nodiscard]] QString isolationNote();
/// Only what a person should know before opening a stranger's PDF; empty when all is well.
[[nodiscard]] QString isolationWarning();

} // namespace meipi::desk
