// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/word_diff.h"

#include "app/report/character_class.h"

#include <algorithm>
#include <vector>

namespace meipi::report {

namespace {

constexpr qsizetype mostChanges = 1500; ///< bounds the trace, which is quadratic in it: 18 MB
constexpr qsizetype crumb = 1; ///< words that stay between two changes and are not worth showing

/// A word with the white space behind it, which takes no part in the comparison.
struct Word
{
    QStringView text;
    QStringView withSpace;
};

bool isWordCharacter(char32_t character)
{
    return QChar::isLetterOrNumber(character) && characterClass(character) != CharacterClass::Wide;
}

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype start = at;
        const char32_t first = codePointAt(text, at);
        at += QChar::requiresSurrogates(first) ? 2 : 1;
        if (QChar::isSpace(first) && words.empty()) {
            words.push_back({QStringView(), text.sliced(start, at - start)});
            continue;
        }
        if (QChar::isSpace(first)) {
            Word &before = words.back();
            before.withSpace = QStringView(before.withSpace.begin(), text.begin() + at);
            continue;
        }
        while (isWordCharacter(first) && at < text.size() && isWordCharacter(codePointAt(text, at)))
            at += QChar::requiresSurrogates(codePointAt(text, at)) ? 2 : 1;
        words.push_back({text.sliced(start, at - start), text.sliced(start, at - start)});
    }
    return words;
}

struct Step
{
    DiffKind kind = DiffKind::Same;
    qsizetype before = 0; ///< index of the word in the old text (Same, Removed)
    qsizetype after = 0; ///< in the new text (Same, Added)
};

class Comparison
{
public:
    Comparison(const std::vector<Word> &before, const std::vector<Word> &after) : m_before(before), m_after(after) { }

    /// Steps in order; empty when there are too many changes.
    std::vector<Step> steps()
    {
        const auto oldSize = qsizetype(m_before.size());
        const auto newSize = qsizetype(m_after.size());
        const qsizetype most = std::min(oldSize + newSize, mostChanges);
        std::vector<qsizetype> furthest(static_cast<std::size_t>(2 * most + 3), 0);
        std::vector<std::vector<qsizetype>> trace;
        for (qsizetype changes = 0; changes <= most; ++changes) {
            trace.emplace_back(furthest.begin() + (most - changes), furthest.begin() + (most + changes + 3));
            for (qsizetype diagonal = -changes; diagonal <= changes; diagonal += 2) {
                const auto place = static_cast<std::size_t>(diagonal + most + 1);
                const bool down =
                    diagonal == -changes || (diagonal != changes && furthest[place - 1] < furthest[place + 1]);
                qsizetype x = down ? furthest[place + 1] : furthest[place - 1] + 1;
                while (x < oldSize && x - diagonal < newSize && isSame(x, x - diagonal))
                    ++x;
                furthest[place] = x;
                if (x >= oldSize && x - diagonal >= newSize)
                    return backwards(trace);
            }
        }
        return {};
    }

private:
    [[nodiscard]] bool isSame(qsizetype before, qsizetype after) const
    {
        return m_before[static_cast<std::size_t>(before)].text == m_after[static_cast<std::size_t>(after)].text;
    }

    std::vector<Step> backwards(const std::vector<std::vector<qsizetype>> &trace) const
    {
        std::vector<Step> steps;
        auto x = qsizetype(m_before.size());
        auto y = qsizetype(m_after.size());
        for (auto changes = qsizetype(trace.size()) - 1; changes >= 0; --changes) {
            const std::vector<qsizetype> &furthest = trace[static_cast<std::size_t>(changes)];
            const qsizetype diagonal = x - y;
            const auto place = static_cast<std::size_t>(diagonal + changes + 1);
            const bool down =
                diagonal == -changes || (diagonal != changes && furthest[place - 1] < furthest[place + 1]);
            const qsizetype fromX = changes == 0 ? 0 : down ? furthest[place + 1] : furthest[place - 1];
            const qsizetype fromY = changes == 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
            while (x > fromX && y > fromY)
                steps.push_back({DiffKind::Same, --x, --y});
            if (changes > 0)
                steps.push_back(down ? Step{DiffKind::Added, x, --y} : Step{DiffKind::Removed, --x, y});
        }
        std::ranges::reverse(steps);
        return steps;
    }

    const std::vector<Word> &m_before;
    const std::vector<Word> &m_after;
};

/// A run of changes, or of words that stay.
struct Run
{
    bool same = true;
    std::vector<Step> steps;
};

std::vector<Run> runsOf(const std::vector<Step> &steps)
{
    std::vector<Run> runs;
    for (const Step &step : steps) {
        const bool same = step.kind == DiffKind::Same;
        if (runs.empty() || runs.back().same != same)
            runs.push_back({same, {}});
        runs.back().steps.push_back(step);
    }
    return runs;
}

bool isLarge(const Run &run) { return run.steps.size() >= 4; }

/// A short stay between two large changes joins them.
std::vector<Run> withoutCrumbs(const std::vector<Run> &runs)
{
    std::vector<Run> joined;
    for (std::size_t index = 0; index < runs.size(); ++index) {
        const Run &run = runs[index];
        const bool between = run.same && !joined.empty() && index + 1 < runs.size();
        const bool dropped =
            between && qsizetype(run.steps.size()) <= crumb && isLarge(joined.back()) && isLarge(runs[index + 1]);
        if (!joined.empty() && (dropped || joined.back().same == run.same))
            std::ranges::copy(run.steps, std::back_inserter(joined.back().steps));
        else
            joined.push_back(run);
    }
    return joined;
}

void append(QList<DiffPiece> &pieces, DiffKind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!pieces.isEmpty() && pieces.last().kind == kind)
        pieces.last().text += text;
    else
        pieces.append({kind, text});
}

} // namespace

QList<DiffPiece> wordDiff(const QString &before, const QString &after)
{
    const std::vector<Word> oldWords = wordsOf(before);
    const std::vector<Word> newWords = wordsOf(after);
    const std::vector<Step> steps = Comparison(oldWords, newWords).steps();
    QList<DiffPiece> pieces;
    if (steps.empty()) {
        append(pieces, DiffKind::Removed, before);
        append(pieces, DiffKind::Added, after);
        return pieces;
    }
    for (const Run &run : withoutCrumbs(runsOf(steps))) {
        QString removed;
        QString added;
        for (const Step &step : run.steps) {
            if (step.kind != DiffKind::Added)
                removed += oldWords[static_cast<std::size_t>(step.before)].withSpace;
            if (step.kind != DiffKind::Removed)
                added += newWords[static_cast<std::size_t>(step.after)].withSpace;
        }
        if (run.same) {
            append(pieces, DiffKind::Same, added);
        } else {
            append(pieces, DiffKind::Removed, removed);
            append(pieces, DiffKind::Added, added);
        }
    }
    return pieces;
}

} // namespace meipi::report
