// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_layout.h"

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

namespace {

constexpr double smallestExtent = 1; // points: a page of no size still has a place
constexpr double oddPageFactor = 1.25; // a page wider than this many medians is not fitted

int paperKey(const PageExtent &page) { return qRound(page.size.width()); }

/// Beside the paper's edge no distance is needed: nothing is printed beyond it.
double beforeRule(const PageExtent &page) { return page.noteStart < page.size.width() ? PageLayout::ruleDistance : 0; }

double medianWidth(const QList<PageExtent> &pages)
{
    std::vector<double> widths;
    widths.reserve(static_cast<std::size_t>(pages.size()));
    for (const PageExtent &page : pages) {
        widths.push_back(page.size.width());
    }
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::ranges::nth_element(widths, middle);
    return *middle;
}

} // namespace

void PageLayout::setPages(const QList<PageExtent> &pages)
{
    m_pages = pages;
    for (PageExtent &page : m_pages) {
        page.size = page.size.expandedTo(QSizeF(smallestExtent, smallestExtent));
        page.noteStart = std::clamp(page.noteStart, 0.0, page.size.width());
    }
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

void PageLayout::setViewportWidth(double pixels) { m_viewportWidth = pixels; }

void PageLayout::arrange()
{
    m_tops.clear();
    m_tops.reserve(static_cast<std::size_t>(m_pages.size()) + 1);
    m_widestByPaper.clear();
    m_widest = 0;
    double top = gap;
    for (int page = 0; page < pageCount(); ++page) {
        m_tops.push_back(top);
        top += std::ceil(m_pages[page].size.height() * m_scale) + gap;
        const double width = sheetWidth(page);
        double &widest = m_widestByPaper[paperKey(m_pages[page])];
        widest = std::max(widest, width);
        m_widest = std::max(m_widest, width);
    }
    m_tops.push_back(top);
}

QSizeF PageLayout::contentSize() const
{
    if (m_pages.isEmpty()) {
        return {};
    }
    return {m_widest + 2 * gap, m_tops.back()};
}

int PageLayout::pageAt(double y) const
{
    if (m_pages.isEmpty()) {
        return -1;
    }
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return std::max(0, static_cast<int>(after - m_tops.begin()) - 1);
}

PageSpan PageLayout::pagesBetween(double top, double bottom) const
{
    if (m_pages.isEmpty() || bottom <= top) {
        return {};
    }
    PageSpan span{.first = pageAt(top), .last = pageAt(bottom)};
    if (sheet(span.first).bottom() <= top) {
        ++span.first;
    }
    if (sheet(span.last).top() >= bottom) {
        --span.last;
    }
    span.last = std::min(span.last, pageCount() - 1);
    return span.isEmpty() ? PageSpan{} : span;
}

double PageLayout::sheetWidth(int page) const
{
    const double paper = paperWidth(page);
    if (m_columnWidth <= 0) {
        return paper;
    }
    return std::max(paper, m_pages[page].noteStart * m_scale + beforeRule(m_pages[page]) + m_columnWidth);
}

QRectF PageLayout::paper(int page) const
{
    // Papers of one size begin at one x, whatever their margins hold, so that the text does not jump from page to page.
    const double across = std::max(m_viewportWidth, m_widest + 2 * gap);
    const double left = std::floor((across - m_widestByPaper.value(paperKey(m_pages[page]))) / 2);
    return {left, m_tops[static_cast<std::size_t>(page)], paperWidth(page), m_pages[page].size.height() * m_scale};
}

QRectF PageLayout::sheet(int page) const
{
    QRectF rectangle = paper(page);
    rectangle.setWidth(sheetWidth(page));
    return rectangle;
}

double PageLayout::rule(int page) const
{
    return std::floor(paper(page).left() + m_pages[page].noteStart * m_scale + beforeRule(m_pages[page]));
}

QRectF PageLayout::column(int page) const
{
    if (m_columnWidth <= 0) {
        return {};
    }
    QRectF rectangle = sheet(page);
    rectangle.setLeft(rule(page));
    return rectangle;
}

QPointF PageLayout::toPage(int page, QPointF content) const { return (content - paper(page).topLeft()) / m_scale; }

QPointF PageLayout::fromPage(int page, QPointF points) const { return paper(page).topLeft() + points * m_scale; }

QRectF PageLayout::fromPage(int page, const QRectF &points) const
{
    return {fromPage(page, points.topLeft()), points.size() * m_scale};
}

double PageLayout::fitWidthScale(const PageExtent &page, double width) const
{
    const double byPaper = width / page.size.width();
    if (m_columnWidth <= 0 || page.noteStart <= 0) {
        return byPaper;
    }
    return std::min(byPaper, (width - beforeRule(page) - m_columnWidth) / page.noteStart);
}

double PageLayout::fitWidthScale(double viewportWidth) const
{
    if (m_pages.isEmpty()) {
        return m_scale;
    }
    const double limit = medianWidth(m_pages) * oddPageFactor;
    const double width = viewportWidth - 2 * gap;
    double scale = std::numeric_limits<double>::max();
    for (const PageExtent &page : m_pages) {
        if (page.size.width() <= limit) {
            scale = std::min(scale, fitWidthScale(page, width));
        }
    }
    return scale;
}

double PageLayout::fitPageScale(QSizeF viewport, int page) const
{
    if (page < 0 || page >= pageCount()) {
        return m_scale;
    }
    const double byHeight = (viewport.height() - 2 * gap) / m_pages[page].size.height();
    return std::min(byHeight, fitWidthScale(m_pages[page], viewport.width() - 2 * gap));
}

double PageLayout::columnWidthFor(double viewportWidth)
{
    return std::clamp(std::round(viewportWidth / 4), 160.0, 230.0);
}

} // namespace meipi::widgets
