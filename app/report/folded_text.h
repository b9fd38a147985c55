// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace meipi::report {

enum class FoldSpaces : quint8 { Remove, Collapse };

/// A text made comparable: NFKC, soft hyphens removed, case folded, white space (U+3000 too) removed or collapsed;
/// with the way back to the original.
struct FoldedText
{
    QString text;
    QList<qsizetype> origin; ///< for each unit of `text` the index in the original; one more entry for the end
};

[[nodiscard]] FoldedText foldedText(QStringView original, FoldSpaces spaces);

/// The end of the stretch that begins at an index and must be normalised together: a starter and all that may combine
/// with it.
[[nodiscard]] qsizetype combiningEnd(QStringView text, qsizetype start);

/// 132 radicals of the CJK Radicals Supplement and Kangxi blocks look like ideographs and some producers write them in
/// their stead. Returns the ideograph of Unicode's EquivalentUnifiedIdeograph, or the character itself.
[[nodiscard]] QString withIdeographsForRadicals(QStringView text);

} // namespace meipi::report
