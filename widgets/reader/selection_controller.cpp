// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/selection_controller.h"

#include "app/base/code_points.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace meipi::widgets {

using report::TextRange;

namespace {

constexpr std::array growing{TextUnit::Word, TextUnit::Clause, TextUnit::Sentence, TextUnit::Paragraph};

} // namespace

void SelectionController::setText(std::shared_ptr<const report::TextLayer> layer,
                                  std::shared_ptr<const lexicon::Lexicon> lexicon)
{
    m_map = ReadingMap(layer);
    m_units = TextUnits(std::move(layer), std::move(lexicon));
    clear();
}

void SelectionController::clear()
{
    m_range = {};
    m_anchor = {};
    m_caret = -1;
    m_line = -1;
    m_offset.reset();
    m_unit = TextUnit::Character;
    m_grown.clear();
}

void SelectionController::collapse()
{
    if (m_caret >= 0) {
        m_anchor = m_range = {.start = m_caret, .end = m_caret};
        m_unit = TextUnit::Character;
        m_grown.clear();
    }
}

void SelectionController::setRange(TextRange range)
{
    clear();
    if (!layer()) {
        return;
    }
    const QStringView text = layer()->text;
    range.start = base::snappedToCodePoint(text, std::clamp<qsizetype>(range.start, 0, text.size()));
    range.end = base::snappedToCodePoint(text, std::clamp<qsizetype>(range.end, 0, text.size()));
    if (!range.isEmpty()) {
        take(range);
    }
}

void SelectionController::take(TextRange range)
{
    m_range = range;
    m_anchor = {.start = range.start, .end = range.start};
    m_unit = TextUnit::Character;
    m_caret = range.end;
    m_line = layer() ? m_map.lineOf(range.end, m_map.lineOf(std::max(range.start, range.end - 1))) : -1;
    m_offset.reset();
}

qsizetype SelectionController::snapped(qsizetype gap) const
{
    return base::snappedToCodePoint(layer()->text, std::clamp<qsizetype>(gap, 0, layer()->text.size()));
}

void SelectionController::press(TextPoint at, int clicks)
{
    clear();
    if (!layer() || at.gap < 0) {
        return;
    }
    m_caret = snapped(at.gap);
    m_line = at.line;
    m_anchor = m_range = {.start = m_caret, .end = m_caret};
    if (clicks >= 2 && at.character >= 0) {
        select(at, m_units.clicked(at.character, clicks));
    }
}

void SelectionController::select(TextPoint at, TextUnit unit)
{
    if (!layer() || at.gap < 0) {
        return;
    }
    const qsizetype inside = at.character >= 0 ? at.character : std::min(snapped(at.gap), layer()->text.size() - 1);
    const TextRange found = m_units.at(inside, unit);
    if (found.isEmpty()) {
        return;
    }
    take(found);
    m_anchor = found;
    m_unit = unit;
    m_grown.clear();
}

void SelectionController::span(TextRange moving, int line)
{
    m_range = {.start = std::min(m_anchor.start, moving.start), .end = std::max(m_anchor.end, moving.end)};
    m_caret = moving.start < m_anchor.start ? moving.start : moving.end;
    m_line = line;
    m_offset.reset();
    m_grown.clear();
}

void SelectionController::dragTo(TextPoint at)
{
    if (!layer() || m_caret < 0 || at.gap < 0) {
        return;
    }
    const qsizetype gap = snapped(at.gap);
    const qsizetype inside = at.character >= 0 ? at.character : std::min(gap, layer()->text.size() - 1);
    const TextRange unit = m_unit == TextUnit::Character ? TextRange{} : m_units.at(inside, m_unit);
    if (unit.isEmpty()) {
        span({.start = gap, .end = gap}, at.line);
    } else {
        span(unit, m_map.lineOf(unit.end, m_map.lineOf(unit.end - 1)));
    }
}

double SelectionController::offsetInColumn()
{
    if (!m_offset) {
        m_offset = m_map.offsetInColumn(m_caret, m_line);
    }
    return *m_offset;
}

void SelectionController::place(TextPoint at, bool extend)
{
    const qsizetype gap = snapped(at.gap);
    if (extend) {
        span({.start = gap, .end = gap}, at.line);
        return;
    }
    m_caret = gap;
    m_line = at.line;
    m_offset.reset();
    collapse();
}

void SelectionController::moveTo(TextPoint at, bool extend)
{
    if (!layer() || at.gap < 0) {
        return;
    }
    const std::optional<double> offset = m_offset;
    place(at, extend && m_caret >= 0);
    m_offset = offset;
}

