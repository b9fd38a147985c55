// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/clock.h"
#include "app/project/store.h"
#include "app/report/searchable_layer.h"

#include <SQLiteCpp/Database.h>

#include <list>

namespace meipi::project {

/// The text layers used last, decoded.
class LayerCache
{
public:
    using Layer = std::shared_ptr<const report::TextLayer>;
    using Searchable = std::shared_ptr<const report::SearchableLayer>;

    [[nodiscard]] Layer find(const QUuid &edition);
    /// The same with its folded copy, which is made at the first asking.
    [[nodiscard]] Searchable findSearchable(const QUuid &edition);
    void insert(const QUuid &edition, const Layer &layer);

private:
    struct Entry
    {
        QUuid edition;
        Layer layer;
        Searchable searchable;
    };

    [[nodiscard]] Entry *entry(const QUuid &edition);

    std::list<Entry> m_entries; ///< the one used last is in front
};

/// What the project thread works on; no other thread touches it once the queue runs. Functions that take a session may
/// throw SQLite::Exception; the queue turns it into an error.
struct Session
{
    QString path;
    std::unique_ptr<SQLite::Database> database;
    bool readOnly = false;
    QUuid project;
    Writer writer;
    bool writerKnown = false; ///< has a `person` row
    Clock clock;
    Stamp clockKept; ///< as it is in the file
    bool machineKept = false;
    LayerCache layers;

    /// What a read-only project learns: derived and local, so it need not be written.
    QHash<QUuid, LayerCache::Layer> unkeptLayers;
    QHash<QString, QByteArray> unkeptSettings;
};

/// Reads id, clock and machine at opening.
void startSession(Session &session);

/// Called last in every transaction that writes: keeps the clock and this machine's id.
void keepClock(Session &session);

/// After a share or medium has come back the old connection is of no use. Opens a new one if the file is still the
/// same project; otherwise changes nothing.
void reconnect(Session &session);

[[nodiscard]] ProjectHead readHead(SQLite::Database &database, const std::optional<base::Error> &readOnly);
[[nodiscard]] taxonomy::Taxonomy readTaxonomy(SQLite::Database &database);

[[nodiscard]] std::optional<QByteArray> readSetting(SQLite::Database &database, const QString &key);
void writeSetting(SQLite::Database &database, const QString &key, const QByteArray &value);

} // namespace meipi::project
