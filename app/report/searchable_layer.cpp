// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/searchable_layer.h"

#include "app/report/character_class.h"

#include <QStringMatcher>

#include <algorithm>

namespace meipi::report {

SearchableLayer::SearchableLayer(std::shared_ptr<const TextLayer> layer)
    : m_layer(std::move(layer)),
      m_folded(foldedText(m_layer->text, FoldSpaces::Remove))
{ }

QList<TextRange> SearchableLayer::occurrences(QStringView foldedPattern) const
{
    QList<TextRange> found;
    if (foldedPattern.isEmpty())
        return found;
    const QStringMatcher matcher(foldedPattern);
    for (qsizetype at = matcher.indexIn(m_folded.text); at >= 0; at = matcher.indexIn(m_folded.text, at + 1))
        found.append(original(at, at + foldedPattern.size()));
    return found;
}

TextRange SearchableLayer::original(qsizetype foldedStart, qsizetype foldedEnd) const
{
    const qsizetype last = m_folded.text.size();
    const qsizetype from = std::clamp<qsizetype>(foldedStart, 0, last);
    qsizetype to = std::clamp<qsizetype>(foldedEnd, from, last);
    TextRange range{.start = m_folded.origin[from], .end = m_folded.origin[from]};
    if (to == from)
        return range;
    // A character that folds to several units is wholly in or out.
    const qsizetype lastOrigin = m_folded.origin[to - 1];
    while (to < last && m_folded.origin[to] == lastOrigin)
        ++to;
    range.end = m_folded.origin[to];
    const QString &text = m_layer->text;
    while (range.end > range.start + 1
           && (characterClass(text[range.end - 1].unicode()) == CharacterClass::Space
               || text[range.end - 1] == QChar(0xAD)))
        --range.end;
    return range;
}

qsizetype SearchableLayer::foldedIndex(qsizetype position) const
{
    const auto end = m_folded.origin.cbegin() + m_folded.text.size();
    return std::lower_bound(m_folded.origin.cbegin(), end, position) - m_folded.origin.cbegin();
}

} // namespace meipi::report
