// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_quality.h"

#include "app/report/character_class.h"
#include "app/report/page_line.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr qsizetype fewest = 4; ///< characters a page on average below which a document of several pages is a scan
constexpr double mostBad = 0.3;
constexpr double mostSingle = 0.45; ///< Latin words of one letter among all: in no language
constexpr qsizetype fewestWords = 200; ///< below which shares of words say nothing

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

/// What a document's characters look like, for telling writing from glyph numbers that were never mapped.
struct Census
{
    qsizetype seen = 0;
    qsizetype bad = 0;
    qsizetype han = 0;
    qsizetype letters = 0;
    qsizetype accented = 0; ///< U+00C0–U+00FF: a multi-byte text read as Latin-1
    qsizetype words = 0; ///< runs of Latin letters
    qsizetype singles = 0; ///< of one letter, the English a and I aside

    void add(char32_t character)
    {
        ++seen;
        bad += isBad(character) ? 1 : 0;
        han += isHan(character) ? 1 : 0;
        letters += QChar::isLetter(character) ? 1 : 0;
        accented += character >= 0xC0 && character <= 0xFF ? 1 : 0;
    }

    void addWord(QStringView word)
    {
        if (word.isEmpty())
            return;
        ++words;
        singles += word.size() == 1 && !u"aAI"_s.contains(word.front()) ? 1 : 0;
    }

    [[nodiscard]] bool isImplausible() const
    {
        const auto share = [](qsizetype part, qsizetype whole) {
            return static_cast<double>(part) / static_cast<double>(std::max<qsizetype>(1, whole));
        };
        if (share(bad, seen) > mostBad)
            return true;
        if (words < fewestWords || share(han, letters) > 0.1)
            return false;
        return share(singles, words) > mostSingle || share(accented, letters) > 0.5;
    }
};

void count(const PageCharacters &page, Census &census)
{
    const QStringView text = QStringView(page.text).first(usableLength(page));
    qsizetype word = 0; // where the current run of letters begins
    for (qsizetype i = 0; i < text.size();) {
        const char32_t character = codePointAt(text, i);
        const qsizetype next = i + (character > 0xFFFF ? 2 : 1);
        const bool letter = QChar::script(character) == QChar::Script_Latin;
        if (!letter) {
            census.addWord(text.sliced(word, i - word));
            word = next;
        }
        if (characterClass(character) != CharacterClass::Space)
            census.add(character);
        const Break behind = page.breaks[static_cast<size_t>(next - 1)];
        if (letter && (behind == Break::Space || behind == Break::Line)) {
            census.addWord(text.sliced(word, next - word));
            word = next;
        }
        i = next;
    }
    census.addWord(text.sliced(word));
}

} // namespace

TextState textStateOf(const std::vector<PageCharacters> &pages)
{
    Census census;
    for (const PageCharacters &page : pages)
        count(page, census);
    if (census.seen == 0 || census.seen < fewest * static_cast<qsizetype>(pages.size()))
        return TextState::Absent;
    return census.isImplausible() ? TextState::Garbage : TextState::Present;
}

namespace {

/// Whether Latin words are English ones. Of the words of English reports, 23 to 36 in a hundred are among these; of
/// transliterated Arabic 5, of other languages in Latin letters fewer than 8.
bool isEnglish(QStringView text)
{
    static const QSet<QString> usual{
        u"the"_s, u"of"_s, u"and"_s,  u"to"_s, u"in"_s,  u"is"_s, u"that"_s, u"for"_s, u"it"_s,    u"as"_s,   u"with"_s,
        u"be"_s,  u"by"_s, u"this"_s, u"on"_s, u"are"_s, u"or"_s, u"an"_s,   u"not"_s, u"which"_s, u"from"_s, u"a"_s};
    constexpr double fewestUsual = 0.12;
    constexpr qsizetype fewestToTell = 60; // words
    qsizetype words = 0;
    qsizetype known = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool isLetter = i < text.size() && QChar::script(text.at(i).unicode()) == QChar::Script_Latin;
        if (isLetter)
            continue;
        if (i > start) {
            ++words;
            known += i - start <= 5 && usual.contains(text.sliced(start, i - start).toString().toLower()) ? 1 : 0;
        }
        start = i + 1;
    }
    return words < fewestToTell || static_cast<double>(known) >= fewestUsual * static_cast<double>(words);
}

} // namespace

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
    std::array weighted{counts[Latin] / 3,  counts[Han] + counts[Kana], counts[Hangul],   counts[Arabic] / 2,
                        counts[Hebrew] / 2, counts[Cyrillic] / 3,       counts[Greek] / 3};
    auto most = std::ranges::max_element(weighted);
    if (*most == 0)
        return counts[Latin] > 0 ? u"en"_s : u"und"_s;
    if (most == weighted.begin() && !isEnglish(text)) {
        // Another language in Latin letters, or the transliteration of what stands beside it.
        constexpr qsizetype tenth = 10;
        const qsizetype latin = std::exchange(*most, 0);
        most = std::ranges::max_element(weighted);
        if (*most * tenth < latin || *most == 0)
            return u"und"_s;
    }
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
