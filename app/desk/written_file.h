// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace meipi::desk {

/// Writes aside and moves into place, so that a file is whole or as it was. Fails with DiskFull or CannotWrite. Any
/// thread.
[[nodiscard]] base::Done writeFile(const QString &path, const QByteArray &bytes);

} // namespace meipi::desk
