// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/integrity.h"

#include "app/project/content.h"
#include "app/project/schema.h"
#include "app/project/sql_error.h"
#include "app/project/sql_statement.h"
#include "app/report/text_layer_codec.h"

#include <SQLiteCpp/Exception.h>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

constexpr qsizetype mostProblems = 1000; // a ruined file has no end of them

QString hexOf(const QByteArray &sha256) { return QString::fromLatin1(sha256.toHex()); }

void checkPages(SQLite::Database &database, QStringList &problems)
{
    SqlStatement statement(database, "PRAGMA integrity_check(100)");
    while (statement.step()) {
        if (statement.text(0) != u"ok")
            problems.append(u"database: "_s + statement.text(0));
    }
}

void checkSchema(SQLite::Database &database, QStringList &problems)
{
    const SchemaDifference difference = schemaDifference(database);
    for (const QString &object : difference.missing)
        problems.append(u"schema: %1 is missing"_s.arg(object));
    for (const QString &object : difference.foreign)
        problems.append(u"schema: %1 is not as this program makes it"_s.arg(object));
}

void checkReferences(SQLite::Database &database, QStringList &problems)
{
    SqlStatement statement(database, "SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 1000");
    while (statement.step()) {
        problems.append(u"%1: row %2 refers to a %3 that is not there"_s.arg(statement.text(0), statement.text(1),
                                                                             statement.text(2)));
    }
}

/// A query that gives the ids of rows with a problem, and what is wrong with them.
struct RowCheck
{
    QByteArray sql;
    QString sentence; ///< %1 is the id
};

const QList<RowCheck> &rowChecks()
{
    static const QList<RowCheck> checks{
        {"SELECT id FROM excerpt WHERE deleted = 0 AND NOT EXISTS"
         " (SELECT 1 FROM quotation WHERE quotation.excerpt = excerpt.id AND quotation.deleted = 0)",
         u"excerpt %1 has no quotation"_s},
        {"SELECT quotation.id FROM quotation JOIN edition ON edition.id = quotation.edition JOIN report"
         " ON report.id = edition.report JOIN excerpt ON excerpt.id = quotation.excerpt WHERE quotation.deleted = 0"
         " AND excerpt.deleted = 0 AND (edition.deleted = 1 OR report.deleted = 1)",
         u"quotation %1 is in a report that was removed"_s},
        {"SELECT edition.id FROM edition JOIN report ON report.id = edition.report"
         " WHERE edition.deleted = 0 AND report.deleted = 1",
         u"edition %1 belongs to a report that was removed"_s},
        {"SELECT report.id FROM report WHERE deleted = 0 AND NOT EXISTS"
         " (SELECT 1 FROM edition WHERE edition.report = report.id AND edition.deleted = 0)",
         u"report %1 has no edition"_s},
        {"SELECT tag.id FROM tag JOIN facet ON facet.id = tag.facet WHERE tag.deleted = 0 AND facet.deleted = 1",
         u"tag %1 belongs to a facet that was removed"_s},
        {"SELECT tag.id FROM tag JOIN tag AS above ON above.id = tag.parent WHERE tag.deleted = 0"
         " AND (above.deleted = 1 OR above.facet <> tag.facet)",
         u"tag %1 stands under a tag that was removed or is of another facet"_s},
        {"WITH RECURSIVE rooted (id) AS (SELECT id FROM tag WHERE parent IS NULL"
         " UNION SELECT tag.id FROM tag JOIN rooted ON tag.parent = rooted.id)"
         " SELECT id FROM tag WHERE id NOT IN (SELECT id FROM rooted)",
         u"tag %1 stands under itself"_s},
        {"SELECT excerpt_tag.id FROM excerpt_tag JOIN tag ON tag.id = excerpt_tag.tag JOIN excerpt"
         " ON excerpt.id = excerpt_tag.excerpt WHERE excerpt_tag.deleted = 0 AND excerpt.deleted = 0 AND tag.deleted = "
         "1",
         u"tagging %1 uses a tag that was removed"_s},
        {"SELECT later.id FROM edition AS later JOIN edition ON edition.sha256 = later.sha256"
         " AND edition.number < later.number JOIN report ON report.id = edition.report JOIN report AS other"
         " ON other.id = later.report WHERE edition.deleted = 0 AND later.deleted = 0 AND report.deleted = 0"
         " AND other.deleted = 0",
         u"edition %1 is the same PDF as another one"_s},
        {"SELECT edition.id FROM edition WHERE deleted = 0 AND NOT EXISTS (SELECT 1 FROM content"
         " WHERE content.sha256 = edition.sha256) AND NOT EXISTS (SELECT 1 FROM edition_path"
         " WHERE edition_path.edition = edition.id)",
         u"the PDF of edition %1 is neither in the project nor is its path known"_s},
    };
    return checks;
}

