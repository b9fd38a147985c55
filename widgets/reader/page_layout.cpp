// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_layout.h"

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

namespace {

using marks::MarginSide;

constexpr double smallestExtent = 1; // points: a page of no size still has a place

int paperKey(QSizeF size) { return qRound(size.width()); }

/// Beside the paper's edge no distance is needed: nothing is printed beyond it.
double beforeRule(double margin) { return margin > 0 ? PageLayout::ruleDistance : 0; }

} // namespace

void PageLayout::setPages(const QList<PageExtent> &pages)
{
    m_pages = pages;
    for (PageExtent &page : m_pages) {
        page.size = page.size.expandedTo(QSizeF(smallestExtent, smallestExtent));
        page.noteStart = std::clamp(page.noteStart, 0.0, page.size.width());
        page.noteEnd = std::clamp(page.noteEnd, 0.0, page.noteStart);
    }
    turnPages();
    arrange();
}

void PageLayout::setArrangement(const PageArrangement &arrangement)
{
    m_arrangement = arrangement;
    m_arrangement.turns = ((arrangement.turns % 4) + 4) % 4;
    turnPages();
    arrange();
}

void PageLayout::setScale(double pixelsPerPoint)
{
    m_scale = pixelsPerPoint;
    arrange();
}

void PageLayout::setColumnWidth(double pixels)
{
    m_columnWidth = pixels;
    arrange();
}

void PageLayout::setViewport(QSizeF pixels)
{
    const bool slotsChange = m_arrangement.isPaged() && pixels.height() != m_viewport.height();
    m_viewport = pixels;
    if (slotsChange) {
        arrange();
    }
}

void PageLayout::turnPages()
{
    m_lying.clear();
    m_lying.reserve(static_cast<std::size_t>(m_pages.size()));
    for (const PageExtent &page : std::as_const(m_pages)) {
        const double width = page.size.width();
        switch (m_arrangement.turns) {
        case 0: m_lying.push_back({page.size, page.noteEnd, page.noteStart}); break;
        case 2: m_lying.push_back({page.size, width - page.noteStart, width - page.noteEnd}); break;
        // What is blank above and below the text is not known: the column begins at the paper's edge.
        default: m_lying.push_back({page.size.transposed(), 0, page.size.height()});
        }
    }
}

int PageLayout::rowIndex(int page) const
{
    if (!m_arrangement.isFacing()) {
        return page;
    }
    return m_arrangement.coverAlone ? (page + 1) / 2 : page / 2;
}

PageSpan PageLayout::pagesOfRow(int row) const
{
    if (!m_arrangement.isFacing()) {
        return {.first = row, .last = row};
    }
    const int left = m_arrangement.coverAlone ? 2 * row - 1 : 2 * row;
    return {.first = std::max(0, left), .last = std::min(left + 1, pageCount() - 1)};
}

PageSpan PageLayout::rowOf(int page) const { return pagesOfRow(rowIndex(page)); }

MarginSide PageLayout::side(int page) const
{
    if (!m_arrangement.isFacing()) {
        return MarginSide::Right;
    }
    const bool even = page % 2 == 0;
    return even == m_arrangement.coverAlone ? MarginSide::Right : MarginSide::Left;
}

void PageLayout::arrange()
{
    m_rows.clear();
    const bool paged = m_arrangement.isPaged();
    double top = paged ? 0 : gap;
    for (int page = 0; page < pageCount();) {
        const PageSpan span = rowOf(page);
        double height = 0;
        for (; page <= span.last; ++page) {
            height = std::max(height, std::ceil(m_lying[static_cast<std::size_t>(page)].size.height() * m_scale));
        }
        const double slot = paged ? std::max(height + 2 * gap, std::ceil(m_viewport.height())) : height + gap;
        const double above = paged ? std::floor((slot - height) / 2) : 0;
        m_rows.push_back({.slotTop = top, .top = top + above, .height = height});
        top += slot;
    }
    m_height = top;
    arrangeAcross();
}

void PageLayout::arrangeAcross()
{
    m_widestByPaper.clear();
    m_widestLeft = 0;
    m_widestRight = 0;
    for (int page = 0; page < pageCount(); ++page) {
        const double width = sheetWidth(page, m_scale);
        double &widest = m_widestByPaper[paperKey(m_lying[static_cast<std::size_t>(page)].size)];
        widest = std::max(widest, width);
        double &onItsSide = side(page) == MarginSide::Left ? m_widestLeft : m_widestRight;
        onItsSide = std::max(onItsSide, width);
    }
    const double between = m_arrangement.isFacing() ? m_widestLeft + spine : 0;
    m_width = between + m_widestRight + 2 * gap;
}

QSizeF PageLayout::contentSize() const { return m_pages.isEmpty() ? QSizeF() : QSizeF(m_width, m_height); }

int PageLayout::rowAt(double y) const
{
    const auto after = std::ranges::upper_bound(m_rows, y, {}, &Row::slotTop);
    return std::max(0, static_cast<int>(after - m_rows.begin()) - 1);
}

int PageLayout::pageAt(double y) const { return m_pages.isEmpty() ? -1 : pagesOfRow(rowAt(y)).first; }

int PageLayout::pageAt(QPointF content) const
{
    if (m_pages.isEmpty()) {
        return -1;
    }
    const PageSpan row = pagesOfRow(rowAt(content.y()));
    return row.first != row.last && content.x() >= paper(row.last).left() - spine / 2 ? row.last : row.first;
}

