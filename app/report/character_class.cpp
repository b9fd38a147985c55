// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/character_class.h"

#include <QChar>

namespace meipi::report {

namespace {

constexpr bool within(char32_t character, char32_t first, char32_t last)
{
    return character >= first && character <= last;
}

bool isShared(char32_t character)
{
    switch (character) {
    case 0x00B7: // middle dot
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2022:
    case 0x2025:
    case 0x2026:
    case 0x2027:
    case 0x22EF: return true;
    default: return false;
    }
}

} // namespace

bool isHan(char32_t character)
{
    return within(character, 0x4E00, 0x9FFF) || within(character, 0x3400, 0x4DBF) || within(character, 0xF900, 0xFAFF)
        || within(character, 0x2E80, 0x2FD5) || within(character, 0x20000, 0x3FFFD) || character == 0x3005
        || character == 0x3007;
}

CharacterClass characterClass(char32_t character)
{
    if (character < 0x80)
        return character == U' ' || within(character, 0x09, 0x0D) ? CharacterClass::Space : CharacterClass::Other;
    if (isHan(character))
        return CharacterClass::Wide;
    if (character == 0x3000 || character == 0xA0 || QChar::isSpace(character))
        return CharacterClass::Space;
    if (isShared(character))
        return CharacterClass::Shared;
    // CJK punctuation, kana, bopomofo, enclosed and square forms; vertical and small forms; full-width forms.
    const bool wide = within(character, 0x3001, 0x312F) || within(character, 0x3190, 0x33FF)
        || within(character, 0xFE10, 0xFE1F) || within(character, 0xFE30, 0xFE6F) || within(character, 0xFF01, 0xFF9F)
        || within(character, 0xFFE0, 0xFFE6) || within(character, 0x2460, 0x24FF)
        || within(character, 0x1F200, 0x1F2FF);
    return wide ? CharacterClass::Wide : CharacterClass::Other;
}

char32_t codePointAt(QStringView text, qsizetype index)
{
    if (index < 0 || index >= text.size())
        return 0;
    const QChar unit = text[index];
    if (unit.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[index + 1]);
    return unit.unicode();
}

char32_t codePointBefore(QStringView text, qsizetype index)
{
    if (index <= 0 || index > text.size())
        return 0;
    const QChar unit = text[index - 1];
    if (unit.isLowSurrogate() && index >= 2 && text[index - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[index - 2], unit);
    return unit.unicode();
}

bool isClosing(char32_t character)
{
    switch (character) {
    case U')':
    case U']':
    case U'}':
    case U'"':
    case U'\'':
    case 0x00BB:
    case 0x2019:
    case 0x201D:
    case 0x3009:
    case 0x300B:
    case 0x300D:
    case 0x300F:
    case 0x3011:
    case 0x3015:
    case 0x3017:
    case 0xFF09:
    case 0xFF3D:
    case 0xFF5D: return true;
    default: return false;
    }
}

bool isOpening(char32_t character)
{
    switch (character) {
    case U'(':
    case U'[':
    case U'{':
    case U'"':
    case U'\'':
    case 0x00AB:
    case 0x2018:
    case 0x201C:
    case 0x3008:
    case 0x300A:
    case 0x300C:
    case 0x300E:
    case 0x3010:
    case 0x3014:
    case 0x3016:
    case 0xFF08:
    case 0xFF3B:
    case 0xFF5B: return true;
    default: return false;
    }
}

} // namespace meipi::report
