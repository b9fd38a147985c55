// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view.h"

#include "widgets/reader/reader_view_p.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <array>
#include <cmath>

namespace meipi::widgets {

namespace {

constexpr std::array zoomSteps{0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25,
                               1.5, 1.75, 2.0,  2.5, 3.0,  4.0,  5.0, 6.0, 8.0, 10.0};
constexpr double zoomOfAWheelStep = 1.15;
constexpr int primaryPause = 200; // milliseconds: a selection that is being dragged is not offered at each step
constexpr int restPause = 40; // milliseconds: how soon a fast scroll is seen to have ended
constexpr int zoomPause = 60; // milliseconds: a turning wheel asks for the last of its zooms

/// Before anything listens to the bar that was there.
MarkedScrollBar *barWithMarks(QAbstractScrollArea *area)
{
    auto *bar = new MarkedScrollBar(area);
    area->setVerticalScrollBar(bar);
    return bar;
}

} // namespace

ReaderView::Private::Private(ReaderView *view) : q(view), scrollBar(barWithMarks(view)), stage(view)
{
    clock.start();
    demandTimer.setSingleShot(true);
    restTimer.setSingleShot(true);
    restTimer.setInterval(restPause);
    connect(&restTimer, &QTimer::timeout, this, &Private::demandImages);
    connect(&demandTimer, &QTimer::timeout, this, [this] {
        demandImages();
        if (layer && stage.layout().pageCount() > 0) {
            const qsizetype position = firstInView();
            if (position >= 0 && position != lastPosition) {
                lastPosition = position;
                lens.readFrom(position);
                Q_EMIT q->positionChanged(position);
            }
        }
    });
    pointerProbes.append([this](QPointF point) { return edgeTarget(point); });
    pointerProbes.append([this](QPointF point) { return marginTarget(point); });
    connectSearch();
    connectLens();
    connectLinks();
    connect(&blinkTimer, &QTimer::timeout, this, &Private::blink);
    primaryTimer.setSingleShot(true);
    primaryTimer.setInterval(primaryPause);
    connect(&primaryTimer, &QTimer::timeout, this, &Private::offerPrimarySelection);
    connect(&dragTimer, &QTimer::timeout, this, &Private::scrollWhileDragging);
    connect(&stage, &PageStage::moved, this, &Private::viewMoved);
    connect(&stage, &PageStage::zoomChanged, this, [this](double zoom, ZoomMode mode) {
        updateLook();
        demandTimer.start(images.of(stage.currentPage()).isEmpty() ? 0 : zoomPause);
        Q_EMIT q->zoomChanged(zoom, mode);
    });
    connect(&images, &PageImages::arrived, q->viewport(), qOverload<>(&QWidget::update));
    connect(&images, &PageImages::thumbnailArrived, q, &ReaderView::thumbnailArrived);
    connect(&images, &PageImages::failed, q->viewport(), qOverload<>(&QWidget::update));
}

ReaderView::ReaderView(QWidget *parent) : QAbstractScrollArea(parent), d(std::make_unique<Private>(this))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // a bar that comes and goes would change the fitted width
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(QCoreApplication::translate("meipi::widgets::ReaderView", "Report pages"));
    d->updateLook();
}

ReaderView::~ReaderView()
{
    // Nothing is told to anybody any more.
    blockSignals(true);
    d->setReport(nullptr, nullptr);
}

void ReaderView::setReport(desk::Workspace *workspace, desk::OpenReport *report) { d->setReport(workspace, report); }

desk::OpenReport *ReaderView::report() const { return d->report; }

int ReaderView::pageCount() const { return d->stage.layout().pageCount(); }

int ReaderView::currentPage() const { return d->stage.currentPage(); }

void ReaderView::goToPage(int page, double topPoints) { d->stage.goTo(page, topPoints); }

void ReaderView::stepPage(int rows) { d->stage.stepPage(rows); }

void ReaderView::goToPosition(qsizetype position)
{
    d->jump(JumpKind::Jump, [this, position] { d->showPosition(position); });
}

void ReaderView::goToExcerpt(const QUuid &excerpt)
{
    d->jump(JumpKind::Jump, [this, excerpt] { d->showExcerpt(excerpt); });
}

