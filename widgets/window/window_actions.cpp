// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_actions.h"

#include "widgets/style/icons.h"
#include "widgets/window/page_actions.h"
#include "widgets/window/recent_projects.h"

#include <QFileInfo>
#include <QMenu>

namespace meipi::widgets {

namespace {

/// The platform's keys for something and one more, each once: a key that is there twice is ambiguous.
QList<QKeySequence> keysOf(QKeySequence::StandardKey standard, const QKeySequence &further)
{
    QList<QKeySequence> keys = QKeySequence::keyBindings(standard);
    if (!keys.contains(further))
        keys.append(further);
    return keys;
}

} // namespace

WindowActions::WindowActions(QMenuBar *bar, QUndoGroup *undoGroup) : QObject(bar), m_undo(undoGroup)
{
    buildFile(bar);
    buildEdit(bar);
    buildView(bar);
    buildReport(bar);
    buildTagging(bar);
    buildRest(bar);
    retranslate();
    setState(false, false, false);
    connect(m_undo, &QUndoGroup::undoTextChanged, this, [this] { retranslateEditAndView(); });
    connect(m_undo, &QUndoGroup::redoTextChanged, this, [this] { retranslateEditAndView(); });
}

QAction *WindowActions::add(QMenu *menu, Needs needs, const QKeySequence &key)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    menu->addAction(action);
    m_needs.append({action, needs});
    return action;
}

