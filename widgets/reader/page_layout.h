// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/page_arrangement.h"

#include "app/marks/bracket.h"

#include <QHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <utility>
#include <vector>

namespace meipi::widgets {

/// What the layout must know of a page. Points from its top left corner, as it is printed (not turned).
struct PageExtent
{
    QSizeF size;
    double noteStart = 0; ///< where a right margin column may begin: right edge of the text block, or of the paper
    double noteEnd = 0; ///< where a left one must end: left edge of the text block, or of the paper

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

/// Where pages stand on the desk: in rows of one page, or of two that face each other. Each is a sheet made of the paper
/// and the margin column that covers the paper's blank margin and widens it, outwards. Pure geometry in logical pixels
/// ("content coordinates", origin at the top left of the desk); points of a page are those of the printed page, however
/// it is turned. Rows are a prefix sum, so finding a page is a binary search however long the report is.
///
/// Where one row is shown at a time the rows are still one strip, each in a slot at least as high as the viewport:
/// `shownTop` keeps a view off the places where it would show two of them.
class PageLayout
{
public:
    static constexpr double gap = 14; ///< between sheets and around them
    static constexpr double spine = 4; ///< between two facing pages
    static constexpr double ruleDistance = 14; ///< from the text block to the margin rule

    void setPages(const QList<PageExtent> &pages);
    void setArrangement(const PageArrangement &arrangement);
    void setScale(double pixelsPerPoint);
    void setColumnWidth(double pixels); ///< 0: no margin column
    void setViewport(QSizeF pixels); ///< sheets are centred in it while they fit
    void setViewportWidth(double pixels) { setViewport({pixels, m_viewport.height()}); }

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const QList<PageExtent> &pages() const { return m_pages; }
    [[nodiscard]] const PageArrangement &arrangement() const { return m_arrangement; }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    [[nodiscard]] QSizeF contentSize() const;

    [[nodiscard]] int pageAt(double y) const; ///< first page of the row at or above `y`, clamped; -1 without pages
    [[nodiscard]] int pageAt(QPointF content) const; ///< of that row the page nearest to the point
    [[nodiscard]] PageSpan pagesBetween(double top, double bottom) const; ///< whole rows
    [[nodiscard]] PageSpan rowOf(int page) const; ///< the page and the one that faces it

    [[nodiscard]] QRectF paper(int page) const;
    [[nodiscard]] QRectF sheet(int page) const; ///< paper and margin column
    [[nodiscard]] marks::MarginSide side(int page) const; ///< of the margin column
    [[nodiscard]] double rule(int page) const; ///< x of the line between page and margin
    /// From the rule to the sheet's outer edge; chips keep to the `columnWidth` pixels beside the rule. Null without a
    /// column.
    [[nodiscard]] QRectF column(int page) const;

    [[nodiscard]] QPointF toPage(int page, QPointF content) const; ///< points
    [[nodiscard]] QPointF fromPage(int page, QPointF points) const;
    [[nodiscard]] QRectF fromPage(int page, const QRectF &points) const;

    /// Where a viewport's top may stand to show the page's row, first and last.
    [[nodiscard]] std::pair<double, double> tops(int page) const;
    /// `top` itself, or the nearest place where one row alone is shown.
    [[nodiscard]] double shownTop(double top) const;

    /// The scale at which the sheets just fit the width. Pages that are much wider than most (a folded-out table in a
    /// portrait report) do not make all the others small.
    [[nodiscard]] double fitWidthScale(double viewportWidth) const;
    [[nodiscard]] double fitPageScale(QSizeF viewport, int page) const;
    /// The scale at which the text (what most pages have between their blank margins) and the margin columns fill the
    /// width.
    [[nodiscard]] double fitTextScale(double viewportWidth) const;
    [[nodiscard]] double textLeft() const; ///< x where that text, or the column left of it, begins

    /// 160 to 230 pixels, a quarter of the view between them.
    [[nodiscard]] static double columnWidthFor(double viewportWidth);

private:
    /// A page as it lies on the desk: turned, in points.
    struct Lying
    {
        QSizeF size;
        double textLeft = 0;
        double textRight = 0;
    };

    struct Row
    {
        double slotTop = 0;
        double top = 0; ///< of the sheets
        double height = 0;
    };

    [[nodiscard]] int rowIndex(int page) const;
    [[nodiscard]] PageSpan pagesOfRow(int row) const;
    [[nodiscard]] int rowAt(double y) const;
    [[nodiscard]] double sheetWidth(int page, double scale) const;
    [[nodiscard]] double neededWidth(const QList<int> &pages, double scale) const;
    [[nodiscard]] QList<int> ordinaryPages() const;
    [[nodiscard]] std::pair<double, double> textReach() const;
    [[nodiscard]] double besideText() const; ///< pixels that a text which fills the view leaves at a margin
    [[nodiscard]] double spineLeft() const;
    void turnPages();
    void arrange();
    void arrangeAcross();

    QList<PageExtent> m_pages;
    std::vector<Lying> m_lying;
    std::vector<Row> m_rows;
    PageArrangement m_arrangement;
    QHash<int, double> m_widestByPaper; ///< widest sheet among papers of one width (points, rounded)
    double m_widestLeft = 0; ///< facing pages: the widest sheet left of the spine
    double m_widestRight = 0;
    double m_width = 0; ///< of the content
    double m_height = 0;
    double m_scale = 1;
    double m_columnWidth = 0;
    QSizeF m_viewport;
};

} // namespace meipi::widgets
