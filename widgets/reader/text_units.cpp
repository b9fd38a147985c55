// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/text_units.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace meipi::widgets {

using report::TextLayer;
using report::TextRange;

namespace {

/// Han, kana and their like: written without spaces, so a "word" has no borders of its own.
bool isUnspaced(QStringView text, qsizetype position)
{
    char32_t character = text[position].unicode();
    if (text[position].isHighSurrogate() && position + 1 < text.size()) {
        character = QChar::surrogateToUcs4(text[position], text[position + 1]);
    } else if (text[position].isLowSurrogate() && position > 0) {
        character = QChar::surrogateToUcs4(text[position - 1], text[position]);
    }
    const QChar::Script script = QChar::script(character);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

bool endsClause(QStringView text, qsizetype position)
{
    constexpr QStringView always = u"，。；：！？…!?;\n";
    const QChar character = text[position];
    if (always.contains(character)) {
        return true;
    }
    // A half-width comma or colon ends a clause of Chinese, not a number or a time.
    const bool before = position > 0 && text[position - 1].isDigit();
    return (character == u',' || character == u':') && !before;
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

TextRange blockAround(const TextLayer &layer, qsizetype position)
{
    const int block = layer.blockAt(position);
    return block < 0 ? TextRange{} : layer.blocks[block].range;
}

TextRange clauseAt(const TextLayer &layer, qsizetype position)
{
    const TextRange block = blockAround(layer, position);
    TextRange clause{.start = position, .end = position};
    while (clause.start > block.start && !endsClause(layer.text, clause.start - 1)) {
        --clause.start;
    }
    while (clause.end < block.end && !endsClause(layer.text, clause.end)) {
        ++clause.end;
    }
    return trimmed(layer.text, clause);
}

TextRange wordAt(const TextLayer &layer, qsizetype position)
{
    const TextRange block = blockAround(layer, position);
    const QStringView text = QStringView(layer.text).sliced(block.start, block.length());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(position - block.start);
    if (!finder.isAtBoundary()) {
        finder.toPreviousBoundary();
    }
    TextRange word{.start = block.start + finder.position(), .end = 0};
    finder.toNextBoundary();
    word.end = block.start + (finder.position() < 0 ? text.size() : finder.position());
    return trimmed(layer.text, word);
}

TextRange sentenceAt(const TextLayer &layer, qsizetype position)
{
    const int sentence = layer.sentenceAt(position);
    return sentence < 0 ? blockAround(layer, position) : layer.sentences[sentence];
}

qsizetype graphemeBorder(const TextLayer &layer, qsizetype position, bool forward)
{
    // A window is enough: no character people see is longer than this.
    constexpr qsizetype reach = 32;
    const qsizetype start = std::max<qsizetype>(0, position - reach);
    const qsizetype end = std::min(layer.text.size(), position + reach);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, QStringView(layer.text).sliced(start, end - start));
    finder.setPosition(position - start);
    const qsizetype border = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    return border < 0 ? position : start + border;
}

} // namespace

TextRange unitAt(const TextLayer &layer, qsizetype position, TextUnit unit)
{
    if (position < 0 || position >= layer.text.size() || blockAround(layer, position).isEmpty()) {
        return {};
    }
    switch (unit) {
    case TextUnit::Character: break;
    case TextUnit::Word: return isUnspaced(layer.text, position) ? clauseAt(layer, position) : wordAt(layer, position);
    case TextUnit::Sentence: return trimmed(layer.text, sentenceAt(layer, position));
    case TextUnit::Paragraph: return trimmed(layer.text, blockAround(layer, position));
    }
    return {.start = position, .end = graphemeBorder(layer, position, true)};
}

qsizetype nextBorder(const TextLayer &layer, qsizetype position, TextUnit unit)
{
    const qsizetype size = layer.text.size();
    position = std::clamp<qsizetype>(position, 0, size);
    if (unit == TextUnit::Character) {
        return position < size ? graphemeBorder(layer, position, true) : size;
    }
    for (qsizetype at = position; at < size; ++at) {
        const TextRange found = unitAt(layer, at, unit);
        if (found.end > position && layer.text[at].isLetterOrNumber()) {
            return found.end;
        }
    }
    return size;
}

qsizetype previousBorder(const TextLayer &layer, qsizetype position, TextUnit unit)
{
    position = std::clamp<qsizetype>(position, 0, layer.text.size());
    if (unit == TextUnit::Character) {
        return position > 0 ? graphemeBorder(layer, position, false) : 0;
    }
    for (qsizetype at = position - 1; at >= 0; --at) {
        const TextRange found = unitAt(layer, at, unit);
        if (!found.isEmpty() && found.start < position && layer.text[at].isLetterOrNumber()) {
            return found.start;
        }
    }
    return 0;
}

} // namespace meipi::widgets
