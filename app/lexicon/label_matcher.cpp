// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/label_matcher.h"

#include "app/lexicon/syllable_match.h"

#include <algorithm>
#include <utility>

namespace meipi::lexicon {

using namespace Qt::StringLiterals;

namespace {

/// Longer input is no filter for a label; it also bounds the work.
constexpr qsizetype longestFilter = 64;
constexpr qsizetype longestLabel = 256;

constexpr int literalScore = 1000;
constexpr int spelledScore = 500;
constexpr int atStart = 200;
constexpr int atWord = 100;
constexpr int wholeLabel = 150;

QString folded(const QString &text) { return text.normalized(QString::NormalizationForm_KC).toCaseFolded(); }

bool beginsWord(QStringView label, qsizetype at)
{
    return at == 0 || !label.at(at - 1).isLetterOrNumber()
        || (label.at(at).script() == QChar::Script_Han) != (label.at(at - 1).script() == QChar::Script_Han);
}

int placeScore(QStringView label, qsizetype start, qsizetype end)
{
    int score = start == 0 ? atStart : beginsWord(label, start) ? atWord : 0;
    if (end - start == label.size())
        score += wholeLabel;
    // A short label is matched better by the same letters than a long one.
    return score + int(50 * (end - start) / std::max<qsizetype>(1, label.size()));
}

/// The best place where the label has the filter itself, at a word's beginning before inside one.
FilterMatch literalMatch(const QString &filter, const QString &label)
{
    FilterMatch best;
    for (qsizetype at = label.indexOf(filter, 0, Qt::CaseInsensitive); at >= 0;
         at = label.indexOf(filter, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + filter.size();
        const int score = literalScore + placeScore(label, at, end);
        if (score > best.score)
            best = {.score = score, .marked = {{at, end}}};
    }
    return best;
}

QList<SpokenCharacter> spoken(const QString &label, const QList<QStringList> &readings)
{
    QList<SpokenCharacter> characters;
    qsizetype at = 0;
    for (const QStringList &reading : readings) {
        const bool pair = at + 1 < label.size() && label.at(at).isHighSurrogate() && label.at(at + 1).isLowSurrogate();
        const qsizetype end = std::min(at + (pair ? 2 : 1), label.size());
        const QString self = label.sliced(at, end - at);
        SpokenCharacter character{.start = at, .end = end, .self = self.toCaseFolded(), .syllables = {}};
        if (reading != QStringList{self})
            character.syllables = reading;
        characters.append(character);
        at = end;
    }
    return characters;
}

FilterMatch spelledMatch(const QString &filter, const QString &label, const QList<SpokenCharacter> &characters)
{
    const auto run = spelledRun(characters, filter);
    if (!run)
        return {};
    const qsizetype start = characters.at(run->first).start;
    const qsizetype end = characters.at(run->last - 1).end;
    const int length = int(run->last - run->first);
    const int score = spelledScore + placeScore(label, start, end) + 100 * run->whole / length;
    return {.score = score, .marked = {{start, end}}};
}

/// Sorted, with touching ranges joined.
QList<std::pair<qsizetype, qsizetype>> joined(QList<std::pair<qsizetype, qsizetype>> ranges)
{
    std::ranges::sort(ranges);
    QList<std::pair<qsizetype, qsizetype>> result;
    for (const auto &range : std::as_const(ranges)) {
        if (!result.isEmpty() && range.first <= result.back().second)
            result.back().second = std::max(result.back().second, range.second);
        else
            result.append(range);
    }
    return result;
}

} // namespace

LabelMatcher::LabelMatcher(std::shared_ptr<const Lexicon> lexicon) : m_lexicon(std::move(lexicon)) { }

FilterMatch LabelMatcher::match(const QString &filter, const QString &label)
{
    const QStringList words = folded(filter).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || label.isEmpty() || filter.size() > longestFilter || label.size() > longestLabel)
        return {};

    if (!m_readings.contains(label)) {
        QList<QStringList> readings;
        if (m_lexicon)
            readings = m_lexicon->pinyin(label);
        m_readings.insert(label, readings);
    }
    const QList<SpokenCharacter> characters = spoken(label, m_readings.value(label));

    const auto best = [&](const QString &word) {
        const FilterMatch literal = literalMatch(word, label);
        return literal.score > 0 ? literal : spelledMatch(word, label, characters);
    };
    if (const FilterMatch together = best(words.join(u' ')); together.score > 0)
        return together;
    FilterMatch all;
    for (const QString &word : words) {
        const FilterMatch one = best(word);
        if (one.score == 0)
            return {};
        all.score = all.score == 0 ? one.score : std::min(all.score, one.score);
        all.marked += one.marked;
    }
    all.marked = joined(all.marked);
    return all;
}

} // namespace meipi::lexicon
