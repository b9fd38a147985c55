// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::base {

/// Returns to the system what the allocator keeps after large work: 50 MB after the text of 1,000 pages. Takes some
/// milliseconds, so not in the window's thread. Does nothing where the C library cannot.
void giveMemoryBack();

} // namespace meipi::base
