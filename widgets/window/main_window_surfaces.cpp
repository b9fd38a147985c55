// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/icons.h"
#include "widgets/window/codebook_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/status_line.h"
#include "widgets/window/window_docks.h"

#include <QActionGroup>
#include <QStackedWidget>
#include <QToolBar>

namespace meipi::widgets {

void MainWindow::addSurfaces()
{
    auto *surfaces = new QActionGroup(this);
    for (const auto &[action, icon, key] : {std::tuple(m_reading, u"book", Qt::CTRL | Qt::Key_1),
                                            std::tuple(m_codebookSurface, u"codebook", Qt::CTRL | Qt::Key_4)}) {
        action->setCheckable(true);
        action->setIcon(themedIcon(icon));
        action->setShortcut(key);
        surfaces->addAction(action);
        m_surfaces->addAction(action);
    }
    m_reading->setChecked(true);
    connect(surfaces, &QActionGroup::triggered, this, &MainWindow::showSurface);
}

void MainWindow::connectCodebook()
{
    connect(m_codebook, &CodebookPage::excerptOpened, this, &MainWindow::goToExcerpt);
    connect(m_codebook, &CodebookPage::failed, this, &MainWindow::sayError);
    connect(m_codebook, &CodebookPage::said, m_status, &StatusLine::setWork);
}

bool MainWindow::isCodebookShown() const { return m_stack->currentWidget() == m_codebook; }

void MainWindow::goToExcerpt(const QUuid &report, const QUuid &excerpt)
{
    m_session->openReport(report);
    m_reading->trigger();
    desk::OpenReport *opened = m_session->report();
    if (!opened)
        return;
    ReaderView *reader = m_pane->reader();
    auto *waiting = new QObject(opened); // until its text and its excerpts are there
    const auto go = [opened, reader, excerpt, waiting] {
        if (!opened->text() || !opened->excerpt(excerpt) || reader->pageCount() == 0)
            return;
        reader->goToExcerpt(excerpt);
        waiting->deleteLater();
        waiting->setParent(nullptr);
    };
    connect(opened, &desk::OpenReport::textReady, waiting, go, Qt::QueuedConnection);
    connect(opened, &desk::OpenReport::excerptsChanged, waiting, go, Qt::QueuedConnection);
    connect(reader, &ReaderView::pagesChanged, waiting, go, Qt::QueuedConnection);
    go();
}

void MainWindow::showSurface()
{
    if (!m_session->workspace())
        return;
    const bool codebook = m_codebookSurface->isChecked();
    if (!codebook)
        m_codebook->keep();
    m_stack->setCurrentWidget(codebook ? m_codebook : static_cast<QWidget *>(m_pane));
    m_docks->setProjectOpen(!codebook); // its own panels take their place
    if (codebook)
        m_codebook->open();
    else
        m_pane->reader()->setFocus(Qt::OtherFocusReason);
    updateActions();
}

void MainWindow::retranslateSurfaces()
{
    m_surfaces->setWindowTitle(tr("Surfaces"));
    m_reading->setText(tr("Read"));
    m_codebookSurface->setText(tr("Codebook"));
}

} // namespace meipi::widgets
