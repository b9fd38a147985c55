// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/quote_search.h"

#include "app/report/approximate_match.h"
#include "app/report/searchable_layer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr qsizetype excerptLength = 40; // units of text shown of one place
constexpr int mostShown = 5;

/// Borrows the caller's layer for the length of one search.
SearchableLayer borrowed(const TextLayer &layer)
{
    return SearchableLayer(std::shared_ptr<const TextLayer>(std::shared_ptr<const TextLayer>(), &layer));
}

QString foldedQuote(const QString &quote) { return foldedText(quote, FoldSpaces::Remove).text; }

QString onOneLine(QString text) { return text.replace(u'\n', u' '); }

/// "page 3: … the words around the place …": page numbers from 1, as everywhere outside.
QString placeLine(const TextLayer &layer, TextRange range)
{
    const qsizetype margin = std::max<qsizetype>(0, (excerptLength - range.length()) / 2);
    const TextRange shown{
        .start = std::max<qsizetype>(0, range.start - margin),
        .end = std::min(layer.text.size(), std::min(range.end, range.start + 2 * excerptLength) + margin)};
    return u"%1: %2"_s.arg(layer.pageOf(range.start) + 1).arg(onOneLine(layer.textOf(shown)).trimmed());
}

QStringList placeLines(const TextLayer &layer, const QList<TextRange> &places)
{
    QStringList lines;
    for (const TextRange &place : places)
        lines.append(placeLine(layer, place));
    return lines;
}

/// Passages that resemble a quote that is not there: allows a third of it to differ, and a long quote is looked for by
/// its beginning.
QStringList nearestPassages(const SearchableLayer &layer, const QString &folded)
{
    const QStringView pattern = QStringView(folded).first(std::min<qsizetype>(folded.size(), 256));
    const int errors = static_cast<int>(pattern.size() / 3);
    QStringList lines;
    for (const auto matches = approximateMatches(layer.folded(), pattern, errors, mostShown);
         const ApproximateMatch &match : matches)
        lines.append(placeLine(layer.layer(), layer.original(match.start, match.end)));
    return lines;
}

QList<TextRange> onPage(const TextLayer &layer, const QList<TextRange> &places, int page)
{
    QList<TextRange> kept;
    std::ranges::copy_if(places, std::back_inserter(kept),
                         [&](const TextRange &place) { return layer.pageOf(place.start) + 1 == page; });
    return kept;
}

} // namespace

QList<TextRange> findQuote(const TextLayer &layer, const QString &quote)
{
    return borrowed(layer).occurrences(foldedQuote(quote));
}

base::Result<TextRange> locateQuote(const TextLayer &layer, const QString &quote, QuoteHint hint)
{
    if (layer.state == TextState::Absent || layer.text.isEmpty())
        return base::fail(base::Problem::NoTextLayer, quote);
    const QString folded = foldedQuote(quote);
    if (folded.isEmpty())
        return base::fail(base::Problem::QuoteNotFound, quote, u"the quote is empty"_s);
    const SearchableLayer searchable = borrowed(layer);
    const QList<TextRange> everywhere = searchable.occurrences(folded);
    if (everywhere.isEmpty())
        return base::fail(base::Problem::QuoteNotFound, quote, {}, nearestPassages(searchable, folded));
    const QList<TextRange> places = hint.page ? onPage(layer, everywhere, *hint.page) : everywhere;
    if (places.isEmpty()) {
        return base::fail(base::Problem::QuoteNotFound, quote, u"it stands on another page"_s,
                          placeLines(layer, everywhere.first(std::min<qsizetype>(everywhere.size(), mostShown))));
    }
    if (hint.occurrence) {
        if (*hint.occurrence < 1 || *hint.occurrence > places.size()) {
            return base::fail(base::Problem::QuoteNotFound, quote, u"it occurs %1 times"_s.arg(places.size()),
                              placeLines(layer, places.first(std::min<qsizetype>(places.size(), mostShown))));
        }
        return places[*hint.occurrence - 1];
    }
    if (places.size() > 1)
        return base::fail(base::Problem::QuoteAmbiguous, quote, {}, placeLines(layer, places));
    return places.first();
}

} // namespace meipi::report
