// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/project_session.h"

#include "app/desk/when_done.h"
#include "widgets/window/recent_projects.h"
#include "widgets/window/sample_project.h"

#include <QFileInfo>
#include <QThread>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace meipi::widgets {

namespace {

constexpr QLatin1StringView lastReportKey("window/report");

QString placeKey(const QUuid &report)
{
    return QStringLiteral("window/place/") + report.toString(QUuid::WithoutBraces);
}

/// The project has the report, or cannot have it.
bool isSettled(const desk::OpenReport &report) { return report.error() || !report.id().isNull(); }

ProjectSession::Opening inBackground(std::function<ProjectSession::Opened()> open)
{
    return QtConcurrent::run([open = std::move(open), here = QThread::currentThread()] {
        auto opened = std::make_shared<ProjectSession::Opened>(open());
        if (*opened)
            (**opened)->moveToThread(here);
        return opened;
    });
}

} // namespace

ProjectSession::ProjectSession(QObject *parent) : QObject(parent) { }

ProjectSession::~ProjectSession() { closeProject(); }

desk::Workspace *ProjectSession::workspace() const { return m_workspace.get(); }

desk::OpenReport *ProjectSession::report() const { return m_report; }

ProjectSession::Opening ProjectSession::beginOpening(const QString &path)
{
    if (path.isEmpty())
        return inBackground([] { return desk::openDeskProject(); });
    const project::Writer writer = desk::thisWriter();
    return inBackground([path, writer] { return project::Store::open(path, project::OpenMode::ReadWrite, writer); });
}

void ProjectSession::openProject(const QString &path)
{
    if (m_opening && path == m_openingPath)
        return; // a second click on the same name
    await(beginOpening(path));
    m_openingPath = path;
}

void ProjectSession::openDesk() { await(beginOpening({})); }

void ProjectSession::openSample()
{
    const project::Writer writer = desk::thisWriter();
    await(inBackground([writer]() -> Opened {
        const base::Result<QString> path = ownSampleProject();
        if (!path)
            return std::unexpected(path.error());
        return project::Store::open(*path, project::OpenMode::ReadWrite, writer);
    }));
}

void ProjectSession::newProject(const QString &path)
{
    const project::Writer writer = desk::thisWriter();
    await(inBackground([path, writer] {
        const project::Store::NewProject made{.title = {}, .taxonomy = taxonomy::defaultTaxonomy(), .isDesk = false};
        return project::Store::create(path, made, writer);
    }));
}

void ProjectSession::await(Opening opening)
{
    const quint64 generation = ++m_generation;
    m_opening = true;
    m_openingPath.clear();
    Q_EMIT openingChanged(true);
    desk::whenDone(opening, this, [this, generation](const std::shared_ptr<Opened> &opened) {
        if (generation != m_generation)
            return; // something else was asked for meanwhile
        m_opening = false;
        if (*opened) {
            take(std::move(**opened));
        } else {
            m_waitingPdfs.clear();
            Q_EMIT failed(opened->error());
        }
        Q_EMIT openingChanged(false); // after the workspace: nobody sees a moment with neither
    });
}

/// What this window writes itself can be opened once more for reading only, which nobody has asked for.
bool ProjectSession::isOpenHere(const project::Store &store) const
{
    return m_workspace && !m_workspace->isReadOnly() && store.head().readOnly
        && QFileInfo(store.path()).canonicalFilePath() == QFileInfo(m_workspace->path()).canonicalFilePath();
}

void ProjectSession::take(std::unique_ptr<project::Store> store)
{
    const QStringList pdfs = std::exchange(m_waitingPdfs, {});
    if (isOpenHere(*store)) {
        openPdfs(pdfs);
        return;
    }
    closeProject();
    m_workspace = std::make_unique<desk::Workspace>(std::move(store));
    if (!m_workspace->isDesk())
        RecentProjects::add(m_workspace->path());
    Q_EMIT workspaceChanged();
    if (!pdfs.isEmpty()) {
        openPdfs(pdfs);
        return;
    }
    m_wantsReport = true;
    connect(m_workspace.get(), &desk::Workspace::reportsChanged, this, &ProjectSession::showFirstReport);
    connect(m_workspace.get(), &desk::Workspace::editionChanged, this, [this](const QUuid &report) {
        if (!m_report || m_report->id() != report)
            return;
        showReport(nullptr);
        openReport(report);
    });
    if (!m_workspace->reports().isEmpty())
        showFirstReport();
}

void ProjectSession::showFirstReport()
{
    if (!m_wantsReport || m_workspace->reports().isEmpty())
        return;
    m_wantsReport = false;
    const quint64 generation = m_generation;
    const auto open = [this, generation](const base::Result<QByteArray> &last) {
        if (generation != m_generation || !m_workspace || m_report)
            return;
        const QUuid id = QUuid::fromString(QString::fromLatin1(last.value_or(QByteArray())));
        const auto &reports = m_workspace->reports();
        const bool known = std::ranges::any_of(reports, [&](const auto &each) { return each.report.row.id == id; });
        if (known)
            openReport(id);
        else if (!reports.isEmpty())
            openReport(reports.first().report.row.id);
    };
    desk::whenDone(m_workspace->store().local(QString(lastReportKey)), this, open);
}

