// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/session.h"

namespace meipi::project {

/// Fills in ids and stamps: what is new is created now by the writer, what is there keeps its creation.
[[nodiscard]] QList<Record> stampedRecords(Session &session, QList<Record> records);

/// Writes whole rows, in the caller's transaction, and the writer's own `person` row before the first of them. Fails
/// with UnknownPerson when the writer has no id.
[[nodiscard]] base::Done writeRecords(Session &session, const QList<Record> &records);

/// The rows with these ids, of whatever type; unknown ids are left out.
[[nodiscard]] QList<Record> readRecordsById(SQLite::Database &database, const QList<QUuid> &ids);

/// A taxonomy as rows without stamps.
[[nodiscard]] QList<Record> recordsOf(const taxonomy::Taxonomy &taxonomy);

} // namespace meipi::project
