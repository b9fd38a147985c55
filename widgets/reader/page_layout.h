// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace meipi::widgets {

/// What the layout must know of a page. Points from its top left corner.
struct PageExtent
{
    QSizeF size;
    double noteStart = 0; ///< where the margin column may begin: right edge of the text block, or of the paper

    bool operator==(const PageExtent &) const = default;
};

/// First and last page of a stretch; `last < first` when there is none.
struct PageSpan
{
    int first = 0;
    int last = -1;

    [[nodiscard]] bool isEmpty() const { return last < first; }
    [[nodiscard]] bool contains(int page) const { return page >= first && page <= last; }
    bool operator==(const PageSpan &) const = default;
};

/// Where pages stand on the desk: one under the other, each a sheet made of the paper and the margin column that covers
/// the paper's blank margin and widens it. Pure geometry in logical pixels ("content coordinates", origin at the top
/// left of the desk). Tops are a prefix sum, so finding a page is a binary search however long the report is.
class PageLayout
{
public:
    static constexpr double gap = 14; ///< between sheets and around them
    static constexpr double ruleDistance = 14; ///< from the text block to the margin rule

    void setPages(const QList<PageExtent> &pages);
    void setScale(double pixelsPerPoint);
    void setColumnWidth(double pixels); ///< 0: no margin column
    void setViewportWidth(double pixels); ///< sheets are centred in it while they fit

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const QList<PageExtent> &pages() const { return m_pages; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    [[nodiscard]] QSizeF contentSize() const;

    [[nodiscard]] int pageAt(double y) const; ///< the page at or above `y`, clamped; -1 without pages
    [[nodiscard]] PageSpan pagesBetween(double top, double bottom) const;

    [[nodiscard]] QRectF paper(int page) const;
    [[nodiscard]] QRectF sheet(int page) const; ///< paper and margin column
    [[nodiscard]] double rule(int page) const; ///< x of the line between page and margin
    /// Right of the rule to the sheet's edge; chips keep to its first `columnWidth` pixels. Null without a column.
    [[nodiscard]] QRectF column(int page) const;

    [[nodiscard]] QPointF toPage(int page, QPointF content) const; ///< points
    [[nodiscard]] QPointF fromPage(int page, QPointF points) const;
    [[nodiscard]] QRectF fromPage(int page, const QRectF &points) const;

    /// The scale at which the sheets just fit the width. Pages that are much wider than most (a folded-out table in a
    /// portrait report) do not make all the others small.
    [[nodiscard]] double fitWidthScale(double viewportWidth) const;
    [[nodiscard]] double fitPageScale(QSizeF viewport, int page) const;

    /// 160 to 230 pixels, a quarter of the view between them.
    [[nodiscard]] static double columnWidthFor(double viewportWidth);

private:
    [[nodiscard]] double paperWidth(int page) const { return m_pages[page].size.width() * m_scale; }
    [[nodiscard]] double sheetWidth(int page) const;
    [[nodiscard]] double fitWidthScale(const PageExtent &page, double width) const;
    void arrange();

    QList<PageExtent> m_pages;
    std::vector<double> m_tops; ///< of each sheet, and one more: where the next would be
    QHash<int, double> m_widestByPaper; ///< widest sheet among papers of one width (points, rounded)
    double m_widest = 0;
    double m_scale = 1;
    double m_columnWidth = 0;
    double m_viewportWidth = 0;
};

} // namespace meipi::widgets
