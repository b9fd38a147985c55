// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/paragraphs.h"

#include "app/report/figure_labels.h"
#include "app/report/row_groups.h"
#include "app/report/table_cells.h"

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace meipi::report {

namespace {

constexpr double titleType = 1.35; // times the height of running text: a title may be broken by hand

class Paragraphs
{
public:
    Paragraphs(std::vector<PrintedRow> rows, double left, double right, const Metrics &metrics)
        : m_rows(std::move(rows)),
          m_groups(rowGroupsOf(m_rows, left, right, metrics)),
          m_left(left),
          m_titleHeight(titleType * metrics.height),
          m_runningIsTyped(metrics.isTyped)
    { }

    std::vector<BlockDraft> run()
    {
        markEntries();
        if (!m_runningIsTyped)
            markListings();
        for (const RowGroup &group : m_groups) {
            for (size_t i = group.first; i < group.end; ++i)
                addRow(i, group);
        }
        return std::move(m_drafts);
    }

private:
    /// An entry that fills its line of a table of contents has no room for leader dots.
    void markEntries()
    {
        for (size_t i = 1; i < m_rows.size(); ++i) {
            const PrintedRow &above = m_rows[i - 1];
            PrintedRow &row = m_rows[i];
            const bool entry = above.hasLeader && sameType(row, above) && row.text.back().isDigit()
                && std::abs(row.frame.right - above.frame.right) < 1
                && row.frame.top - above.frame.top < 2 * row.height;
            if (entry)
                row.hasLeader = row.lines.back().hasLeader = true;
        }
    }

    /// Short lines of a listing show its type only beside others.
    void markListings()
    {
        const auto spread = [this](size_t from, size_t to) {
            const bool isSame = m_rows[from].isTyped && m_rows[to].advance > 0
                && std::abs(m_rows[from].advance - m_rows[to].advance) < 0.15;
            m_rows[to].isTyped = m_rows[to].isTyped || isSame;
        };
        for (size_t i = 1; i < m_rows.size(); ++i)
            spread(i - 1, i);
        for (size_t i = m_rows.size(); i > 1; --i)
            spread(i - 1, i - 2);
    }

    void addRow(size_t i, const RowGroup &group)
    {
        const PrintedRow &row = m_rows[i];
        if (i == group.first ? !goesOnAbove(i, group) : begins(i, group))
            addDraft(i, group);
        BlockDraft &draft = m_drafts.back();
        draft.lines.insert(draft.lines.end(), row.lines.begin(), row.lines.end());
        draft.endsFull = !row.hasLeader && row.frame.right > group.right - 0.12 * group.width();
    }

    /// The lines of a large title may stand further apart than the document's other lines.
    bool goesOnAbove(size_t i, const RowGroup &group) const
    {
        if (i == 0 || !sameType(m_rows[i], m_rows[i - 1]))
            return false;
        const double pitch = m_rows[i].frame.top - m_rows[i - 1].frame.top;
        return isTitle(m_rows[i], group) && isTitle(m_rows[i - 1], group) && pitch > 0
            && pitch < 1.8 * m_rows[i].height;
    }

    bool isTitle(const PrintedRow &row, const RowGroup &group) const
    {
        return row.height > m_titleHeight && group.isCentred(row);
    }

    void addDraft(size_t i, const RowGroup &group)
    {
        const PrintedRow &row = m_rows[i];
        const bool indented = row.frame.left > m_left + 0.9 * row.em();
        // What begins a column may go on with what ended the one before.
        const bool continuation = group.hanging ? indented : !indented;
        BlockDraft draft;
        draft.columnLeft = group.left;
        draft.columnRight = group.right;
        draft.hanging = group.hanging;
        draft.beginsFresh = i > 0 || !continuation || row.label.exists() || row.caption != CaptionKind::None
            || row.isSource || row.hasLeader;
        m_drafts.push_back(std::move(draft));
        m_first = i;
    }

    /// Whether a row within a group begins a new paragraph.
    bool begins(size_t i, const RowGroup &group) const
    {
        const PrintedRow &row = m_rows[i];
        const PrintedRow &above = m_rows[i - 1];
        if (row.isVertical)
            return false;
        if (above.hasLeader || row.isSource)
            return true;
        if (isTitle(row, group) && isTitle(above, group))
            return false;
        const bool early = group.endsEarly(above, row) && !isAmidSentence(above, row);
        if (isListing(i, early))
            return true;
        if (row.hasLeader)
            return early || above.label.exists() == row.label.exists();
        const bool alone = i - m_first == 1 || group.isCentred(m_rows[m_first]);
        if (group.areCentred(above, row) && alone)
            return early;
        const bool labelled =
            row.label.exists() && (early || above.endsSentence || m_rows[m_first].label.kind == row.label.kind);
        const bool caption = row.caption != CaptionKind::None && (early || above.endsSentence);
        if (labelled || caption)
            return true;
        const double em = row.em();
        if (group.hanging)
            return row.frame.left <= group.left + 0.4 * em;
        return isShifted(row, above, i - m_first, group) || early;
    }

    /// Two or three rows do not tell where lines end; a row that goes on in lower case or behind a comma does.
    bool isAmidSentence(const PrintedRow &above, const PrintedRow &row) const
    {
        constexpr size_t few = 3;
        if (m_rows.size() > few || above.endsSentence || above.text.isEmpty() || row.text.isEmpty())
            return false;
        return row.text.front().isLower() || u"，、,"_s.contains(above.text.back());
    }

    /// A listing keeps its lines; an address in that type within a paragraph is none.
    bool isListing(size_t i, bool early) const
    {
        if (m_runningIsTyped || (!m_rows[i].isTyped && !m_rows[i - 1].isTyped))
            return false;
        return m_rows[m_first].isTyped || (m_rows[i].isTyped && (early || m_rows[i - 1].endsSentence));
    }

    /// Indented against the row above, or back at the edge after indented ones.
    static bool isShifted(const PrintedRow &row, const PrintedRow &above, size_t rowsSoFar, const RowGroup &group)
    {
        const double em = row.em();
        const double shift = row.frame.left - above.frame.left;
        // Behind a label the lines are indented and belong to it.
        const bool behindLabel = rowsSoFar == 1 && above.label.exists() && shift < 6 * em;
        if (shift > 0.9 * em && row.frame.left > group.left + 0.9 * em)
            return !behindLabel;
        return shift < -0.9 * em && rowsSoFar >= 2;
    }

    std::vector<PrintedRow> m_rows;
    std::vector<RowGroup> m_groups;
    double m_left;
    double m_titleHeight;
    bool m_runningIsTyped;
    std::vector<BlockDraft> m_drafts;
    size_t m_first = 0; ///< row with which the last draft begins
};

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
            const Region &region = regions[static_cast<size_t>(piece.region)];
            auto found = !region.cells.empty()        ? region.cells
                : region.kind == BlockKind::TableCell ? tableCells(region.lines, rules)
                                                      : figureLabels(region.lines);
            std::ranges::move(found, std::back_inserter(drafts));
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
