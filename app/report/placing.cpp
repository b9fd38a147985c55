// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/placing.h"

#include "app/report/approximate_match.h"
#include "app/report/character_class.h"

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

// Of 0..1 for each side of the context; both sides together reach 2.
constexpr double enoughContext = 0.5;
constexpr double contextMargin = 0.25;
constexpr int shortestUnsure = 12; ///< half-weights (a Han character counts two): shorter quotes need their context
constexpr int shortestApproximate = 12; ///< six Chinese characters
constexpr double mostErrors = 0.2;
constexpr double errorMargin = 0.1; ///< of the length, by which the best has to beat the runner-up
constexpr double samePlace = 6; ///< points

struct Context
{
    QString prefix; ///< folded
    QString suffix;
};

int weightOf(QStringView folded)
{
    int weight = 0;
    for (const QChar unit : folded)
        weight += characterClass(unit.unicode()) == CharacterClass::Wide ? 2 : 1;
    return weight;
}

/// How much of a remembered context stands at the place, 0..1, one or two small changes forgiven.
double likeness(QStringView remembered, QStringView found)
{
    if (remembered.isEmpty())
        return found.isEmpty() ? 1 : 0;
    const int length = static_cast<int>(remembered.size());
    const auto matches = approximateMatches(found, remembered, length / 2, 1);
    return matches.isEmpty() ? 0 : 1 - static_cast<double>(matches.first().errors) / length;
}

class Placer
{
public:
    Placer(const Selector &selector, const SearchableLayer &layer, const QByteArray &editionHash)
        : m_selector(selector),
          m_layer(layer),
          m_sameEdition(!editionHash.isEmpty() && selector.editionHash == editionHash),
          m_pattern(foldedText(selector.exact, FoldSpaces::Remove).text),
          m_context{.prefix = foldedText(selector.prefix, FoldSpaces::Remove).text,
                    .suffix = foldedText(selector.suffix, FoldSpaces::Remove).text}
    { }

    Placement run() const
    {
        if (m_pattern.isEmpty())
            return {}; // an area has no place in the text
        const QList<TextRange> exact = m_layer.occurrences(m_pattern);
        return exact.isEmpty() ? approximate() : among(exact);
    }

private:
    double contextAt(TextRange range) const
    {
        const qsizetype slack = 4;
        const QStringView text = m_layer.folded();
        const qsizetype start = m_layer.foldedIndex(range.start);
        const qsizetype end = m_layer.foldedIndex(range.end);
        const qsizetype before = std::max<qsizetype>(0, start - m_context.prefix.size() - slack);
        const qsizetype after = std::min(text.size(), end + m_context.suffix.size() + slack);
        return likeness(m_context.prefix, text.sliced(before, start - before))
            + likeness(m_context.suffix, text.sliced(end, after - end));
    }

    /// Whether a place has the page and the rectangle that the selector remembers.
    bool standsWhereItStood(TextRange range) const
    {
        if (m_selector.regions.isEmpty() || m_selector.regions.first().rectangles.isEmpty())
            return false;
        const QList<PageRegion> regions = m_layer.layer().regions(range);
        if (regions.isEmpty() || regions.first().page != m_selector.regions.first().page)
            return false;
        const QRectF was = m_selector.regions.first().rectangles.first();
        const QRectF is = regions.first().rectangles.first();
        return std::abs(was.left() - is.left()) < samePlace && std::abs(was.top() - is.top()) < samePlace;
    }

    Placement among(const QList<TextRange> &places) const
    {
        const auto same =
            std::ranges::find_if(places, [&](const TextRange &range) { return standsWhereItStood(range); });
        if (same != places.end() && (m_sameEdition || contextAt(*same) >= enoughContext))
            return {.range = *same, .state = PlacementState::Exact, .candidates = {}};
        return byContext(places);
    }

    Placement byContext(const QList<TextRange> &places) const
    {
        double best = -1;
        double second = -1;
        TextRange chosen;
        for (const TextRange &range : places) {
            const double context = contextAt(range);
            if (context > best) {
                second = best;
                best = context;
                chosen = range;
            } else {
                second = std::max(second, context);
            }
        }
        // A long quote that stands only once is itself; a short one needs what stood around it.
        const bool alone = places.size() == 1;
        const bool sure = alone ? best >= enoughContext || weightOf(m_pattern) >= 2 * shortestUnsure
                                : best >= enoughContext && best - second >= contextMargin;
        if (sure)
            return {.range = chosen, .state = PlacementState::Moved, .candidates = {}};
        return {.range = chosen, .state = PlacementState::Ambiguous, .candidates = places};
    }

    Placement approximate() const
    {
        const int weight = weightOf(m_pattern);
        if (weight < shortestApproximate)
            return {};
        const int errors = static_cast<int>(static_cast<double>(m_pattern.size()) * mostErrors);
        const QList<ApproximateMatch> matches = approximateMatches(m_layer.folded(), m_pattern, errors, 8);
        if (matches.isEmpty())
            return {};
        const TextRange best = m_layer.original(matches[0].start, matches[0].end);
        const double margin = std::max(1.0, static_cast<double>(m_pattern.size()) * errorMargin);
        QList<TextRange> rivals;
        for (const ApproximateMatch &match : matches) {
            if (match.errors - matches[0].errors < margin)
                rivals.append(m_layer.original(match.start, match.end));
        }
        if (rivals.size() == 1)
            return {.range = best, .state = PlacementState::Changed, .candidates = {}};
        Placement placed = byContext(rivals);
        if (placed.state == PlacementState::Moved)
            placed.state = PlacementState::Changed;
        return placed;
    }

    const Selector &m_selector;
    const SearchableLayer &m_layer;
    bool m_sameEdition;
    QString m_pattern;
    Context m_context;
};

} // namespace

Placement place(const Selector &selector, const SearchableLayer &layer, const QByteArray &editionHash)
{
    return Placer(selector, layer, editionHash).run();
}

} // namespace meipi::report
