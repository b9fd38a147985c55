// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/joining.h"

#include "app/report/character_class.h"
#include "app/report/ligatures.h"
#include "app/report/page_line.h"
#include "app/report/radicals.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

// Of a box's height: half the usual width of a space, and more where punctuation brings white space of its own.
constexpr double leastHanGap = 0.08;
constexpr double leastPunctuationGap = 0.15;

bool isHyphen(char32_t character) { return character == U'-' || character == 0x2010 || character == 0xAD; }

bool isDash(char32_t character) { return character == 0x2013 || character == 0x2014 || character == 0x2015; }

bool isWordUnit(QChar unit) { return unit.isLetter() && characterClass(unit.unicode()) == CharacterClass::Other; }

bool isDropped(char32_t character)
{
    return character < 0x20 || (character >= 0x7F && character < 0xA0) || character == 0xFEFF || character == 0xFFFE
        || QChar::isSurrogate(character);
}

/// A quotation mark or dash is wide or Latin like the nearest character before it that is not shared by both.
CharacterClass solidClass(QStringView text)
{
    constexpr qsizetype furthest = 16;
    for (qsizetype i = text.size(); i > std::max<qsizetype>(0, text.size() - furthest);) {
        const char32_t character = codePointBefore(text, i);
        const CharacterClass found = characterClass(character);
        if (found != CharacterClass::Shared)
            return found == CharacterClass::Wide ? CharacterClass::Wide : CharacterClass::Other;
        i -= character > 0xFFFF ? 2 : 1;
    }
    return CharacterClass::Other;
}

bool isLeaderUnit(QChar unit)
{
    return unit == u'.' || unit == u'\u00B7' || unit == u'\u2026' || unit == u'\u22EF' || unit == u'\uFF0E'
        || unit == u'\u2024';
}

/// The last word of a line without the hyphen that ends it.
QStringView wordBeforeHyphen(QStringView line)
{
    const QStringView stem = line.chopped(1);
    qsizetype start = stem.size();
    while (start > 0 && (isWordUnit(stem[start - 1]) || isHyphen(stem[start - 1].unicode())))
        --start;
    return stem.sliced(start);
}

QStringView firstWord(QStringView line)
{
    qsizetype end = 0;
    while (end < line.size() && isWordUnit(line[end]))
        ++end;
    return line.first(end);
}

QStringView lastToken(QStringView line) { return line.sliced(line.lastIndexOf(u' ') + 1); }

QStringView firstToken(QStringView line)
{
    const qsizetype space = line.indexOf(u' ');
    return space < 0 ? line : line.first(space);
}

/// An address broken over two lines goes on without a space.
bool dividesAddress(QStringView line, QStringView next)
{
    const QStringView token = lastToken(line);
    if (!token.contains("://"_L1) && !token.contains("www."_L1))
        return false;
    const QStringView rest = firstToken(next);
    const QChar last = token.back();
    if (u".?:"_s.contains(last)) // may as well end the sentence
        return !next.isEmpty() && (next.front().isLower() || next.front().isDigit());
    if (u"/-_=&%#~"_s.contains(last))
        return true;
    for (const QChar unit : rest) {
        if (unit == u'/' || unit == u'_' || unit == u'=' || unit == u'%')
            return true;
    }
    return false;
}

CharacterClass classAt(const PageCharacters &page, qsizetype index)
{
    return characterClass(codePointAt(page.text, index));
}

/// Steps between two characters' boxes, on a horizontal line.
int gapBetween(const PageCharacters &page, qsizetype before, qsizetype after)
{
    return uprightBox(page.boxes[static_cast<size_t>(after)]).left
        - uprightBox(page.boxes[static_cast<size_t>(before)]).right;
}

