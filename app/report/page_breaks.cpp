// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/page_breaks.h"

#include "app/report/character_class.h"
#include "app/report/printed_row.h"

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

constexpr size_t furthest = 200; ///< drafts between the halves: a large table

bool isFlow(const BlockDraft &draft)
{
    return draft.kind == BlockKind::Paragraph || draft.kind == BlockKind::ListItem
        || draft.kind == BlockKind::Reference;
}

/// What may stand between the halves of a paragraph.
bool isFloat(const BlockDraft &draft)
{
    switch (draft.kind) {
    case BlockKind::Figure:
    case BlockKind::TableCell:
    case BlockKind::Caption:
    case BlockKind::Footnote: return true;
    default: return isSourceLine(draft.front().text);
    }
}

bool breaksOff(const BlockDraft &draft) { return isFlow(draft) && !isSourceLine(draft.front().text); }

/// First-line indents are the document's habit: a paragraph that begins without one is a continuation.
bool usesIndents(const std::vector<BlockDraft> &drafts)
{
    size_t all = 0;
    size_t indented = 0;
    for (const BlockDraft &draft : drafts) {
        if (!isFlow(draft) || draft.lines.size() < 2)
            continue;
        ++all;
        indented += draft.front().frame.left > draft.lines[1].frame.left + 0.6 * draft.front().height ? 1 : 0;
    }
    return indented * 2 > all;
}

bool continues(const BlockDraft &first, const BlockDraft &second, bool indents)
{
    if (second.beginsFresh || second.kind != BlockKind::Paragraph)
        return false;
    const int pages = second.front().page - first.back().page;
    if (pages > 1)
        return false; // a page of floats between them would stand before or behind both
    const bool otherPlace = pages == 1 || second.front().frame.top < first.back().frame.top;
    const bool sameType = std::abs(first.back().height - second.front().height) <= 0.06 * first.back().height;
    if (!otherPlace || !sameType)
        return false;
    const QString &text = second.front().text;
    const bool lower = text.front().isLower();
    if (!endsSentence(first.back().text))
        return first.endsFull || lower;
    const bool wide = characterClass(codePointAt(text, 0)) == CharacterClass::Wide;
    return first.endsFull && (indents || (lower && !wide));
}

} // namespace

void joinOverBreaks(std::vector<BlockDraft> &drafts)
{
    const bool indents = usesIndents(drafts);
    std::vector<BlockDraft> joined;
    joined.reserve(drafts.size());
    for (BlockDraft &draft : drafts) {
        size_t open = joined.size(); // index behind the flow draft that may go on
        while (open > 0 && joined.size() - open < furthest && isFloat(joined[open - 1])
               && !joined[open - 1].lines.empty())
            --open;
        const bool possible = open > 0 && breaksOff(joined[open - 1]) && isFlow(draft) && !isFloat(draft);
        if (!possible || !continues(joined[open - 1], draft, indents)) {
            joined.push_back(std::move(draft));
            continue;
        }
        BlockDraft whole = std::move(joined[open - 1]);
        const int page = whole.back().page;
        whole.lines.insert(whole.lines.end(), draft.lines.begin(), draft.lines.end());
        whole.endsFull = draft.endsFull;
        joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(open - 1));
        // Floats of the first half's page come first: they are a prefix, pages being in order.
        const auto behind = std::find_if(joined.begin() + static_cast<std::ptrdiff_t>(open - 1), joined.end(),
                                         [&](const BlockDraft &between) { return between.front().page > page; });
        joined.insert(behind, std::move(whole));
    }
    drafts = std::move(joined);
}

} // namespace meipi::report
