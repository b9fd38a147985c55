// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"

#include "app/desk/identity.h"
#include "widgets/start/start_view.h"
#include "widgets/window/project_session.h"

namespace meipi::widgets {

void MainWindow::connectStart()
{
    connect(m_start, &StartView::openPdfRequested, this, &MainWindow::chooseAndOpenPdfs);
    connect(m_start, &StartView::filesDropped, this, &MainWindow::openFiles);
    connect(m_start, &StartView::newProjectRequested, this, &MainWindow::chooseNewProject);
    connect(m_start, &StartView::openProjectRequested, this, &MainWindow::chooseAndOpenProject);
    connect(m_start, &StartView::recentChosen, this, &MainWindow::openProject);
    connect(m_start, &StartView::identityChanged, this, [](const QString &name, const QString &ink) {
        project::Writer writer = desk::thisWriter();
        writer.name = name;
        writer.initials = desk::initialsFor(name);
        writer.ink = ink;
        desk::setThisWriter(writer);
    });
    connect(m_start, &StartView::languageChosen, this,
            [this](const QString &name) { chooseLanguage(base::interfaceLanguageNamed(name)); });
    connect(m_start, &StartView::openSampleRequested, m_session, &ProjectSession::openSample);
    const project::Writer writer = desk::thisWriter();
    m_start->setIdentity(writer.name, writer.ink);
}

} // namespace meipi::widgets
