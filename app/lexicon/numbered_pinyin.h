// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace meipi::lexicon {

/// "fēng" → "feng1", "lǜ" → "lv4", "de" → "de5", "Měi" → "Mei3". What is no syllable ("3C", "A") stays as it is.
[[nodiscard]] QString numberedSyllable(QStringView marked);

/// A bracketed reading: "[fēng xiǎn]" → {"feng1", "xian3"}. Hyphens, commas and dots are dropped.
[[nodiscard]] QStringList numberedReading(QStringView bracketed);

/// "Mei3" → "mei".
[[nodiscard]] QString tonelessSyllable(QStringView numbered);

} // namespace meipi::lexicon
