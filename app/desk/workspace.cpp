// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/edit_command.h"
#include "app/desk/when_done.h"
#include "app/desk/workspace_private.h"
#include "app/project/change_sets.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace meipi::desk {

Workspace::Private::Private(Workspace *workspace, std::unique_ptr<project::Store> projectStore)
    : q(workspace),
      store(std::move(projectStore)),
      head(store->head()),
      writer(thisWriter()),
      taxonomy(head.taxonomy),
      people(head.people)
{ }

project::ReportSummary *Workspace::Private::summary(const QUuid &report)
{
    const auto found =
        std::ranges::find_if(reports, [&](const project::ReportSummary &s) { return s.report.row.id == report; });
    return found == reports.end() ? nullptr : &*found;
}

Workspace::Workspace(std::unique_ptr<project::Store> store, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, std::move(store)))
{
    // The store speaks from its own thread; a workspace hears it in its own.
    connect(d->store.get(), &project::Store::keptStateChanged, this, &Workspace::keptStateChanged,
            Qt::QueuedConnection);
    connect(this, &Workspace::keptStateChanged, this, [this](const project::KeptState &state) {
        if (state.waiting == 0 && std::exchange(d->refreshWanted, false))
            d->refreshReports();
    });
    d->refreshReports();
    restoreBlind();
}

Workspace::~Workspace()
{
    d->undoStack.clear();
    d->open.clear(); // before the store, which waits for what is on its way
}

project::Store &Workspace::store() const { return *d->store; }

QString Workspace::path() const { return d->store->path(); }

QString Workspace::title() const
{
    return d->head.title.isEmpty() ? QFileInfo(path()).completeBaseName() : d->head.title;
}

bool Workspace::isDesk() const { return d->head.isDesk; }

bool Workspace::isReadOnly() const { return d->head.readOnly; }

QString Workspace::readOnlyReason() const { return d->head.readOnlyReason; }

const taxonomy::Taxonomy &Workspace::taxonomy() const { return d->taxonomy; }

const QList<project::Person> &Workspace::people() const { return d->people; }

project::Person Workspace::person(const QUuid &id) const
{
    const auto found = std::ranges::find_if(d->people, [&](const project::Person &p) { return p.row.id == id; });
    if (found != d->people.end())
        return *found;
    project::Person unknown;
    unknown.row.id = id;
    if (id == d->writer.person) {
        unknown.name = d->writer.name;
        unknown.initials = d->writer.initials;
        unknown.ink = d->writer.ink;
    }
    return unknown;
}

project::Person Workspace::me() const { return person(d->writer.person); }

const QList<project::ReportSummary> &Workspace::reports() const { return d->reports; }

QUndoStack *Workspace::undoStack() const { return &d->undoStack; }

project::KeptState Workspace::keptState() const { return d->store->keptState(); }

OpenReport *Workspace::openReport(const QUuid &report)
{
    for (const std::unique_ptr<OpenReport> &present : d->open) {
        if (present->id() == report) {
            ++present->d->holders;
            return present.get();
        }
    }
    std::unique_ptr<OpenReport> fresh = d->makeReport(this);
    fresh->d->summary.report.row.id = report;
    if (const project::ReportSummary *known = d->summary(report))
        fresh->d->summary = *known;
    fresh->d->identified = true;
    OpenReport *opened = d->hold(std::move(fresh));
    d->openStored(opened);
    return opened;
}

OpenReport *Workspace::openFile(const QString &path, const ReportDetails &details, std::unique_ptr<FileOpening> begun)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const std::unique_ptr<OpenReport> &present : d->open) {
        if (present->d->path == absolute && !present->d->error) {
            ++present->d->holders;
            return present.get();
        }
    }
    std::unique_ptr<pdf::Document> document = begun && begun->path() == absolute ? begun->takeDocument() : nullptr;
    const bool isBegun = document != nullptr;
    std::unique_ptr<OpenReport> fresh = d->makeReport(this, std::move(document));
    fresh->d->details = details;
    OpenReport *opened = d->hold(std::move(fresh));
    d->nameByPath(opened, absolute);
    if (isBegun)
        d->continueOpening(opened, *begun);
    else
        d->openPath(opened);
    return opened;
}

