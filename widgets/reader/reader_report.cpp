// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desk/messages.h"
#include "widgets/reader/note_starts.h"
#include "widgets/reader/reader_view_p.h"
#include "widgets/style/appearance.h"

#include <QCoreApplication>

namespace meipi::widgets {

using desk::OpenReport;
using desk::Workspace;

void ReaderView::Private::setReport(Workspace *newWorkspace, OpenReport *newReport)
{
    if (report) {
        report->disconnect(this);
        if (report->document()) {
            report->document()->disconnect(this);
        }
    }
    if (workspace) {
        workspace->disconnect(this);
    }
    workspace = newWorkspace;
    report = newReport;
    layer.reset();
    selection.setText({}, {});
    setArea({});
    selectionWasChanged();
    setCurrent({});
    textProgress = {0, 0};
    lastPage = -1;
    lastPosition = -1;
    firstPageWasShown = false;
    dragging = false;
    draggingArea = false;
    caretAwake = false;
    placeToRestore.reset();
    history.clear();
    focusedLink = {};
    linkWord.clear();
    links.setDocument(report ? report->document() : nullptr);
    search.setText({});
    lens.setText({});
    images.setDocument(report ? report->document() : nullptr);
    stage.setPages({});
    stage.setArrangement({.mode = stage.layout().arrangement().mode, .coverAlone = false, .turns = 0});
    choosePaper(usualPaper);
    rebuildMarks();
    if (report) {
        connectReport();
        takeText();
        takePages();
    }
    takeNames();
    Q_EMIT q->pagesChanged();
    Q_EMIT q->historyChanged();
    q->viewport()->update();
}

void ReaderView::Private::connectReport()
{
    const auto repaint = [this] { q->viewport()->update(); };
    connect(report, &OpenReport::textReady, this, &Private::takeText);
    connect(report, &OpenReport::textFailed, this, repaint);
    connect(report, &OpenReport::failed, this, repaint);
    connect(report, &OpenReport::excerptsChanged, this, &Private::rebuildMarks);
    connect(report, &OpenReport::textProgress, this, [this, repaint](int pagesRead, int pageCount) {
        textProgress = {pagesRead, pageCount};
        repaint();
    });
    connect(report, &QObject::destroyed, this, [this] { setReport(nullptr, nullptr); });
    if (report->document()) {
        const auto takeAll = [this] {
            takePages();
            Q_EMIT q->pagesChanged();
        };
        connect(report->document(), &pdf::Document::opened, this, takeAll);
        // The pages of a long document have their own sizes only now.
        connect(report->document(), &pdf::Document::infoCompleted, this, takeAll);
    }
    connect(workspace, &Workspace::taxonomyChanged, this, &Private::rebuildMarks);
    connect(workspace, &Workspace::peopleChanged, this, &Private::rebuildMarks);
}

void ReaderView::Private::takePages()
{
    if (!report || !report->document() || !report->document()->isOpen()) {
        return;
    }
    const QList<QSizeF> sizes = report->document()->info().pageSizes;
    const bool known = layer && layer->pages.size() == sizes.size();
    const QList<double> starts = known ? noteStarts(*layer) : QList<double>{};
    const QList<double> ends = known ? noteEnds(*layer) : QList<double>{};
    QList<PageExtent> pages;
    pages.reserve(sizes.size());
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        pages.append({.size = sizes[i],
                      .noteStart = known ? starts[i] : likelyNoteStart(sizes[i]),
                      .noteEnd = known ? ends[i] : likelyNoteEnd(sizes[i])});
    }
    stage.setPages(pages);
    takeNames();
    linkTimer.start();
    if (placeToRestore) {
        restore(*std::exchange(placeToRestore, std::nullopt));
    }
    forgetNotes();
    viewMoved();
    if (!firstPageWasShown) {
        demandImages(); // before the window paints what is still empty
    }
}

void ReaderView::Private::takeText()
{
    layer = report ? report->text() : nullptr;
    // What is not what the page shows cannot be selected: areas can.
    const bool hasWords = layer && layer->state == report::TextState::Present;
    selection.setText(hasWords ? layer : nullptr, lexicon::Lexicon::shared());
    search.setText(layer);
    lens.setText(layer);
    rebuildMarks();
    takePages();
    q->viewport()->update();
}

void ReaderView::Private::rebuildMarks()
{
    if (!report || !workspace) {
        marks = {};
    } else {
        marks = ExcerptMarks({.entries = report->excerpts(),
                              .text = layer.get(),
                              .taxonomy = &workspace->taxonomy(),
                              .people = workspace->people(),
                              .me = workspace->me().row.id,
                              .colouring = colouring,
                              .language = look.language});
        if (!current.isNull() && !report->excerpt(current)) {
            setCurrent({});
        }
    }
    if (const MarkedPassage *passage = marks.find(current); !passage || !passage->tags.contains(focusedTag)) {
        focusedTag = {};
    }
    scrollBar->forget();
    forgetNotes();
    Q_EMIT q->excerptTicksChanged();
}

void ReaderView::Private::updateLook()
{
    const struct
    {
        marks::Look look;
        Paper paper;
    } before{look, paper};
    windowLook = currentLook();
    paper = paperFor(paperChoice, windowLook.appearance);
    look = windowLook;
    look.appearance = paper.marks;
    // Chips keep their size: the column's width does not grow with the page.
    look.scale = std::min(1.0, stage.zoom());
    // Scroll bars take their ground from the view's own role; no other role is touched, since the view has children.
    QPalette ground;
    ground.setColor(QPalette::Shadow, paper.desk);
    q->viewport()->setPalette(ground);
    q->viewport()->setBackgroundRole(QPalette::Shadow);
    const bool newPaper = paper != before.paper;
    images.setPaper(paper.ink);
    if (before.look.language != look.language) {
        rebuildMarks();
    }
    forgetNotes();
    if (newPaper) {
        Q_EMIT q->thumbnailsChanged();
    }
}

QString ReaderView::Private::statusText() const
{
    if (!report || stage.layout().pageCount() == 0) {
        return {};
    }
    if (areaTool) {
        return QCoreApplication::translate("meipi::widgets::ReaderView", "Drag over a figure or a table; Esc ends it");
    }
    switch (report->textStage()) {
    case OpenReport::TextStage::Waiting:
    case OpenReport::TextStage::Reading:
        return textProgress.second > 0
            ? QCoreApplication::translate("meipi::widgets::ReaderView", "Reading the text: page %1 of %2")
                  .arg(textProgress.first)
                  .arg(textProgress.second)
            : QString();
    case OpenReport::TextStage::Failed:
        return QCoreApplication::translate("meipi::widgets::ReaderView",
                                           "The text cannot be read. Pages and area excerpts are there.");
    case OpenReport::TextStage::Ready: break;
    }
    if (layer && layer->state == report::TextState::Absent) {
        return QCoreApplication::translate("meipi::widgets::ReaderView", "A scan: areas only");
    }
    if (layer && layer->state == report::TextState::Garbage) {
        return QCoreApplication::translate("meipi::widgets::ReaderView",
                                           "The text behind these pages is not what they show: areas only");
    }
    return {};
}

QString ReaderView::Private::troubleText() const
{
    return report && report->error() ? desk::message(*report->error()) : QString();
}

} // namespace meipi::widgets
