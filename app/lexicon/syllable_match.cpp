// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lexicon/syllable_match.h"

#include <vector>

namespace meipi::lexicon {

namespace {

struct Step
{
    qsizetype typed = 0; ///< how many units of the typed text a character takes
    bool whole = false;
};

bool isFree(const SpokenCharacter &character)
{
    return character.syllables.isEmpty() && !character.self.isEmpty() && !character.self.at(0).isLetterOrNumber();
}

/// ü is typed v, and u by those who do not know.
bool beginsWithSyllable(QStringView typed, QStringView syllable)
{
    if (typed.startsWith(syllable))
        return true;
    return syllable.contains(u'v') && typed.startsWith(syllable.toString().replace(u'v', u'u'));
}

/// Ways to spell one character with the beginning of `typed`, the fullest first.
QList<Step> steps(const SpokenCharacter &character, QStringView typed)
{
    QList<Step> found;
    const auto add = [&found](qsizetype length, bool whole) {
        for (const Step &step : found)
            if (step.typed == length)
                return;
        found.append({length, whole});
    };
    if (!character.self.isEmpty() && typed.startsWith(character.self))
        add(character.self.size(), true);
    for (const QString &syllable : character.syllables)
        if (beginsWithSyllable(typed, syllable))
            add(syllable.size(), true);
    for (const QString &syllable : character.syllables) {
        const bool partOfSyllable = typed.size() < syllable.size() && beginsWithSyllable(syllable, typed);
        if (partOfSyllable)
            add(typed.size(), false);
        if (syllable.size() > 1 && syllable.at(1) == u'h' && typed.startsWith(QStringView(syllable).first(2)))
            add(2, false);
        if (!syllable.isEmpty() && typed.startsWith(syllable.at(0)))
            add(1, false);
    }
    return found;
}

/// Spells from one place on; remembers the places that led nowhere, so that no input takes long.
class Speller
{
public:
    Speller(const QList<SpokenCharacter> &label, QStringView typed)
        : m_label(label),
          m_typed(typed),
          m_failed(std::size_t((label.size() + 1) * (typed.size() + 1)), false)
    { }

    /// Where the run ends, and adds to `whole`.
    std::optional<qsizetype> spell(qsizetype character, qsizetype typed, int &whole)
    {
        if (typed == m_typed.size())
            return character;
        if (character == m_label.size() || hasFailed(character, typed))
            return {};
        for (const auto stepList = steps(m_label.at(character), m_typed.sliced(typed)); const Step &step : stepList) {
            int wholeAfter = 0;
            if (const auto end = spell(character + 1, typed + step.typed, wholeAfter)) {
                whole += wholeAfter + (step.whole ? 1 : 0);
                return end;
            }
        }
        if (isFree(m_label.at(character))) {
            if (const auto end = spell(character + 1, typed, whole))
                return end;
        }
        m_failed.at(index(character, typed)) = true;
        return {};
    }

private:
    [[nodiscard]] std::size_t index(qsizetype character, qsizetype typed) const
    {
        return std::size_t(character * (m_typed.size() + 1) + typed);
    }
    [[nodiscard]] bool hasFailed(qsizetype character, qsizetype typed) const
    {
        return m_failed.at(index(character, typed));
    }

    const QList<SpokenCharacter> &m_label;
    QStringView m_typed;
    std::vector<bool> m_failed;
};

} // namespace

std::optional<SyllableRun> spelledRun(const QList<SpokenCharacter> &label, QStringView typed)
{
    if (typed.isEmpty())
        return {};
    Speller speller(label, typed);
    for (qsizetype first = 0; first < label.size(); ++first) {
        if (isFree(label.at(first)))
            continue;
        SyllableRun run{.first = first};
        if (const auto end = speller.spell(first, 0, run.whole)) {
            run.last = *end;
            return run;
        }
    }
    return {};
}

} // namespace meipi::lexicon
