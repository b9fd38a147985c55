// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/han_variants.h"

#include <algorithm>
#include <array>
#include <vector>

namespace meipi::report {

namespace {

struct Pair
{
    char32_t traditional;
    char32_t simplified;
};

constexpr auto pairs = std::to_array<Pair>({
#include "han_variants_table.inc"
});
static_assert(std::ranges::is_sorted(pairs, {}, &Pair::traditional));

constexpr char32_t commonFirst = 0x4E00;
constexpr char32_t commonLast = 0x9FFF;

char32_t lookedUp(char32_t character)
{
    const auto found = std::ranges::lower_bound(pairs, character, {}, &Pair::traditional);
    return found != pairs.end() && found->traditional == character ? found->simplified : character;
}

/// Nearly all of a Chinese text is in this block: one step for each character.
std::vector<char32_t> commonTable()
{
    std::vector<char32_t> table(commonLast - commonFirst + 1);
    for (char32_t character = commonFirst; character <= commonLast; ++character)
        table[character - commonFirst] = lookedUp(character);
    return table;
}

} // namespace

char32_t simplifiedHan(char32_t character)
{
    if (character < 0x3400)
        return character;
    if (character < commonFirst || character > commonLast)
        return lookedUp(character);
    static const std::vector<char32_t> common = commonTable();
    return common[character - commonFirst];
}

} // namespace meipi::report
