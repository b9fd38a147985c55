// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"

#include "app/desk/isolation_note.h"
#include "app/desk/messages.h"
#include "app/desk/when_done.h"
#include "app/desk/written_file.h"
#include "widgets/start/start_view.h"
#include "widgets/tagging/label_language.h"
#include "widgets/window/identity_dialog.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/status_line.h"

#include <QApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPointer>
#include <QtConcurrentRun>

namespace meipi::widgets {

namespace {

/// Dialogs are opened, not executed: the window goes on working behind them.
QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &filter, QFileDialog::FileMode mode,
                        QFileDialog::AcceptMode accept, const QString &suffix)
{
    auto *dialog = new QFileDialog(parent, title, {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setAcceptMode(accept);
    dialog->setDefaultSuffix(suffix);
    return dialog;
}

} // namespace

void MainWindow::chooseAndOpenPdfs()
{
    auto *dialog = fileDialog(this, tr("Open report PDFs"), tr("PDF files (*.pdf)"), QFileDialog::ExistingFiles,
                              QFileDialog::AcceptOpen, {});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::openPdfs);
    dialog->open();
}

void MainWindow::chooseAndOpenProject()
{
    auto *dialog = fileDialog(this, tr("Open a project"), tr("Meipi projects (*.meipi)"), QFileDialog::ExistingFile,
                              QFileDialog::AcceptOpen, {});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openProject);
    dialog->open();
}

void MainWindow::chooseNewProject()
{
    auto *dialog = fileDialog(this, tr("New project"), tr("Meipi projects (*.meipi)"), QFileDialog::AnyFile,
                              QFileDialog::AcceptSave, QStringLiteral("meipi"));
    // A project is never overwritten: the one that is there is said to be there.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (mayClose())
            m_session->newProject(path);
    });
    dialog->open();
}

void MainWindow::chooseExport() { chooseExportOf({}); }

void MainWindow::chooseExportOf(const desk::ChosenExcerpts &chosen)
{
    if (!m_session->workspace())
        return;
    auto *dialog = fileDialog(this, tr("Export excerpts as a table"), tr("Tables (*.csv)"), QFileDialog::AnyFile,
                              QFileDialog::AcceptSave, QStringLiteral("csv"));
    dialog->selectFile(m_session->workspace()->title() + QStringLiteral(".csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen](const QString &path) { exportTo(path, chosen); });
    dialog->open();
}

void MainWindow::exportTo(const QString &path, const desk::ChosenExcerpts &chosen)
{
    desk::Workspace *workspace = m_session->workspace();
    if (!workspace)
        return;
    using Outcome = base::Result<qsizetype>;
    m_status->setWork(tr("Exporting…"));
    project::Store *store = &workspace->store();
    // The session waits for this before the store goes.
    QFuture<Outcome> work = QtConcurrent::run([store, path, chosen, language = interfaceLabelLanguage()]() -> Outcome {
        constexpr int noColumns = 0; // a CSV has no width
        const auto table = desk::exportExcerpts(*store, desk::ExcerptFormat::Csv, language, noColumns, chosen);
        if (!table)
            return std::unexpected(table.error());
        if (const base::Done written = desk::writeFile(path, table->bytes); !written)
            return std::unexpected(written.error());
        return table->rows;
    });
    m_session->waitFor(QFuture<void>(work));
    desk::whenDone(work, this, [this, path](const Outcome &rows) {
        if (!rows) {
            m_status->setWork({});
            sayError(rows.error());
            return;
        }
        m_status->setWork(tr("%n excerpt(s) written to %1", nullptr, int(*rows)).arg(path));
        Q_EMIT exported(path);
    });
}

void MainWindow::renameReport(const QUuid &report)
{
    desk::Workspace *workspace = m_session->workspace();
    if (!workspace || workspace->isReadOnly())
        return;
    QString title;
    for (const project::ReportSummary &summary : workspace->reports()) {
        if (summary.report.row.id == report)
            title = summary.report.title;
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the report"));
    dialog->setLabelText(tr("Title"));
    dialog->setTextValue(title);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, report](const QString &value) {
        if (desk::Workspace *open = m_session->workspace(); open && !value.trimmed().isEmpty())
            open->renameReport(report, value.trimmed());
        showTitle();
    });
    dialog->open();
}

void MainWindow::askPassword(bool wrongBefore)
{
    const QPointer<desk::OpenReport> report = m_session->report();
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Locked PDF"));
    dialog->setLabelText(wrongBefore ? tr("That password does not open it. Password:")
                                     : tr("This PDF is locked. Password:"));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, report](const QString &password) {
        if (report && m_session->workspace())
            m_session->workspace()->setPassword(report, password);
    });
    dialog->open();
}

void MainWindow::editIdentity()
{
    auto *dialog = new IdentityDialog(desk::thisWriter(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        desk::setThisWriter(dialog->writer());
        if (desk::Workspace *workspace = m_session->workspace())
            workspace->setMe(dialog->writer());
        m_start->setIdentity(dialog->writer().name, dialog->writer().ink);
        showCoders();
    });
    dialog->open();
}

void MainWindow::checkProject()
{
    desk::Workspace *workspace = m_session->workspace();
    if (!workspace)
        return;
    m_status->setWork(tr("Checking the project…"));
    m_check.cancel(); // one at a time
    m_check = {};
    desk::whenDone(workspace->store().check(m_check), this, [this](const base::Result<project::CheckReport> &report) {
        if (!report && report.error().problem == base::Problem::Cancelled)
            return;
        m_status->setWork({});
        if (!report)
            sayError(report.error());
        else if (report->ok)
            m_status->setWork(tr("The project is sound"));
        else
            m_pane->troubleBar()->say(tr("The check found: %1").arg(report->problems.join(QStringLiteral("; "))));
    });
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Meipi"),
                                tr("Meipi %1").arg(QApplication::applicationVersion()), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIconPixmap(windowIcon().pixmap(64));
    box->setInformativeText(
        tr("Notes in the margin of report PDFs.\n\nFree software under the GNU General Public License, "
           "version 3 or later. Readings of Chinese: CC-CEDICT (CC BY-SA 4.0).")
        + QStringLiteral("\n\n") + desk::isolationNote());
    box->open();
}

} // namespace meipi::widgets
