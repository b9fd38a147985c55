// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <QSet>

namespace meipi::desk {

enum class ExcerptFormat : quint8 { Table, Csv, Json };

struct ExportedExcerpts
{
    QByteArray bytes;
    qsizetype rows = 0; ///< one for each excerpt of each coder
};

/// Excerpts by id; none at all is not the same as an empty set.
using ChosenExcerpts = std::optional<QSet<QUuid>>;

/// All excerpts of a project, or those that were chosen, in a format, labels in a language; a table is `columns` terminal cells wide. Waits (see
/// batch.h).
[[nodiscard]] base::Result<ExportedExcerpts> exportExcerpts(project::Store &store, ExcerptFormat format,
                                                            taxonomy::LabelLanguage language, int columns,
                                                            const ChosenExcerpts &chosen = {});

} // namespace meipi::desk
