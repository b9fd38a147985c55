// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/edit_command.h"
#include "app/desk/when_done.h"
#include "app/desk/workspace_private.h"

#include <QCryptographicHash>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace meipi::desk {
namespace {

using base::Error;
using base::Problem;
using base::Result;
using project::Record;

bool isOfExcerpt(const Record &record)
{
    return std::holds_alternative<project::Excerpt>(record) || std::holds_alternative<project::Quotation>(record)
        || std::holds_alternative<project::ExcerptTag>(record);
}

/// Who and when until the store has said it.
void stampProvisionally(QList<Record> &records, const QUuid &me)
{
    const project::Stamp now{.milliseconds = QDateTime::currentMSecsSinceEpoch(), .counter = 0, .writer = {}};
    for (Record &record : records) {
        project::RowInfo &row = project::rowOf(record);
        row.modified = now;
        row.modifiedBy = me;
        if (row.created.milliseconds == 0) {
            row.created = now;
            row.createdBy = me;
        }
    }
}

template<typename Value>
void putById(QList<Value> &values, const Value &value, bool removed)
{
    values.removeIf([&](const Value &present) { return present.id == value.id; });
    if (!removed)
        values.append(value);
}

} // namespace

void Workspace::Private::push(const project::ChangeSet &changes, const project::ChangeSet &back)
{
    // The stack owns the command and does it at once.
    undoStack.push(
        std::make_unique<EditCommand>(changes, back, [this](const project::ChangeSet &set) { write(set); }).release());
}

void Workspace::Private::write(const project::ChangeSet &changes)
{
    ++listVersion;
    QList<Record> records = changes.records;
    stampProvisionally(records, writer.person);
    applyToLists(records);
    applyToExcerpts(records);
    pending.append(records);
    whenDone(store->apply(changes), q, [this](const Result<QList<Record>> &done) {
        pending.removeFirst(); // answers come in the order of asking
        if (done)
            written(*done);
        else
            notWritten(done.error());
    });
    // Asked behind the change in the store's queue: asked before it, the answer may come without the report.
    if (std::exchange(reportBroughtBack, false))
        refreshReports();
    editionsWritten(records);
    embedQuoted(records);
}

/// Not of a report that comes or goes as a whole.
void Workspace::Private::editionsWritten(const QList<Record> &records)
{
    const auto isReport = [](const Record &record) { return std::holds_alternative<project::Report>(record); };
    if (std::ranges::any_of(records, isReport))
        return;
    for (const Record &record : records) {
        const auto *edition = std::get_if<project::Edition>(&record);
        if (!edition)
            continue;
        refreshReports();
        Q_EMIT q->editionChanged(edition->report);
    }
}

/// What was read from the store is older than changes that it holds back or has not got to.
void Workspace::Private::reapplyPending(OpenReport *report)
{
    const QUuid edition = report->d->summary.edition.row.id;
    for (const QList<Record> &records : std::as_const(pending)) {
        if (report->d->excerpts.concerns(records, edition))
            report->d->excerpts.apply(records, edition);
    }
}

void Workspace::Private::written(const QList<Record> &records)
{
    for (const std::unique_ptr<OpenReport> &report : open)
        report->d->excerpts.confirm(records);
    if (std::ranges::none_of(people, [this](const project::Person &p) { return p.row.id == writer.person; }))
        refreshPeople();
    const bool elsewhere = std::ranges::any_of(records, [this](const Record &record) {
        return isOfExcerpt(record) && std::ranges::none_of(open, [&](const auto &report) {
                   return report->d->excerpts.record(project::rowOf(record).id).has_value();
               });
    });
    if (elsewhere)
        refreshReports();
}

/// The lists go back to what is stored. What was undone of it cannot be known any more, so the stack is emptied.
void Workspace::Private::notWritten(const Error &error)
{
    undoStack.clear();
    refreshReports();
    refreshPeople();
    whenDone(store->taxonomy(), q, [this](const Result<taxonomy::Taxonomy> &stored) {
        if (stored) {
            taxonomy = *stored;
            Q_EMIT q->taxonomyChanged();
        }
    });
    for (const std::unique_ptr<OpenReport> &report : open) {
        if (!report->id().isNull())
            loadExcerpts(report.get());
    }
    Q_EMIT q->troubled(error);
}

void Workspace::Private::applyToExcerpts(const QList<Record> &records)
{
    for (const std::unique_ptr<OpenReport> &report : open) {
        const QUuid edition = report->d->summary.edition.row.id;
        if (!report->d->excerpts.concerns(records, edition))
            continue;
        report->d->excerpts.apply(records, edition);
        ++report->d->excerptsVersion;
        updateCounts(report.get());
        Q_EMIT report->excerptsChanged();
    }
}

void Workspace::Private::updateCounts(const OpenReport *report)
{
    project::ReportSummary *known = summary(report->id());
    if (!known)
        return;
    known->excerpts = static_cast<int>(report->d->excerpts.live().size());
    known->excerptsByTag = report->d->excerpts.countByTag();
    report->d->summary.excerpts = known->excerpts;
    report->d->summary.excerptsByTag = known->excerptsByTag;
    Q_EMIT q->reportsChanged();
}

