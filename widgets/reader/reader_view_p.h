// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/coding_request.h"
#include "widgets/reader/found_marks.h"
#include "widgets/reader/lens_marks.h"
#include "widgets/reader/margin_notes.h"
#include "widgets/reader/marked_scroll_bar.h"
#include "widgets/reader/page_images.h"
#include "widgets/reader/page_links.h"
#include "widgets/reader/page_stage.h"
#include "widgets/reader/pointer_target.h"
#include "widgets/reader/reader_keys.h"
#include "widgets/reader/reader_menu.h"
#include "widgets/reader/reader_view.h"
#include "widgets/reader/reading_history.h"
#include "widgets/reader/report_lens.h"
#include "widgets/reader/report_search.h"
#include "widgets/reader/scroll_speed.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

#include <functional>

class QHelpEvent;
class QMouseEvent;
class QPainter;

namespace meipi::widgets {

/// An excerpt's edge that is being dragged.
struct EdgeDrag
{
    QUuid excerpt;
    RangeEdge edge = RangeEdge::End;
    TextUnit unit = TextUnit::Word; ///< that it keeps to
    report::TextRange before;
    report::TextRange now;
};

/// What joins the reader's parts: layout and scrolling (PageStage), images (PageImages), the excerpts' places
/// (ExcerptMarks), the selection (SelectionController).
class ReaderView::Private : public QObject // a context for connections
{
public:
    explicit Private(ReaderView *view);

    // Report (reader_report.cpp)
    void setReport(desk::Workspace *newWorkspace, desk::OpenReport *newReport);
    void connectReport();
    void takePages();
    void takeText();
    void rebuildMarks();
    void updateLook(); ///< appearance, language, zoom
    [[nodiscard]] const report::TextLayer *text() const { return layer.get(); }
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QString troubleText() const;

    // How it is shown (reader_arrangement.cpp)
    void arrange(const PageArrangement &arrangement);
    void choosePaper(PaperChoice choice);
    void restore(const ReadingPlace &place);

    // Drawing (reader_drawing.cpp)
    void paint(QPainter &painter);
    void paintStatus(QPainter &painter, const QString &status);
    void paintTrouble(QPainter &painter, const QString &words);
    void demandImages();
    [[nodiscard]] WantedPage wanted(int page, const QRectF &view) const;
    [[nodiscard]] QList<PagePicture> picturesOf(int page);
    [[nodiscard]] QList<QRectF> selectedLines(int page) const;
    [[nodiscard]] const PageNotes &notesOf(int page);
    void forgetNotes();

