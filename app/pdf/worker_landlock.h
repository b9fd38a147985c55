// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::pdf::sandbox {

/// Closes the file system, but for reading fonts and Poppler's data, and with newer kernels TCP, abstract sockets and
/// signals to others. Returns the version of Landlock that is in force, 0 for none.
[[nodiscard]] int restrictFiles();

} // namespace meipi::pdf::sandbox