void Workspace::Private::applyToLists(const QList<Record> &records)
{
    bool codebook = false;
    bool persons = false;
    for (const Record &record : records) {
        const bool removed = project::rowOf(record).deleted;
        if (const auto *facet = std::get_if<project::FacetRow>(&record)) {
            putById(taxonomy.facets, facet->facet, removed);
            codebook = true;
        } else if (const auto *tag = std::get_if<project::TagRow>(&record)) {
            putById(taxonomy.tags, tag->tag, removed);
            codebook = true;
        } else if (const auto *person = std::get_if<project::Person>(&record)) {
            people.removeIf([&](const project::Person &present) { return present.row.id == person->row.id; });
            if (!removed)
                people.append(*person);
            persons = true;
        } else if (const auto *report = std::get_if<project::Report>(&record)) {
            applyToReports(*report);
        }
    }
    if (codebook) {
        taxonomy.sort();
        Q_EMIT q->taxonomyChanged();
    }
    if (persons)
        Q_EMIT q->peopleChanged();
}

void Workspace::Private::applyToReports(const project::Report &report)
{
    project::ReportSummary *known = summary(report.row.id);
    if (report.row.deleted) {
        reports.removeIf([&](const project::ReportSummary &s) { return s.report.row.id == report.row.id; });
    } else if (known) {
        known->report = report;
        for (const std::unique_ptr<OpenReport> &present : open) {
            if (present->id() == report.row.id)
                present->d->summary.report = report;
        }
    } else {
        reportBroughtBack = true; // the rest of its row is in the store
    }
    sortReports();
    Q_EMIT q->reportsChanged();
}

/// A desk that merely pointed to a PDF takes it in at the first annotation.
void Workspace::Private::embedQuoted(const QList<Record> &records)
{
    for (const Record &record : records) {
        const auto *quotation = std::get_if<project::Quotation>(&record);
        if (!quotation || quotation->row.deleted)
            continue;
        for (const std::unique_ptr<OpenReport> &report : open) {
            const project::ReportSummary &read = report->d->summary;
            if (read.edition.row.id == quotation->edition && !read.bytesStored && !report->d->embedding
                && !report->d->source.isNull())
                embed(report.get());
        }
    }
}

void Workspace::Private::embed(OpenReport *report)
{
    report->d->embedding = true;
    const QUuid edition = report->d->summary.edition.row.id;
    auto read = QtConcurrent::run(
        [source = report->d->source, hash = report->d->summary.edition.sha256]() -> Result<QByteArray> {
            Result<QByteArray> bytes = source.bytes();
            if (bytes && QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256) != hash)
                return base::fail(Problem::FileChanged, source.name());
            return bytes;
        });
    whenDone(read, q, [this, edition](const Result<QByteArray> &bytes) {
        if (!bytes) {
            Q_EMIT q->troubled(bytes.error());
            return;
        }
        whenDone(store->putBytes(edition, *bytes), q, [this](const base::Done &done) {
            if (!done)
                Q_EMIT q->troubled(done.error());
            refreshReports();
        });
    });
}

std::optional<Record> Workspace::Private::lookup(const QUuid &id) const
{
    for (const std::unique_ptr<OpenReport> &report : open) {
        if (std::optional<Record> found = report->d->excerpts.record(id))
            return found;
    }
    for (const project::ReportSummary &known : reports) {
        if (known.report.row.id == id)
            return known.report;
        if (known.edition.row.id == id)
            return known.edition;
    }
    for (const project::Person &person : people) {
        if (person.row.id == id)
            return person;
    }
    project::RowInfo row;
    row.id = id;
    if (const taxonomy::Facet *facet = taxonomy.facet(id))
        return project::FacetRow{.row = row, .facet = *facet};
    if (const taxonomy::Tag *tag = taxonomy.tag(id))
        return project::TagRow{.row = row, .tag = *tag};
    return std::nullopt;
}

void Workspace::Private::refreshReports()
{
    whenDone(store->reports(), q, [this, asked = listVersion](const Result<QList<project::ReportSummary>> &stored) {
        if (asked != listVersion) {
            refreshReports(); // something was changed since: the answer is older than what is shown
            return;
        }
        if (store->keptState().waiting > 0) {
            refreshWanted = true; // changes are held back, and the store does not know them yet
            return;
        }
        if (!stored) {
            Q_EMIT q->troubled(stored.error());
            return;
        }
        reports = *stored;
        sortReports();
        for (const std::unique_ptr<OpenReport> &report : open) {
            if (const project::ReportSummary *known = summary(report->id()))
                report->d->summary = *known;
        }
        Q_EMIT q->reportsChanged();
    });
}

void Workspace::Private::refreshPeople()
{
    whenDone(store->people(), q, [this](const Result<QList<project::Person>> &stored) {
        if (!stored)
            return;
        people = *stored;
        Q_EMIT q->peopleChanged();
    });
}

/// Newest issue first, by series; both languages of an issue beside each other.
void Workspace::Private::sortReports()
{
    std::ranges::stable_sort(reports, [](const project::ReportSummary &left, const project::ReportSummary &right) {
        const auto key = [](const project::Report &report) {
            return std::tuple(report.series, -report.year, -report.issue, report.language != QLatin1String("zh"),
                              report.language, report.title, report.row.id);
        };
        return key(left.report) < key(right.report);
    });
}

} // namespace meipi::desk
