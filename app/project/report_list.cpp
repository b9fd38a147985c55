// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/report_list.h"

#include "app/project/record_table.h"
#include "app/project/text_layers.h"
#include "app/report/extractor_version.h"

namespace meipi::project {

namespace {

/// Excerpts count for the report that their original words are in.
QByteArray liveOriginals()
{
    return " FROM edition JOIN quotation ON quotation.edition = edition.id"
           " JOIN excerpt ON excerpt.id = quotation.excerpt";
}

QByteArray areLive() { return " WHERE excerpt.deleted = 0 AND quotation.deleted = 0 AND quotation.role = 'original'"; }

QByteArray listSql()
{
    return "SELECT " + selectedColumns(RecordTable<Report>::name, RecordTable<Report>::columns) + ", "
        + selectedColumns(RecordTable<Edition>::name, RecordTable<Edition>::columns)
        + ", layer.extractor, layer.characters, layer.state, ifnull(edition_path.path, ''),"
          " EXISTS (SELECT 1 FROM content WHERE content.sha256 = edition.sha256),"
          " (SELECT count(*) FROM edition AS every WHERE every.report = report.id AND every.deleted = 0)"
          " FROM report LEFT JOIN edition ON edition.id = (SELECT newest.id FROM edition AS newest"
          "  WHERE newest.report = report.id AND newest.deleted = 0"
          "  ORDER BY newest.position DESC, newest.created DESC LIMIT 1)"
          " LEFT JOIN text_layer AS layer ON layer.edition = edition.id"
          " LEFT JOIN edition_path ON edition_path.edition = edition.id"
          " WHERE report.deleted = 0 ORDER BY report.created, report.id";
}

ReportSummary readSummary(const SqlStatement &statement)
{
    ReportSummary summary;
    summary.report = readRecord<Report>(statement, 0);
    const int editionAt = rowColumns + static_cast<int>(RecordTable<Report>::columns.size());
    if (!statement.isNull(editionAt))
        summary.edition = readRecord<Edition>(statement, editionAt);
    const int restAt = editionAt + rowColumns + static_cast<int>(RecordTable<Edition>::columns.size());
    if (!statement.isNull(restAt)) {
        summary.textStored = statement.integer(restAt) == report::extractorVersion;
        summary.characters = statement.integer(restAt + 1);
        summary.textState = textStateOf(statement.text(restAt + 2));
    }
    summary.path = statement.text(restAt + 3);
    summary.bytesStored = statement.flag(restAt + 4);
    summary.editions = statement.small(restAt + 5);
    return summary;
}

void addCounts(SQLite::Database &database, QList<ReportSummary> &summaries)
{
    QHash<QUuid, int> excerpts;
    QHash<QUuid, QHash<QUuid, int>> byTag;
    SqlStatement all(database,
                     "SELECT edition.report, count(DISTINCT excerpt.number)" + liveOriginals() + areLive()
                         + " GROUP BY edition.report");
    while (all.step())
        excerpts.insert(all.id(0), all.small(1));
    SqlStatement tagged(database,
                        "SELECT edition.report, excerpt_tag.tag, count(DISTINCT excerpt.number)" + liveOriginals()
                            + " JOIN excerpt_tag ON excerpt_tag.excerpt = excerpt.id" + areLive()
                            + " AND excerpt_tag.deleted = 0 GROUP BY edition.report, excerpt_tag.tag");
    while (tagged.step())
        byTag[tagged.id(0)].insert(tagged.id(1), tagged.small(2));
    for (ReportSummary &summary : summaries) {
        summary.excerpts = excerpts.value(summary.report.row.id);
        summary.excerptsByTag = byTag.value(summary.report.row.id);
    }
}

void addEditions(SQLite::Database &database, QList<ReportSummary> &summaries)
{
    QHash<QUuid, QList<QUuid>> ids;
    SqlStatement statement(database,
                           "SELECT report, id FROM edition WHERE deleted = 0 ORDER BY report, position, created, id");
    while (statement.step())
        ids[statement.id(0)].append(statement.id(1));
    for (ReportSummary &summary : summaries)
        summary.editionIds = ids.value(summary.report.row.id);
}

} // namespace

QList<ReportSummary> readReportList(Session &session)
{
    QList<ReportSummary> summaries;
    SqlStatement statement(*session.database, listSql());
    while (statement.step()) {
        ReportSummary summary = readSummary(statement);
        if (const auto learnt = session.unkeptLayers.value(summary.edition.row.id)) {
            summary.textStored = true;
            summary.characters = learnt->text.size();
            summary.textState = learnt->state;
        }
        summaries.append(summary);
    }
    addCounts(*session.database, summaries);
    addEditions(*session.database, summaries);
    return summaries;
}

} // namespace meipi::project
