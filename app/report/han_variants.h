// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace meipi::report {

/// The simplified form of one traditional character, or the character itself. By character only, so 乾 is 干 in 乾隆 too:
/// for making texts comparable, not for converting them. The table is made from OpenCC's data by the build.
[[nodiscard]] char32_t simplifiedHan(char32_t character);

} // namespace meipi::report
