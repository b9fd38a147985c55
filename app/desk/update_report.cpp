// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/update_report.h"

#include "app/desk/waiting.h"

#include <QCoreApplication>

#include <algorithm>

namespace meipi::desk {
namespace {

using base::Problem;
using base::Result;

constexpr qsizetype sampleSize = 40;
constexpr qsizetype shortestSample = 12; // characters: shorter sentences are in many reports

QString languageName(const QString &code)
{
    if (code == QLatin1String("zh"))
        return QCoreApplication::translate("desk", "Chinese");
    if (code == QLatin1String("en"))
        return QCoreApplication::translate("desk", "English");
    return code;
}

/// All editions of all reports: `prepareReport` looks at the newest ones only.
base::Done checkIsNew(project::Store &store, const QByteArray &sha256)
{
    const auto reports = await(store.reports());
    if (!reports)
        return std::unexpected(reports.error());
    for (const project::ReportSummary &summary : *reports) {
        const auto editions = await(store.editions(summary.report.row.id));
        if (!editions)
            return std::unexpected(editions.error());
        if (std::ranges::contains(*editions, sha256, &project::Edition::sha256))
            return base::fail(Problem::DuplicateReport, summary.report.title);
    }
    return {};
}

} // namespace

base::Done checkNewEdition(const project::Report &report, const NewEdition &made,
                           const std::shared_ptr<const report::TextLayer> &text, const QString &path)
{
    if (!text || text->state == report::TextState::Absent) {
        return base::fail(
            Problem::BadInput, path,
            QCoreApplication::translate("desk", "it has no text, so that no excerpt can be found again in it"));
    }
    const QString &language = made.report.language;
    if (!language.isEmpty() && !report.language.isEmpty() && language != report.language) {
        return base::fail(Problem::BadInput, path,
                          QCoreApplication::translate("desk",
                                                      "it is in %1 and the report in %2; a translation is added as a "
                                                      "report of its own")
                              .arg(languageName(language), languageName(report.language)));
    }
    return {};
}

bool isLikelyEdition(const report::TextLayer &before, const report::SearchableLayer &after)
{
    QList<report::TextRange> sentences = before.sentences;
    sentences.removeIf([](report::TextRange range) { return range.length() < shortestSample; });
    const qsizetype count = std::min(sampleSize, sentences.size());
    qsizetype found = 0;
    for (qsizetype i = 0; i < count; ++i) {
        const report::TextRange range = sentences.at(i * sentences.size() / count);
        const QString pattern = report::foldedText(before.textOf(range), report::FoldSpaces::Remove).text;
        found += after.occurrences(pattern).isEmpty() ? 0 : 1;
    }
    return found * 4 >= count;
}

Result<PreparedUpdate> prepareUpdate(project::Store &store, const QString &report, const AddRequest &request,
                                     const Progress &progress)
{
    const Result<project::ReportSummary> summary = storedReport(store, report);
    if (!summary)
        return std::unexpected(summary.error());
    const Result<QByteArray> hash =
        pdf::Source::fromFile(request.pdfPath).and_then([](const pdf::Source &source) { return source.sha256(); });
    if (!hash)
        return std::unexpected(hash.error());
    if (const base::Done isNew = checkIsNew(store, *hash); !isNew)
        return std::unexpected(isNew.error());
    Result<PreparedReport> prepared = prepareReport(store, request, progress);
    if (!prepared)
        return std::unexpected(prepared.error());
    const auto &text = prepared->text.layer;
    if (const base::Done fits = checkNewEdition(summary->report, prepared->rows, text, request.pdfPath); !fits)
        return std::unexpected(fits.error());
    prepared->rows.report = summary->report;
    prepared->rows.edition.report = summary->report.row.id;

    const auto before = storedText(store, *summary);
    if (!before)
        return std::unexpected(before.error());
    const auto excerpts = await(store.excerpts(summary->report.row.id));
    if (!excerpts)
        return std::unexpected(excerpts.error());
    const report::SearchableLayer searchable(text);
    const auto layers = [&](const QUuid &edition) {
        return edition == summary->edition.row.id ? *before : await(store.textLayer(edition)).value_or(nullptr);
    };
    const QList<RefoundExcerpt> refound = findAgain(*excerpts, prepared->rows.edition, searchable, layers);
    return PreparedUpdate{.report = *summary,
                          .prepared = *std::move(prepared),
                          .refound = refound,
                          .isLikely = isLikelyEdition(**before, searchable)};
}

Result<project::ReportSummary> writeUpdate(project::Store &store, const PreparedUpdate &update)
{
    const PreparedReport &prepared = update.prepared;
    const Result<QByteArray> bytes = prepared.source.bytes();
    if (!bytes)
        return std::unexpected(bytes.error());
    return awaitWritten(store,
                        store.addEdition(prepared.rows.report, prepared.rows.edition, *bytes, prepared.path,
                                         prepared.text.layer, sureQuotations(update.refound, prepared.rows.edition)));
}

} // namespace meipi::desk
