// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

namespace meipi::desk {

enum class ExcerptFormat : quint8 { Table, Csv, Json };

struct ExportedExcerpts
{
    QByteArray bytes;
    qsizetype rows = 0; ///< one for each excerpt of each coder
};

/// All excerpts of a project in a format, labels in a language; a table is `columns` terminal cells wide. Waits (see
/// batch.h).
[[nodiscard]] base::Result<ExportedExcerpts> exportExcerpts(project::Store &store, ExcerptFormat format,
                                                            taxonomy::LabelLanguage language, int columns);

} // namespace meipi::desk
