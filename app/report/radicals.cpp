// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/radicals.h"

#include <string_view>

namespace meipi::report {

namespace {

// The property Equivalent_Unified_Ideograph (UCD 15, EquivalentUnifiedIdeograph.txt), one character for each code
// point in order; U+0020 where there is none.

constexpr char32_t supplementFirst = 0x2E80;
constexpr std::u32string_view supplement =
    U" 厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓"
    U"罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣"
    U"𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";
static_assert(supplement.size() == 0x2EF3 - supplementFirst + 1);

constexpr char32_t kangxiFirst = 0x2F00;
constexpr std::u32string_view kangxi =
    U"一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干"
    U"幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用"
    U"田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆"
    U"豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃"
    U"黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";
static_assert(kangxi.size() == 0x2FD5 - kangxiFirst + 1);

} // namespace

char32_t ideographForRadical(char32_t character)
{
    if (character < supplementFirst || character >= kangxiFirst + kangxi.size())
        return character;
    if (character >= kangxiFirst)
        return kangxi[character - kangxiFirst];
    if (character >= supplementFirst + supplement.size())
        return character;
    const char32_t ideograph = supplement[character - supplementFirst];
    return ideograph == U' ' ? character : ideograph;
}

} // namespace meipi::report