void Workspace::close(OpenReport *report)
{
    const auto found = std::ranges::find_if(d->open, [&](const auto &present) { return present.get() == report; });
    if (found == d->open.end() || --report->d->holders > 0)
        return;
    // The call may come from one of its own signals; as a child it never outlives what its continuations refer to.
    report->setParent(this);
    found->release()->deleteLater();
    d->open.erase(found);
}

void Workspace::apply(const project::ChangeSet &changes)
{
    if (changes.isEmpty())
        return;
    if (isReadOnly()) {
        Q_EMIT troubled(
            {.problem = base::Problem::ReadOnly, .subject = path(), .detail = readOnlyReason(), .near = {}});
        return;
    }
    QList<project::Record> before;
    for (const project::Record &record : changes.records) {
        if (const std::optional<project::Record> old = d->lookup(project::rowOf(record).id))
            before.append(*old);
    }
    d->push(changes, project::inverse(changes, before));
}

void Workspace::noteWritten(const project::ChangeSet &changes)
{
    d->undoStack.push(
        std::make_unique<EditCommand>(
            changes, project::inverse(changes, {}), [this](const project::ChangeSet &set) { d->write(set); }, true)
            .release());
    d->editionsWritten(changes.records);
}

void Workspace::setPassword(OpenReport *report, const QString &password)
{
    report->d->error.reset();
    report->d->document->open(report->d->source, password);
}

void Workspace::renameReport(const QUuid &report, const QString &title)
{
    const project::ReportSummary *known = d->summary(report);
    if (!known || title.trimmed().isEmpty() || known->report.title == title.trimmed())
        return;
    project::Report renamed = known->report;
    renamed.title = title.trimmed();
    apply({.what = QCoreApplication::translate("desk", "Rename report"), .records = {renamed}});
}

void Workspace::removeReport(const QUuid &report)
{
    const project::ReportSummary *known = d->summary(report);
    if (!known || isReadOnly())
        return;
    project::ChangeSet back{.what = QCoreApplication::translate("desk", "Remove report"), .records = {known->report}};
    whenDone(d->store->editions(report), this,
             [this, report, back](const base::Result<QList<project::Edition>> &editions) {
                 if (!editions) {
                     Q_EMIT troubled(editions.error());
                     return;
                 }
                 project::ChangeSet all = back;
                 std::ranges::copy(*editions, std::back_inserter(all.records));
                 d->removeWithExcerpts(report, all);
             });
}

/// `back` has the report and its editions.
void Workspace::Private::removeWithExcerpts(const QUuid &report, const project::ChangeSet &back)
{
    whenDone(store->excerpts(report), q, [this, back](const base::Result<QList<project::ExcerptRow>> &rows) {
        if (!rows) {
            Q_EMIT q->troubled(rows.error());
            return;
        }
        project::ChangeSet all = back;
        for (const project::ExcerptRow &row : *rows) {
            all.records.append(row.excerpt);
            std::ranges::copy(row.quotations, std::back_inserter(all.records));
            std::ranges::copy(row.tags, std::back_inserter(all.records));
        }
        project::ChangeSet changes = all;
        for (project::Record &record : changes.records)
            project::rowOf(record).deleted = true;
        push(changes, all);
    });
}

void Workspace::setMe(const project::Writer &writer)
{
    setThisWriter(writer);
    d->writer = writer;
    d->store->setWriter(writer);
    project::Person person = me();
    if (!isReadOnly() && std::ranges::any_of(d->people, [&](const auto &p) { return p.row.id == writer.person; })) {
        person.name = writer.name;
        person.initials = writer.initials;
        person.ink = writer.ink;
        d->write({.what = {}, .records = {person}}); // who I am is no step to take back
    }
    for (const std::unique_ptr<OpenReport> &report : d->open)
        d->showBlindly(report.get());
    Q_EMIT peopleChanged();
}

} // namespace meipi::desk
