// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/batch.h"

#include "app/desk/report_names.h"
#include "app/desk/waiting.h"

#include <algorithm>
#include <tuple>

namespace meipi::desk {
namespace {

using base::Problem;
using base::Result;

Result<pdf::Source> storedSource(project::Store &store, const project::ReportSummary &summary)
{
    if (summary.bytesStored) {
        return await(store.bytes(summary.edition.row.id)).and_then([&](const QByteArray &bytes) {
            return pdf::Source::fromBytes(bytes, summary.edition.fileName);
        });
    }
    Result<pdf::Source> source = pdf::Source::fromFile(summary.path);
    if (!source)
        return source;
    const Result<QByteArray> hash = source->sha256();
    if (hash && *hash != summary.edition.sha256)
        return base::fail(Problem::FileChanged, summary.path);
    return source;
}

} // namespace

Result<PreparedReport> prepareReport(project::Store &store, const AddRequest &request, const Progress &progress)
{
    const Result<pdf::Source> source = pdf::Source::fromFile(request.pdfPath);
    if (!source)
        return std::unexpected(source.error());
    const Result<QByteArray> hash = source->sha256();
    if (!hash)
        return std::unexpected(hash.error());
    const auto reports = await(store.reports());
    if (!reports)
        return std::unexpected(reports.error());
    for (const project::ReportSummary &present : *reports) {
        if (present.edition.sha256 == *hash)
            return base::fail(Problem::DuplicateReport, present.report.title);
    }

    pdf::Document document;
    if (const base::Done opened = openAndWait(document, *source, request.password); !opened)
        return std::unexpected(opened.error());
    Result<ReadText> text = readTextAndWait(document, progress);
    if (!text)
        return std::unexpected(text.error());
    return PreparedReport{.path = request.pdfPath,
                          .source = *source,
                          .rows = newEdition(request.pdfPath, *hash, document.info(), text->layer, request.details),
                          .text = *std::move(text)};
}

Result<project::ReportSummary> addReport(project::Store &store, const PreparedReport &prepared)
{
    const Result<QByteArray> bytes = prepared.source.bytes();
    if (!bytes)
        return std::unexpected(bytes.error());
    return awaitWritten(
        store,
        store.addEdition(prepared.rows.report, prepared.rows.edition, *bytes, prepared.path, prepared.text.layer));
}

Result<project::ReportSummary> storedReport(project::Store &store, const QString &name)
{
    return await(store.reports()).and_then([&](const QList<project::ReportSummary> &reports) {
        return findReport(reports, name);
    });
}

Result<std::shared_ptr<const report::TextLayer>> storedText(project::Store &store,
                                                            const project::ReportSummary &summary,
                                                            const Progress &progress)
{
    if (summary.textStored) {
        if (auto stored = await(store.textLayer(summary.edition.row.id)))
            return stored;
    }
    const Result<pdf::Source> source = storedSource(store, summary);
    if (!source)
        return std::unexpected(source.error());
    pdf::Document document;
    if (const base::Done opened = openAndWait(document, *source, {}); !opened)
        return std::unexpected(opened.error());
    const Result<ReadText> text = readTextAndWait(document, progress);
    if (!text)
        return std::unexpected(text.error());
    // Not waited for: the text is there whether it can be kept or not, and what is asked next comes behind it.
    std::ignore = store.putTextLayer(summary.edition.row.id, text->layer);
    return text->layer;
}

project::Writer writerNamed(const QList<project::Person> &people, const QString &name)
{
    const QString wanted = name.simplified();
    const auto is = [&](const QString &text) { return text.compare(wanted, Qt::CaseInsensitive) == 0; };
    auto found = std::ranges::find_if(people, [&](const project::Person &person) { return is(person.name); });
    if (found == people.end())
        found = std::ranges::find_if(people, [&](const project::Person &person) { return is(person.initials); });
    if (found != people.end())
        return {.person = found->row.id, .name = found->name, .initials = found->initials, .ink = found->ink};
    static constexpr std::array inks{"vermilion", "indigo", "black", "green"};
    const auto ink = static_cast<std::size_t>(people.size()) % inks.size();
    return {.person = project::newId(),
            .name = wanted,
            .initials = initialsFor(wanted),
            .ink = QString::fromLatin1(inks.at(ink))};
}

} // namespace meipi::desk
