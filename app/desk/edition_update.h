// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"
#include "app/report/searchable_layer.h"
#include "app/report/word_diff.h"

#include <functional>

namespace meipi::desk {

/// What has become of an excerpt in a new edition of its report.
struct RefoundExcerpt
{
    QUuid excerpt;
    project::Quotation from; ///< its words (or area) in an earlier edition
    report::Placement placement; ///< in the new edition's text; of an area only the state
    report::Selector found; ///< the words (or area) there, or those that are proposed; empty when lost or ambiguous
    QList<report::TextRange> nearest; ///< lost: passages that most resemble it, best first; may be none

    [[nodiscard]] report::PlacementState state() const { return placement.state; }
    /// Exact and moved: taken over without asking. All else is for a person to decide.
    [[nodiscard]] bool isSure() const;
    [[nodiscard]] int pageBefore() const; ///< from 0; -1 unknown
    [[nodiscard]] int page() const; ///< from 0, in the new edition; -1 while it has no place
    [[nodiscard]] QList<report::DiffPiece> difference() const; ///< of the words, from old to new
};

using LayerOfEdition = std::function<std::shared_ptr<const report::TextLayer>(const QUuid &edition)>;

/// Finds again what is live and of which nothing is known in `edition`, in the order of the earlier edition. Pure but for
/// `layers`, which is asked for the texts of earlier editions (areas are found by the words in them); it may answer
/// null. About 0.2 ms an excerpt that is still there, 5 ms one that is not, in a long report: not for a window's thread.
[[nodiscard]] QList<RefoundExcerpt> findAgain(const QList<project::ExcerptRow> &excerpts,
                                              const project::Edition &edition, const report::SearchableLayer &text,
                                              const LayerOfEdition &layers);

/// The quotation by which an excerpt stands in an edition; without a selector: that it does not.
[[nodiscard]] project::Quotation quotationIn(const QUuid &edition, const QUuid &excerpt,
                                             const report::Selector &selector);

/// The quotations of all that is sure.
[[nodiscard]] QList<project::Record> sureQuotations(const QList<RefoundExcerpt> &refound,
                                                    const project::Edition &edition);

/// How many there are of a state.
[[nodiscard]] qsizetype countOf(const QList<RefoundExcerpt> &refound, report::PlacementState state);

} // namespace meipi::desk
