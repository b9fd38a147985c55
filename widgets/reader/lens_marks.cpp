// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/lens_marks.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/reader/lens_style.h"
#include "widgets/reader/line_places.h"
#include "widgets/reader/page_regions.h"
#include "widgets/reader/report_lens.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QRegion>

#include <algorithm>

namespace meipi::widgets {

using lens::Mark;
using report::TextLayer;
using report::TextRange;

namespace {

constexpr qsizetype mostPages = 64; // remembered
constexpr double indent = 40; // points: a line that begins further in belongs to another column
constexpr double besideGap = 8; // pixels between a word and its line
constexpr double wordGap = 7; // pixels between two words
constexpr double baseLineShare = 0.2; // of a line's height, under its base line
constexpr double scopeDistance = 2; // pixels
constexpr double scopeWidth = 1.6;

/// The left edge of a line's paragraph, so that words stand under one another.
double paragraphLeft(const TextLayer &layer, const report::Line &line, const QRectF &box)
{
    const int block = layer.blockAt(line.range.start);
    if (block < 0) {
        return box.left();
    }
    const TextRange range = layer.blocks[block].range;
    double left = box.left();
    for (auto each = std::ranges::lower_bound(layer.lines, range.start, {},
                                              [](const report::Line &other) { return other.range.start; });
         each != layer.lines.end() && each->range.start < range.end; ++each) {
        const QRectF other = layer.rectangle(each->page, each->box);
        if (each->page == line.page && box.left() - other.left() < indent) {
            left = std::min(left, other.left());
        }
    }
    return left;
}

/// Where the blank at the left of a line begins: behind another column, or at the paper's edge.
double blankLeft(const TextLayer &layer, int page, const QRectF &box, double right)
{
    double left = 0;
    const auto ofPage = std::ranges::equal_range(layer.lines, page, {}, &report::Line::page);
    for (const report::Line &line : ofPage) {
        const QRectF other = layer.rectangle(page, line.box);
        if (other.top() < box.bottom() && other.bottom() > box.top() && other.left() < right - 1) {
            left = std::max(left, std::min(other.right(), right));
        }
    }
    return left;
}

/// What weighs most is last, and stands next to the line.
qsizetype weightOf(Mark mark)
{
    constexpr std::array order{Mark::Condition, Mark::Exception, Mark::Permission, Mark::Obligation, Mark::Prohibition};
    return std::ranges::find(order, mark) - order.begin();
}

/// Weightier lines come first, and of the same weight the upper ones.
void addBeside(LensOnPage &result, const TextLayer &layer, int page, const QHash<int, QList<Mark>> &marksOfLines)
{
    for (auto each = marksOfLines.begin(); each != marksOfLines.end(); ++each) {
        const report::Line &line = layer.lines[each.key()];
        const int block = layer.blockAt(line.range.start);
        const bool inCell = block >= 0 && layer.blocks[block].kind == report::BlockKind::TableCell;
        if (line.page != page || inCell || isVertical(line)) {
            continue;
        }
        const QRectF box = layer.rectangle(page, line.box);
        const double right = paragraphLeft(layer, line, box);
        QList<Mark> marks = each.value();
        std::ranges::sort(marks, {}, weightOf);
        result.beside.append({.marks = marks,
                              .right = right,
                              .left = blankLeft(layer, page, box, right),
                              .top = box.top(),
                              .bottom = box.bottom()});
    }
    std::ranges::sort(result.beside, {}, [](const LensOnPage::Beside &beside) {
        return std::pair(-weightOf(beside.marks.constLast()), beside.top);
    });
}

LensOnPage placed(const ReportLens &lens, int page)
{
    const TextLayer &layer = *lens.text();
    LensOnPage result;
    QHash<int, QList<Mark>> marksOfLines;
    for (const lens::Hit &hit : lens.shownIn(layer.pages[page].range)) {
        const QList<QRectF> lines = washOver(layer, hit.words, page);
        if (lines.isEmpty()) {
            continue;
        }
        result.words.append({.mark = hit.mark, .lines = lines});
        const int line = lensStyle(hit.mark).washed ? layer.lineAt(hit.words.start) : -1;
        if (line >= 0 && !marksOfLines[line].contains(hit.mark)) {
            marksOfLines[line].append(hit.mark);
        }
    }
    addBeside(result, layer, page, marksOfLines);
    return result;
}

/// Words that hold others (a condition and what it cites) are washed first, each place once for each mark.
void paintWashes(QPainter &painter, const PageLayout &layout, int page, const LensOnPage &shown,
                 marks::Appearance appearance)
{
    for (const LensOnPage::Words &words : shown.words) {
        const LensStyle style = lensStyle(words.mark);
        if (!style.washed) {
            continue;
        }
        const marks::PageWash wash = marks::pageWash(style.hue, appearance);
        painter.setCompositionMode(wash.mode);
        for (const QRectF &line : words.lines) {
            painter.fillRect(layout.fromPage(page, line).adjusted(-1, 0, 1, 0).toAlignedRect(), wash.color);
        }
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

void paintLines(QPainter &painter, const PageLayout &layout, int page, const LensOnPage &shown, const marks::Look &look)
{
    for (const LensOnPage::Words &words : shown.words) {
        for (const QRectF &line : words.lines) {
            // Turned with its page.
            const bool vertical = line.height() > 2 * line.width() && line.height() > 30;
            const QPointF from = vertical ? line.topLeft() : line.bottomLeft();
            const QPointF to = vertical ? line.bottomLeft() : line.bottomRight();
            drawLensLine(painter, {layout.fromPage(page, from), layout.fromPage(page, to)}, words.mark, look.appearance,
                         std::clamp(look.scale, 0.5, 1.0));
        }
    }
}

/// As many of a line's words as the blank has room for, the weightiest nearest to it. Where lines are closer than words
/// are high, the weightier line has its word.
void paintBeside(QPainter &painter, const PageLayout &layout, int page, const LensOnPage &shown,
                 const marks::Look &look)
{
    if (look.scale < marks::shapeOnlyBelow || layout.arrangement().turns != 0) {
        return;
    }
    painter.setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    const QFontMetricsF metrics(painter.font());
    constexpr int height = int(marks::TextSize::Meta);
    QList<QRectF> taken;
    for (const LensOnPage::Beside &beside : shown.beside) {
        const QRectF blank =
            layout.fromPage(page, QRectF(QPointF(beside.left, beside.top), QPointF(beside.right, beside.bottom)));
        const double base = blank.bottom() - baseLineShare * blank.height();
        double right = blank.right() - besideGap;
        for (auto mark = beside.marks.crbegin(); mark != beside.marks.crend(); ++mark) {
            const QString word = lensWord(*mark);
            const double width = metrics.horizontalAdvance(word);
            const QRectF box(right - width, base - height, width, height - 1);
            const bool isFree = std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(box); });
            if (box.left() < blank.left() + besideGap / 2 || !isFree) {
                break;
            }
            taken.append(box);
            painter.setPen(lensInk(*mark, look.appearance));
            painter.drawText(QPointF(box.left(), base), word);
            right -= width + wordGap;
        }
    }
}

void paintScope(QPainter &painter, const PageLayout &layout, int page, const QList<QRectF> &scope,
                const marks::Look &look)
{
    QPainterPath outline;
    for (const QRectF &line : scope) {
        outline.addRoundedRect(layout.fromPage(page, line)
                                   .adjusted(-scopeDistance - 1, -scopeDistance, scopeDistance + 1, scopeDistance + 2),
                               3, 3);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(marks::tokens(look.appearance).accent, scopeWidth));
    painter.drawPath(outline.simplified());
}

} // namespace

void LensMarks::forget() { m_pages.clear(); }

const LensOnPage &LensMarks::on(int page)
{
    static const LensOnPage nothing;
    const auto &layer = m_lens->text();
    if (!layer || m_lens->hits().isEmpty() || page < 0 || page >= layer->pages.size()) {
        return nothing;
    }
    if (m_pages.size() > mostPages) {
        m_pages.clear();
    }
    auto known = m_pages.find(page);
    if (known == m_pages.end()) {
        known = m_pages.insert(page, placed(*m_lens, page));
    }
    return *known;
}

QList<QRectF> LensMarks::scopeOn(int page) const
{
    const auto &layer = m_lens->text();
    if (!layer || !m_lens->current() || page < 0 || page >= layer->pages.size()) {
        return {};
    }
    return washOver(*layer, m_lens->current()->scope, page);
}

void paintLens(QPainter &painter, const PageLayout &layout, int page, const LensOnPage &shown,
               const QList<QRectF> &scope, const marks::Look &look)
{
    if (shown.words.isEmpty() && scope.isEmpty()) {
        return;
    }
    painter.save();
    painter.setClipRect(layout.paper(page), Qt::IntersectClip);
    paintWashes(painter, layout, page, shown, look.appearance);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLines(painter, layout, page, shown, look);
    paintBeside(painter, layout, page, shown, look);
    if (!scope.isEmpty()) {
        paintScope(painter, layout, page, scope, look);
    }
    painter.restore();
}

} // namespace meipi::widgets
