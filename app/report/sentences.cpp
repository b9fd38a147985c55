// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/sentences.h"

#include "app/report/character_class.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

bool isWideTerminator(QChar unit) { return unit == u'。' || unit == u'！' || unit == u'？' || unit == u'｡'; }

bool isLatinTerminator(QChar unit) { return unit == u'.' || unit == u'!' || unit == u'?'; }

bool isEllipsis(QChar unit) { return unit == u'…' || unit == u'⋯'; }

bool isSpace(QChar unit) { return characterClass(unit.unicode()) == CharacterClass::Space; }

/// Abbreviations after which a sentence goes on whatever follows.
bool isTitleAbbreviation(const QString &word)
{
    static const QSet<QString> words{
        u"mr"_s,  u"mrs"_s, u"ms"_s,  u"dr"_s,  u"prof"_s,   u"st"_s,     u"gen"_s, u"col"_s,  u"lt"_s,  u"rep"_s,
        u"sen"_s, u"gov"_s, u"hon"_s, u"rev"_s, u"messrs"_s, u"capt"_s,   u"e.g"_s, u"i.e"_s,  u"eg"_s,  u"ie"_s,
        u"cf"_s,  u"vs"_s,  u"v"_s,   u"viz"_s, u"al"_s,     u"approx"_s, u"ca"_s,  u"resp"_s, u"incl"_s};
    return words.contains(word);
}

/// Abbreviations that a number (or a number-like letter) follows.
bool isNumberAbbreviation(const QString &word)
{
    static const QSet<QString> words{
        u"no"_s,    u"nos"_s, u"nr"_s,  u"art"_s, u"arts"_s, u"sec"_s, u"secs"_s, u"sect"_s, u"fig"_s,  u"figs"_s,
        u"eq"_s,    u"eqs"_s, u"ch"_s,  u"chs"_s, u"chap"_s, u"vol"_s, u"vols"_s, u"p"_s,    u"pp"_s,   u"para"_s,
        u"paras"_s, u"par"_s, u"pt"_s,  u"ed"_s,  u"eds"_s,  u"tab"_s, u"app"_s,  u"cl"_s,   u"ser"_s,  u"rec"_s,
        u"recs"_s,  u"reg"_s, u"dir"_s, u"dec"_s, u"res"_s,  u"doc"_s, u"docs"_s, u"ref"_s,  u"refs"_s, u"n"_s};
    return words.contains(word);
}

/// Abbreviations that may also end a sentence: they do before a capital letter that usually begins one.
bool isLooseAbbreviation(const QString &word)
{
    static const QSet<QString> words{u"etc"_s,  u"inc"_s,  u"ltd"_s,  u"co"_s,  u"corp"_s, u"jr"_s,   u"sr"_s,
                                     u"bros"_s, u"dept"_s, u"univ"_s, u"est"_s, u"jan"_s,  u"feb"_s,  u"mar"_s,
                                     u"apr"_s,  u"jun"_s,  u"jul"_s,  u"aug"_s, u"sep"_s,  u"sept"_s, u"oct"_s,
                                     u"nov"_s,  u"a.m"_s,  u"p.m"_s,  u"ph.d"_s};
    return words.contains(word);
}

/// Words that begin sentences and seldom stand behind an abbreviation within one.
bool isSentenceOpener(const QString &word)
{
    static const QSet<QString> words{
        u"The"_s,  u"This"_s,    u"These"_s,    u"That"_s,      u"Those"_s,    u"It"_s,      u"In"_s,    u"On"_s,
        u"At"_s,   u"For"_s,     u"From"_s,     u"By"_s,        u"With"_s,     u"We"_s,      u"They"_s,  u"He"_s,
        u"She"_s,  u"You"_s,     u"If"_s,       u"When"_s,      u"While"_s,    u"As"_s,      u"But"_s,   u"And"_s,
        u"Or"_s,   u"However"_s, u"Moreover"_s, u"Therefore"_s, u"There"_s,    u"Such"_s,    u"Its"_s,   u"Their"_s,
        u"Our"_s,  u"After"_s,   u"Before"_s,   u"Since"_s,     u"Although"_s, u"Both"_s,    u"Each"_s,  u"Another"_s,
        u"Some"_s, u"All"_s,     u"An"_s,       u"A"_s,         u"Under"_s,    u"Finally"_s, u"First"_s, u"Second"_s};
    return words.contains(word);
}

class Splitter
{
public:
    Splitter(QStringView text, TextRange stretch)
        : m_text(text.first(stretch.end)),
          m_position(stretch.start),
          m_start(stretch.start)
    { }

    QList<TextRange> run()
    {
        while (m_position < m_text.size()) {
            const qsizetype end = terminatorEnd(m_position);
            if (end > m_position && ends(m_position, end))
                finish(end);
            m_position = std::max(end, m_position + 1);
        }
        finish(m_text.size());
        return std::move(m_sentences);
    }

private:
    /// The end of a run of terminators and what closes behind it; the position itself when none stands there.
    qsizetype terminatorEnd(qsizetype position) const
    {
        qsizetype end = position;
        while (end < m_text.size()
               && (isWideTerminator(m_text[end]) || isLatinTerminator(m_text[end]) || isEllipsis(m_text[end])))
            ++end;
        if (end == position)
            return fullWidthStop(position);
        while (end < m_text.size() && closes(m_text[end]))
            ++end;
        return end;
    }

