// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/excerpt_list.h"

#include "app/project/json_columns.h"
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

/// With all that hangs on them, in the same order.
QList<ExcerptRow> wholeRows(Session &session, const QList<Excerpt> &excerpts)
{
    SQLite::Database &database = *session.database;
    QStringList ids;
    QHash<QUuid, ExcerptRow> rows;
    for (const Excerpt &excerpt : excerpts) {
        ids.append(excerpt.row.id.toString(QUuid::WithoutBraces));
        rows[excerpt.row.id].excerpt = excerpt;
    }
    // One query for all of them: a thousand small ones take ten times as long.
    const QByteArray ofExcerpts =
        " WHERE excerpt IN (SELECT value FROM json_each(?)) AND deleted = 0 ORDER BY created, id";
    const auto quotations = readRecords<Quotation>(database, ofExcerpts, toJson(ids));
    for (const Quotation &quotation : quotations)
        rows[quotation.excerpt].quotations.append(quotation);
    for (const auto tagList = readRecords<ExcerptTag>(database, ofExcerpts, toJson(ids));
         const ExcerptTag &tag : tagList)
        rows[tag.excerpt].tags.append(tag);
    const auto placements = placementsOf(session, quotations);
    for (const Quotation &quotation : quotations) {
        if (const auto placed = placements.constFind(quotation.row.id); placed != placements.cend())
            rows[quotation.excerpt].placements.insert(quotation.row.id, *placed);
    }
    QList<ExcerptRow> ordered;
    for (const Excerpt &excerpt : excerpts)
        ordered.append(rows.value(excerpt.row.id));
    return ordered;
}

} // namespace

QList<ExcerptRow> readExcerpts(Session &session, const QUuid &report, qsizetype limit, const QUuid &after)
{
    return wholeRows(session, pageOfExcerpts(*session.database, report, limit, after));
}

QList<ExcerptRow> readTaggedExcerpts(Session &session, const QList<QUuid> &tags)
{
    QStringList ids;
    for (const QUuid &tag : tags)
        ids.append(tag.toString(QUuid::WithoutBraces));
    return wholeRows(session,
                     readRecords<Excerpt>(*session.database,
                                          " WHERE deleted = 0 AND id IN (SELECT excerpt FROM excerpt_tag"
                                          " WHERE deleted = 0 AND tag IN (SELECT value FROM json_each(?)))"
                                          " ORDER BY created, id",
                                          toJson(ids)));
}

} // namespace meipi::project
