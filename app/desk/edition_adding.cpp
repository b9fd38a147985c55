// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/edition_adding.h"

#include "app/desk/update_report.h"
#include "app/desk/when_done.h"

#include <QCoreApplication>
#include <QtConcurrentRun>

#include <algorithm>

namespace meipi::desk {

using base::Result;
using TextPointer = std::shared_ptr<const report::TextLayer>;

EditionAdding::EditionAdding(Workspace *workspace, const project::ReportSummary &report, const QString &path,
                             QObject *parent)
    : QObject(parent),
      m_workspace(workspace),
      m_report(report),
      m_path(path),
      m_reader(&m_document)
{
    connect(&m_document, &pdf::Document::opened, this, [this] { m_reader.start(); });
    connect(&m_document, &pdf::Document::openFailed, this, [this](base::Error error) {
        error.subject = m_path;
        Q_EMIT failed(error);
    });
    connect(&m_reader, &TextReader::progress, this, &EditionAdding::progress);
    connect(&m_reader, &TextReader::failed, this, &EditionAdding::failed);
    connect(&m_reader, &TextReader::ready, this, &EditionAdding::findAgain);
}

EditionAdding::~EditionAdding() = default;

void EditionAdding::start()
{
    whenDone(QtConcurrent::run(&pdf::Source::fromFile, m_path), this, [this](const Result<pdf::Source> &source) {
        if (!source) {
            Q_EMIT failed(source.error());
            return;
        }
        m_source = *source;
        whenDone(QtConcurrent::run([read = m_source] { return read.sha256(); }), this,
                 [this](const Result<QByteArray> &hash) {
                     if (hash)
                         checkIsNew(*hash);
                     else
                         Q_EMIT failed(hash.error());
                 });
    });
}

/// The store refuses a PDF that the project has, too, but only after it was read.
void EditionAdding::checkIsNew(const QByteArray &sha256)
{
    m_sha256 = sha256;
    for (const auto reports = m_workspace ? m_workspace->reports() : QList<project::ReportSummary>();
         const project::ReportSummary &summary : reports) {
        if (summary.edition.sha256 == sha256) {
            Q_EMIT failed(
                {.problem = base::Problem::DuplicateReport, .subject = summary.report.title, .detail = {}, .near = {}});
            return;
        }
    }
    m_document.open(m_source);
}

void EditionAdding::findAgain(const TextPointer &text)
{
    if (!m_workspace)
        return;
    const NewEdition made = newEdition(m_path, m_sha256, m_document.info(), text, {});
    if (const base::Done fits = checkNewEdition(m_report.report, made, text, m_path); !fits) {
        Q_EMIT failed(fits.error());
        return;
    }
    m_edition = made.edition;
    m_edition.report = m_report.report.row.id;
    const auto layer = m_workspace->store().textLayer(m_report.edition.row.id);
    const auto excerpts = m_workspace->store().excerpts(m_report.report.row.id);
    whenDone(layer, this, [this, text, excerpts](const Result<TextPointer> &before) {
        whenDone(excerpts, this, [this, text, before](const Result<QList<project::ExcerptRow>> &rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            const auto earlier = [id = m_report.edition.row.id, known = before.value_or(nullptr)](
                                     const QUuid &edition) { return edition == id ? known : TextPointer(); };
            auto found = QtConcurrent::run([rows = *rows, edition = m_edition, text, earlier] {
                return desk::findAgain(rows, edition, report::SearchableLayer(text), earlier);
            });
            whenDone(found, this, [this, text](const QList<RefoundExcerpt> &refound) { write(text, refound); });
        });
    });
}

void EditionAdding::write(const TextPointer &text, const QList<RefoundExcerpt> &refound)
{
    if (!m_workspace)
        return;
    Q_EMIT writing();
    const QList<project::Record> quotations = sureQuotations(refound, m_edition);
    whenDone(QtConcurrent::run([read = m_source] { return read.bytes(); }), this,
             [this, text, refound, quotations](const Result<QByteArray> &bytes) {
                 if (!bytes || !m_workspace) {
                     if (!bytes)
                         Q_EMIT failed(bytes.error());
                     return;
                 }
                 const auto written =
                     m_workspace->store().addEdition(m_report.report, m_edition, *bytes, m_path, text, quotations);
                 whenDone(written, this, [this, refound, quotations](const Result<project::ReportSummary> &summary) {
                     if (!summary || !m_workspace) {
                         if (!summary)
                             Q_EMIT failed(summary.error());
                         return;
                     }
                     m_edition = summary->edition;
                     m_workspace->noteWritten({.what = QCoreApplication::translate("desk", "New edition"),
                                               .records = QList<project::Record>{m_edition} + quotations});
                     Q_EMIT added(refound);
                 });
             });
}

} // namespace meipi::desk
