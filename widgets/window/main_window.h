// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/cancel_token.h"
#include "app/base/interface_language.h"
#include "app/desk/excerpt_export.h"
#include "widgets/style/appearance.h"

#include <QMainWindow>
#include <QPointer>
#include <QUndoGroup>

#include <optional>

class QLabel;
class QStackedWidget;
class QToolBar;

namespace meipi::widgets {

class CodebookPage;
class EditionReviewDialog;
class MessageBar;
class ProjectSession;
class ReaderPane;
class StartView;
class StatusLine;
class WindowActions;
class WindowDocks;

/// The program's window: the start view, or a project with the report that is being read. It puts the parts together; what
/// they do is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    void openProject(const QString &path);
    void openPdfs(const QStringList &paths);
    /// PDFs and projects, as dropped or given on the command line.
    void openFiles(const QStringList &paths);
    void chooseAppearance(AppearanceChoice choice);
    void chooseLanguage(base::InterfaceLanguage language);
    void restoreWindow();
    /// Writes the project's excerpts, or those that were chosen, as CSV, in the background; says so in the status line, or
    /// why not above the page.
    void exportTo(const QString &path, const desk::ChosenExcerpts &chosen = {});

    /// In the background, with progress; then the review of what a person has to decide.
    void addEdition(const QUuid &report, const QString &path);
    void reviewEdition(const QUuid &report);

    [[nodiscard]] ProjectSession *session() const { return m_session; }
    [[nodiscard]] ReaderPane *pane() const { return m_pane; }
    [[nodiscard]] WindowDocks *docks() const { return m_docks; }
    [[nodiscard]] WindowActions *windowActions() const { return m_actions; }
    [[nodiscard]] StatusLine *statusLine() const { return m_status; }

Q_SIGNALS:
    void exported(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // main_window.cpp
    void build();
    void retranslate();
    void keepPlace();
    [[nodiscard]] bool mayClose();
    // main_window_session.cpp: follows the project and the report
    void connectSession();
    /// A project is open or about to be: not the start view.
    [[nodiscard]] bool isReading() const;
    void showWorkspace();
    void showReport();
    void showTitle();
    void showCoders();
    void showCounts();
    void showPlace(qsizetype position);
    [[nodiscard]] qsizetype readPosition(qsizetype firstInView) const;
    void updateActions();
    void sayError(const base::Error &error);
    // main_window_surfaces.cpp: reading, the codebook
    void addSurfaces();
    void connectCodebook();
    void goToExcerpt(const QUuid &report, const QUuid &excerpt);
    [[nodiscard]] bool isCodebookShown() const;
    void showSurface();
    void retranslateSurfaces();
    // main_window_actions.cpp: what the menus do
    void connectActions();
    void connectReadingActions();
    void connectCodingActions(); // main_window_coding.cpp
    void connectPanels();
    void connectLens(); // main_window_lens.cpp
    void showExcerpts(); ///< not the lens beside them
    void connectStart();
    void chooseAndOpenPdfs();
    void chooseAndOpenProject();
    void chooseNewProject();
    void chooseExport();
    void chooseExportOf(const desk::ChosenExcerpts &chosen);
    void renameReport(const QUuid &report);
    // main_window_editions.cpp
    void chooseNewEdition(const QUuid &report);
    [[nodiscard]] std::optional<project::ReportSummary> summaryOf(const QUuid &report) const;
    void askPassword(bool wrongBefore);
    void editIdentity();
    void checkProject();
    void showAbout();

    ProjectSession *m_session;
    QUndoGroup *m_undo;
    WindowActions *m_actions;
    QToolBar *m_surfaces;
    QAction *m_reading;
    QAction *m_codebookSurface;
    QLabel *m_projectName;
    QStackedWidget *m_stack;
    StartView *m_start;
    ReaderPane *m_pane;
    CodebookPage *m_codebook;
    WindowDocks *m_docks;
    StatusLine *m_status;
    QPointer<EditionReviewDialog> m_review;
    qsizetype m_position = 0;
    base::CancelToken m_check; ///< of the project that is open
};

} // namespace meipi::widgets
