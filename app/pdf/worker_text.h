// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/page_characters.h"

#include <poppler-qt6.h>

#include <optional>

namespace meipi::pdf {

/// The characters of one page with their boxes and breaks, in the producer's order as Poppler finds it. Nothing when
/// `shouldAbort` said so on the way.
[[nodiscard]] std::optional<report::PageCharacters> readCharacters(const Poppler::Page &page,
                                                                   Poppler::Page::ShouldAbortQueryFunc shouldAbort,
                                                                   const QVariant &closure);

} // namespace meipi::pdf
