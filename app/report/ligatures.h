// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace meipi::report {

/// The letters that a Latin ligature (U+FB00–FB06) stands for, empty for any other character. A ligature is a way of
/// printing: who copies or exports "figures" wants five letters before the "s", in every program that reads them.
[[nodiscard]] constexpr QStringView lettersOfLigature(char32_t character)
{
    switch (character) {
    case 0xFB00: return u"ff";
    case 0xFB01: return u"fi";
    case 0xFB02: return u"fl";
    case 0xFB03: return u"ffi";
    case 0xFB04: return u"ffl";
    case 0xFB05:
    case 0xFB06: return u"st";
    default: return {};
    }
}

} // namespace meipi::report
