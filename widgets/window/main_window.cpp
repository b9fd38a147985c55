// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"
#include "widgets/window/codebook_page.h"

#include "app/desk/messages.h"
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/start/start_view.h"
#include "widgets/style/roles.h"
#include "widgets/window/message_bar.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/status_line.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>

namespace meipi::widgets {

namespace {

constexpr QSize firstSize(1440, 900);
constexpr QLatin1StringView geometryKey("window/geometry");
constexpr QLatin1StringView languageKey("interface/language");
constexpr QLatin1StringView appearanceKey("interface/appearance");

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const auto urlList = data->urls(); const QUrl &url : urlList) {
        const QString path = url.toLocalFile();
        if (path.endsWith(u".pdf", Qt::CaseInsensitive) || path.endsWith(u".meipi", Qt::CaseInsensitive))
            paths.append(path);
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent),
      m_session(new ProjectSession(this)),
      m_undo(new QUndoGroup(this)),
      m_actions(new WindowActions(menuBar(), m_undo)),
      m_surfaces(addToolBar(QString())),
      m_reading(new QAction(this)),
      m_codebookSurface(new QAction(this)),
      m_projectName(new QLabel(this)),
      m_stack(new QStackedWidget(this)),
      m_start(new StartView),
      m_pane(new ReaderPane),
      m_codebook(new CodebookPage),
      m_docks(new WindowDocks(this)),
      m_status(new StatusLine(this))
{
    build();
    connectSession();
    connectActions();
    connectReadingActions();
    connectPanels();
    connectLens();
    connectCodebook();
    connectStart();
    retranslate();
    showWorkspace();
    resize(firstSize);
}

MainWindow::~MainWindow()
{
    // The report's views go before what they show.
    m_pane->setReport(nullptr, nullptr);
    m_docks->excerpts()->setReport(nullptr, nullptr);
    m_codebook->setWorkspace(nullptr);
    disconnect(m_session, nullptr, this, nullptr);
    m_session->closeProject();
}

void MainWindow::build()
{
    setAcceptDrops(true);
    setDockOptions({}); // nothing moves by itself
    m_surfaces->setObjectName(QStringLiteral("surfaces"));
    m_surfaces->setMovable(false);
    m_surfaces->setContextMenuPolicy(Qt::PreventContextMenu);
    m_surfaces->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    makeSurfaceBar(*m_surfaces);
    addSurfaces();
    auto *stretch = new QWidget(m_surfaces);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_surfaces->addWidget(stretch);
    for (QAction *action : {m_actions->undo, m_actions->redo}) {
        m_surfaces->addAction(action);
        if (auto *button = qobject_cast<QToolButton *>(m_surfaces->widgetForAction(action)))
            button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    }
    m_projectName->setTextFormat(Qt::PlainText);
    m_projectName->setForegroundRole(QPalette::PlaceholderText);
    constexpr int edge = 20; // pixels
    m_projectName->setContentsMargins(0, 0, edge, 0);
    menuBar()->setCornerWidget(m_projectName);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_codebook);
    setCentralWidget(m_stack);
    setStatusBar(m_status);
    setContextMenuPolicy(Qt::NoContextMenu);
}

void MainWindow::restoreWindow()
{
    const QSettings settings;
    if (const QByteArray geometry = settings.value(geometryKey).toByteArray(); !geometry.isEmpty())
        restoreGeometry(geometry);
    else
        resize(firstSize.boundedTo(screen()->availableSize())); // a small laptop, or 200 % scale
    m_docks->restore();
}

void MainWindow::chooseLanguage(base::InterfaceLanguage language)
{
    QSettings().setValue(languageKey, base::interfaceLanguageName(language));
    base::useInterfaceLanguage(language);
    m_actions->setLanguage(language);
}

void MainWindow::chooseAppearance(AppearanceChoice choice)
{
    QSettings().setValue(appearanceKey, appearanceName(choice));
    applyAppearance(*qApp, choice);
    m_actions->setAppearance(choice);
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_docks->retranslate();
    retranslateSurfaces();
    m_actions->setLanguage(base::chosenInterfaceLanguage());
    m_actions->setAppearance(chosenAppearance());
    showTitle();
    showPlace(m_position);
    showCounts();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::keepPlace()
{
    m_docks->excerpts()->keepNote();
    m_codebook->keep();
    if (m_session->report() && m_pane->reader()->pageCount() > 0)
        m_session->keepPlace(m_pane->reader()->savedPlace());
}

bool MainWindow::mayClose()
{
    const desk::Workspace *workspace = m_session->workspace();
    if (!workspace)
        return true;
    const project::KeptState state = workspace->keptState();
    if (!state.trouble || state.waiting == 0)
        return true;
    // The one question that undo cannot answer: what is held in memory would be gone.
    QMessageBox question(QMessageBox::Warning, tr("Not yet written"),
                         desk::message(*state.trouble, desk::Surface::Held), QMessageBox::NoButton, this);
    question.setInformativeText(tr("%n change(s) are only in memory and would be lost.", nullptr, state.waiting));
    QPushButton *stay = question.addButton(tr("Stay"), QMessageBox::RejectRole);
    question.addButton(tr("Close and lose them"), QMessageBox::DestructiveRole);
    question.setDefaultButton(stay);
    question.setEscapeButton(stay);
    question.exec();
    return question.clickedButton() != stay;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_docks->excerpts()->keepNote();
    m_codebook->keep();
    if (!mayClose()) {
        event->ignore();
        return;
    }
    keepPlace();
    QSettings().setValue(geometryKey, saveGeometry());
    m_docks->keep();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    openFiles(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_docks->windowResized(width());
}

} // namespace meipi::widgets