/// Steps that justification puts between the ideographs of a line: their lower quartile, zero where most touch.
int usualWideGap(const PageCharacters &page, qsizetype first, qsizetype end)
{
    std::vector<int> gaps;
    bool spaced = false;
    for (qsizetype i = first; i + 1 < end; ++i) {
        if (classAt(page, i) != CharacterClass::Wide || classAt(page, i + 1) != CharacterClass::Wide)
            continue;
        gaps.push_back(std::max(0, gapBetween(page, i, i + 1)));
        spaced = spaced || page.breaks[static_cast<size_t>(i)] == Break::Space;
    }
    if (!spaced)
        return 0;
    const auto quartile = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 4);
    std::ranges::nth_element(gaps, quartile);
    return *quartile;
}

/// Whether a gap between an ideograph (or its punctuation) and a Latin character stands for a space.
bool isRealGap(const PageCharacters &page, qsizetype before, qsizetype after, int usual)
{
    if (before < 0)
        return true;
    const bool wideBefore = classAt(page, before) == CharacterClass::Wide;
    const bool wideAfter = classAt(page, after) == CharacterClass::Wide;
    if (wideBefore == wideAfter)
        return true;
    const Box box = uprightBox(page.boxes[static_cast<size_t>(after)]);
    const char32_t wide = codePointAt(page.text, wideBefore ? before : after);
    const double least = QChar::isLetterOrNumber(wide) ? leastHanGap : leastPunctuationGap;
    return gapBetween(page, before, after) - usual > least * (box.bottom - box.top);
}

/// One of several letters that share a box, side by side.
Box partOf(const Box &box, qsizetype index, qsizetype count)
{
    const auto edge = [&](qsizetype at) {
        return static_cast<quint16>(box.left + (box.right - box.left) * static_cast<int>(at) / static_cast<int>(count));
    };
    return {.left = edge(index), .top = box.top, .right = edge(index + 1), .bottom = box.bottom};
}

} // namespace

bool needsSpace(QStringView before, char32_t after, Seam seam)
{
    if (before.isEmpty() || after == 0)
        return false;
    const char32_t last = codePointBefore(before, before.size());
    CharacterClass left = characterClass(last);
    const CharacterClass right = characterClass(after);
    if (left == CharacterClass::Space || right == CharacterClass::Space)
        return false;
    const bool shared = left == CharacterClass::Shared || right == CharacterClass::Shared;
    if (left == CharacterClass::Shared)
        left = solidClass(before);
    if (left == CharacterClass::Wide && right == CharacterClass::Wide)
        return false;
    if (left == CharacterClass::Wide || right == CharacterClass::Wide)
        return seam == Seam::Gap && !shared;
    return true;
}

qsizetype leaderEnd(QStringView text, qsizetype index)
{
    if (index >= text.size() || !isLeaderUnit(text[index]))
        return index;
    qsizetype end = index;
    int weight = 0;
    while (end < text.size()) {
        const char16_t unit = text[end].unicode();
        if (unit == u'.' || unit == u'\u00B7' || unit == u'\uFF0E' || unit == u'\u2024')
            weight += 1;
        else if (unit == u'\u2026' || unit == u'\u22EF')
            weight += 2; // two of them are an ordinary Chinese ellipsis
        else if (unit != u' ')
            break;
        ++end;
    }
    return weight > 4 ? end : index;
}

