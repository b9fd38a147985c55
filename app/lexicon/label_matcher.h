// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lexicon/lexicon.h"

#include <QHash>
#include <QList>

namespace meipi::lexicon {

/// Where and how well a typed filter matches a label.
struct FilterMatch
{
    int score = 0; ///< higher is better; 0: no match
    QList<std::pair<qsizetype, qsizetype>> marked; ///< [start, end) in the matched label, to be shown bold
};

/// Matches typed text against a label in Chinese or English: by its characters, by full pinyin ("fengxian"), by initials
/// ("fx"), or a mixture ("fengx"); English by word beginnings and substrings, without regard to case.
/// An instance remembers readings of the labels it has seen; one thread.
class LabelMatcher
{
public:
    explicit LabelMatcher(std::shared_ptr<const Lexicon> lexicon);
    [[nodiscard]] FilterMatch match(const QString &filter, const QString &label);

private:
    std::shared_ptr<const Lexicon> m_lexicon;
    QHash<QString, QList<QStringList>> m_readings;
};

} // namespace meipi::lexicon
