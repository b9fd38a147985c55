// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/records.h"

namespace meipi::desk {

/// A tag named by words of a report, and what has to be written for it: nothing where it is there already.
struct InVivoTag
{
    QUuid tag; ///< null: the words name nothing
    QList<project::Record> records; ///< the facet, when missing, and the tag
};

/// Tags from the report's own words stand in a facet of their own ("In vivo", many values) until somebody sorts them.
/// `language` is the report's ("zh", "en"). The same words are the same tag.
[[nodiscard]] InVivoTag inVivoTag(const QString &words, const QString &language, const taxonomy::Taxonomy &taxonomy);

} // namespace meipi::desk
