// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/session.h"

namespace meipi::project {

/// Everything that can be wrong with a project file: pages, references, contents, text layers, what people's rows lead
/// to. Reads the whole file; changes nothing. Fails with Cancelled only. Throws SQLite::Exception.
[[nodiscard]] base::Result<CheckReport> checkProject(Session &session, const base::CancelToken &cancel);

} // namespace meipi::project