void SelectionController::step(SelectionStep step, bool extend)
{
    if (!layer() || m_caret < 0) {
        return;
    }
    const bool sideways = step == SelectionStep::NextCharacter || step == SelectionStep::PreviousCharacter;
    if (sideways && !extend && !m_range.isEmpty()) {
        place({.gap = step == SelectionStep::NextCharacter ? m_range.end : m_range.start, .character = -1, .line = -1},
              false);
        return;
    }
    const bool upOrDown = step == SelectionStep::LineDown || step == SelectionStep::LineUp;
    const TextPoint to = target(step);
    if (to.gap < 0) {
        return;
    }
    upOrDown ? moveTo(to, extend) : place(to, extend);
}

TextPoint SelectionController::target(SelectionStep step)
{
    const int line = m_map.lineOf(m_caret, m_line);
    // Going forward the caret stays in the line that it reached the end of.
    const auto forward = [&](TextUnit unit) {
        const qsizetype gap = m_units.next(m_caret, unit);
        return TextPoint{.gap = gap, .character = -1, .line = gap > m_caret ? m_map.lineOf(gap - 1) : line};
    };
    const auto back = [&](TextUnit unit) {
        return TextPoint{.gap = m_units.previous(m_caret, unit), .character = -1, .line = -1};
    };
    switch (step) {
    case SelectionStep::NextCharacter: return forward(TextUnit::Character);
    case SelectionStep::PreviousCharacter: return back(TextUnit::Character);
    case SelectionStep::NextWord: return forward(TextUnit::Word);
    case SelectionStep::PreviousWord: return back(TextUnit::Word);
    case SelectionStep::NextClause: return forward(TextUnit::Clause);
    case SelectionStep::PreviousClause: return back(TextUnit::Clause);
    case SelectionStep::LineDown: return m_map.beside(line, 1, offsetInColumn());
    case SelectionStep::LineUp: return m_map.beside(line, -1, offsetInColumn());
    case SelectionStep::LineStart:
        return line < 0 ? TextPoint{} : TextPoint{.gap = layer()->lines[line].range.start, .line = line};
    case SelectionStep::LineEnd:
        return line < 0 ? TextPoint{} : TextPoint{.gap = layer()->lines[line].range.end, .line = line};
    case SelectionStep::TextStart: return {.gap = 0, .character = -1, .line = -1};
    case SelectionStep::TextEnd: return {.gap = layer()->text.size(), .character = -1, .line = -1};
    }
    return {};
}

bool SelectionController::selectBeside(TextUnit unit, int step, TextRange from)
{
    if (!layer()) {
        return false;
    }
    const TextRange here = m_range.isEmpty() ? from : m_range;
    const TextRange found = step > 0 ? unitFrom(m_units, here.end, unit) : unitBefore(m_units, here.start, unit);
    if (found.isEmpty()) {
        return false;
    }
    take(found);
    m_anchor = found; // with Shift it grows from there
    m_unit = unit;
    m_grown.clear();
    return true;
}

bool SelectionController::moveEdge(RangeEdge edge, TextUnit unit, bool outwards)
{
    if (!layer() || m_range.isEmpty()) {
        return false;
    }
    const TextRange moved = withEdgeMoved(m_units, m_range, edge, unit, outwards);
    if (moved == m_range) {
        return false;
    }
    take(moved);
    m_grown.clear();
    return true;
}

bool SelectionController::grow()
{
    if (!layer() || m_caret < 0) {
        return false;
    }
    for (const TextUnit unit : growing) {
        const TextRange larger = m_units.around(m_range, unit);
        if (larger.length() > m_range.length()) {
            QList<TextRange> grown = m_grown;
            grown.append(m_range);
            take(larger);
            m_grown = std::move(grown);
            return true;
        }
    }
    return false;
}

bool SelectionController::shrink()
{
    if (!layer() || m_range.isEmpty()) {
        return false;
    }
    QList<TextRange> grown = m_grown;
    TextRange smaller = m_range;
    if (!grown.isEmpty()) {
        smaller = grown.takeLast();
    } else {
        for (const TextUnit unit : growing | std::views::reverse) {
            const TextRange inside = m_units.at(m_range.start, unit);
            if (!inside.isEmpty() && inside.start >= m_range.start && inside.end <= m_range.end
                && inside.length() < m_range.length()) {
                smaller = inside;
                break;
            }
        }
    }
    if (smaller == m_range) {
        return false;
    }
    take(smaller);
    m_grown = std::move(grown);
    return true;
}

} // namespace meipi::widgets
