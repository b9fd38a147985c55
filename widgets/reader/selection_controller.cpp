// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/selection_controller.h"

#include "app/base/code_points.h"

#include <algorithm>

namespace meipi::widgets {

using report::TextRange;

void SelectionController::setText(std::shared_ptr<const report::TextLayer> layer)
{
    m_layer = std::move(layer);
    clear();
}

void SelectionController::clear()
{
    m_range = {};
    m_anchor = {};
    m_end = -1;
    m_unit = TextUnit::Character;
}

void SelectionController::setRange(TextRange range)
{
    clear();
    if (!m_layer) {
        return;
    }
    const QStringView text = m_layer->text;
    range.start = base::snappedToCodePoint(text, std::clamp<qsizetype>(range.start, 0, text.size()));
    range.end = base::snappedToCodePoint(text, std::clamp<qsizetype>(range.end, 0, text.size()));
    if (range.isEmpty()) {
        return;
    }
    m_range = range;
    m_anchor = {.start = range.start, .end = range.start};
    m_end = range.end;
}

void SelectionController::press(TextPoint at, int clicks)
{
    clear();
    if (!m_layer || at.gap < 0) {
        return;
    }
    m_unit = clicks <= 1 ? TextUnit::Character
        : clicks == 2    ? TextUnit::Word
        : clicks == 3    ? TextUnit::Sentence
                         : TextUnit::Paragraph;
    m_end = base::snappedToCodePoint(m_layer->text, at.gap);
    m_anchor = {.start = m_end, .end = m_end};
    if (m_unit != TextUnit::Character && at.character >= 0) {
        m_anchor = unitAt(*m_layer, at.character, m_unit);
        m_end = m_anchor.end;
    }
    m_range = m_anchor;
}

void SelectionController::span(TextRange moving)
{
    m_range = {.start = std::min(m_anchor.start, moving.start), .end = std::max(m_anchor.end, moving.end)};
    m_end = moving.start < m_anchor.start ? moving.start : moving.end;
}

void SelectionController::extendTo(qsizetype gap)
{
    if (!m_layer || m_end < 0 || gap < 0) {
        return;
    }
    gap = base::snappedToCodePoint(m_layer->text, gap);
    span({.start = gap, .end = gap});
}

void SelectionController::dragTo(TextPoint at)
{
    if (!m_layer || m_end < 0 || at.gap < 0) {
        return;
    }
    const qsizetype inside = at.character >= 0 ? at.character : std::min(at.gap, m_layer->text.size() - 1);
    const TextRange unit = m_unit == TextUnit::Character ? TextRange{} : unitAt(*m_layer, inside, m_unit);
    if (unit.isEmpty()) {
        extendTo(at.gap);
    } else {
        span(unit);
    }
}

void SelectionController::extendBy(SelectionStep step)
{
    if (!m_layer || m_end < 0) {
        return;
    }
    extendTo(stepped(step));
}

qsizetype SelectionController::stepped(SelectionStep step) const
{
    const int line = m_layer->lineAt(std::min(m_end, m_layer->text.size() - 1));
    switch (step) {
    case SelectionStep::NextCharacter: return nextBorder(*m_layer, m_end, TextUnit::Character);
    case SelectionStep::PreviousCharacter: return previousBorder(*m_layer, m_end, TextUnit::Character);
    case SelectionStep::NextWord: return nextBorder(*m_layer, m_end, TextUnit::Word);
    case SelectionStep::PreviousWord: return previousBorder(*m_layer, m_end, TextUnit::Word);
    case SelectionStep::LineDown: return lineBeside(1);
    case SelectionStep::LineUp: return lineBeside(-1);
    case SelectionStep::LineStart: return line < 0 ? m_end : m_layer->lines[line].range.start;
    case SelectionStep::LineEnd: return line < 0 ? m_end : m_layer->lines[line].range.end;
    }
    return m_end;
}

/// The place straight above or below the moving end.
qsizetype SelectionController::lineBeside(int lines) const
{
    const qsizetype character = std::clamp<qsizetype>(m_end, 0, m_layer->text.size() - 1);
    const int line = std::max(m_layer->lineAt(character), m_layer->lineAt(std::max<qsizetype>(0, character - 1)));
    const int target = line + lines;
    if (line < 0 || target < 0 || target >= m_layer->lines.size()) {
        return m_end;
    }
    const report::Line &beside = m_layer->lines[target];
    const report::Box &box = m_layer->boxes[static_cast<std::size_t>(character)];
    const double x = box.isNull() ? m_layer->rectangle(m_layer->lines[line].page, m_layer->lines[line].box).right()
                                  : m_layer->rectangle(m_layer->lines[line].page, box).left();
    const double y = m_layer->rectangle(beside.page, beside.box).center().y();
    return m_layer->positionAt(beside.page, {x, y});
}

} // namespace meipi::widgets
