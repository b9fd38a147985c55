// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/hit_context.h"

#include "app/report/character_class.h"
#include "app/report/search_copy.h"

#include <algorithm>

namespace meipi::report {

namespace {

constexpr QChar ellipsis(0x2026);
constexpr qsizetype longestWord = 24; ///< beyond it a word is cut

bool isInsideWord(QStringView text, qsizetype position)
{
    return isWordCharacter(codePointBefore(text, position)) && isWordCharacter(codePointAt(text, position));
}

bool splitsPair(QStringView text, qsizetype position)
{
    return position > 0 && position < text.size() && text[position].isLowSurrogate()
        && text[position - 1].isHighSurrogate();
}

QString onOneLine(QString text)
{
    for (QChar &unit : text) {
        if (characterClass(unit.unicode()) == CharacterClass::Space)
            unit = u' ';
    }
    return text;
}

} // namespace

HitContext contextOf(const TextLayer &layer, TextRange place, qsizetype before, qsizetype after)
{
    const QStringView text = layer.text;
    place.start = std::clamp<qsizetype>(place.start, 0, text.size());
    place.end = std::clamp<qsizetype>(place.end, place.start, text.size());
    const int first = layer.blockAt(place.start);
    const int last = layer.blockAt(std::max(place.start, place.end - 1));
    const qsizetype blockStart = first < 0 ? place.start : layer.blocks[first].range.start;
    const qsizetype blockEnd = last < 0 ? place.end : std::max(place.end, layer.blocks[last].range.end);
    qsizetype from = std::max(blockStart, place.start - before);
    for (qsizetype i = 0; i < longestWord && from > blockStart && from < place.start && isInsideWord(text, from); ++i)
        ++from;
    qsizetype to = std::min(blockEnd, place.end + after);
    for (qsizetype i = 0; i < longestWord && to < blockEnd && to > place.end && isInsideWord(text, to); ++i)
        --to;
    from += splitsPair(text, from) ? 1 : 0;
    to -= splitsPair(text, to) ? 1 : 0;
    HitContext context{.before = onOneLine(layer.textOf({.start = from, .end = place.start})),
                       .match = onOneLine(layer.textOf(place)),
                       .after = onOneLine(layer.textOf({.start = place.end, .end = to}))};
    const auto isSpace = [](QChar unit) { return unit == u' '; };
    if (from > blockStart) {
        context.before.remove(0, std::ranges::find_if_not(context.before, isSpace) - context.before.begin());
        context.before.prepend(ellipsis);
    }
    if (to < blockEnd) {
        while (context.after.endsWith(u' '))
            context.after.chop(1);
        context.after.append(ellipsis);
    }
    return context;
}

} // namespace meipi::report
