// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/mark.h"
#include "app/report/text_layer.h"

#include <memory>

namespace meipi::lens {

/// Words of the report that the lens points out.
struct Hit
{
    report::TextRange words;
    report::TextRange scope; ///< the clause that the words rule; the words themselves where there is no such clause
    Mark mark = Mark::Obligation;

    bool operator==(const Hit &) const = default;
};

/// Reads a report through the clause definitions: `resources/syntax/clauses-*.xml` and those of the same item names in
/// the user's `org.kde.syntax-highlighting/syntax` folder. It only reads; nothing is tagged by it.
///
/// Making one takes about 20 ms. It may live in any thread, and is used by one thread at a time.
class ClauseLens
{
public:
    ClauseLens();
    ~ClauseLens();
    ClauseLens(ClauseLens &&) noexcept;
    ClauseLens &operator=(ClauseLens &&) noexcept;

    /// Of one block's text, in order; ranges count from its beginning. A condition may hold hits of what it cites.
    [[nodiscard]] QList<Hit> hitsInText(QStringView text) const;

    /// Of the blocks that begin inside `range`, in order of their words. Contents pages, figures and references are left
    /// out. Each block is read in its own language, so a bilingual report needs no setting.
    [[nodiscard]] QList<Hit> hits(const report::TextLayer &layer, report::TextRange range) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace meipi::lens
