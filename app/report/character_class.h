// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace meipi::report {

/// How a character behaves when lines are joined and sentences split.
enum class CharacterClass : quint8 {
    Space,
    Wide, ///< Han, kana, bopomofo, full-width forms and CJK punctuation: written without spaces
    Shared, ///< quotation marks, dashes, ellipsis, middle dot: wide or Latin by what stands beside them
    Other, ///< everything that is written with spaces between words
};

[[nodiscard]] CharacterClass characterClass(char32_t character);

/// An ideograph in the narrow sense (kana and punctuation are not).
[[nodiscard]] bool isHan(char32_t character);

/// The code point that begins at an index; a lone surrogate is itself.
[[nodiscard]] char32_t codePointAt(QStringView text, qsizetype index);

/// The code point that ends before an index, 0 at the beginning.
[[nodiscard]] char32_t codePointBefore(QStringView text, qsizetype index);

/// Closing quotation marks and brackets of both scripts.
[[nodiscard]] bool isClosing(char32_t character);
[[nodiscard]] bool isOpening(char32_t character);

} // namespace meipi::report
