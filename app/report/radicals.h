// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::report {

/// The ideograph that a CJK or Kangxi radical stands for (Equivalent_Unified_Ideograph of the Unicode Character
/// Database), or the character itself.
[[nodiscard]] char32_t ideographForRadical(char32_t character);

} // namespace meipi::report
