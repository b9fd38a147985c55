// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/segmentation.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

namespace meipi::lexicon {

namespace {

constexpr qsizetype longestWord = 24; // UTF-16 units: no entry that a report uses is longer

/// A best way to the end of the text from one place of it.
struct Way
{
    qsizetype words = std::numeric_limits<qsizetype>::max();
    qsizetype squares = 0; ///< of the words' lengths: smallest where they differ least
    qsizetype strangers = 0; ///< single characters that seldom stand alone
    qsizetype next = 0; ///< where its first word ends

    [[nodiscard]] auto cost() const { return std::tuple(words, squares, strangers); }
};

/// Particles, prepositions, conjunctions, auxiliaries, measure words: 的|确立, not 的确|立.
bool standsAlone(QStringView character)
{
    constexpr QStringView free =
        u"的了着过是在和与及或对中为以于从到由将被把也都还又就才则而但并且若如所其之这那此该各每某"
        "不未无没有可须应能会要已正很更最等个项条款章节第年月日上下内外前后时一二三四五六七八九十";
    return character.size() == 1 && free.contains(character);
}

qsizetype characterLength(QStringView text, qsizetype at)
{
    const bool pair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return pair ? 2 : 1;
}

} // namespace

QList<qsizetype> wordEnds(const Lexicon &lexicon, QStringView text)
{
    std::vector<Way> ways(static_cast<std::size_t>(text.size()) + 1);
    ways.back().words = 0;
    const auto way = [&](qsizetype at) -> Way & { return ways[static_cast<std::size_t>(at)]; };
    for (qsizetype at = text.size() - 1; at >= 0; --at) {
        const auto consider = [&](qsizetype length) {
            const Way &rest = way(at + length);
            if (rest.words == std::numeric_limits<qsizetype>::max()) {
                return; // inside a surrogate pair
            }
            const bool alone = length == characterLength(text, at);
            const Way candidate{.words = rest.words + 1,
                                .squares = rest.squares + length * length,
                                .strangers = rest.strangers + (alone && !standsAlone(text.sliced(at, length)) ? 1 : 0),
                                .next = at + length};
            if (candidate.cost() < way(at).cost()) {
                way(at) = candidate;
            }
        };
        if (text[at].isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate()) {
            continue;
        }
        consider(characterLength(text, at));
        QStringView ahead = text.sliced(at, std::min(longestWord, text.size() - at));
        while (const qsizetype length = lexicon.longestHeadword(ahead)) {
            consider(length);
            ahead = ahead.first(length - 1);
        }
    }
    QList<qsizetype> ends;
    for (qsizetype at = 0; at < text.size(); at = way(at).next) {
        ends.append(way(at).next);
    }
    return ends;
}

} // namespace meipi::lexicon