void WindowActions::buildFile(QMenuBar *bar)
{
    m_file = bar->addMenu(QString());
    openPdf = add(m_file, Needs::Nothing, QKeySequence::Open);
    newProject = add(m_file, Needs::Nothing, QKeySequence::New);
    openProject = add(m_file, Needs::Nothing, Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    m_recent = m_file->addMenu(QString());
    connect(m_recent, &QMenu::aboutToShow, this, &WindowActions::fillRecent);
    openDesk = add(m_file, Needs::Nothing);
    m_file->addSeparator();
    exportExcerpts = add(m_file, Needs::Project, Qt::CTRL | Qt::Key_E);
    m_file->addSeparator();
    closeProject = add(m_file, Needs::Project, QKeySequence::Close);
    quit = add(m_file, Needs::Nothing, Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEdit(QMenuBar *bar)
{
    m_edit = bar->addMenu(QString());
    undo = new QAction(this);
    undo->setShortcuts(QKeySequence::Undo);
    undo->setIcon(themedIcon(u"undo"));
    redo = new QAction(this);
    redo->setShortcuts(keysOf(QKeySequence::Redo, Qt::CTRL | Qt::Key_Y));
    redo->setIcon(themedIcon(u"redo"));
    m_edit->addActions({undo, redo});
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(undo, &QAction::triggered, m_undo, &QUndoGroup::undo);
    connect(redo, &QAction::triggered, m_undo, &QUndoGroup::redo);
    connect(m_undo, &QUndoGroup::canUndoChanged, undo, &QAction::setEnabled);
    connect(m_undo, &QUndoGroup::canRedoChanged, redo, &QAction::setEnabled);
    m_edit->addSeparator();
    copy = add(m_edit, Needs::Report, QKeySequence::Copy);
    copyLines = add(m_edit, Needs::Report, Qt::CTRL | Qt::ALT | Qt::Key_C);
    copyCitation = add(m_edit, Needs::Report, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    m_edit->addSeparator();
    selectArea = add(m_edit, Needs::Report, Qt::Key_F4);
    selectArea->setCheckable(true);
    caretBrowsing = add(m_edit, Needs::Report, Qt::Key_F7);
    caretBrowsing->setCheckable(true);
    m_edit->addSeparator();
    find = add(m_edit, Needs::Report, QKeySequence::Find);
    findNext = add(m_edit, Needs::Report, Qt::Key_F3);
    findPrevious = add(m_edit, Needs::Report, Qt::SHIFT | Qt::Key_F3);
    m_edit->addSeparator();
    filterExcerpts = add(m_edit, Needs::Report, Qt::CTRL | Qt::SHIFT | Qt::Key_E);
}

void WindowActions::buildView(QMenuBar *bar)
{
    m_view = bar->addMenu(QString());
    zoomIn = add(m_view, Needs::Report);
    zoomIn->setShortcuts(keysOf(QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal));
    zoomOut = add(m_view, Needs::Report, QKeySequence::ZoomOut);
    zoomActual = add(m_view, Needs::Report, Qt::CTRL | Qt::Key_0);
    fitWidth = add(m_view, Needs::Report, Qt::CTRL | Qt::Key_9);
    fitPage = add(m_view, Needs::Report, Qt::CTRL | Qt::Key_8);
    fitText = add(m_view, Needs::Report, Qt::CTRL | Qt::Key_7);
    m_view->addSeparator();
    pages = new PageActions(bar);
    m_view->addMenu(pages->pages());
    m_view->addMenu(pages->paper());
    clauseLens = add(m_view, Needs::Report, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    clauseLens->setCheckable(true);
    clauseLens->setIcon(themedIcon(u"lens"));
    m_view->addSeparator();
    showReports = add(m_view, Needs::Project, Qt::Key_F9);
    showReports->setCheckable(true);
    showExcerpts = add(m_view, Needs::Project, Qt::Key_F10);
    showExcerpts->setCheckable(true);
    m_view->addSeparator();
    m_appearance = m_view->addMenu(QString());
    m_appearances = new QActionGroup(this);
    for (const AppearanceChoice choice : {AppearanceChoice::System, AppearanceChoice::Light, AppearanceChoice::Dark}) {
        QAction *action = m_appearances->addAction(m_appearance->addAction(QString()));
        action->setCheckable(true);
        action->setData(int(choice));
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT appearanceChosen(choice); });
    }
    m_language = m_view->addMenu(QString());
    m_languages = new QActionGroup(this);
    using base::InterfaceLanguage;
    for (const InterfaceLanguage language :
         {InterfaceLanguage::System, InterfaceLanguage::Chinese, InterfaceLanguage::English}) {
        QAction *action = m_languages->addAction(m_language->addAction(QString()));
        action->setCheckable(true);
        action->setData(int(language));
        connect(action, &QAction::triggered, this, [this, language] { Q_EMIT languageChosen(language); });
    }
}

void WindowActions::buildReport(QMenuBar *bar)
{
    m_report = bar->addMenu(QString());
    previousPage = add(m_report, Needs::Report, Qt::CTRL | Qt::Key_PageUp);
    nextPage = add(m_report, Needs::Report, Qt::CTRL | Qt::Key_PageDown);
    goToPage = add(m_report, Needs::Report, Qt::CTRL | Qt::Key_G);
    goBack = new QAction(this); // enabled by the reader's history
    goBack->setShortcut(Qt::ALT | Qt::Key_Left);
    goBack->setIcon(themedIcon(u"back"));
    goForward = new QAction(this);
    goForward->setShortcut(Qt::ALT | Qt::Key_Right);
    goForward->setIcon(themedIcon(u"forward"));
    m_report->addActions({goBack, goForward});
    goBack->setEnabled(false);
    goForward->setEnabled(false);
    m_report->addSeparator();
    otherLanguage = add(m_report, Needs::Report, Qt::CTRL | Qt::Key_L);
    m_report->addSeparator();
    newEdition = add(m_report, Needs::Writing);
    reviewEdition = add(m_report, Needs::Writing);
    m_report->addSeparator();
    renameReport = add(m_report, Needs::Writing);
    removeReport = add(m_report, Needs::Writing);
}

void WindowActions::buildTagging(QMenuBar *bar)
{
    // T, Tab, J, K and Delete work on the page, not in the whole window, where they are letters of what one writes.
    m_tagging = bar->addMenu(QString());
    tagSelection = add(m_tagging, Needs::Writing);
    highlight = add(m_tagging, Needs::Writing);
    lastTags = add(m_tagging, Needs::Writing);
    inVivo = add(m_tagging, Needs::Writing);
    quickTags = add(m_tagging, Needs::Writing);
    quickTags->setCheckable(true);
    m_tagging->addSeparator();
    writeNote = add(m_tagging, Needs::Writing);
    removeExcerpt = add(m_tagging, Needs::Writing);
    split = add(m_tagging, Needs::Writing);
    joinNext = add(m_tagging, Needs::Writing);
    joinPrevious = add(m_tagging, Needs::Writing);
    m_tagging->addSeparator();
    nextExcerpt = add(m_tagging, Needs::Report);
    previousExcerpt = add(m_tagging, Needs::Report);
    m_tagging->addSeparator();
    blind = add(m_tagging, Needs::Project);
    blind->setCheckable(true);
    m_tagging->addSeparator();
    nextClause = add(m_tagging, Needs::Lens);
    previousClause = add(m_tagging, Needs::Lens);
}

void WindowActions::buildRest(QMenuBar *bar)
{
    m_tools = bar->addMenu(QString());
    identity = add(m_tools, Needs::Nothing);
    checkProject = add(m_tools, Needs::Project);
    m_help = bar->addMenu(QString());
    about = add(m_help, Needs::Nothing);
    about->setMenuRole(QAction::AboutRole);
    aboutQt = add(m_help, Needs::Nothing);
    aboutQt->setMenuRole(QAction::AboutQtRole);
}

void WindowActions::setState(bool project, bool report, bool writing)
{
    pages->setEnabled(report);
    for (const auto &[action, needs] : std::as_const(m_needs)) {
        switch (needs) {
        case Needs::Nothing: break;
        case Needs::Project: action->setEnabled(project); break;
        case Needs::Report: action->setEnabled(report); break;
        case Needs::Lens: action->setEnabled(report && clauseLens->isChecked()); break;
        case Needs::Writing: action->setEnabled(report && writing); break;
        }
    }
}

void WindowActions::setAppearance(AppearanceChoice choice)
{
    for (const auto actionList = m_appearances->actions(); QAction * action : actionList)
        action->setChecked(action->data().toInt() == int(choice));
}

void WindowActions::setLanguage(base::InterfaceLanguage language)
{
    for (const auto actionList = m_languages->actions(); QAction * action : actionList)
        action->setChecked(action->data().toInt() == int(language));
}

void WindowActions::fillRecent()
{
    m_recent->clear();
    for (const auto pathList = RecentProjects::paths(); const QString &path : pathList) {
        QAction *action = m_recent->addAction(QFileInfo(path).fileName().replace(u'&', QStringLiteral("&&")));
        action->setToolTip(path);
        action->setData(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentChosen(path); });
    }
    QAction *none = m_recent->addAction(tr("None yet"));
    none->setEnabled(false);
    none->setVisible(m_recent->actions().size() == 1);
    RecentProjects::findMissing(none, [this, none](const QString &path) {
        const QList<QAction *> actions = m_recent->actions();
        bool isEmpty = true;
        for (QAction *action : actions) {
            if (action->data().toString() == path)
                action->setVisible(false);
            isEmpty = isEmpty && (action == none || !action->isVisible());
        }
        none->setVisible(isEmpty);
    });
}

} // namespace meipi::widgets
