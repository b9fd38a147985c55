// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/interface_language.h"
#include "widgets/style/appearance.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QObject>
#include <QUndoGroup>

namespace meipi::widgets {

class PageActions;

/// Every action of the window with its menu, key and text. Owns no behaviour: the window connects them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// What has to be there for an action to make sense.
    enum class Needs : quint8 { Nothing, Project, Report, Lens, Writing };

    WindowActions(QMenuBar *bar, QUndoGroup *undo);

    void retranslate();
    void setState(bool project, bool report, bool writing);
    void setAppearance(AppearanceChoice choice);
    void setLanguage(base::InterfaceLanguage language);

    QAction *openPdf;
    QAction *newProject;
    QAction *openProject;
    QAction *openDesk;
    QAction *exportExcerpts;
    QAction *closeProject;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *copy;
    QAction *copyLines;
    QAction *copyCitation;
    QAction *selectArea;
    QAction *caretBrowsing;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *filterExcerpts;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomActual;
    QAction *fitWidth;
    QAction *fitPage;
    QAction *fitText;
    PageActions *pages;
    QAction *clauseLens;
    QAction *showReports;
    QAction *showExcerpts;
    QAction *previousPage;
    QAction *nextPage;
    QAction *goToPage;
    QAction *goBack;
    QAction *goForward;
    QAction *otherLanguage;
    QAction *newEdition;
    QAction *reviewEdition;
    QAction *renameReport;
    QAction *removeReport;
    QAction *tagSelection;
    QAction *highlight;
    QAction *lastTags;
    QAction *quickTags;
    QAction *inVivo;
    QAction *writeNote;
    QAction *removeExcerpt;
    QAction *split;
    QAction *joinNext;
    QAction *joinPrevious;
    QAction *nextExcerpt;
    QAction *previousExcerpt;
    QAction *nextClause;
    QAction *previousClause;
    QAction *blind;
    QAction *identity;
    QAction *checkProject;
    QAction *about;
    QAction *aboutQt;

Q_SIGNALS:
    void recentChosen(const QString &path);
    void appearanceChosen(meipi::widgets::AppearanceChoice choice);
    void languageChosen(meipi::base::InterfaceLanguage language);

private:
    QAction *add(QMenu *menu, Needs needs, const QKeySequence &key = {});
    void buildFile(QMenuBar *bar);
    void buildEdit(QMenuBar *bar);
    void buildView(QMenuBar *bar);
    void buildReport(QMenuBar *bar);
    void buildTagging(QMenuBar *bar);
    void buildRest(QMenuBar *bar);
    void fillRecent();
    void retranslateFile();
    void retranslateEditAndView();
    void retranslateRest();

    QUndoGroup *m_undo;
    QList<std::pair<QAction *, Needs>> m_needs;
    QMenu *m_file = nullptr;
    QMenu *m_recent = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_appearance = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_report = nullptr;
    QMenu *m_tagging = nullptr;
    QMenu *m_tools = nullptr;
    QMenu *m_help = nullptr;
    QActionGroup *m_appearances = nullptr;
    QActionGroup *m_languages = nullptr;
};

} // namespace meipi::widgets
