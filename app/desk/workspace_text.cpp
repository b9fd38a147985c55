// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/heap.h"
#include "app/desk/new_edition.h"
#include "app/desk/when_done.h"
#include "app/desk/workspace_private.h"

#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

namespace meipi::desk {

using base::Error;
using base::Result;

namespace {

constexpr int memoryDelay = 3000; // milliseconds

} // namespace

void Workspace::Private::loadStoredText(OpenReport *report)
{
    if (!report->d->summary.textStored) {
        readTextIfNeeded(report);
        return;
    }
    whenDone(store->textLayer(report->d->summary.edition.row.id), report,
             [this, report](const Result<TextPointer> &text) {
                 if (text) {
                     takeText(report, *text);
                     return;
                 }
                 report->d->summary.textStored = false; // damaged or gone: it is derived, so it is made anew
                 readTextIfNeeded(report);
             });
}

void Workspace::Private::loadExcerpts(OpenReport *report)
{
    whenDone(store->excerpts(report->id()), report, [this, report](const Result<QList<project::ExcerptRow>> &rows) {
        if (!rows) {
            Q_EMIT q->troubled(rows.error());
            return;
        }
        ++report->d->excerptsVersion;
        report->d->excerpts.setEdition(report->d->summary.edition.row.id);
        report->d->excerpts.setRows(*rows);
        reapplyPending(report);
        updateCounts(report);
        Q_EMIT report->excerptsChanged();
    });
}

/// Reading the text keeps both workers busy, which the first page would have to wait for.
void Workspace::Private::readTextSoon(OpenReport *report)
{
    constexpr int firstPageTime = 100; // milliseconds
    QTimer::singleShot(firstPageTime, report, [this, report] {
        report->d->firstPageHadItsTurn = true;
        readTextIfNeeded(report);
    });
}

void Workspace::Private::readTextIfNeeded(OpenReport *report)
{
    const bool wanted = report->d->identified && report->d->firstPageHadItsTurn && report->d->document->isOpen()
        && !report->d->text && !report->d->summary.textStored && report->d->stage == OpenReport::TextStage::Waiting;
    if (!wanted)
        return;
    report->d->stage = OpenReport::TextStage::Reading;
    report->d->reader.start();
}

void Workspace::Private::textRead(OpenReport *report, const TextPointer &text)
{
    if (report->id().isNull() && !head.readOnly) {
        addFile(report, text);
        return;
    }
    if (!report->id().isNull())
        storeText(report->d->summary.edition.row.id, text);
    takeText(report, text);
}

void Workspace::Private::textUnreadable(OpenReport *report, const Error &error)
{
    report->d->stage = OpenReport::TextStage::Failed;
    Q_EMIT report->textFailed(error);
    // The report is kept all the same: its pages can be read, and the text is tried again at the next opening.
    if (report->id().isNull() && !head.readOnly)
        addFile(report, nullptr);
}

/// Placing many excerpts anew takes a while, so a thread of the pool does it; what is changed meanwhile wins.
void Workspace::Private::takeText(OpenReport *report, const TextPointer &text)
{
    // When the text is stored and quotations are placed.
    QTimer::singleShot(memoryDelay, report, [] { QThreadPool::globalInstance()->start(base::giveMemoryBack); });
    report->d->text = text;
    report->d->stage = OpenReport::TextStage::Ready;
    const QByteArray hash = report->d->summary.edition.sha256;
    if (report->d->excerpts.live().isEmpty()) {
        report->d->excerpts.setText(text, hash);
        Q_EMIT report->textReady();
        return;
    }
    Q_EMIT report->textReady();
    auto placing = QtConcurrent::run([placed = report->d->excerpts, text, hash]() mutable {
        placed.setText(text, hash);
        return placed;
    });
    whenDone(placing, report, [report, text, hash, version = report->d->excerptsVersion](const ExcerptList &placed) {
        if (version == report->d->excerptsVersion)
            report->d->excerpts = placed;
        else
            report->d->excerpts.setText(text, hash);
        Q_EMIT report->excerptsChanged();
    });
}

void Workspace::Private::addFile(OpenReport *report, const TextPointer &text)
{
    // A desk that is merely read from points to the file; a project of its own holds it (DESIGN 5).
    const bool embedded = !head.isDesk;
    auto reading = QtConcurrent::run([source = report->d->source, embedded]() -> Result<QByteArray> {
        return embedded ? source.bytes() : QByteArray();
    });
    whenDone(reading, report,
             [this, report, text](const Result<QByteArray> &bytes) { addKnownFile(report, text, bytes); });
}

/// From here on the report counts as added: the store works in the order of calling, so excerpts may follow at once.
void Workspace::Private::addKnownFile(OpenReport *report, const TextPointer &text, const Result<QByteArray> &bytes)
{
    if (!bytes) {
        fail(report, bytes.error());
        return;
    }
    const NewEdition made =
        newEdition(report->d->path, report->d->hash, report->d->document->info(), text, report->d->details);
    const QPointer<OpenReport> guarded(report);
    whenDone(store->addEdition(made.report, made.edition, *bytes, report->d->path, text), q,
             [this, guarded](const Result<project::ReportSummary> &added) {
                 if (!added && guarded)
                     addingFailed(guarded, added.error());
                 else if (!added)
                     Q_EMIT q->troubled(added.error());
                 refreshReports();
             });
    project::ReportSummary &summary = report->d->summary;
    summary.report = made.report;
    summary.edition = made.edition;
    summary.path = report->d->path;
    summary.bytesStored = !bytes->isEmpty();
    report->d->excerpts.setEdition(made.edition.row.id);
    if (text) {
        summary.characters = text->text.size();
        summary.textState = text->state;
    }
    ++listVersion;
    reports.append(summary);
    sortReports();
    Q_EMIT report->added();
    Q_EMIT q->reportsChanged();
    if (text)
        takeText(report, text);
}

void Workspace::Private::addingFailed(OpenReport *report, const Error &error)
{
    report->d->summary.report.row.id = {};
    report->d->summary.edition.row.id = {};
    Q_EMIT q->troubled(error);
    fail(report, error);
}

void Workspace::Private::storeText(const QUuid &edition, const TextPointer &text)
{
    if (head.readOnly)
        return;
    whenDone(store->putTextLayer(edition, text), q, [this](const base::Done &done) {
        if (done)
            refreshReports();
        else
            Q_EMIT q->troubled(done.error());
    });
}

} // namespace meipi::desk