PageSpan PageLayout::pagesBetween(double top, double bottom) const
{
    if (m_pages.isEmpty() || bottom <= top) {
        return {};
    }
    int first = rowAt(top);
    int last = rowAt(bottom);
    const auto row = [this](int index) -> const Row & { return m_rows[static_cast<std::size_t>(index)]; };
    if (row(first).top + row(first).height <= top) {
        ++first;
    }
    if (row(last).top >= bottom) {
        --last;
    }
    return last < first ? PageSpan{} : PageSpan{.first = pagesOfRow(first).first, .last = pagesOfRow(last).last};
}

double PageLayout::sheetWidth(int page, double scale) const
{
    const Lying &lying = m_lying[static_cast<std::size_t>(page)];
    const double paper = lying.size.width() * scale;
    if (m_columnWidth <= 0) {
        return paper;
    }
    // Without the blank margin that the column covers.
    const double margin = side(page) == MarginSide::Left ? lying.textLeft : lying.size.width() - lying.textRight;
    return std::max(paper, paper - margin * scale + beforeRule(margin) + m_columnWidth);
}

/// Where left pages end.
double PageLayout::spineLeft() const
{
    return std::floor((std::max(m_viewport.width(), m_width) - m_width) / 2 + gap + m_widestLeft);
}

QRectF PageLayout::paper(int page) const
{
    const QSizeF size = m_lying[static_cast<std::size_t>(page)].size;
    const double top = m_rows[static_cast<std::size_t>(rowIndex(page))].top;
    if (!m_arrangement.isFacing()) {
        // Papers of one size begin at one x, whatever their margins hold: the text does not jump from page to page.
        const double across = std::max(m_viewport.width(), m_width);
        const double left = std::floor((across - m_widestByPaper.value(paperKey(size))) / 2);
        return {QPointF(left, top), size * m_scale};
    }
    const double left = side(page) == MarginSide::Left ? spineLeft() - size.width() * m_scale : spineLeft() + spine;
    return {QPointF(left, top), size * m_scale};
}

QRectF PageLayout::sheet(int page) const
{
    QRectF rectangle = paper(page);
    const double width = sheetWidth(page, m_scale);
    if (side(page) == MarginSide::Left) {
        rectangle.setLeft(rectangle.right() - width);
    } else {
        rectangle.setWidth(width);
    }
    return rectangle;
}

double PageLayout::rule(int page) const
{
    const Lying &lying = m_lying[static_cast<std::size_t>(page)];
    const double left = paper(page).left();
    if (side(page) == MarginSide::Left) {
        return std::ceil(left + lying.textLeft * m_scale - beforeRule(lying.textLeft));
    }
    return std::floor(left + lying.textRight * m_scale + beforeRule(lying.size.width() - lying.textRight));
}

QRectF PageLayout::column(int page) const
{
    if (m_columnWidth <= 0) {
        return {};
    }
    QRectF rectangle = sheet(page);
    if (side(page) == MarginSide::Left) {
        rectangle.setRight(rule(page));
    } else {
        rectangle.setLeft(rule(page));
    }
    return rectangle;
}

QPointF PageLayout::toPage(int page, QPointF content) const
{
    const QPointF at = (content - paper(page).topLeft()) / m_scale;
    const QSizeF size = m_pages[page].size;
    switch (m_arrangement.turns) {
    case 1: return {at.y(), size.height() - at.x()};
    case 2: return {size.width() - at.x(), size.height() - at.y()};
    case 3: return {size.width() - at.y(), at.x()};
    default: return at;
    }
}

QPointF PageLayout::fromPage(int page, QPointF points) const
{
    const QSizeF size = m_pages[page].size;
    QPointF at = points;
    switch (m_arrangement.turns) {
    case 1: at = {size.height() - points.y(), points.x()}; break;
    case 2: at = {size.width() - points.x(), size.height() - points.y()}; break;
    case 3: at = {points.y(), size.width() - points.x()}; break;
    default: break;
    }
    return paper(page).topLeft() + at * m_scale;
}

QRectF PageLayout::fromPage(int page, const QRectF &points) const
{
    return QRectF(fromPage(page, points.topLeft()), fromPage(page, points.bottomRight())).normalized();
}

std::pair<double, double> PageLayout::tops(int page) const
{
    const int index = rowIndex(page);
    const bool last = index + 1 == static_cast<int>(m_rows.size());
    const Row &row = m_rows[static_cast<std::size_t>(index)];
    const double bottom = last ? m_height : m_rows[static_cast<std::size_t>(index) + 1].slotTop;
    return {row.slotTop, std::max(row.slotTop, bottom - std::ceil(m_viewport.height()))};
}

double PageLayout::shownTop(double top) const
{
    if (m_pages.isEmpty() || !m_arrangement.isPaged()) {
        return top;
    }
    const int page = pageAt(top);
    const auto [first, last] = tops(page);
    const int next = rowOf(page).last + 1;
    if (top > last && next < pageCount() && top - last > tops(next).first - top) {
        return tops(next).first;
    }
    return std::clamp(top, first, last);
}

double PageLayout::columnWidthFor(double viewportWidth)
{
    return std::clamp(std::round(viewportWidth / 4), 160.0, 230.0);
}

} // namespace meipi::widgets
