// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::pdf::sandbox {

/// Leaves the system calls that drawing a PDF from an open descriptor needs. What a library may try without need fails
/// with an error; anything else ends the process. False when the filter is not in force (or was not built in).
[[nodiscard]] bool filterSystemCalls();

} // namespace meipi::pdf::sandbox
