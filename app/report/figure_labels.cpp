// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/figure_labels.h"

#include <algorithm>
#include <cmath>

namespace meipi::report {

namespace {

struct LabelBox
{
    BlockDraft draft;
    Frame frame;
};

/// The line goes on below: same type, hardly a gap, one under the other.
bool isBelow(const LabelBox &box, const PageLine &line)
{
    const PageLine &last = box.draft.back();
    const double gap = line.frame.top - last.frame.bottom;
    const double overlap = std::min(last.frame.right, line.frame.right) - std::max(last.frame.left, line.frame.left);
    const bool aligned = std::abs(last.frame.left - line.frame.left) < 0.3 * line.height
        || std::abs((last.frame.left + last.frame.right) - (line.frame.left + line.frame.right)) < line.height;
    return std::abs(last.height - line.height) < 0.06 * line.height && gap > -0.5 * line.height
        && gap < 0.45 * line.height && line.frame.middle() > last.frame.middle() + 0.3 * line.height
        && overlap > 0.5 * std::min(last.frame.width(), line.frame.width()) && aligned;
}

} // namespace

std::vector<BlockDraft> figureLabels(const std::vector<PageLine> &lines)
{
    std::vector<LabelBox> boxes;
    for (const auto &row : rowsOf(lines)) {
        for (const size_t i : row) {
            const auto above =
                std::find_if(boxes.rbegin(), boxes.rend(), [&](const LabelBox &box) { return isBelow(box, lines[i]); });
            LabelBox &box = above != boxes.rend() ? *above : boxes.emplace_back();
            box.draft.kind = BlockKind::Figure;
            box.draft.lines.push_back(lines[i]);
            box.frame.unite(lines[i].frame);
        }
    }
    std::vector<BlockDraft> drafts;
    drafts.reserve(boxes.size());
    for (LabelBox &box : boxes)
        drafts.push_back(std::move(box.draft));
    return drafts;
}

} // namespace meipi::report
