// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/store.h"

namespace meipi::project {

/// A quotation without words and without a place: a person has said that its edition does not have the excerpt.
[[nodiscard]] bool isAbsence(const Quotation &quotation);

/// What is known of an excerpt in one edition: its original words there, or their absence. Null while nobody and nothing
/// has said (an edition that came later, in which it is still to be found).
[[nodiscard]] const Quotation *originalIn(const ExcerptRow &row, const QUuid &edition);

/// The original words to show for an edition: those in it, else the latest that another edition has. Null when the
/// excerpt has none.
[[nodiscard]] const Quotation *originalFor(const ExcerptRow &row, const QUuid &edition);

} // namespace meipi::project