    static bool closes(QChar unit) { return isClosing(unit.unicode()); }

    /// ．is a full stop in some Chinese typesetting and a decimal point or part of a label in other.
    qsizetype fullWidthStop(qsizetype position) const
    {
        if (m_text[position] != u'．' || !isHan(codePointBefore(m_text, position)) || position - m_start < 4)
            return position;
        return position + 1;
    }

    bool ends(qsizetype position, qsizetype end) const
    {
        if (end >= m_text.size())
            return true;
        qsizetype marks = position;
        bool wide = false;
        bool strong = false; // anything but a full stop
        bool ellipsis = true;
        while (marks < end && !closes(m_text[marks])) {
            wide = wide || isWideTerminator(m_text[marks]) || m_text[marks] == u'．';
            strong = strong || (m_text[marks] != u'.' && !isEllipsis(m_text[marks]));
            ellipsis = ellipsis && isEllipsis(m_text[marks]);
            ++marks;
        }
        const qsizetype next = nextInk(end);
        const QChar following = m_text[next];
        if (u"，、；：,;:）》〉)"_s.contains(following))
            return false;
        if (m_text[end - 1] == u'》' || m_text[end - 1] == u'〉')
            return false; // the mark belongs to a title
        if (ellipsis)
            return marks < end || isOpening(following.unicode());
        if (wide)
            return endsWide(marks, end);
        const bool spaced = next > end;
        if (strong && !spaced)
            return characterClass(following.unicode()) == CharacterClass::Wide;
        if (strong)
            return !following.isLower();
        return endsLatin(position, marks, end, next);
    }

    /// A question or exclamation in brackets stands inside a sentence, a full stop does not.
    bool endsWide(qsizetype marks, qsizetype end) const
    {
        if (marks == end)
            return true;
        const bool bracket = m_text[marks] == u'）' || m_text[marks] == u')';
        return !bracket || m_text[marks - 1] == u'。';
    }

    bool endsLatin(qsizetype position, qsizetype marks, qsizetype end, qsizetype next) const
    {
        const QChar following = m_text[next];
        if (marks - position >= 2) // "..." goes on unless a capital follows
            return following.isUpper() && next > end;
        const char32_t before = codePointBefore(m_text, position);
        if (characterClass(before) == CharacterClass::Wide)
            return false; // 刘斌等. — a reference, not a sentence
        if (next == end) // no space behind: 3.5, e.g., addresses; but "text.下一句" changes script
            return characterClass(following.unicode()) == CharacterClass::Wide && QChar::isLetter(before)
                && !isAbbreviation(position, next);
        if (following.isLower())
            return false;
        return !isAbbreviation(position, next);
    }

    bool isAbbreviation(qsizetype position, qsizetype next) const
    {
        qsizetype start = position;
        while (start > m_start && (m_text[start - 1].isLetterOrNumber() || m_text[start - 1] == u'.')
               && characterClass(m_text[start - 1].unicode()) == CharacterClass::Other)
            --start;
        const QString word = m_text.sliced(start, position - start).toString();
        const QString lower = word.toLower();
        const QString following = wordAt(next);
        if (isTitleAbbreviation(lower))
            return true;
        if (isNumberAbbreviation(lower))
            return !following.isEmpty() && (following.front().isDigit() || following.size() == 1 || isRoman(following));
        const bool atStart = nextInk(m_start) == start;
        // "1. Text", "A. Text", "IV. Text" at the beginning: a label, part of its sentence.
        if (atStart && (isNumber(word) || word.size() == 1 || isRoman(word)))
            return true;
        if (isLooseAbbreviation(lower))
            return !isSentenceOpener(following);
        if (word.size() == 1 && word.front().isUpper())
            return !isSentenceOpener(following) || following == u"A"_s;
        const bool acronym = word.size() >= 3 && word.size() <= 8 && !isNumber(word) && word[1] == u'.';
        return acronym && !isSentenceOpener(following);
    }

    static bool isNumber(const QString &word)
    {
        return !word.isEmpty() && std::ranges::all_of(word, [](QChar unit) { return unit.isDigit() || unit == u'.'; });
    }

    static bool isRoman(const QString &word)
    {
        return !word.isEmpty() && std::ranges::all_of(word, [](QChar unit) { return u"IVXLC"_s.contains(unit); });
    }

    QString wordAt(qsizetype position) const
    {
        while (position < m_text.size() && isOpening(m_text[position].unicode()))
            ++position;
        qsizetype end = position;
        while (end < m_text.size() && m_text[end].isLetterOrNumber())
            ++end;
        return m_text.sliced(position, end - position).toString();
    }

    qsizetype nextInk(qsizetype position) const
    {
        while (position + 1 < m_text.size() && isSpace(m_text[position]))
            ++position;
        return position;
    }

    void finish(qsizetype end)
    {
        TextRange sentence{.start = m_start, .end = end};
        while (sentence.start < sentence.end && isSpace(m_text[sentence.start]))
            ++sentence.start;
        while (sentence.end > sentence.start && isSpace(m_text[sentence.end - 1]))
            --sentence.end;
        if (!sentence.isEmpty())
            m_sentences.append(sentence);
        m_start = end;
    }

    QStringView m_text;
    qsizetype m_position;
    qsizetype m_start;
    QList<TextRange> m_sentences;
};

} // namespace

QList<TextRange> sentencesOf(QStringView text, TextRange stretch) { return Splitter(text, stretch).run(); }

} // namespace meipi::report
