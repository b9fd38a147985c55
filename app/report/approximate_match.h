// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace meipi::report {

/// A stretch of a text that resembles a pattern.
struct ApproximateMatch
{
    qsizetype start = 0;
    qsizetype end = 0;
    int errors = 0; ///< insertions, deletions and substitutions

    bool operator==(const ApproximateMatch &) const = default;
};

/// Patterns longer than this are searched by their first units only; bounds the time of one search.
inline constexpr qsizetype longestPattern = 2048;

/// The best places with at most `mostErrors`, best first, not overlapping each other by more than half the pattern.
/// Bit-parallel (Myers, in blocks of 64): about 5 ms for a sentence in a million characters.
[[nodiscard]] QList<ApproximateMatch> approximateMatches(QStringView text, QStringView pattern, int mostErrors,
                                                         int mostMatches);

} // namespace meipi::report
