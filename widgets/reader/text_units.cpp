// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/text_units.h"

#include "app/lexicon/segmentation.h"
#include "app/report/character_class.h"
#include "widgets/reader/spaced_word.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace meipi::widgets {

using report::TextRange;

namespace {

constexpr qsizetype segmented = 64; // UTF-16 units on each side: enough for any run between two marks

bool endsClause(QStringView text, qsizetype position)
{
    constexpr QStringView always = u"，。；：！？…!?;\n";
    const QChar mark = text[position];
    if (always.contains(mark)) {
        return true;
    }
    const auto isDigit = [&](qsizetype at) { return at >= 0 && at < text.size() && text[at].isDigit(); };
    if (mark == u',' || mark == u':') { // not in 1,500 and 12:30
        return !isDigit(position - 1) || !isDigit(position + 1);
    }
    const auto isLatin = [&](qsizetype at) {
        return at >= 0 && at < text.size() && (text[at].isSpace() || text[at].script() == QChar::Script_Latin);
    };
    return mark == u'—' && isLatin(position - 1) && isLatin(position + 1);
}

TextRange trimmed(QStringView text, TextRange range)
{
    while (range.start < range.end && text[range.start].isSpace()) {
        ++range.start;
    }
    while (range.end > range.start && text[range.end - 1].isSpace()) {
        --range.end;
    }
    return range;
}

} // namespace

TextUnits::TextUnits(std::shared_ptr<const report::TextLayer> layer, std::shared_ptr<const lexicon::Lexicon> lexicon)
    : m_layer(std::move(layer)),
      m_lexicon(std::move(lexicon))
{ }

TextRange TextUnits::block(qsizetype position) const
{
    const int found = m_layer->blockAt(position);
    return found < 0 ? TextRange{} : m_layer->blocks[found].range;
}

/// The word of a run of Chinese that holds the position; kana by their runs.
TextRange TextUnits::unspacedWord(qsizetype position) const
{
    const QStringView text = m_layer->text;
    const TextRange around = block(position);
    const QChar::Script script = scriptAt(text, position);
    TextRange run{.start = position, .end = position + 1};
    while (run.start > std::max(around.start, position - segmented) && scriptAt(text, run.start - 1) == script) {
        --run.start;
    }
    while (run.end < std::min(around.end, position + segmented) && scriptAt(text, run.end) == script) {
        ++run.end;
    }
    if (script != QChar::Script_Han) {
        return run;
    }
    if (!m_lexicon) {
        return {.start = position, .end = characterBorder(position, true)};
    }
    TextRange word{.start = run.start, .end = run.start};
    for (const auto ends = lexicon::wordEnds(*m_lexicon, text.sliced(run.start, run.length()));
         const qsizetype end : ends) {
        word = {.start = word.end, .end = run.start + end};
        if (word.contains(position)) {
            break;
        }
    }
    return word;
}

TextRange TextUnits::word(qsizetype position) const
{
    if (isUnspaced(m_layer->text, position)) {
        return unspacedWord(position);
    }
    const TextRange around = block(position);
    const QStringView text = QStringView(m_layer->text).sliced(around.start, around.length());
    TextRange found = spacedWordAt(text, position - around.start);
    if (found.isEmpty()) { // a mark by itself
        found = {.start = position - around.start, .end = characterBorder(position, true) - around.start};
    }
    return trimmed(m_layer->text, {.start = around.start + found.start, .end = around.start + found.end});
}

TextRange TextUnits::sentence(qsizetype position) const
{
    const int found = m_layer->sentenceAt(position);
    return found < 0 ? block(position) : m_layer->sentences[found];
}

TextRange TextUnits::clause(qsizetype position) const
{
    const TextRange whole = sentence(position);
    TextRange clause{.start = position, .end = position};
    while (clause.start > whole.start && !endsClause(m_layer->text, clause.start - 1)) {
        --clause.start;
    }
    while (clause.end < whole.end && !endsClause(m_layer->text, clause.end)) {
        ++clause.end;
    }
    return trimmed(m_layer->text, clause);
}

