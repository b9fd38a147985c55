// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/dictionary_entry.h"

#include <QList>
#include <QStringView>

namespace meipi::lexicon {

/// Reads the text of a dictd database made from CC-CEDICT: a headword line (traditional|simplified, or both in one),
/// a line with the reading in brackets, and one gloss a line, wrapped at 72 columns. What stands before the first
/// entry and lines that fit nowhere are passed over.
[[nodiscard]] QList<DictionaryEntry> readDictionary(QStringView text);

} // namespace meipi::lexicon
