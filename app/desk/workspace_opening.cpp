// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/when_done.h"
#include "app/desk/workspace_private.h"

#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>

namespace meipi::desk {

using base::Error;
using base::Problem;
using base::Result;

std::unique_ptr<OpenReport> Workspace::Private::makeReport(Workspace *workspace, std::unique_ptr<pdf::Document> begun)
{
    return std::unique_ptr<OpenReport>(
        new OpenReport(std::make_unique<OpenReport::Private>(std::move(begun)), workspace));
}

OpenReport *Workspace::Private::hold(std::unique_ptr<OpenReport> held)
{
    OpenReport *report = held.get();
    open.push_back(std::move(held));
    report->d->holders = 1;
    showBlindly(report);
    connect(report->d->document.get(), &pdf::Document::opened, report, [this, report] { readTextSoon(report); });
    connect(report->d->document.get(), &pdf::Document::openFailed, report,
            [this, report](const Error &error) { fail(report, error); });
    connect(&report->d->reader, &TextReader::progress, report, &OpenReport::textProgress);
    connect(&report->d->reader, &TextReader::ready, report,
            [this, report](const TextPointer &text) { textRead(report, text); });
    connect(&report->d->reader, &TextReader::failed, report,
            [this, report](const Error &error) { textUnreadable(report, error); });
    return report;
}

void Workspace::Private::openStored(OpenReport *report)
{
    // The list of reports may still be on its way; asking the store anew keeps the order of things simple.
    whenDone(store->reports(), report, [this, report](const Result<QList<project::ReportSummary>> &stored) {
        if (!stored) {
            fail(report, stored.error());
            return;
        }
        const QUuid id = report->id();
        const auto found = std::ranges::find_if(*stored, [&](const auto &s) { return s.report.row.id == id; });
        if (found == stored->end()) {
            fail(report, {.problem = Problem::UnknownReport, .subject = id.toString(), .detail = {}, .near = {}});
            return;
        }
        report->d->summary = *found;
        report->d->hash = found->edition.sha256;
        Q_EMIT report->added();
        loadStoredText(report);
        loadExcerpts(report);
        if (found->bytesStored) {
            auto sealed =
                store->bytes(found->edition.row.id)
                    .then(QtFuture::Launch::Async, [name = found->edition.fileName](const Result<QByteArray> &bytes) {
                        return bytes.and_then([&](const QByteArray &pdf) { return pdf::Source::fromBytes(pdf, name); });
                    });
            whenDone(sealed, report, [this, report](const Result<pdf::Source> &source) { openSource(report, source); });
        } else {
            report->d->path = found->path;
            whenDone(QtConcurrent::run(&pdf::Source::fromFile, found->path), report,
                     [this, report](const Result<pdf::Source> &source) {
                         openSource(report, source);
                         if (source)
                             checkUnchanged(report);
                     });
        }
    });
}

void Workspace::Private::nameByPath(OpenReport *report, const QString &path)
{
    report->d->path = path;
    report->d->summary.edition.fileName = QFileInfo(path).fileName();
    report->d->summary.report.title = QFileInfo(path).completeBaseName(); // until more is known
}

void Workspace::Private::openPath(OpenReport *report)
{
    whenDone(QtConcurrent::run(&pdf::Source::fromFile, report->d->path), report,
             [this, report](const Result<pdf::Source> &source) {
                 openSource(report, source);
                 if (source)
                     identify(report);
             });
}

void Workspace::Private::continueOpening(OpenReport *report, const FileOpening &begun)
{
    report->d->source = begun.source();
    if (begun.error()) {
        // Not before the caller has the report and listens.
        QMetaObject::invokeMethod(
            report, [this, report, error = *begun.error()] { fail(report, error); }, Qt::QueuedConnection);
    }
    if (report->d->document->isOpen())
        readTextSoon(report);
    identify(report);
}

void Workspace::Private::openSource(OpenReport *report, const Result<pdf::Source> &source)
{
    if (!source) {
        fail(report, source.error());
        return;
    }
    report->d->source = *source;
    report->d->document->open(*source);
}

void Workspace::Private::checkUnchanged(OpenReport *report)
{
    auto hashed = QtConcurrent::run([source = report->d->source] { return source.sha256(); });
    whenDone(hashed, report, [this, report](const Result<QByteArray> &hash) {
        if (!hash)
            fail(report, hash.error());
        else if (*hash != report->d->summary.edition.sha256)
            fail(report, {.problem = Problem::FileChanged, .subject = report->d->path, .detail = {}, .near = {}});
    });
}

void Workspace::Private::identify(OpenReport *report)
{
    auto hashed = QtConcurrent::run([source = report->d->source] { return source.sha256(); });
    whenDone(hashed, report, [this, report](const Result<QByteArray> &hash) {
        if (!hash) {
            fail(report, hash.error());
            return;
        }
        report->d->hash = *hash;
        whenDone(store->reports(), report, [this, report](const Result<QList<project::ReportSummary>> &stored) {
            report->d->identified = true;
            const QList<project::ReportSummary> known = stored.value_or(QList<project::ReportSummary>());
            const auto found = std::ranges::find_if(
                known, [&](const project::ReportSummary &s) { return s.edition.sha256 == report->d->hash; });
            if (found != known.end())
                adopt(report, *found);
            else
                readTextIfNeeded(report);
        });
    });
}

void Workspace::Private::adopt(OpenReport *report, const project::ReportSummary &summary)
{
    report->d->summary = summary;
    Q_EMIT report->added();
    loadStoredText(report);
    loadExcerpts(report);
}

void Workspace::Private::fail(OpenReport *report, const Error &error)
{
    report->d->error = error;
    if (report->d->error->subject.isEmpty())
        report->d->error->subject = report->d->source.isNull() ? report->d->path : report->d->source.name();
    Q_EMIT report->failed(*report->d->error);
}

} // namespace meipi::desk