double ReaderView::zoom() const { return d->stage.zoom(); }

ZoomMode ReaderView::zoomMode() const { return d->stage.mode(); }

void ReaderView::setZoom(double zoom) { d->stage.setZoom(zoom, QRectF(viewport()->rect()).center()); }

void ReaderView::setZoomMode(ZoomMode mode) { d->stage.setMode(mode); }

void ReaderView::zoomIn()
{
    const auto next = std::ranges::upper_bound(zoomSteps, zoom() * 1.01);
    setZoom(next == zoomSteps.end() ? zoomSteps.back() : *next);
}

void ReaderView::zoomOut()
{
    const auto next = std::ranges::lower_bound(zoomSteps, zoom() * 0.99);
    setZoom(next == zoomSteps.begin() ? zoomSteps.front() : *std::prev(next));
}

void ReaderView::setMarginShown(bool shown)
{
    d->stage.setMarginShown(shown);
    d->forgetNotes();
}

bool ReaderView::isMarginShown() const { return d->stage.isMarginShown(); }

void ReaderView::setColouring(WashColouring colouring)
{
    d->colouring = colouring;
    d->rebuildMarks();
}

QUuid ReaderView::currentExcerpt() const { return d->current; }

void ReaderView::setCurrentExcerpt(const QUuid &excerpt) { d->setCurrent(excerpt); }

void ReaderView::selectNextExcerpt()
{
    d->jump(JumpKind::Step, [this] { d->selectBeside(1); });
}

void ReaderView::selectPreviousExcerpt()
{
    d->jump(JumpKind::Step, [this] { d->selectBeside(-1); });
}

void ReaderView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    d->paint(painter);
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    d->stage.refit();
    d->forgetNotes();
}

void ReaderView::scrollContentsBy(int, int) { viewport()->update(); }

void ReaderView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double steps = event->angleDelta().y() / 120.0;
        d->stage.setZoom(zoom() * std::pow(zoomOfAWheelStep, steps), event->position());
    } else {
        d->stage.wheel(*event);
    }
    event->accept();
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (!d->carryOut(meaningOf(*event, d->isCaretShown()))) {
        event->ignore();
    }
}

bool ReaderView::focusNextPrevChild(bool next)
{
    // Tab on an excerpt writes its note; without one it goes through the links in view and then on as everywhere.
    return (next && d->carryOut(ReaderCommand::Note)) || d->focusLinkBeside(next ? 1 : -1)
        || QAbstractScrollArea::focusNextPrevChild(next);
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    switch (event->button()) {
    case Qt::LeftButton: d->press(*event); break;
    case Qt::BackButton: goBack(); break;
    case Qt::ForwardButton: goForward(); break;
    default: break;
    }
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent *event) { mousePressEvent(event); }

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton)) {
        d->drag(*event);
    } else {
        d->hover(event->position());
    }
}

void ReaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        d->release(*event);
    }
}

void ReaderView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    d->showMenu(byKey ? d->caretPoint() : event->pos(), byKey);
}

void ReaderView::focusInEvent(QFocusEvent *event)
{
    d->focusByKeyboard = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    d->restartBlinking();
}

void ReaderView::focusOutEvent(QFocusEvent *) { d->restartBlinking(); }

bool ReaderView::event(QEvent *event)
{
    const bool done = QAbstractScrollArea::event(event);
    if (event->type() == QEvent::Paint) {
        // The desk goes on in the corner between the scroll bars.
        QPainter(this).fillRect(rect(), d->paper.desk);
    }
    return done;
}

void ReaderView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        setAccessibleName(QCoreApplication::translate("meipi::widgets::ReaderView", "Report pages"));
        [[fallthrough]];
    case QEvent::PaletteChange:
    case QEvent::StyleChange: d->updateLook(); break;
    default: break;
    }
}

bool ReaderView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        d->showToolTip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::DevicePixelRatioChange) {
        d->viewMoved();
    } else if (event->type() == QEvent::Leave) {
        d->showLinkWord({});
        d->hovered = {};
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace meipi::widgets
