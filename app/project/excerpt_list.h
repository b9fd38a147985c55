// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/session.h"

namespace meipi::project {

/// Live excerpts with original words in a report, or all for a null id, oldest first; at most `limit` (all for -1) after
/// the excerpt `after`. Throws SQLite::Exception.
[[nodiscard]] QList<ExcerptRow> readExcerpts(Session &session, const QUuid &report, qsizetype limit,
                                             const QUuid &after);

/// Live excerpts of the whole project that have one of these tags by anybody, oldest first. Throws SQLite::Exception.
[[nodiscard]] QList<ExcerptRow> readTaggedExcerpts(Session &session, const QList<QUuid> &tags);

} // namespace meipi::project
