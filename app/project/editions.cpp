// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/content.h"
#include "app/project/record_table.h"
#include "app/project/record_writer.h"
#include "app/project/report_list.h"
#include "app/project/text_layers.h"

#include <QFile>

#include <SQLiteCpp/Exception.h>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

using base::Problem;

struct StoredEdition
{
    QByteArray sha256;
    QString path;
};

std::optional<StoredEdition> storedEdition(SQLite::Database &database, const QUuid &edition)
{
    SqlStatement statement(database,
                           "SELECT edition.sha256, ifnull(edition_path.path, '') FROM edition"
                           " LEFT JOIN edition_path ON edition_path.edition = edition.id WHERE edition.id = ?");
    statement.bind(1, edition);
    if (!statement.step())
        return std::nullopt;
    return StoredEdition{.sha256 = statement.bytes(0), .path = statement.text(1)};
}

std::optional<QString> titleOfReportWith(SQLite::Database &database, const QByteArray &sha256)
{
    SqlStatement statement(
        database,
        "SELECT report.title, edition.file_name FROM edition JOIN report ON report.id = edition.report"
        " WHERE edition.sha256 = ? AND edition.deleted = 0 AND report.deleted = 0 LIMIT 1");
    statement.bind(1, sha256);
    if (!statement.step())
        return std::nullopt;
    return statement.text(0).isEmpty() ? statement.text(1) : statement.text(0);
}

bool isLiveReport(SQLite::Database &database, const QUuid &report)
{
    SqlStatement statement(database, "SELECT 1 FROM report WHERE id = ? AND deleted = 0");
    statement.bind(1, report);
    return statement.step();
}

int nextPosition(SQLite::Database &database, const QUuid &report)
{
    SqlStatement statement(database, "SELECT ifnull(max(position) + 1, 0) FROM edition WHERE report = ?");
    statement.bind(1, report);
    return statement.step() ? statement.small(0) : 0;
}

void keepPath(SQLite::Database &database, const QUuid &edition, const QString &path)
{
    if (!path.isEmpty()) {
        runSql(database,
               "INSERT INTO edition_path (edition, path) VALUES (?, ?)"
               " ON CONFLICT (edition) DO UPDATE SET path = excluded.path",
               edition, path);
    }
}

} // namespace

base::Result<ReportSummary> insertEdition(Session &session, const Report &report, const Edition &edition,
                                          const QByteArray &pdf, const QString &path, const SharedLayer &text,
                                          const QList<Record> &with)
{
    SQLite::Database &database = *session.database;
    Edition added = edition;
    if (!pdf.isEmpty())
        added.sha256 = sha256Of(pdf);
    if (!edition.sha256.isEmpty() && added.sha256 != edition.sha256) // its text and places are those of other bytes
        return base::fail(Problem::FileChanged, path.isEmpty() ? edition.fileName : path);
    if (added.sha256.size() != 32)
        return base::fail(Problem::Internal, edition.fileName, u"an edition without SHA-256"_s);
    if (const auto title = titleOfReportWith(database, added.sha256))
        return base::fail(Problem::DuplicateReport, *title);

    QList<Record> records;
    added.report = report.row.id.isNull() ? newId() : report.row.id;
    if (!isLiveReport(database, added.report)) {
        Report fresh = report;
        fresh.row.id = added.report;
        records.append(fresh);
    }
    added.order = nextPosition(database, added.report);
    records.append(added);
    const qsizetype editionAt = records.size() - 1;
    records = stampedRecords(session, records + with);
    if (const auto done = writeRecords(session, records); !done)
        return std::unexpected(done.error());
    added = std::get<Edition>(records.at(editionAt));
    if (!pdf.isEmpty())
        putContent(database, added.sha256, pdf);
    keepPath(database, added.row.id, path);
    if (text) {
        if (const auto done = storeLayer(session, added.row.id, text); !done)
            return std::unexpected(done.error());
    }

    for (const auto summaries = readReportList(session); const ReportSummary &summary : summaries) {
        if (summary.report.row.id == added.report)
            return summary;
    }
    return base::fail(Problem::Internal, session.path, u"an inserted report is not in the list"_s);
}

base::Done embedBytes(Session &session, const QUuid &edition, const QByteArray &pdf)
{
    const auto stored = storedEdition(*session.database, edition);
    if (!stored)
        return base::fail(Problem::UnknownReport, edition.toString(QUuid::WithoutBraces));
    if (sha256Of(pdf) != stored->sha256)
        return base::fail(Problem::BadInput, stored->path, u"not the file that was read"_s);
    putContent(*session.database, stored->sha256, pdf);
    return {};
}

base::Result<QByteArray> readBytes(Session &session, const QUuid &edition)
{
    const auto stored = storedEdition(*session.database, edition);
    if (!stored)
        return base::fail(Problem::UnknownReport, edition.toString(QUuid::WithoutBraces));
    if (hasContent(*session.database, stored->sha256))
        return readContent(*session.database, stored->sha256);
    QFile file(stored->path);
    if (stored->path.isEmpty() || !file.exists())
        return base::fail(Problem::NoSuchFile, stored->path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(Problem::CannotRead, stored->path, file.errorString());
    const QByteArray bytes = file.readAll();
    if (sha256Of(bytes) != stored->sha256)
        return base::fail(Problem::CannotRead, stored->path, u"changed since it was read"_s);
    return bytes;
}

} // namespace meipi::project
