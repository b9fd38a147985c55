// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/open_report.h"
#include "app/desk/workspace.h"
#include "app/lens/mark.h"
#include "app/report/page_names.h"
#include "widgets/reader/coding_request.h"
#include "widgets/reader/page_arrangement.h"
#include "widgets/reader/paper.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace meipi::lens {
struct Hit;
} // namespace meipi::lens

namespace meipi::widgets {

class ReportLens;
class ReportSearch;
enum class ReaderCommand : quint8;

enum class ZoomMode : quint8 { FitWidth, FitPage, FitText, Free };

/// What the wash of an excerpt on the page is coloured by.
struct WashColouring
{
    QUuid facet; ///< null: the first facet, in codebook order, that the excerpt has a tag of
};

/// A rectangle on one page, selected instead of words: a figure, a part of a table.
struct PageArea
{
    int page = -1; ///< from 0
    QRectF rectangle; ///< points

    [[nodiscard]] bool isEmpty() const { return page < 0 || rectangle.isEmpty(); }
    bool operator==(const PageArea &) const = default;
};

enum class CopyForm : quint8 {
    Flowing, ///< no line breaks inside a paragraph; of an area its table, or its lines
    Lines, ///< as printed
    Citation, ///< with where it stands
};

/// Where an excerpt is on a page, for small pictures of it.
struct ExcerptTick
{
    double top = 0; ///< parts of the page's height
    double bottom = 0;
    QColor color;
};

/// The page view: continuous pages with the notes in their margin (LOOK: margin column, bracket, chips). It only paints
/// what is ready: a scaled earlier image at once, the sharp one when it comes. One report at a time; no ownership of it.
class ReaderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    void setReport(desk::Workspace *workspace, desk::OpenReport *report); ///< null, null: empty
    [[nodiscard]] desk::OpenReport *report() const;

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const; ///< from 0: the page across the viewport's upper third; -1 without pages
    void goToPage(int page, double topPoints = 0);
    // Jumps, which `goBack` comes back from:
    void jumpToPage(int page, double topPoints = 0);
    void stepPage(int rows); ///< to the next or previous page, or pair of facing pages
    void goToPosition(qsizetype position); ///< scrolls so that a place of the text is comfortably in view
    void goToExcerpt(const QUuid &excerpt); ///< and selects it
    void goBack();
    void goForward();
    [[nodiscard]] bool canGoBack() const;
    [[nodiscard]] bool canGoForward() const;

    [[nodiscard]] const report::PageNames &pageNames() const;
    /// What is looked for in this report; its hits are shown on the pages, the current one is brought into view.
    [[nodiscard]] ReportSearch *search() const;
    /// Where reading is: the current hit or the selection while it is in view, else the first text in view.
    [[nodiscard]] qsizetype readingPosition() const;
    void selectCurrentHit(); ///< so that it can be tagged or copied

    // The clause lens; what it points out is shown on the pages while it is on.
    [[nodiscard]] ReportLens *lens() const;
    void goToNextClause(std::optional<lens::Mark> only = std::nullopt); ///< N: of what the lens shows
    void goToPreviousClause(std::optional<lens::Mark> only = std::nullopt);
    void goToClause(const lens::Hit &hit);
    /// When nothing is selected: the clause under the caret, else the lens' current one. False: there is none.
    bool selectClause();

    [[nodiscard]] double zoom() const; ///< 1 = 100 %: 96 px for 72 pt
    [[nodiscard]] ZoomMode zoomMode() const;
    void setZoom(double zoom); ///< clamped to 0.1–10; keeps the place under the viewport's middle
    void setZoomMode(ZoomMode mode);
    void zoomIn();
    void zoomOut();
    [[nodiscard]] PageArrangement arrangement() const;
    void setPageMode(PageMode mode);
    void turn(int quarterTurns); ///< the pages, clockwise
    [[nodiscard]] PaperChoice paper() const;
    void setPaper(PaperChoice choice); ///< of this report, and of those that have none of their own yet
    void setMarginShown(bool shown);
    [[nodiscard]] bool isMarginShown() const;
    void setColouring(WashColouring colouring);