qsizetype TextUnits::characterBorder(qsizetype position, bool forward) const
{
    // A window is enough: no character people see is longer than this.
    constexpr qsizetype reach = 32;
    const qsizetype start = std::max<qsizetype>(0, position - reach);
    const qsizetype end = std::min(m_layer->text.size(), position + reach);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, QStringView(m_layer->text).sliced(start, end - start));
    finder.setPosition(position - start);
    const qsizetype border = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    return border < 0 ? position : start + border;
}

TextRange TextUnits::at(qsizetype position, TextUnit unit) const
{
    if (!m_layer || position < 0 || position >= m_layer->text.size() || block(position).isEmpty()) {
        return {};
    }
    switch (unit) {
    case TextUnit::Character: break;
    case TextUnit::Word: return word(position);
    case TextUnit::Clause: return clause(position);
    case TextUnit::Sentence: return trimmed(m_layer->text, sentence(position));
    case TextUnit::Paragraph: return trimmed(m_layer->text, block(position));
    }
    return {.start = position, .end = characterBorder(position, true)};
}

TextRange TextUnits::around(TextRange range, TextUnit unit) const
{
    TextRange first = at(range.start, unit);
    if (range.isEmpty() && first.isEmpty()) { // a caret behind the last character of one
        first = at(range.start - 1, unit);
    }
    const TextRange last = range.isEmpty() ? first : at(range.end - 1, unit);
    return {.start = first.isEmpty() ? range.start : std::min(range.start, first.start),
            .end = last.isEmpty() ? range.end : std::max(range.end, last.end)};
}

TextUnit TextUnits::clicked(qsizetype position, int clicks) const
{
    if (!m_layer || position < 0 || position >= m_layer->text.size()) {
        return TextUnit::Character;
    }
    const bool unspaced = isUnspaced(m_layer->text, position);
    const bool isHan = scriptAt(m_layer->text, position) == QChar::Script_Han;
    const bool isWord =
        !unspaced || (isHan && at(position, TextUnit::Word).length() > at(position, TextUnit::Character).length());
    QList<TextUnit> units{isWord ? TextUnit::Word : TextUnit::Clause, TextUnit::Sentence, TextUnit::Paragraph};
    // What would select the same as the click before is passed over.
    for (qsizetype i = 1; i < units.size();) {
        if (at(position, units[i]).length() <= at(position, units[i - 1]).length()) {
            units.removeAt(i);
        } else {
            ++i;
        }
    }
    return units[std::clamp<qsizetype>(clicks - 2, 0, units.size() - 1)];
}

qsizetype TextUnits::next(qsizetype position, TextUnit unit) const
{
    if (!m_layer) {
        return position;
    }
    const qsizetype size = m_layer->text.size();
    position = std::clamp<qsizetype>(position, 0, size);
    if (unit == TextUnit::Character) {
        return position < size ? characterBorder(position, true) : size;
    }
    for (qsizetype here = position; here < size; ++here) {
        if (m_layer->text[here].isLetterOrNumber() || m_layer->text[here].isSurrogate()) {
            if (const TextRange found = at(here, unit); found.end > position) {
                return found.end;
            }
        }
    }
    return size;
}

qsizetype TextUnits::previous(qsizetype position, TextUnit unit) const
{
    if (!m_layer) {
        return position;
    }
    position = std::clamp<qsizetype>(position, 0, m_layer->text.size());
    if (unit == TextUnit::Character) {
        return position > 0 ? characterBorder(position, false) : 0;
    }
    for (qsizetype here = position - 1; here >= 0; --here) {
        if (m_layer->text[here].isLetterOrNumber() || m_layer->text[here].isSurrogate()) {
            if (const TextRange found = at(here, unit); !found.isEmpty() && found.start < position) {
                return found.start;
            }
        }
    }
    return 0;
}

} // namespace meipi::widgets
