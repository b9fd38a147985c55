// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// New editions in the window: adding one in the background, reviewing what became of the excerpts.
#include "app/desk/edition_adding.h"
#include "widgets/editions/edition_review_dialog.h"
#include "widgets/window/main_window.h"
#include "widgets/window/project_session.h"
#include "widgets/window/status_line.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QProgressDialog>

#include <algorithm>

namespace meipi::widgets {

std::optional<project::ReportSummary> MainWindow::summaryOf(const QUuid &report) const
{
    const desk::Workspace *workspace = m_session->workspace();
    const QList<project::ReportSummary> reports = workspace ? workspace->reports() : QList<project::ReportSummary>();
    const auto found =
        std::ranges::find_if(reports, [&](const project::ReportSummary &s) { return s.report.row.id == report; });
    return found == reports.end() ? std::nullopt : std::optional(*found);
}

void MainWindow::chooseNewEdition(const QUuid &report)
{
    auto *dialog = new QFileDialog(this, tr("The PDF of the new edition"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, report](const QString &path) { addEdition(report, path); });
    dialog->open();
}

void MainWindow::addEdition(const QUuid &report, const QString &path)
{
    desk::Workspace *workspace = m_session->workspace();
    const auto summary = summaryOf(report);
    if (!workspace || workspace->isReadOnly() || !summary)
        return;
    auto *progress = new QProgressDialog(
        tr("Reading “%1” and finding the excerpts again…").arg(QFileInfo(path).fileName()), tr("Cancel"), 0, 0, this);
    progress->setAttribute(Qt::WA_DeleteOnClose);
    progress->setWindowTitle(tr("New edition"));
    progress->setMinimumDuration(400);
    progress->setAutoReset(false);
    // Cancelling destroys it, and with it what it was doing; it is a child of the workspace's project only.
    auto *adding = new desk::EditionAdding(workspace, *summary, path, progress);
    const auto finish = [progress] { progress->deleteLater(); };
    connect(progress, &QProgressDialog::canceled, progress, finish);
    connect(m_session, &ProjectSession::workspaceAboutToClose, progress, finish);
    connect(adding, &desk::EditionAdding::progress, progress, [progress](int done, int total) {
        progress->setMaximum(total);
        progress->setValue(done);
    });
    connect(adding, &desk::EditionAdding::writing, progress, [progress] { progress->setCancelButton(nullptr); });
    connect(adding, &desk::EditionAdding::failed, this, [this, finish](const base::Error &error) {
        finish();
        sayError(error);
    });
    connect(adding, &desk::EditionAdding::added, this,
            [this, finish, report](const QList<desk::RefoundExcerpt> &refound) {
                finish();
                const auto sure = std::ranges::count_if(refound, &desk::RefoundExcerpt::isSure);
                m_status->setWork(tr("%n excerpt(s) found again in the new edition", nullptr, int(sure)));
                if (sure < refound.size())
                    reviewEdition(report);
            });
    adding->start();
}

void MainWindow::reviewEdition(const QUuid &report)
{
    const auto summary = summaryOf(report);
    if (!summary || !m_session->workspace())
        return;
    if (m_review)
        m_review->close();
    m_review = new EditionReviewDialog(m_session->workspace(), *summary, this);
    m_review->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &ProjectSession::workspaceAboutToClose, m_review, &QWidget::close);
    m_review->show();
}

} // namespace meipi::widgets
