// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace SQLite {
class Exception;
}

namespace meipi::project {

/// What SQLite reported, as ours. `path` becomes the subject.
[[nodiscard]] base::Error errorFrom(const SQLite::Exception &exception, const QString &path);

/// A failure that may pass (full disk, vanished share, lost permission, a reader in the way): the change is held and
/// tried again rather than given up.
[[nodiscard]] bool mayPass(const SQLite::Exception &exception);

} // namespace meipi::project
