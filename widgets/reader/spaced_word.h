// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

#include <QStringView>

namespace meipi::widgets {

[[nodiscard]] QChar::Script scriptAt(QStringView text, qsizetype position);

/// Han, kana and their like: written without spaces, so a word has no borders of its own.
[[nodiscard]] bool isUnspaced(QStringView text, qsizetype position);

/// The word around a position in a text with spaces, as a person means it by a double click: with its apostrophes
/// (the Union’s), hyphens (risk-based) and stops (U.S.), a number with its separators (1,500.5), an address on the web or
/// for mail as a whole. Empty on white space and on marks that belong to no word.
[[nodiscard]] report::TextRange spacedWordAt(QStringView text, qsizetype position);

} // namespace meipi::widgets
