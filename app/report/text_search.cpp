// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/text_search.h"

#include "app/report/character_class.h"

#include <QStringMatcher>

#include <algorithm>

namespace meipi::report {

namespace {

constexpr qsizetype firstBatch = 64;
constexpr qsizetype largestBatch = 16384;
constexpr qsizetype batchGrowth = 16;
constexpr int mostHyphens = 8; ///< of a query, that may stand at a line end

/// One way in which the query may be written in the text.
struct Pattern
{
    QStringMatcher matcher;
    qsizetype length = 0;
    qsizetype gap = -1; ///< where a hyphen of the query is left out: there the text must break its line
    qsizetype at = -1; ///< its next place; -1: none
};

std::vector<Pattern> patternsOf(const QString &words)
{
    std::vector<Pattern> patterns;
    const auto add = [&patterns](const QString &text, qsizetype gap) {
        patterns.push_back({.matcher = QStringMatcher(text), .length = text.size(), .gap = gap, .at = -1});
    };
    add(words, -1);
    int hyphens = 0;
    for (qsizetype i = 1; i + 1 < words.size() && hyphens < mostHyphens; ++i) {
        if (words[i] != u'-' || !isWordCharacter(codePointBefore(words, i))
            || !isWordCharacter(codePointAt(words, i + 1)))
            continue;
        add(QString(words).remove(i, 1), i);
        ++hyphens;
    }
    return patterns;
}

} // namespace

std::shared_ptr<const FindableText> FindableText::make(std::shared_ptr<const TextLayer> layer, SearchFolding folding,
                                                       const base::CancelToken &token)
{
    std::optional<SearchCopy> copy = searchCopy(*layer, folding, token);
    if (!copy)
        return nullptr;
    std::shared_ptr<FindableText> made(new FindableText);
    made->m_layer = std::move(layer);
    made->m_folding = folding;
    made->m_copy = std::move(*copy);
    return made;
}

bool FindableText::find(const TextQuery &query, const Deliver &deliver, const base::CancelToken &token) const
{
    const QString words = searchedText(query.words, m_folding);
    if (words.isEmpty() || words.contains(u'\n'))
        return !token.isCancelled();
    std::vector<Pattern> patterns = patternsOf(words);
    for (Pattern &pattern : patterns)
        pattern.at = pattern.matcher.indexIn(m_copy.text);
    QList<TextRange> batch;
    qsizetype batchSize = firstBatch;
    qsizetype end = 0; // of the last place found, in the copy
    TextRange last;
    while (!token.isCancelled()) {
        const auto next = std::ranges::min_element(patterns, {}, [](const Pattern &pattern) {
            return pattern.at < 0 ? std::numeric_limits<qsizetype>::max() : pattern.at;
        });
        if (next->at < 0) {
            if (!batch.isEmpty())
                deliver(batch);
            return true;
        }
        const qsizetype start = next->at;
        const TextRange range = original(start, start + next->length);
        const bool fits = start >= end && range.start >= last.end && (!query.wholeWord || isWhole(range))
            && (next->gap < 0 || isLineBreak(m_copy.origin[static_cast<size_t>(start + next->gap)]));
        if (fits) {
            end = start + next->length;
            last = range;
            batch.append(range);
        }
        next->at = next->matcher.indexIn(m_copy.text, fits ? end : start + 1);
        if (batch.size() >= batchSize) {
            deliver(batch);
            batch.clear();
            batchSize = std::min(largestBatch, batchSize * batchGrowth);
        }
    }
    return false;
}

QList<TextRange> FindableText::findAll(const TextQuery &query) const
{
    QList<TextRange> found;
    find(query, [&found](const QList<TextRange> &batch) { found.append(batch); }, {});
    return found;
}

/// Whole characters of the original, without what the copy leaves out behind the last of them.
TextRange FindableText::original(qsizetype start, qsizetype end) const
{
    const auto origin = [this](qsizetype index) { return static_cast<qsizetype>(m_copy.origin[size_t(index)]); };
    const qsizetype lastOrigin = origin(end - 1);
    qsizetype next = end;
    while (next < m_copy.text.size() && origin(next) == lastOrigin)
        ++next;
    TextRange range{.start = origin(start), .end = origin(next)};
    const auto isLeftOut = [](QChar unit) {
        return characterClass(unit.unicode()) == CharacterClass::Space || unit.category() == QChar::Other_Format
            || unit == u'-' || unit == QChar(0x2010) || unit == QChar(0x2011);
    };
    while (range.end > lastOrigin + 1 && isLeftOut(m_layer->text[range.end - 1]))
        --range.end;
    return range;
}

bool FindableText::isWhole(TextRange range) const
{
    const QStringView text = m_layer->text;
    const bool beginsInside =
        isWordCharacter(codePointAt(text, range.start)) && isWordCharacter(codePointBefore(text, range.start));
    const bool endsInside =
        isWordCharacter(codePointBefore(text, range.end)) && isWordCharacter(codePointAt(text, range.end));
    return !beginsInside && !endsInside;
}

bool FindableText::isLineBreak(qsizetype position) const
{
    const int line = m_layer->lineAt(position);
    return line >= 0 && m_layer->lines[line].range.start == position;
}

} // namespace meipi::report
