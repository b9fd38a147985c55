// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/paragraphs.h"

#include "app/report/character_class.h"
#include "app/report/numbering.h"
#include "app/report/printed_row.h"
#include "app/report/table_cells.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace meipi::report {

namespace {

constexpr double sameType = 0.06; // relative difference of heights within one type size
constexpr double titleType = 1.15; // times the height of running text
constexpr double widerPitch = 1.3; // times the usual distance of lines: a new paragraph

/// Edges of a run of rows in one type without a wider gap. A narrow one (a box, a quotation) has its own right edge.
struct Group
{
    size_t first = 0;
    size_t end = 0;
    double left = 0;
    double right = 0;
};

bool sameHeight(const PrintedRow &a, const PrintedRow &b)
{
    return std::abs(a.height - b.height) <= sameType * std::max(a.height, b.height);
}

/// Usual pitch of rows in the type of a row: the lower quartile, as gaps between paragraphs only make it larger.
double pitchAt(const std::vector<PrintedRow> &rows, size_t index, const Metrics &metrics)
{
    std::vector<double> pitches;
    for (size_t i = 1; i < rows.size(); ++i) {
        if (!sameHeight(rows[i], rows[index]) || !sameHeight(rows[i - 1], rows[index]))
            continue;
        const double pitch = rows[i].frame.top - rows[i - 1].frame.top;
        if (pitch > 0.4 * rows[index].height && pitch < 3 * rows[index].height)
            pitches.push_back(pitch);
    }
    const double usual = metrics.height > 0 ? metrics.pitch * rows[index].height / metrics.height : rows[index].height;
    if (pitches.size() < 3)
        return usual;
    const auto quartile = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 4);
    std::ranges::nth_element(pitches, quartile);
    return *quartile;
}

class Paragraphs
{
public:
    Paragraphs(std::vector<PrintedRow> rows, double left, double right, const Metrics &metrics)
        : m_rows(std::move(rows)),
          m_left(left),
          m_right(right),
          m_titleHeight(titleType * metrics.height)
    {
        m_pitches.reserve(m_rows.size());
        for (size_t i = 0; i < m_rows.size(); ++i) {
            const bool asBefore = i > 0 && m_rows[i].height == m_rows[i - 1].height;
            m_pitches.push_back(asBefore ? m_pitches.back() : pitchAt(m_rows, i, metrics));
        }
    }

    std::vector<BlockDraft> run()
    {
        for (const Group &group : groups())
            addGroup(group);
        return std::move(m_drafts);
    }

private:
    bool isApart(size_t i) const
    {
        const PrintedRow &row = m_rows[i];
        const PrintedRow &above = m_rows[i - 1];
        return !sameHeight(row, above) || row.frame.top - above.frame.top > widerPitch * m_pitches[i] + 1
            || row.frame.top < above.frame.top - 1;
    }