    // Mouse (reader_mouse.cpp)
    void press(const QMouseEvent &event);
    void pressText(const QMouseEvent &event, int clicks);
    void drag(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void hover(QPointF viewportPoint);
    void showToolTip(const QHelpEvent &event);
    void dragOn();
    void scrollWhileDragging();
    [[nodiscard]] TextPoint textPoint(QPointF viewportPoint) const;
    [[nodiscard]] bool isOverText(QPointF viewportPoint) const;
    [[nodiscard]] MarginHit marginHit(QPointF viewportPoint);
    [[nodiscard]] std::optional<PointerTarget> pointerTarget(QPointF viewportPoint) const;
    [[nodiscard]] std::optional<PointerTarget> marginTarget(QPointF viewportPoint);
    [[nodiscard]] QUuid excerptAt(QPointF viewportPoint) const;
    [[nodiscard]] int countClick(QPointF viewportPoint, bool doubleClick);
    [[nodiscard]] QPointF edgeSpeed() const; ///< pixels a second
    [[nodiscard]] QPointF draggedWithin() const; ///< the nearest point of the viewport

    // Areas (reader_area.cpp)
    [[nodiscard]] bool onlyAreas(int page) const; ///< no words can be selected there
    void beginArea(QPointF viewportPoint);
    void dragArea(QPointF viewportPoint);
    [[nodiscard]] Qt::Edges edgesAt(QPointF viewportPoint) const;
    void setArea(const PageArea &newArea);
    void paintArea(QPainter &painter, int page) const;
    [[nodiscard]] PageArea shownArea() const; ///< the selected one, else that of the current excerpt

    // Coding (reader_coding.cpp, reader_edges.cpp)
    void ask(const CodingRequest &request) { Q_EMIT q->codingRequested(request); }
    [[nodiscard]] std::optional<bool> coded(ReaderCommand command); ///< nothing: no command of coding
    [[nodiscard]] bool carryOut(const UnitMove &move);
    [[nodiscard]] bool carryOut(const EdgeMove &move);
    [[nodiscard]] report::TextRange readingRange() const; ///< what the next sentence follows
    [[nodiscard]] report::TextRange currentRange() const; ///< of the current excerpt's words
    [[nodiscard]] bool splitAtCaret();
    [[nodiscard]] bool walkChips(int step);
    void focusTag(const QUuid &tag);
    [[nodiscard]] QString whoCoded(
        const MarginHit &hit) const; ///< a line each: who put the tag on, or coded here, and when
    void paintHoveredWords(QPainter &painter, int page) const;
    [[nodiscard]] std::optional<EdgeDrag> edgeAt(QPointF viewportPoint);
    [[nodiscard]] std::optional<PointerTarget> edgeTarget(QPointF viewportPoint);
    void dragEdge(QPointF viewportPoint);
    [[nodiscard]] bool endEdgeDrag(); ///< false when there was none
    void paintEdgeHandles(QPainter &painter);

    // Caret (reader_caret.cpp)
    [[nodiscard]] bool isCaretShown() const { return caretBrowsing || caretAwake; }
    void setCaretAwake(bool awake);
    void wakeCaret(); ///< puts one into the view when there is none
    [[nodiscard]] bool carryOut(const CaretMove &move);
    void moveCaretByViews(int views, bool extend);
    void blink();
    void restartBlinking();
    void followCaret();
    [[nodiscard]] QPoint caretPoint() const; ///< in the viewport: of the caret when it is shown, else the middle
    void paintCaret(QPainter &painter);

    // Copying and the menu (reader_copy.cpp, reader_choices.cpp)
    [[nodiscard]] QString copiedWords(CopyForm form) const;
    void copy(CopyForm form) const;
    void copyPicture();
    void offerPrimarySelection() const;
    void showMenu(QPoint viewportPoint, bool byKey);
    void choose(MenuChoice choice, QPoint viewportPoint);
    [[nodiscard]] MenuSubject menuSubject() const;

    // Finding (reader_finding.cpp)
    void connectSearch();
    void showHit();
    [[nodiscard]] qsizetype firstInView() const; ///< of the text; -1: none
    [[nodiscard]] ScrollMarks scrollMarks() const;
    void paintFoundOn(QPainter &painter, int page);

    // The clause lens (reader_lens.cpp)
    void connectLens();
    void showClause(const lens::Hit &hit);
    void stepClause(ReportLens::Step step, std::optional<lens::Mark> only = std::nullopt);
    void pickClause(QPointF viewportPoint);
    [[nodiscard]] bool isInView(report::TextRange range) const; ///< the page where it begins
    [[nodiscard]] report::TextRange clauseHere() const;
    void paintLensOn(QPainter &painter, int page);

    // Links and places (reader_jumps.cpp)
    void connectLinks();
    [[nodiscard]] std::optional<PointerTarget> linkTarget(QPointF viewportPoint);
    [[nodiscard]] LinkPlace linkAt(QPointF viewportPoint) const;
    void follow(const pdf::PageLink &link);
    void showLinkWord(LinkPlace place);
    [[nodiscard]] QString wordOf(const pdf::PageLink &link) const;
    [[nodiscard]] bool focusLinkBeside(int step);
    void focusLink(LinkPlace place);
    void paintFocusedLink(QPainter &painter);
    void jump(JumpKind kind, const std::function<void()> &move); ///< `move` scrolls; back comes back here
    void showVisited(const std::optional<VisitedPlace> &place);
    [[nodiscard]] VisitedPlace visited() const;
    void takeNames();

    // Commands (reader_commands.cpp)
    [[nodiscard]] bool carryOut(const KeyMeaning &meaning);
    [[nodiscard]] bool carryOut(ReaderCommand command);
    bool deselect();
    void selectBeside(int step);
    void showExcerpt(const QUuid &excerpt);
    void showPosition(qsizetype position);
    void setCurrent(const QUuid &excerpt);
    void selectionWasChanged();
    void viewMoved();
    [[nodiscard]] QRect anchorRectangle() const;
    [[nodiscard]] QRect lastLine(report::TextRange range) const;

    ReaderView *q;
    MarkedScrollBar *scrollBar; ///< owned by the view
    PageStage stage;
    PageImages images;
    QPointer<desk::Workspace> workspace;
    QPointer<desk::OpenReport> report;
    std::shared_ptr<const report::TextLayer> layer;
    ReportSearch search;
    FoundMarks foundMarks{&search};
    ReportLens lens;
    LensMarks lensMarks{&lens};
    PageLinks links;
    LinkPlace focusedLink; ///< by Tab
    bool linksPassed = false; ///< Esc on a link: the next Tab leaves the page
    QString linkWord; ///< where the hovered or focused link leads
    QTimer linkTimer; ///< links are asked for when scrolling rests
    QSizeF markedSize; ///< of the content, when the scroll bar's marks were last placed
    ReadingHistory history;
    report::PageNames names;
    ExcerptMarks marks;
    SelectionController selection;
    QHash<int, PageNotes> notes; ///< laid out so far at the layout of the moment
    PaperChoice paperChoice = PaperChoice::AsWindow;
    PaperChoice usualPaper = PaperChoice::AsWindow; ///< of a report that has none of its own
    Paper paper;
    marks::Look windowLook; ///< of what is not on a page
    marks::Look look; ///< of what is
    WashColouring colouring;
    QUuid current;
    QUuid focusedTag; ///< of the current excerpt's chips, the one that keys mean
    bool quickMode = false; ///< Enter codes the selection
    std::optional<EdgeDrag> edgeDrag;
    MarginHit hovered;
    bool hoversMargin = false; ///< not the words
    QList<PointerProbe> pointerProbes; ///< a part that has things of its own on the pages adds one when it is made
    std::optional<ReadingPlace> placeToRestore; ///< given before the pages were known
    std::pair<int, int> textProgress{0, 0};
    int lastPage = -1;
    qsizetype lastPosition = -1;
    int lastTop = 0;
    int direction = 0; ///< of the last scroll: -1, 0, 1
    bool firstPageWasShown = false;
    bool focusByKeyboard = false;

    QTimer demandTimer; ///< one demand for many scroll steps
    QTimer restTimer; ///< after pages were flown over
    ScrollSpeed scrollSpeed;
    QElapsedTimer clock;
    QTimer dragTimer;
    QElapsedTimer dragClock; ///< since the last step of scrolling while dragging
    bool dragging = false;
    bool draggingArea = false;
    bool moved = false; ///< the mouse, since it was pressed
    QPointF pressPoint;
    std::optional<PointerTarget> pressTarget; ///< what the button went down on
    QPointF dragPoint;
    QElapsedTimer clickTime;
    QPointF clickPoint;
    int clicks = 0;
    PageArea pickedArea; ///< the selected area
    PageArea areaAnchor; ///< where it was begun, without size, or what it was before it was drawn otherwise
    Qt::Edges areaEdges; ///< that move
    bool areaTool = false;
    bool caretBrowsing = false;
    bool caretAwake = false; ///< for a while: a selection is being made by keys
    bool caretLit = true;
    QTimer blinkTimer;
    QTimer primaryTimer; ///< a selection that rests is offered to other programs
    report::TextRange announced; ///< the selection as it was last told
};

} // namespace meipi::widgets