void checkRows(SQLite::Database &database, QStringList &problems)
{
    for (const RowCheck &check : rowChecks()) {
        SqlStatement statement(database, check.sql + " LIMIT 1000");
        while (statement.step())
            problems.append(check.sentence.arg(statement.text(0)));
    }
}

QList<QByteArray> blobs(SQLite::Database &database, const QByteArray &sql)
{
    QList<QByteArray> values;
    SqlStatement statement(database, sql);
    while (statement.step())
        values.append(statement.bytes(0));
    return values;
}

void checkContents(SQLite::Database &database, const base::CancelToken &cancel, QStringList &problems)
{
    const auto keys = blobs(database, "SELECT DISTINCT sha256 FROM content");
    for (const QByteArray &sha256 : keys) {
        if (cancel.isCancelled())
            return;
        if (const auto bytes = readContent(database, sha256); !bytes)
            problems.append(bytes.error().detail);
    }
    const auto unused = blobs(database,
                              "SELECT DISTINCT sha256 FROM content WHERE sha256 NOT IN (SELECT sha256 FROM edition)"
                              " AND sha256 NOT IN (SELECT content FROM text_layer)");
    for (const QByteArray &sha256 : unused)
        problems.append(u"content %1: nothing refers to it"_s.arg(hexOf(sha256)));
}

void checkTextLayers(SQLite::Database &database, const base::CancelToken &cancel, QStringList &problems)
{
    SqlStatement statement(database, "SELECT edition, content, characters FROM text_layer");
    while (statement.step() && !cancel.isCancelled()) {
        const QString edition = statement.text(0);
        const auto bytes = readContent(database, statement.bytes(1));
        if (!bytes) {
            problems.append(u"text layer of edition %1: %2"_s.arg(edition, bytes.error().detail));
            continue;
        }
        const auto layer = report::decodeTextLayer(*bytes);
        if (!layer)
            problems.append(u"text layer of edition %1: cannot be decoded: %2"_s.arg(edition, layer.error().detail));
        else if (layer->text.size() != statement.integer(2))
            problems.append(u"text layer of edition %1: has another length than its row says"_s.arg(edition));
    }
}

} // namespace

base::Result<CheckReport> checkProject(Session &session, const base::CancelToken &cancel)
{
    SQLite::Database &database = *session.database;
    CheckReport report;
    const QList<std::function<void()>> steps{
        [&] { checkPages(database, report.problems); },
        [&] { checkSchema(database, report.problems); },
        [&] { checkReferences(database, report.problems); },
        [&] { checkRows(database, report.problems); },
        [&] { checkContents(database, cancel, report.problems); },
        [&] { checkTextLayers(database, cancel, report.problems); },
    };
    for (const auto &step : steps) {
        if (cancel.isCancelled())
            return base::fail(base::Problem::Cancelled, session.path);
        try {
            step();
        } catch (const SQLite::Exception &exception) { // a ruined part hides the rest of its step only
            report.problems.append(u"database: "_s + errorFrom(exception, session.path).detail);
        }
    }
    if (cancel.isCancelled())
        return base::fail(base::Problem::Cancelled, session.path);
    if (report.problems.size() > mostProblems)
        report.problems.resize(mostProblems);
    report.ok = report.problems.isEmpty();
    return report;
}

} // namespace meipi::project