    std::vector<Group> groups() const
    {
        std::vector<Group> groups;
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (i == 0 || isApart(i))
                groups.push_back({.first = i, .end = i, .left = m_left, .right = m_right});
            groups.back().end = i + 1;
        }
        for (Group &group : groups)
            fitEdges(group);
        return groups;
    }

    void fitEdges(Group &group) const
    {
        double left = m_rows[group.first].frame.left;
        double right = m_rows[group.first].frame.right;
        for (size_t i = group.first; i < group.end; ++i) {
            left = std::min(left, m_rows[i].frame.left);
            right = std::max(right, m_rows[i].frame.right);
        }
        group.left = left;
        const size_t count = group.end - group.first;
        if (count < 3 || right > m_right - 0.1 * (m_right - m_left)) {
            group.right = std::max(right, m_right);
            return;
        }
        size_t full = 0;
        for (size_t i = group.first; i < group.end; ++i)
            full += m_rows[i].frame.right > right - 0.15 * (right - left) ? 1 : 0;
        // A narrow box of text, not a list of short lines: most lines are about equally long.
        group.right = full * 3 >= (count - 1) * 2 ? right : m_right;
    }

    void addGroup(const Group &group)
    {
        for (size_t i = group.first; i < group.end; ++i) {
            const bool fresh = i == group.first ? !goesOnAbove(i) : begins(i, group);
            if (fresh)
                addDraft(i, group);
            BlockDraft &draft = m_drafts.back();
            const auto &lines = m_rows[i].lines;
            draft.lines.insert(draft.lines.end(), lines.begin(), lines.end());
            draft.endsFull =
                !m_rows[i].hasLeader && m_rows[i].frame.right > group.right - 0.12 * (group.right - group.left);
        }
    }

    /// A large title over several lines has wide gaps; they are one when both are centred in the same type.
    bool goesOnAbove(size_t i) const
    {
        if (i == 0 || m_drafts.empty() || !sameHeight(m_rows[i], m_rows[i - 1]) || m_rows[i].hasLeader)
            return false;
        const double pitch = m_rows[i].frame.top - m_rows[i - 1].frame.top;
        return isTitleLike(i) && isTitleLike(i - 1) && pitch > 0 && pitch < 2.2 * m_rows[i].height;
    }

    bool isTitleLike(size_t i) const { return m_rows[i].height > m_titleHeight && isCentred(i); }

    bool isCentred(size_t i) const
    {
        const Frame &frame = m_rows[i].frame;
        return std::abs((frame.left + frame.right) - (m_left + m_right)) / 2 < 0.03 * (m_right - m_left);
    }

    void addDraft(size_t i, const Group &group)
    {
        const PrintedRow &row = m_rows[i];
        BlockDraft draft;
        draft.columnLeft = group.left;
        draft.columnRight = group.right;
        const bool indented = row.frame.left > m_left + 0.9 * row.em();
        draft.beginsFresh = i > 0 || indented || row.label.exists() || row.caption != CaptionKind::None || row.isSource
            || row.hasLeader;
        m_drafts.push_back(std::move(draft));
        m_first = i;
    }

    /// Whether a row of a group begins a new paragraph.
    bool begins(size_t i, const Group &group) const
    {
        const PrintedRow &row = m_rows[i];
        const PrintedRow &above = m_rows[i - 1];
        if (row.isVertical)
            return false;
        if (above.hasLeader || row.isSource)
            return true;
        const bool early = endsEarly(above, row, group.right);
        if (row.hasLeader)
            return early || above.label.exists() == row.label.exists();
        const double em = row.em();
        const double shift = row.frame.left - above.frame.left;
        const size_t linesSoFar = i - m_first;
        const bool indented = shift > 0.9 * em && row.frame.left > group.left + 0.9 * em;
        // Behind a hanging label the lines are indented and belong to it.
        const bool hanging = linesSoFar == 1 && above.label.exists() && shift > 0 && shift < 6 * em;
        if (indented && !hanging)
            return true;
        const bool outdented = shift < -0.9 * em && linesSoFar >= 2;
        if (outdented)
            return true;
        if (row.label.exists()) {
            const bool likeFirst = m_rows[m_first].label.kind == row.label.kind;
            if (early || likeFirst || above.endsSentence)
                return true;
        }
        if (row.caption != CaptionKind::None && (early || above.endsSentence))
            return true;
        if (isCentred(i) && isCentred(i - 1) && row.frame.right < group.right - 2 * em)
            return !isTitleLike(i);
        return early;
    }

    /// The first word of the next row would have fitted behind the last one: the line was ended on purpose.
    static bool endsEarly(const PrintedRow &row, const PrintedRow &next, double right)
    {
        if (row.text.endsWith(u'-') || row.text.endsWith(QChar(0xAD)))
            return false;
        return row.frame.right + next.firstUnitWidth() < right;
    }

    std::vector<PrintedRow> m_rows;
    double m_left;
    double m_right;
    double m_titleHeight; ///< lines higher than this are titles when they are centred
    std::vector<double> m_pitches;
    std::vector<BlockDraft> m_drafts;
    size_t m_first = 0; ///< row with which the last draft begins
};

void addRegion(const Region &region, const QList<QLineF> &rules, std::vector<BlockDraft> &drafts)
{
    if (region.kind == BlockKind::TableCell) {
        auto cells = tableCells(region.lines, rules);
        std::ranges::move(cells, std::back_inserter(drafts));
        return;
    }
    for (const auto &printed : rowsOf(region.lines)) {
        for (const size_t i : printed) {
            BlockDraft draft{.kind = region.kind};
            draft.lines.push_back(region.lines[i]);
            drafts.push_back(std::move(draft));
        }
    }
}

} // namespace

std::vector<BlockDraft> paragraphsOf(const Strip &strip, const std::vector<Region> &regions, const QList<QLineF> &rules,
                                     const Metrics &metrics)
{
    const auto [left, right] = edgesOf(strip, metrics);
    std::vector<BlockDraft> drafts;
    std::vector<PrintedRow> rows;
    const auto flush = [&] {
        auto found = Paragraphs(std::exchange(rows, {}), left, right, metrics).run();
        std::ranges::move(found, std::back_inserter(drafts));
    };
    for (const Piece &piece : strip.pieces) {
        if (piece.region >= 0) {
            flush();
            addRegion(regions[static_cast<size_t>(piece.region)], rules, drafts);
        } else if (piece.line.continuesRow && !rows.empty()) {
            rows.back().add(piece.line);
        } else {
            rows.emplace_back(piece.line);
        }
    }
    flush();
    return drafts;
}

} // namespace meipi::report
