// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace meipi::lexicon {

/// One character of a label with what can be typed for it.
struct SpokenCharacter
{
    qsizetype start = 0; ///< in the label, UTF-16
    qsizetype end = 0;
    QString self; ///< folded: "a", "风"
    QStringList syllables; ///< toneless pinyin; empty for what is not Chinese
};

struct SyllableRun
{
    qsizetype first = 0; ///< of the characters that were matched
    qsizetype last = 0; ///< exclusive
    int whole = 0; ///< characters matched by themselves or by a full syllable; the others by initials
};

/// The first run of characters that spells `typed` (folded, without spaces): each by itself, by its syllable, by an
/// initial ("z" or "zh"), the last one by any beginning of its syllable. Spaces and punctuation inside a run are free.
[[nodiscard]] std::optional<SyllableRun> spelledRun(const QList<SpokenCharacter> &label, QStringView typed);

} // namespace meipi::lexicon
