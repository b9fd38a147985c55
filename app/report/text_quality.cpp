// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_quality.h"

#include "app/report/character_class.h"
#include "app/report/page_line.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr qsizetype fewest = 4; ///< characters a page on average below which a document of several pages is a scan
constexpr double mostBad = 0.3;

/// No character that a writer meant: unmapped, private, unassigned or a control.
bool isBad(char32_t character)
{
    if (character == 0xFFFD || character < 0x20 || (character >= 0x7F && character < 0xA0))
        return true;
    switch (QChar::category(character)) {
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Other_Surrogate:
    case QChar::Other_Control: return true;
    default: return false;
    }
}

enum Script : quint8 { Latin, Han, Kana, Hangul, Arabic, Hebrew, Cyrillic, Greek, ScriptCount };

Script scriptOf(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Latin: return Latin;
    case QChar::Script_Han: return Han;
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana: return Kana;
    case QChar::Script_Hangul: return Hangul;
    case QChar::Script_Arabic: return Arabic;
    case QChar::Script_Hebrew: return Hebrew;
    case QChar::Script_Cyrillic: return Cyrillic;
    case QChar::Script_Greek: return Greek;
    default: return ScriptCount;
    }
}

} // namespace

TextState textStateOf(const std::vector<PageCharacters> &pages)
{
    qsizetype seen = 0;
    qsizetype bad = 0;
    for (const PageCharacters &page : pages) {
        const QStringView text = QStringView(page.text).first(usableLength(page));
        for (qsizetype i = 0; i < text.size();) {
            const char32_t character = codePointAt(text, i);
            i += character > 0xFFFF ? 2 : 1;
            if (characterClass(character) == CharacterClass::Space)
                continue;
            ++seen;
            bad += isBad(character) ? 1 : 0;
        }
    }
    if (seen == 0 || seen < fewest * static_cast<qsizetype>(pages.size()))
        return TextState::Absent;
    return static_cast<double>(bad) > mostBad * static_cast<double>(seen) ? TextState::Garbage : TextState::Present;
}

QString languageOf(QStringView text)
{
    std::array<qsizetype, ScriptCount> counts{};
    for (qsizetype i = 0; i < text.size();) {
        const char32_t character = codePointAt(text, i);
        i += character > 0xFFFF ? 2 : 1;
        if (const Script script = scriptOf(character); script != ScriptCount)
            ++counts[script];
    }
    // A Latin word has some five letters where a Chinese one has two characters.
    const std::array weighted{counts[Latin] / 3,  counts[Han] + counts[Kana], counts[Hangul],   counts[Arabic] / 2,
                              counts[Hebrew] / 2, counts[Cyrillic] / 3,       counts[Greek] / 3};
    const auto most = std::ranges::max_element(weighted);
    if (*most == 0)
        return counts[Latin] > 0 ? u"en"_s : u"und"_s;
    switch (most - weighted.begin()) {
    case 0: return u"en"_s;
    case 1: return counts[Kana] * 20 > counts[Han] ? u"ja"_s : u"zh"_s;
    case 2: return u"ko"_s;
    case 3: return u"ar"_s;
    case 4: return u"he"_s;
    case 5: return u"ru"_s;
    default: return u"el"_s;
    }
}

} // namespace meipi::report
