// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace Poppler {
class Document;
}

namespace meipi::pdf {

/// Draws a page of a built-in document, which fills Poppler's and Fontconfig's caches (9 ms) before there is anything to
/// wait for and while they may still read their files. Keep the result: the last document takes the caches with it.
[[nodiscard]] std::unique_ptr<Poppler::Document> primePoppler();

} // namespace meipi::pdf
