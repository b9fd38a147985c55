// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/part_headings.h"

#include "app/report/document_parts.h"
#include "app/report/numbering.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr double furthestTitle = 3; ///< below its number, times the height of a line
constexpr qsizetype longestNumber = 24;

struct PartWord
{
    QLatin1StringView english;
    PartKind kind;
};

constexpr std::array words{
    PartWord{"annex"_L1, PartKind::Annex},
    PartWord{"appendix"_L1, PartKind::Annex},
    PartWord{"part"_L1, PartKind::Part},
    PartWord{"title"_L1, PartKind::Title},
    PartWord{"chapter"_L1, PartKind::Chapter},
    PartWord{"section"_L1, PartKind::Section},
    PartWord{"subsection"_L1, PartKind::Subsection},
    PartWord{"article"_L1, PartKind::Article},
};

PartKind chineseKind(QStringView number)
{
    if (number.contains(u"部分"_s))
        return PartKind::Part;
    switch (number.back().unicode()) {
    case u'卷': return PartKind::Volume;
    case u'编': return number.contains(u'分') ? PartKind::Title : PartKind::Part;
    case u'篇': return PartKind::Part;
    case u'章': return PartKind::Chapter;
    case u'节': return PartKind::Section;
    case u'条': return PartKind::Article;
    default: return PartKind::None;
    }
}

bool isTitleOf(const BlockDraft &title, const BlockDraft &number)
{
    const PageLine &line = title.front();
    const PageLine &above = number.back();
    if (title.kind != BlockKind::Paragraph || line.page != above.page || !isShort(title) || labelOf(line.text).exists()
        || line.hasLeader)
        return false;
    const double gap = line.frame.top - above.frame.bottom;
    const QString &end = title.back().text;
    const bool closes = u".。;；,，:：!！?？"_s.contains(end.back());
    const auto centre = [](const PageLine &of) { return of.frame.left + of.frame.right; };
    const bool aligned = std::abs(centre(line) - centre(above)) < 2 * line.height
        || (std::abs(line.frame.left - above.frame.left) < 2 && line.height > 1.03 * number.front().height);
    return gap > -0.5 * line.height && gap < furthestTitle * line.height && aligned && !closes;
}

} // namespace

PartKind partKindOf(QStringView text)
{
    const Label label = labelOf(text);
    const QStringView number = text.first(label.length).trimmed();
    switch (label.kind) {
    case LabelKind::ChinesePart:
    case LabelKind::ChineseSection:
    case LabelKind::Article: return number.isEmpty() ? PartKind::None : chineseKind(number);
    case LabelKind::EnglishPart:
        for (const PartWord &word : words) {
            if (number.startsWith(word.english, Qt::CaseInsensitive))
                return word.kind;
        }
        return PartKind::None;
    default: return PartKind::None;
    }
}

bool isPartNumber(QStringView text)
{
    return text.size() <= longestNumber && partKindOf(text) != PartKind::None && labelOf(text).length >= text.size();
}

void joinPartTitles(std::vector<BlockDraft> &drafts)
{
    std::vector<BlockDraft> joined;
    joined.reserve(drafts.size());
    for (BlockDraft &draft : drafts) {
        const bool isTitle = !joined.empty() && joined.back().lines.size() == 1
            && joined.back().kind == BlockKind::Paragraph && isPartNumber(joined.back().front().text)
            && isTitleOf(draft, joined.back());
        if (!isTitle) {
            joined.push_back(std::move(draft));
            continue;
        }
        auto &lines = joined.back().lines;
        lines.insert(lines.end(), draft.lines.begin(), draft.lines.end());
        joined.back().endsFull = false;
    }
    drafts = std::move(joined);
}

} // namespace meipi::report
