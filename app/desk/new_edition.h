// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"

#include <memory>

namespace meipi::desk {

/// The rows of a PDF that is being added, ids included.
struct NewEdition
{
    project::Report report;
    project::Edition edition;
};

/// What the PDF says, overruled by what a person said. `text` may be null: nothing could be read.
[[nodiscard]] NewEdition newEdition(const QString &path, const QByteArray &sha256, const pdf::DocumentInfo &info,
                                    const std::shared_ptr<const report::TextLayer> &text, const ReportDetails &details);

} // namespace meipi::desk
