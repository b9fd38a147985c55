// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace meipi::report {

enum class DiffKind : quint8 { Same, Removed, Added };

/// A stretch of words that stayed, went or came.
struct DiffPiece
{
    DiffKind kind = DiffKind::Same;
    QString text;

    bool operator==(const DiffPiece &) const = default;
};

/// What a person would mark in the old text to make the new one: words of languages with spaces, characters of Chinese,
/// numbers as a whole. White space that merely moved is no change. A lone word that happens to stay between two changes
/// is taken into them, so that a sentence does not fall into crumbs. Removed stands before Added.
///
/// All pieces but Added, put together, are the old text; all but Removed the new one (white space aside). Myers' greedy
/// algorithm (1986) on words; texts whose difference exceeds 1,500 words are one Removed and one Added.
[[nodiscard]] QList<DiffPiece> wordDiff(const QString &before, const QString &after);

} // namespace meipi::report