    [[nodiscard]] report::TextRange selection() const; ///< empty when nothing is selected
    [[nodiscard]] QString selectedText() const;
    void setSelection(report::TextRange range);
    void clearSelection();
    /// Selected words or area, else the current excerpt, onto the clipboard.
    void copySelection(CopyForm form = CopyForm::Flowing) const;
    [[nodiscard]] PageArea selectedArea() const; ///< empty when none is; never together with words
    void setSelectedArea(const PageArea &area);

    /// A text caret on the page that arrows move, as in an editor.
    void setCaretBrowsing(bool on);
    [[nodiscard]] bool isCaretBrowsing() const;
    /// While on, dragging selects an area; where a page has no words it always does.
    void setAreaTool(bool on);
    [[nodiscard]] bool isAreaTool() const;
    /// Viewport rectangle of the selection's (or the current excerpt's) last line: where a palette may stand under.
    [[nodiscard]] QRect anchorRectangle() const;
    /// Viewport rectangle of a stretch of text on the last page that it is on.
    [[nodiscard]] QRect viewportRectangle(report::TextRange range) const;

    [[nodiscard]] QUuid currentExcerpt() const;
    void setCurrentExcerpt(const QUuid &excerpt);
    void selectNextExcerpt(); ///< J
    void selectPreviousExcerpt(); ///< K
    void setQuickMode(bool on); ///< Enter and the end of a drag ask for `SelectionMade`, Esc for `LeaveQuickMode`
    bool carryOut(ReaderCommand command); ///< as its key does; for menus

    // For a list of the pages: small images, none while they are not there, in pixels of the screen.
    [[nodiscard]] QImage thumbnail(int page) const;
    void wantThumbnails(const QList<int> &pages); ///< most wanted first; drawn after every page that is wanted
    [[nodiscard]] QString pageLabel(int page) const; ///< as printed, else its number
    [[nodiscard]] QSizeF pageSize(int page) const; ///< points, not turned
    [[nodiscard]] QList<ExcerptTick> excerptTicks(int page) const;
    [[nodiscard]] QColor paperColor() const;

    /// The place to come back to: survives zoom and window size. For `Store::setLocal`.
    [[nodiscard]] QByteArray savedPlace() const;
    void restorePlace(const QByteArray &place);

Q_SIGNALS:
    void currentPageChanged(int page);
    void pagesChanged(); ///< a document was opened or closed
    void zoomChanged(double zoom, meipi::widgets::ZoomMode mode);
    void arrangementChanged(); ///< page mode, rotation or paper
    void selectionChanged(const meipi::report::TextRange &range);
    void areaChanged(const meipi::widgets::PageArea &area);
    void caretBrowsingChanged(bool on);
    void areaToolChanged(bool on);
    void currentExcerptChanged(const QUuid &excerpt);
    void tagRequested(); ///< T or Enter on a selection or an excerpt, or the + of its chips
    void codingRequested(const meipi::widgets::CodingRequest &request);
    void noteRequested(const QUuid &excerpt); ///< Tab on an excerpt
    void removeRequested(const QUuid &excerpt); ///< Delete
    void noteOnSelectionRequested(); ///< an excerpt is to be made of the selection, and its note written
    void searchRequested(const QString &words); ///< looks for selected words in the report
    void positionChanged(qsizetype position); ///< first text position in view, for outline and status
    void addressActivated(const QString &address); ///< an external link: never opened without asking
    void linkRefused(const QString &why); ///< a link that is never followed, in words for a person
    void historyChanged();
    void thumbnailArrived(int page);
    void thumbnailsChanged(); ///< all of them: another report or paper
    void excerptTicksChanged();
    void firstPageShown(); ///< the first sharp page image is on the screen: for benchmarks

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool event(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace meipi::widgets