void ProjectSession::openReport(const QUuid &report)
{
    if (!m_workspace || (m_report && m_report->id() == report))
        return;
    m_wantsReport = false;
    showReport(m_workspace->openReport(report));
}

void ProjectSession::removeReport(const QUuid &report)
{
    if (!m_workspace || m_workspace->isReadOnly())
        return;
    if (m_report && m_report->id() == report)
        showReport(nullptr);
    m_workspace->removeReport(report);
}

void ProjectSession::showReport(desk::OpenReport *report)
{
    if (report == m_report) {
        if (report)
            m_workspace->close(report); // it was held once more by opening it again
        return;
    }
    if (m_report) {
        Q_EMIT reportAboutToClose();
        closeWhenAdded(m_report);
    }
    m_report = report;
    Q_EMIT reportChanged();
    if (!report)
        return;
    const auto remember = [this, report] {
        if (m_workspace && report == m_report && !m_workspace->isReadOnly() && !report->id().isNull())
            std::ignore =
                m_workspace->store().setLocal(QString(lastReportKey), report->id().toByteArray(QUuid::WithoutBraces));
    };
    connect(report, &desk::OpenReport::added, this, remember);
    remember();
}

void ProjectSession::setBegun(std::unique_ptr<desk::FileOpening> begun) { m_begun = std::move(begun); }

void ProjectSession::openPdfs(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    if (m_opening || !m_workspace) {
        m_waitingPdfs += paths;
        if (!m_opening)
            openDesk();
        return;
    }
    if (m_workspace->isReadOnly()) {
        Q_EMIT failed({.problem = base::Problem::ReadOnly,
                       .subject = m_workspace->path(),
                       .detail = m_workspace->readOnlyReason(),
                       .near = {}});
        return;
    }
    m_wantsReport = false;
    showReport(m_workspace->openFile(paths.first(), {}, std::move(m_begun)));
    m_waitingPdfs += paths.sliced(1);
    addNextPdf();
}

void ProjectSession::addNextPdf()
{
    if (!m_adding && !m_waitingPdfs.isEmpty() && m_workspace)
        addPdf(m_waitingPdfs.takeFirst());
}

void ProjectSession::addPdf(const QString &path)
{
    desk::OpenReport *report = m_workspace->openFile(path);
    if (!report || report == m_report) {
        if (report)
            m_workspace->close(report);
        addNextPdf();
        return;
    }
    m_adding = report;
    closeWhenAdded(report);
}

/// A new PDF that is left for another one while it is read is added all the same.
void ProjectSession::closeWhenAdded(desk::OpenReport *report)
{
    if (isSettled(*report) && report != m_adding) {
        m_workspace->close(report);
        return;
    }
    auto *wait = new QObject(report); // ends with it
    const auto look = [this, report, wait, closed = std::make_shared<bool>(false)] {
        if (*closed || !isSettled(*report))
            return;
        *closed = true;
        wait->deleteLater();
        const bool next = report == m_adding;
        if (next)
            m_adding = nullptr;
        m_workspace->close(report); // whoever shows it by now holds it too
        if (next)
            addNextPdf();
    };
    connect(report, &desk::OpenReport::failed, wait, [this](const base::Error &error) { Q_EMIT failed(error); });
    // Queued: the report still has to finish what it is saying when it is closed.
    connect(report, &desk::OpenReport::failed, wait, look, Qt::QueuedConnection);
    connect(report, &desk::OpenReport::added, wait, look, Qt::QueuedConnection);
    QMetaObject::invokeMethod(wait, look, Qt::QueuedConnection);
}

void ProjectSession::closeProject()
{
    m_waitingPdfs.clear();
    m_adding = nullptr;
    m_wantsReport = false;
    if (!m_workspace)
        return;
    Q_EMIT workspaceAboutToClose();
    showReport(nullptr);
    for (QFuture<void> &work : m_works)
        work.waitForFinished();
    m_works.clear();
    const std::unique_ptr<desk::Workspace> closing = std::move(m_workspace);
    Q_EMIT workspaceChanged();
}

void ProjectSession::waitFor(const QFuture<void> &work)
{
    m_works.removeIf([](const QFuture<void> &each) { return each.isFinished(); });
    m_works.append(work);
}

void ProjectSession::keepPlace(const QByteArray &place)
{
    if (m_workspace && m_report && !m_report->id().isNull() && !m_workspace->isReadOnly())
        std::ignore = m_workspace->store().setLocal(placeKey(m_report->id()), place);
}

void ProjectSession::askPlace()
{
    if (!m_workspace || !m_report || m_report->id().isNull())
        return;
    const QPointer<desk::OpenReport> asked = m_report;
    desk::whenDone(m_workspace->store().local(placeKey(m_report->id())), this,
                   [this, asked](const base::Result<QByteArray> &place) {
                       if (asked && asked == m_report && place && !place->isEmpty())
                           Q_EMIT placeFound(*place);
                   });
}

} // namespace meipi::widgets