void appendLineText(const PageCharacters &page, qsizetype first, qsizetype end, QString &text, std::vector<Box> *boxes)
{
    const qsizetype start = text.size();
    bool gap = false; // white space, or a gap that the PDF reader takes for it
    bool measured = false; // only the latter: it has to be wider than justification makes all gaps
    qsizetype before = -1; // the last character put
    const int usual = usualWideGap(page, first, end);
    const auto put = [&](char32_t character, const Box &box) {
        const qsizetype size = text.size();
        if (QChar::requiresSurrogates(character)) {
            text.append(QChar(QChar::highSurrogate(character)));
            text.append(QChar(QChar::lowSurrogate(character)));
        } else {
            text.append(QChar(static_cast<char16_t>(character)));
        }
        for (qsizetype unit = size; boxes && unit < text.size(); ++unit)
            boxes->push_back(box);
    };
    for (qsizetype i = first; i < end;) {
        const char32_t printed = codePointAt(page.text, i);
        qsizetype next = std::min(i + (printed > 0xFFFF ? 2 : 1), end);
        const char32_t character = ideographForRadical(printed);
        const qsizetype leader = leaderEnd(QStringView(page.text).first(end), i);
        if (leader > i) {
            next = leader;
            gap = true;
            measured = false;
        } else if (characterClass(character) == CharacterClass::Space) {
            gap = true;
            measured = false;
        } else if (!isDropped(character)) {
            const bool real = gap && (!measured || isRealGap(page, before, i, usual));
            if (real && needsSpace(QStringView(text).sliced(start), character, Seam::Gap))
                put(U' ', {});
            const Box box = uprightBox(page.boxes[static_cast<size_t>(i)]);
            const QStringView letters = lettersOfLigature(character);
            for (qsizetype letter = 0; letter < letters.size(); ++letter)
                put(letters[letter].unicode(), partOf(box, letter, letters.size()));
            if (letters.isEmpty())
                put(character, box);
            gap = false;
            before = i;
        }
        if (!gap && page.breaks[static_cast<size_t>(next - 1)] == Break::Space)
            gap = measured = true;
        i = next;
    }
}

QString lineText(const PageCharacters &page, qsizetype first, qsizetype end)
{
    QString text;
    text.reserve(end - first + 8);
    appendLineText(page, first, end, text, nullptr);
    return text;
}

void Vocabulary::add(QStringView line)
{
    qsizetype start = -1;
    for (qsizetype i = 0; i <= line.size(); ++i) {
        const bool inside = i < line.size() && (isWordUnit(line[i]) || (start >= 0 && isHyphen(line[i].unicode())));
        if (inside && start < 0)
            start = i;
        if (inside || start < 0)
            continue;
        // A word at the line's very end with a hyphen is a divided one and proves nothing.
        const QStringView word = line.sliced(start, i - start);
        if (!isHyphen(word.back().unicode()) && word.size() > 2)
            m_words.insert(word.toString().toCaseFolded());
        start = -1;
    }
}

bool Vocabulary::contains(QStringView word) const { return m_words.contains(word.toString().toCaseFolded()); }

LineJoin Vocabulary::join(QStringView line, QStringView next) const
{
    if (line.isEmpty() || next.isEmpty())
        return LineJoin::Nothing;
    const char32_t before = codePointBefore(line, line.size());
    const char32_t after = codePointAt(next, 0);
    if (dividesAddress(line, next))
        return LineJoin::Nothing;
    const bool spaced = line.size() > 1 && line[line.size() - 2] == u' ';
    if (isHyphen(before) && line.size() > 1 && !spaced)
        return joinAtHyphen(line, next);
    if ((isDash(before) || before == U'/') && !spaced)
        return LineJoin::Nothing;
    if (isOpening(before) && before != U'"' && before != U'\'')
        return LineJoin::Nothing;
    return needsSpace(line, after, Seam::LineEnd) ? LineJoin::Space : LineJoin::Nothing;
}

LineJoin Vocabulary::joinAtHyphen(QStringView line, QStringView next) const
{
    const QStringView left = wordBeforeHyphen(line);
    const QStringView right = firstWord(next);
    if (left.isEmpty() || right.isEmpty())
        return LineJoin::Nothing; // "2019-" and "2020", "https-"
    if (line.back() == QChar(0xAD))
        return LineJoin::DropHyphen;
    const QString whole = left.toString().append(right);
    const QString compound = left.toString().append(u'-').append(right);
    if (contains(whole) && !contains(compound))
        return LineJoin::DropHyphen;
    if (contains(compound))
        return LineJoin::Nothing;
    if (right.front().isUpper())
        return LineJoin::Nothing; // Anglo-American
    // No other use in the document: two words that stand by themselves elsewhere were joined by their author.
    const bool compoundLike =
        left.contains(u'-') || (left.size() > 3 && right.size() > 3 && contains(left) && contains(right));
    return compoundLike ? LineJoin::Nothing : LineJoin::DropHyphen;
}

} // namespace meipi::report
