// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace meipi::base {

/// Inside the program text positions are UTF-16 indices; in everything that leaves it they are Unicode code points.
/// These two are the only converters. An index inside a surrogate pair counts as the pair's start; indices beyond
/// the text are clamped to its end.
[[nodiscard]] qsizetype codePointsBefore(QStringView text, qsizetype utf16Index);
[[nodiscard]] qsizetype utf16IndexOf(QStringView text, qsizetype codePoints);

/// Moves an index that stands inside a surrogate pair to the pair's start.
[[nodiscard]] qsizetype snappedToCodePoint(QStringView text, qsizetype utf16Index);

} // namespace meipi::base
