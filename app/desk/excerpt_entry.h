// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

#include <optional>

namespace meipi::desk {

/// An excerpt as a view shows it: the stored rows and where the quotation stands in the text layer at hand.
struct ExcerptEntry
{
    project::ExcerptRow row;
    report::Placement placement; ///< of the original quotation
    QUuid edition{}; ///< the one that is read; null: whichever has the words

    [[nodiscard]] QUuid id() const { return row.excerpt.row.id; }
    /// The words in the edition that is read, else those of the latest edition that has any.
    [[nodiscard]] const project::Quotation *original() const;
    [[nodiscard]] QString quote() const; ///< exact words of the original
    [[nodiscard]] int page() const; ///< from 0, where it begins; -1 unknown
    [[nodiscard]] QList<QUuid> tagIds() const; ///< each once
    [[nodiscard]] QList<QUuid> coders() const; ///< who made or tagged it, each once, the maker first
};

/// What has been asked of the tags of an excerpt, by this user.
enum class TagAction : quint8 {
    Toggle, ///< takes it off when it is on; a facet that allows one value has the other one replaced
    Put,
    Take,
};

/// The tags that `Put` would replace: those of the same person in a facet that allows one value.
[[nodiscard]] QList<project::ExcerptTag> replacedTags(const project::ExcerptRow &row, const QUuid &tag,
                                                      const QUuid &person, const taxonomy::Taxonomy &taxonomy);

} // namespace meipi::desk
