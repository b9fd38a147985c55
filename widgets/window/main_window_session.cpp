// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/window/codebook_page.h"
#include "widgets/window/main_window.h"

#include "app/desk/messages.h"
#include "widgets/excerpts/excerpt_model.h"
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/start/start_view.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/outline_panel.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/recent_projects.h"
#include "widgets/window/report_list.h"
#include "widgets/window/report_list_model.h"
#include "widgets/window/status_line.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QStackedWidget>
#include <QToolBar>

namespace meipi::widgets {

void MainWindow::connectSession()
{
    connect(m_session, &ProjectSession::workspaceChanged, this, &MainWindow::showWorkspace);
    connect(m_session, &ProjectSession::reportChanged, this, &MainWindow::showReport);
    connect(m_session, &ProjectSession::reportAboutToClose, this, &MainWindow::keepPlace);
    connect(m_session, &ProjectSession::failed, this, &MainWindow::sayError);
    connect(m_session, &ProjectSession::placeFound, m_pane->reader(), &ReaderView::restorePlace);
    connect(m_session, &ProjectSession::openingChanged, this, [this](bool opening) {
        m_status->setWork(opening ? tr("Opening…") : QString());
        if (!m_session->workspace())
            showWorkspace(); // the reading view waits with an empty desk: no start view flashes by
    });
    connect(m_session, &ProjectSession::workspaceAboutToClose, this, [this] {
        m_docks->excerpts()->keepNote();
        m_codebook->keep();
        m_codebook->setWorkspace(nullptr);
        m_check.cancel(); // closing waits for what the store is at
    });
}

bool MainWindow::isReading() const { return m_session->workspace() || m_session->isOpening(); }

void MainWindow::showWorkspace()
{
    desk::Workspace *workspace = m_session->workspace();
    m_codebook->setWorkspace(workspace);
    m_reading->setChecked(true);
    if (!workspace) {
        m_pane->setReport(nullptr, nullptr);
        m_docks->excerpts()->setReport(nullptr, nullptr);
        m_docks->reports()->setReports({});
        m_status->clearAll();
        m_stack->setCurrentWidget(isReading() ? static_cast<QWidget *>(m_pane) : m_start);
    } else {
        m_undo->addStack(workspace->undoStack());
        m_undo->setActiveStack(workspace->undoStack());
        const auto showReports = [this, workspace] {
            m_docks->reports()->setReports(workspace->reports());
            updateActions();
        };
        connect(workspace, &desk::Workspace::reportsChanged, this, showReports);
        connect(workspace, &desk::Workspace::peopleChanged, this, &MainWindow::showCoders);
        connect(workspace, &desk::Workspace::blindChanged, m_actions->blind, &QAction::setChecked);
        m_actions->blind->setChecked(workspace->isBlind());
        connect(workspace, &desk::Workspace::troubled, this, [this](const base::Error &error) {
            if (isCodebookShown()) // the page says it itself
                sayError(error);
        });
        connect(workspace, &desk::Workspace::keptStateChanged, m_status, &StatusLine::setKept);
        m_status->setKept(workspace->keptState());
        m_docks->reports()->setAddEnabled(!workspace->isReadOnly());
        m_pane->setReport(workspace, nullptr);
        showReports();
        m_stack->setCurrentWidget(m_pane);
    }
    m_surfaces->setVisible(isReading());
    m_status->setVisible(isReading()); // the start view has a foot of its own
    m_docks->setProjectOpen(isReading());
    if (!isReading()) {
        m_start->setRecent(RecentProjects::paths());
        RecentProjects::findMissing(m_start, [this](const QString &path) { m_start->leaveOutRecent(path); });
    }
    showTitle();
    showCoders();
    updateActions();
}

void MainWindow::showReport()
{
    desk::Workspace *workspace = m_session->workspace();
    desk::OpenReport *report = m_session->report();
    m_pane->setReport(workspace, report);
    m_docks->excerpts()->setReport(report ? workspace : nullptr, report);
    m_docks->reports()->setOpenReport(report ? report->id() : QUuid());
    m_status->setPlace({});
    m_status->setWork({});
    m_position = 0;
    if (report) {
        m_reading->trigger(); // who opens a report wants to read it
        connect(report, &desk::OpenReport::added, this, [this, report] {
            m_docks->reports()->setOpenReport(report->id());
            m_session->askPlace();
            showTitle();
            updateActions();
        });
        connect(report, &desk::OpenReport::excerptsChanged, this, &MainWindow::showCounts);
        connect(report, &desk::OpenReport::textProgress, this, [this](int done, int all) {
            m_status->setWork(tr("Reading the text: page %1 of %2").arg(done).arg(all));
        });
        connect(report, &desk::OpenReport::textReady, this, [this] {
            m_status->setWork({});
            showPlace(m_position);
        });
        connect(report, &desk::OpenReport::textFailed, this, [this] { m_status->setWork({}); });
        m_session->askPlace();
        m_pane->reader()->setFocus(Qt::OtherFocusReason);
    }
    showTitle();
    showCounts();
    showPlace(0);
    updateActions();
}

void MainWindow::showTitle()
{
    const desk::Workspace *workspace = m_session->workspace();
    const desk::OpenReport *report = m_session->report();
    m_projectName->setText(!workspace                ? QString()
                               : workspace->isDesk() ? tr("My desk")
                                                     : QFileInfo(workspace->path()).fileName());
    m_projectName->setFixedSize(m_projectName->sizeHint().width(), menuBar()->height());
    menuBar()->setCornerWidget(m_projectName); // lays the bar out for the new width
    QStringList parts;
    if (report && !report->summary().report.title.isEmpty())
        parts.append(report->summary().report.title);
    if (workspace)
        parts.append(m_projectName->text());
    parts.append(tr("Meipi"));
    setWindowTitle(parts.join(QStringLiteral(" – ")));
}

void MainWindow::showCoders()
{
    const desk::Workspace *workspace = m_session->workspace();
    if (!workspace)
        return;
    const project::Person me = workspace->me();
    QList<StatusLine::Coder> coders{{.name = me.name, .ink = me.ink, .me = true}};
    QList<QUuid> known{me.row.id};
    const desk::OpenReport *report = m_session->report();
    for (const auto entryList = report ? report->excerpts() : QList<desk::ExcerptEntry>();
         const desk::ExcerptEntry &entry : entryList) {
        for (const auto ids = entry.coders(); const QUuid &id : ids) {
            if (known.contains(id))
                continue;
            known.append(id);
            const project::Person person = workspace->person(id);
            coders.append({.name = person.name, .ink = person.ink, .me = false});
        }
    }
    m_status->setCoders(coders);
}

void MainWindow::showCounts()
{
    showCoders();
    const desk::OpenReport *report = m_session->report();
    if (!report) {
        m_status->setCounts(-1, 0);
        return;
    }
    int tags = 0;
    const QList<desk::ExcerptEntry> entries = report->excerpts();
    for (const desk::ExcerptEntry &entry : entries)
        tags += int(entry.row.tags.size());
    m_status->setCounts(int(entries.size()), tags);
}

qsizetype MainWindow::readPosition(qsizetype firstInView) const
{
    // What is selected says better where one reads than what stands at the window's top, while it is on this page.
    const ReaderView *reader = m_pane->reader();
    const desk::OpenReport *report = m_session->report();
    const auto text = report->text();
    if (!text)
        return firstInView;
    report::TextRange range = reader->selection();
    if (const desk::ExcerptEntry *entry = report->excerpt(reader->currentExcerpt()); entry && range.isEmpty())
        range = entry->placement.range;
    return !range.isEmpty() && text->pageOf(range.start) == reader->currentPage() ? range.start : firstInView;
}

void MainWindow::showPlace(qsizetype position)
{
    m_position = position;
    const desk::OpenReport *report = m_session->report();
    const ReaderView *reader = m_pane->reader();
    if (!report || reader->pageCount() == 0) {
        m_status->setPlace({});
        return;
    }
    const int page = reader->currentPage();
    ExcerptPanel *excerpts = m_docks->excerpts();
    excerpts->setPlace(readPosition(position), page);
    m_docks->outline()->setHere(excerpts->section());
    const QList<Section> &sections = excerpts->model()->sections().sections();
    m_status->setPlace({.page = page,
                        .pages = reader->pageCount(),
                        .label = report->summary().edition.pageLabels.value(page),
                        .section = excerpts->section() < 0 ? QString() : sections.at(excerpts->section()).title});
}

void MainWindow::updateActions()
{
    const desk::Workspace *workspace = m_session->workspace();
    const desk::OpenReport *report = m_session->report();
    const bool reading = report && m_reading->isChecked();
    m_actions->setState(workspace, reading, workspace && !workspace->isReadOnly());
    m_actions->openPdf->setText(workspace && !workspace->isDesk() ? tr("&Add report PDFs…") : tr("&Open PDFs…"));
    m_actions->otherLanguage->setEnabled(report && !m_docks->reports()->model()->otherLanguage(report->id()).isNull());
    const QSignalBlocker quietReports(m_actions->showReports);
    const QSignalBlocker quietExcerpts(m_actions->showExcerpts);
    m_actions->showReports->setChecked(m_docks->isReportsShown());
    m_actions->showExcerpts->setChecked(m_docks->isExcerptsShown());
    m_actions->showReports->setEnabled(workspace && m_reading->isChecked());
    m_actions->showExcerpts->setEnabled(workspace && m_reading->isChecked());
}

void MainWindow::sayError(const base::Error &error)
{
    if (isCodebookShown())
        m_codebook->say(desk::message(error));
    else if (m_session->workspace())
        m_pane->troubleBar()->say(desk::message(error));
    else
        m_start->setMessage(desk::message(error));
}

} // namespace meipi::widgets
