// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::report {

/// A stretch of a report as it is copied to run on elsewhere: no line breaks inside a paragraph, an empty line between
/// paragraphs; items of a list on lines of their own; cells of a table divided by tabs, its rows by line breaks.
[[nodiscard]] QString flowingText(const TextLayer &layer, TextRange range);

/// The same as it is printed: one line for each printed line.
[[nodiscard]] QString printedLines(const TextLayer &layer, TextRange range);

} // namespace meipi::report
