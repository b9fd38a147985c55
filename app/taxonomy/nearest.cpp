// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/taxonomy/nearest.h"

#include <rapidfuzz/distance/OSA.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::taxonomy {

namespace {

constexpr double leastSimilarity = 0.45;
constexpr qsizetype mostSuggestions = 5;

double similarity(const QString &left, const QString &right)
{
    return rapidfuzz::osa_normalized_similarity(left.toCaseFolded().toStdU32String(),
                                                right.toCaseFolded().toStdU32String());
}

QStringList namesOf(const Facet &facet)
{
    QStringList names{facet.key, facet.alias, facet.name.zh, facet.name.en};
    names.removeAll(QString());
    return names;
}

QStringList namesOf(const Tag &tag)
{
    QStringList names{tag.key, tag.label.zh, tag.label.en, tag.shortLabel.zh, tag.shortLabel.en};
    names.removeAll(QString());
    return names;
}

double bestOf(const QStringList &names, const QString &wanted)
{
    double best = 0;
    for (const QString &name : names)
        best = std::max(best, similarity(name, wanted));
    return best;
}

} // namespace

QStringList nearestAddresses(const Taxonomy &taxonomy, const QString &address)
{
    const qsizetype slash = address.indexOf(u'/');
    const QString wantedFacet = slash < 0 ? QString() : address.first(slash).trimmed();
    const QString wantedTag = address.sliced(slash + 1).trimmed();

    struct Candidate
    {
        double score = 0;
        QString address;
    };
    QList<Candidate> candidates;
    for (const Tag &tag : taxonomy.tags) {
        const Facet *facet = taxonomy.facet(tag.facet);
        if (!facet)
            continue;
        const double ofTag = bestOf(namesOf(tag), wantedTag);
        // The tag's own name tells more than the facet's, which many tags share.
        const double score = wantedFacet.isEmpty() ? ofTag : 0.7 * ofTag + 0.3 * bestOf(namesOf(*facet), wantedFacet);
        if (score >= leastSimilarity)
            candidates.append({.score = score, .address = taxonomy.address(tag.id)});
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::score);
    QStringList nearest;
    for (const auto candidateList = std::as_const(candidates).first(std::min(mostSuggestions, candidates.size()));
         const Candidate &candidate : candidateList)
        nearest.append(candidate.address);
    return nearest;
}

} // namespace meipi::taxonomy
