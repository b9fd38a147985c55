// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::report {

/// The version of the extractor: of what `makeTextLayer` makes of a PDF. A stored text layer with another number is made
/// anew, and its excerpts are placed in it again. To be raised whenever blocks, text or language come out otherwise.
inline constexpr int extractorVersion = 3;

} // namespace meipi::report
