// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/printed_row.h"

#include "app/report/character_class.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace meipi::report {

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
      endsSentence(report::endsSentence(line.text))
{ }

void PrintedRow::add(const PageLine &line)
{
    lines.push_back(line);
    frame.unite(line.frame);
    height = std::max(height, line.height);
    text += u' ';
    text += line.text;
    hasLeader = hasLeader || line.hasLeader;
    endsSentence = report::endsSentence(line.text);
}

double PrintedRow::firstUnitWidth() const
{
    if (text.isEmpty())
        return 0;
    const double average = frame.width() / static_cast<double>(text.size());
    qsizetype units = 0;
    double slack = 0;
    if (characterClass(codePointAt(text, 0)) == CharacterClass::Wide) {
        // Rules about what may not begin a line move one or two characters down with it.
        units = 2;
        slack = 0.6 * em();
    } else {
        while (units < text.size() && !text[units].isSpace()
               && characterClass(text[units].unicode()) != CharacterClass::Wide)
            ++units;
        slack = 0.35 * em();
    }
    return average * static_cast<double>(units) + slack;
}

std::pair<double, double> edgesOf(const Strip &strip, const Metrics &metrics)
{
    Frame body;
    for (const Piece &piece : strip.pieces) {
        if (piece.region < 0 && metrics.isBodyHeight(piece.line.height))
            body.unite(piece.frame);
    }
    if (body.isEmpty())
        return {strip.left, std::max(strip.right, strip.left + metrics.width)};
    // A page with short lines only does not show where its text could have ended.
    const bool roomy = body.left + metrics.width > body.right;
    return {body.left, roomy ? body.left + metrics.width : body.right};
}

} // namespace meipi::report
