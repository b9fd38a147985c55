// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

namespace meipi::widgets {

/// The person's own copy of the sample project that comes with the program, made when there is none yet; what is noted in
/// it stays. Copies a file: not for the window's thread. Fails with NoSuchFile when the program came without one.
[[nodiscard]] base::Result<QString> ownSampleProject();

} // namespace meipi::widgets
