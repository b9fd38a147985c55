// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/session.h"

#include "app/project/connection.h"
#include "app/project/migrations.h"
#include "app/project/project_file.h"
#include "app/project/record_table.h"
#include "app/project/schema.h"

#include <SQLiteCpp/Exception.h>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

constexpr size_t keptLayers = 4; // both languages of a pair, and both of the one before

QString readMeta(SQLite::Database &database, const QString &key)
{
    SqlStatement statement(database, "SELECT value FROM meta WHERE key = ?");
    statement.bind(1, key);
    return statement.step() ? statement.text(0) : QString();
}

bool isSameProject(SQLite::Database &database, const QUuid &project)
{
    const SchemaDifference difference = schemaDifference(database);
    return versionOf(database) == schemaVersion && difference.missing.isEmpty() && difference.foreign.isEmpty()
        && QUuid::fromString(readMeta(database, u"id"_s)) == project;
}

} // namespace

LayerCache::Entry *LayerCache::entry(const QUuid &edition)
{
    const auto found = std::ranges::find(m_entries, edition, &Entry::edition);
    if (found == m_entries.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found);
    return &m_entries.front();
}

LayerCache::Layer LayerCache::find(const QUuid &edition)
{
    const Entry *found = entry(edition);
    return found ? found->layer : nullptr;
}

LayerCache::Searchable LayerCache::findSearchable(const QUuid &edition)
{
    Entry *found = entry(edition);
    if (found && !found->searchable)
        found->searchable = std::make_shared<const report::SearchableLayer>(found->layer);
    return found ? found->searchable : nullptr;
}

void LayerCache::insert(const QUuid &edition, const Layer &layer)
{
    m_entries.remove_if([&](const Entry &entry) { return entry.edition == edition; });
    m_entries.push_front({.edition = edition, .layer = layer, .searchable = {}});
    if (m_entries.size() > keptLayers)
        m_entries.pop_back();
}

void startSession(Session &session)
{
    SQLite::Database &database = *session.database;
    session.project = QUuid::fromString(readMeta(database, u"id"_s));
    session.clockKept = stampFromText(QString::fromLatin1(readSetting(database, u"clock"_s).value_or(QByteArray())));
    session.clock.observe(session.clockKept);
    session.machineKept = readSetting(database, u"machine"_s) == thisMachine();
    SqlStatement person(database, "SELECT 1 FROM person WHERE id = ?");
    person.bind(1, session.writer.person);
    session.writerKnown = person.step();
}

void keepClock(Session &session)
{
    if (session.clock.last() != session.clockKept)
        writeSetting(*session.database, u"clock"_s, stampToText(session.clock.last()).toLatin1());
    if (!session.machineKept)
        writeSetting(*session.database, u"machine"_s, thisMachine());
}

void reconnect(Session &session)
{
    try {
        auto fresh = openDatabase(session.path, Access::Write);
        if (!isReadOnly(*fresh) && isSameProject(*fresh, session.project))
            session.database = std::move(fresh);
    } catch (const SQLite::Exception &) {
        // Not back yet: the old connection says why at the next attempt.
    }
}

ProjectHead readHead(SQLite::Database &database, const std::optional<base::Error> &readOnly)
{
    return {.id = QUuid::fromString(readMeta(database, u"id"_s)),
            .title = readMeta(database, u"title"_s),
            .taxonomy = readTaxonomy(database),
            .people = readRecords<Person>(database, " WHERE deleted = 0 ORDER BY created, id"),
            .readOnly = readOnly.has_value(),
            .readOnlyReason = readOnly ? readOnly->detail : QString(),
            .readOnlyCause = readOnly,
            .isDesk = readMeta(database, u"desk"_s) == u"1"};
}

taxonomy::Taxonomy readTaxonomy(SQLite::Database &database)
{
    taxonomy::Taxonomy taxonomy;
    for (const auto rows = readRecords<FacetRow>(database, " WHERE deleted = 0"); const FacetRow &row : rows)
        taxonomy.facets.append(row.facet);
    for (const auto rowList = readRecords<TagRow>(database, " WHERE deleted = 0"); const TagRow &row : rowList)
        taxonomy.tags.append(row.tag);
    taxonomy.sort();
    return taxonomy;
}

std::optional<QByteArray> readSetting(SQLite::Database &database, const QString &key)
{
    SqlStatement statement(database, "SELECT value FROM local WHERE key = ?");
    statement.bind(1, key);
    if (!statement.step())
        return std::nullopt;
    return statement.bytes(0);
}

void writeSetting(SQLite::Database &database, const QString &key, const QByteArray &value)
{
    runSql(database,
           "INSERT INTO local (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key,
           value);
}

} // namespace meipi::project
