// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/spaced_word.h"

#include "app/report/character_class.h"

#include <QRegularExpression>

#include <algorithm>

namespace meipi::widgets {

using report::TextRange;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAddress = 2048; // UTF-16 units on each side: a PDF may write a page without a space

char32_t characterAt(QStringView text, qsizetype position)
{
    if (text[position].isHighSurrogate() && position + 1 < text.size()) {
        return QChar::surrogateToUcs4(text[position], text[position + 1]);
    }
    if (text[position].isLowSurrogate() && position > 0) {
        return QChar::surrogateToUcs4(text[position - 1], text[position]);
    }
    return text[position].unicode();
}

bool isLetterOrNumber(QStringView text, qsizetype position)
{
    if (position < 0 || position >= text.size() || isUnspaced(text, position)) {
        return false;
    }
    const char32_t character = characterAt(text, position);
    return QChar::isLetterOrNumber(character) || QChar::isMark(character) || character == U'_';
}

bool isLetter(QStringView text, qsizetype position)
{
    return isLetterOrNumber(text, position) && !text[position].isDigit();
}

bool isDigit(QStringView text, qsizetype position)
{
    return position >= 0 && position < text.size() && text[position].isDigit();
}

/// A mark between two parts of one word.
bool joins(QStringView text, qsizetype position)
{
    if (!isLetterOrNumber(text, position - 1) || !isLetterOrNumber(text, position + 1)) {
        return false;
    }
    switch (text[position].unicode()) {
    case u'-':
    case u'\u2010': // hyphen
    case u'\u2011': // non-breaking hyphen
    case u'\u00AD': // soft hyphen
        return true;
    case u'\'':
    case u'’':
    case u'ʼ':
    case u'&': // R&D
        return isLetter(text, position - 1) && isLetter(text, position + 1);
    case u',': return isDigit(text, position - 1) && isDigit(text, position + 1);
    case u'.': // 3.5, U.S
        return (isDigit(text, position - 1) && isDigit(text, position + 1))
            || (isLetter(text, position - 1) && isLetter(text, position + 1) && !isLetterOrNumber(text, position - 2));
    default: return false;
    }
}

bool isInWord(QStringView text, qsizetype position)
{
    return isLetterOrNumber(text, position) || joins(text, position);
}

/// "U.S" keeps its last stop, "Art" does not.
TextRange withLastStop(QStringView text, TextRange word)
{
    const bool initials = word.length() >= 3 && text[word.end - 2] == u'.';
    return initials && word.end < text.size() && text[word.end] == u'.' ? TextRange{word.start, word.end + 1} : word;
}

/// What ends a sentence or closes a bracket behind an address is not of it.
qsizetype addressEnd(QStringView text, TextRange address)
{
    constexpr QStringView closing = u".,;:!?'\"”’»)]}>";
    qsizetype end = address.end;
    while (end > address.start && closing.contains(text[end - 1])) {
        const QStringView inside = text.sliced(address.start, end - address.start);
        if (text[end - 1] == u')' && inside.count(u'(') >= inside.count(u')')) {
            break;
        }
        --end;
    }
    return end;
}

TextRange addressAt(QStringView text, qsizetype position)
{
    static const QRegularExpression address(
        u"(?:[a-z][a-z0-9+.\\-]*://|www\\.)[^\\s<>\"“”]+|[a-z0-9._%+\\-]+@[a-z0-9\\-]+(?:\\.[a-z0-9\\-]+)+"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto isOfToken = [&](qsizetype at) {
        return !text[at].isSpace() && report::characterClass(characterAt(text, at)) != report::CharacterClass::Wide;
    };
    TextRange token{.start = position, .end = position};
    while (token.start > std::max<qsizetype>(0, position - longestAddress) && isOfToken(token.start - 1)) {
        --token.start;
    }
    while (token.end < std::min(text.size(), position + longestAddress) && isOfToken(token.end)) {
        ++token.end;
    }
    auto match = address.globalMatchView(text.sliced(token.start, token.length()));
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        TextRange range{.start = token.start + found.capturedStart(), .end = token.start + found.capturedEnd()};
        range.end = addressEnd(text, range);
        if (range.contains(position)) {
            return range;
        }
    }
    return {};
}

} // namespace

QChar::Script scriptAt(QStringView text, qsizetype position)
{
    const char32_t character = characterAt(text, position);
    constexpr char32_t longVowel = 0x30FC; // ー of both kana, mostly in katakana
    return character == longVowel ? QChar::Script_Katakana : QChar::script(character);
}

bool isUnspaced(QStringView text, qsizetype position)
{
    const QChar::Script script = scriptAt(text, position);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

TextRange spacedWordAt(QStringView text, qsizetype position)
{
    if (position < 0 || position >= text.size() || text[position].isSpace()) {
        return {};
    }
    if (const TextRange address = addressAt(text, position); !address.isEmpty()) {
        return address;
    }
    TextRange word{.start = position, .end = position};
    if (!isInWord(text, position)) {
        // The last stop of initials is a part of them.
        const bool last = text[position] == u'.' && position >= 3 && isInWord(text, position - 1);
        if (!last) {
            return {};
        }
        word = {.start = position - 1, .end = position};
    }
    while (word.start > 0 && isInWord(text, word.start - 1)) {
        --word.start;
    }
    while (word.end < text.size() && isInWord(text, word.end)) {
        ++word.end;
    }
    word = withLastStop(text, word);
    return word.contains(position) ? word : TextRange{};
}

} // namespace meipi::widgets
