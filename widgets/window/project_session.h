// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/file_opening.h"
#include "app/desk/workspace.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

namespace meipi::widgets {

/// The one project that a window has open, and the report that is being read in it. Opening happens in the background:
/// everything returns at once and says what became of it by a signal.
class ProjectSession : public QObject
{
    Q_OBJECT

public:
    using Opened = base::Result<std::unique_ptr<project::Store>>;
    using Opening = QFuture<std::shared_ptr<Opened>>;

    explicit ProjectSession(QObject *parent = nullptr);
    ~ProjectSession() override;

    [[nodiscard]] desk::Workspace *workspace() const; ///< null: nothing is open
    [[nodiscard]] desk::OpenReport *report() const; ///< null: none is being read
    [[nodiscard]] bool isOpening() const { return m_opening; }

    /// Begins before there is a window to show it in: the file is read while the window is built. Any such opening has
    /// to be given to `await` in the same thread.
    [[nodiscard]] static Opening beginOpening(const QString &path); ///< empty: the personal desk
    void await(Opening opening);

    void openProject(const QString &path);
    void newProject(const QString &path);
    void openDesk(); ///< the project of PDFs that are merely read
    void openSample(); ///< the person's own copy
    /// Into the project that is open (or being opened), else onto the personal desk. The first is shown, the others are
    /// added one after the other.
    void openPdfs(const QStringList &paths);
    /// An opening that `openPdfs` continues when it opens that file.
    void setBegun(std::unique_ptr<desk::FileOpening> begun);
    void openReport(const QUuid &report);
    void removeReport(const QUuid &report); ///< from the project; undo brings it back
    void closeProject();
    /// Keeps the place of the report for the next opening.
    void keepPlace(const QByteArray &place);
    /// Answers with `placeFound` for the report that is open, if it has one.
    void askPlace();
    /// Runs before the project is closed: work in other threads that uses its store.
    void waitFor(const QFuture<void> &work);

Q_SIGNALS:
    void workspaceAboutToClose();
    void workspaceChanged();
    void reportAboutToClose();
    void reportChanged();
    void openingChanged(bool opening);
    void placeFound(const QByteArray &place);
    void failed(const meipi::base::Error &error);

private:
    void take(std::unique_ptr<project::Store> store);
    void showFirstReport();
    void showReport(desk::OpenReport *report);
    void addNextPdf();
    void addPdf(const QString &path);
    void closeWhenAdded(desk::OpenReport *report);
    [[nodiscard]] bool isOpenHere(const project::Store &store) const;

    std::unique_ptr<desk::Workspace> m_workspace;
    QPointer<desk::OpenReport> m_report;
    QList<QFuture<void>> m_works;
    QStringList m_waitingPdfs;
    std::unique_ptr<desk::FileOpening> m_begun;
    QPointer<desk::OpenReport> m_adding; ///< in the background, not shown
    quint64 m_generation = 0; ///< of openings: an answer to an earlier one is dropped
    bool m_opening = false;
    QString m_openingPath; ///< of the project that is being opened, when it has a name
    bool m_wantsReport = false; ///< until the report list is there
};

} // namespace meipi::widgets
