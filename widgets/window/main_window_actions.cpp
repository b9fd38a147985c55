// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"

#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/finding/find_bar.h"
#include "widgets/start/start_view.h"
#include "widgets/window/navigation_panel.h"
#include "widgets/window/outline_panel.h"
#include "widgets/window/page_actions.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_bar.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/report_list.h"
#include "widgets/window/report_list_model.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QApplication>
#include <QSettings>

namespace meipi::widgets {

namespace {

constexpr QLatin1StringView caretKey("reader/caret");

} // namespace

void MainWindow::openProject(const QString &path)
{
    if (mayClose())
        m_session->openProject(path);
}

void MainWindow::openPdfs(const QStringList &paths) { m_session->openPdfs(paths); }

void MainWindow::openFiles(const QStringList &paths)
{
    QStringList pdfs;
    QString project;
    for (const QString &path : paths) {
        if (path.endsWith(u".meipi", Qt::CaseInsensitive))
            project = path;
        else
            pdfs.append(path);
    }
    if (!project.isEmpty())
        openProject(project);
    openPdfs(pdfs);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, void (MainWindow::*slot)()) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->openPdf, &MainWindow::chooseAndOpenPdfs);
    on(m_actions->newProject, &MainWindow::chooseNewProject);
    on(m_actions->openProject, &MainWindow::chooseAndOpenProject);
    on(m_actions->exportExcerpts, &MainWindow::chooseExport);
    on(m_actions->identity, &MainWindow::editIdentity);
    on(m_actions->checkProject, &MainWindow::checkProject);
    on(m_actions->about, &MainWindow::showAbout);
    connect(m_actions->aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->openDesk, &QAction::triggered, this, [this] {
        if (mayClose())
            m_session->openDesk();
    });
    connect(m_actions->closeProject, &QAction::triggered, this, [this] {
        if (mayClose())
            m_session->closeProject();
    });
    connect(m_actions, &WindowActions::recentChosen, this, &MainWindow::openProject);
    connect(m_actions, &WindowActions::appearanceChosen, this, &MainWindow::chooseAppearance);
    connect(m_actions, &WindowActions::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_actions->showReports, &QAction::toggled, m_docks, &WindowDocks::setReportsWanted);
    connect(m_actions->showExcerpts, &QAction::toggled, m_docks, &WindowDocks::setExcerptsWanted);
    connect(m_docks, &WindowDocks::shownChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectReadingActions()
{
    ReaderView *reader = m_pane->reader();
    connect(m_actions->copy, &QAction::triggered, reader, [reader] { reader->copySelection(); });
    connect(m_actions->copyLines, &QAction::triggered, reader, [reader] { reader->copySelection(CopyForm::Lines); });
    connect(m_actions->copyCitation, &QAction::triggered, reader,
            [reader] { reader->copySelection(CopyForm::Citation); });
    connect(m_actions->selectArea, &QAction::triggered, reader, [reader](bool on) {
        reader->setAreaTool(on);
        reader->setFocus(Qt::OtherFocusReason);
    });
    connect(reader, &ReaderView::areaToolChanged, m_actions->selectArea, &QAction::setChecked);
    connect(m_actions->caretBrowsing, &QAction::triggered, reader, [reader](bool on) {
        reader->setCaretBrowsing(on);
        reader->setFocus(Qt::OtherFocusReason);
        QSettings().setValue(caretKey, on);
    });
    connect(reader, &ReaderView::caretBrowsingChanged, m_actions->caretBrowsing, &QAction::setChecked);
    reader->setCaretBrowsing(QSettings().value(caretKey, false).toBool());
    connect(m_actions->zoomIn, &QAction::triggered, reader, &ReaderView::zoomIn);
    connect(m_actions->zoomOut, &QAction::triggered, reader, &ReaderView::zoomOut);
    connect(m_actions->zoomActual, &QAction::triggered, reader, [reader] { reader->setZoom(1); });
    connect(m_actions->fitWidth, &QAction::triggered, reader, [reader] { reader->setZoomMode(ZoomMode::FitWidth); });
    connect(m_actions->fitPage, &QAction::triggered, reader, [reader] { reader->setZoomMode(ZoomMode::FitPage); });
    connect(m_actions->fitText, &QAction::triggered, reader, [reader] { reader->setZoomMode(ZoomMode::FitText); });
    m_actions->pages->setReader(reader);
    m_docks->setReader(reader);
    m_pane->bar()->setPagesMenu(m_actions->pages->pages());
    connect(m_actions->previousPage, &QAction::triggered, reader, [reader] { reader->stepPage(-1); });
    connect(m_actions->nextPage, &QAction::triggered, reader, [reader] { reader->stepPage(1); });
    connect(m_actions->find, &QAction::triggered, m_pane->findBar(), &FindBar::open);
    connect(m_actions->findNext, &QAction::triggered, m_pane->findBar(), &FindBar::goToNext);
    connect(m_actions->findPrevious, &QAction::triggered, m_pane->findBar(), &FindBar::goToPrevious);
    connect(m_actions->goBack, &QAction::triggered, reader, &ReaderView::goBack);
    connect(m_actions->goForward, &QAction::triggered, reader, &ReaderView::goForward);
    connect(reader, &ReaderView::historyChanged, this, [this, reader] {
        m_actions->goBack->setEnabled(reader->canGoBack());
        m_actions->goForward->setEnabled(reader->canGoForward());
    });
    connect(m_actions->goToPage, &QAction::triggered, m_pane->bar(), &ReaderBar::focusPage);
    connect(m_actions->otherLanguage, &QAction::triggered, this, [this] {
        if (const desk::OpenReport *report = m_session->report())
            m_session->openReport(m_docks->reports()->model()->otherLanguage(report->id()));
    });
    connect(m_actions->newEdition, &QAction::triggered, this, [this] {
        if (const desk::OpenReport *report = m_session->report())
            chooseNewEdition(report->id());
    });
    connect(m_actions->reviewEdition, &QAction::triggered, this, [this] {
        if (const desk::OpenReport *report = m_session->report())
            reviewEdition(report->id());
    });
    connect(m_actions->renameReport, &QAction::triggered, this, [this] {
        if (const desk::OpenReport *report = m_session->report())
            renameReport(report->id());
    });
    connect(m_actions->removeReport, &QAction::triggered, this, [this] {
        if (const desk::OpenReport *report = m_session->report())
            m_session->removeReport(report->id());
    });
    connect(m_actions->tagSelection, &QAction::triggered, m_pane, &ReaderPane::openPalette);
    connectCodingActions();
    connect(m_actions->writeNote, &QAction::triggered, this, [this, reader] {
        showExcerpts();
        m_docks->excerpts()->openNote(reader->currentExcerpt());
    });
    connect(m_actions->removeExcerpt, &QAction::triggered, m_pane, &ReaderPane::removeCurrentExcerpt);
    connect(m_actions->nextExcerpt, &QAction::triggered, reader, &ReaderView::selectNextExcerpt);
    connect(m_actions->previousExcerpt, &QAction::triggered, reader, &ReaderView::selectPreviousExcerpt);
    connect(m_actions->filterExcerpts, &QAction::triggered, this, [this] {
        showExcerpts();
        m_docks->excerpts()->focusFilter();
    });
}

void MainWindow::connectPanels()
{
    ReaderView *reader = m_pane->reader();
    ExcerptPanel *excerpts = m_docks->excerpts();
    const auto toPage = [reader] { reader->setFocus(Qt::OtherFocusReason); };
    connect(reader, &ReaderView::positionChanged, this, &MainWindow::showPlace);
    connect(reader, &ReaderView::currentPageChanged, this, [this] { showPlace(m_position); });
    connect(reader, &ReaderView::pagesChanged, this, [this] { showPlace(m_position); });
    connect(reader, &ReaderView::currentExcerptChanged, this, [this] { showPlace(m_position); });
    connect(reader, &ReaderView::selectionChanged, this, [this] { showPlace(m_position); });
    connect(reader, &ReaderView::currentExcerptChanged, excerpts, &ExcerptPanel::setCurrentExcerpt);
    connect(excerpts, &ExcerptPanel::excerptChosen, reader, &ReaderView::goToExcerpt);
    connect(excerpts, &ExcerptPanel::leaveRequested, reader, toPage);
    connect(excerpts, &ExcerptPanel::exportRequested, this, [this, excerpts] {
        excerpts->keepNote();
        chooseExportOf(excerpts->shownExcerpts());
    });
    connect(excerpts, &ExcerptPanel::removeRequested, this, [this](const QUuid &excerpt) {
        if (desk::OpenReport *report = m_session->report(); report && !m_session->workspace()->isReadOnly())
            report->removeExcerpt(excerpt);
    });
    connect(excerpts, &ExcerptPanel::tagRequested, this, [this, reader](const QUuid &excerpt) {
        reader->goToExcerpt(excerpt);
        m_pane->openPalette();
    });
    connect(m_pane, &ReaderPane::noteRequested, this, [this](const QUuid &excerpt) {
        if (m_session->workspace() && m_session->workspace()->isReadOnly())
            return;
        showExcerpts();
        m_docks->excerpts()->openNote(excerpt);
    });
    connect(m_pane, &ReaderPane::passwordWanted, this, &MainWindow::askPassword);
    connect(m_docks->outline(), &OutlinePanel::sectionChosen, this, [reader, toPage](const Section &section) {
        if (section.position >= 0)
            reader->goToPosition(section.position);
        else
            reader->jumpToPage(section.page, section.top);
        toPage();
    });
    ReportList *reports = m_docks->reports();
    connect(reports, &ReportList::reportChosen, this, [this](const QUuid &report) { m_session->openReport(report); });
    connect(reports, &ReportList::addRequested, this, &MainWindow::chooseAndOpenPdfs);
    connect(reports, &ReportList::newEditionRequested, this, &MainWindow::chooseNewEdition);
    connect(reports, &ReportList::reviewRequested, this, &MainWindow::reviewEdition);
    connect(reports, &ReportList::renameRequested, this, &MainWindow::renameReport);
    connect(reports, &ReportList::removeRequested, m_session, &ProjectSession::removeReport);
}

} // namespace meipi::widgets
