// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/printed_row.h"

#include "app/report/character_class.h"

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

/// The furthest edge that at least two lines share: punctuation may hang over it.
double supportedEdge(std::vector<double> edges, double tolerance)
{
    std::ranges::sort(edges, std::greater());
    for (size_t i = 0; i + 1 < edges.size(); ++i) {
        if (edges[i] - edges[i + 1] < tolerance)
            return edges[i];
    }
    return edges.front();
}

/// A cover or a list in other type: as wide as itself, and as the running text of other pages if that is not beside it.
std::pair<double, double> edgesWithoutBody(const Strip &strip, const Metrics &metrics)
{
    std::vector<double> rights;
    for (const Piece &piece : strip.pieces) {
        if (piece.region < 0)
            rights.push_back(piece.frame.right);
    }
    double left = strip.left;
    double right = rights.empty() ? strip.right : supportedEdge(std::move(rights), 0.4 * metrics.height);
    const bool inFirstColumn = !metrics.lefts.empty() && left < metrics.lefts.front() + metrics.width;
    if (inFirstColumn)
        left = std::min(left, metrics.lefts.front());
    return {left, std::max(right, left + metrics.width)};
}

} // namespace

bool endsSentence(QStringView text)
{
    qsizetype end = text.size();
    while (end > 0 && isClosing(text[end - 1].unicode()))
        --end;
    return end > 0 && u"。！？；：.!?;:…．"_s.contains(text[end - 1]);
}

PrintedRow::PrintedRow(const PageLine &line)
    : lines{line},
      frame(line.frame),
      height(line.height),
      text(line.text),
      label(labelOf(line.text)),
      caption(captionKindOf(line.text)),
      isSource(isSourceLine(line.text)),
      hasLeader(line.hasLeader),
      isVertical(line.isVertical()),
      endsSentence(report::endsSentence(line.text)),
      advance(line.advance),
      isTyped(line.isTyped)
{ }

void PrintedRow::add(const PageLine &line)
{
    lines.push_back(line);
    frame.unite(line.frame);
    height = std::max(height, line.height);
    text += u' ';
    text += line.text;
    hasLeader = hasLeader || line.hasLeader;
    const bool sameAdvance = std::abs(advance - line.advance) < 0.15;
    isTyped = sameAdvance && (isTyped || line.isTyped);
    advance = sameAdvance ? advance : 0;
    endsSentence = report::endsSentence(line.text);
}

double PrintedRow::firstUnitWidth() const
{
    if (text.isEmpty())
        return 0;
    // Rules about what may not begin a line move one or two characters down with an ideograph.
    if (characterClass(codePointAt(text, 0)) == CharacterClass::Wide)
        return 2.6 * em();
    return lines.front().firstWordWidth + 0.2 * em();
}

std::pair<double, double> edgesOf(const Strip &strip, const Metrics &metrics)
{
    std::vector<double> lefts;
    std::vector<double> rights;
    for (const Piece &piece : strip.pieces) {
        if (piece.region >= 0 || !metrics.isBodyHeight(piece.line.height))
            continue;
        lefts.push_back(-piece.frame.left);
        rights.push_back(piece.frame.right);
    }
    if (rights.size() < 2)
        return edgesWithoutBody(strip, metrics);
    const double tolerance = 0.4 * metrics.height;
    const double left = -supportedEdge(std::move(lefts), tolerance);
    // A page with short lines only does not show where its text could have ended.
    return {left, std::max(supportedEdge(std::move(rights), tolerance), left + metrics.width)};
}

} // namespace meipi::report
