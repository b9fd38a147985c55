// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

#include <vector>

namespace meipi::report {

struct PageCharacters;

/// Whether the characters of a PDF are those one sees on its pages.
[[nodiscard]] TextState textStateOf(const std::vector<PageCharacters> &pages);

/// BCP 47 tag of the language most of a text is written in: "zh", "ja", "ko", "ar", "he", "ru", "el", "en"; "und" for none.
[[nodiscard]] QString languageOf(QStringView text);

} // namespace meipi::report
