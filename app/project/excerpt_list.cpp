// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/excerpt_list.h"

#include "app/project/record_table.h"
#include "app/project/text_layers.h"

namespace meipi::project {

namespace {

QList<Excerpt> pageOfExcerpts(SQLite::Database &database, const QUuid &report, qsizetype limit, const QUuid &after)
{
    QByteArray rest = " WHERE deleted = 0";
    if (!report.isNull()) {
        rest += " AND id IN (SELECT quotation.excerpt FROM edition JOIN quotation ON quotation.edition = edition.id"
                " WHERE edition.report = ?1 AND quotation.deleted = 0 AND quotation.role = 'original')";
    }
    if (!after.isNull())
        rest += " AND (created, id) > (SELECT created, id FROM excerpt WHERE id = ?2)";
    rest += " ORDER BY created, id LIMIT ?3";
    SqlStatement statement(database, selectSql<Excerpt>() + rest);
    if (!report.isNull())
        statement.bind(1, report);
    if (!after.isNull())
        statement.bind(2, after);
    statement.bind(3, qint64{limit});
    QList<Excerpt> excerpts;
    while (statement.step())
        excerpts.append(readRecord<Excerpt>(statement));
    return excerpts;
}

} // namespace

QList<ExcerptRow> readExcerpts(Session &session, const QUuid &report, qsizetype limit, const QUuid &after)
{
    SQLite::Database &database = *session.database;
    QList<ExcerptRow> rows;
    for (const Excerpt &excerpt : pageOfExcerpts(database, report, limit, after)) {
        ExcerptRow row{.excerpt = excerpt, .quotations = {}, .tags = {}, .placements = {}};
        const QByteArray ofExcerpt = " WHERE excerpt = ? AND deleted = 0 ORDER BY created, id";
        row.quotations = readRecords<Quotation>(database, ofExcerpt, excerpt.row.id);
        row.tags = readRecords<ExcerptTag>(database, ofExcerpt, excerpt.row.id);
        row.placements = placementsOf(session, row.quotations);
        rows.append(row);
    }
    return rows;
}

} // namespace meipi::project
