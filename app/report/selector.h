// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

#include <QByteArray>

namespace meipi::report {

/// A quotation that can be found again: what is stored, merged and exported.
struct Selector
{
    QString exact; ///< empty for an area
    QString prefix; ///< up to 32 code points before
    QString suffix; ///< up to 32 code points after
    QList<PageRegion> regions; ///< where it stood in the edition it was made in
    QByteArray editionHash; ///< SHA-256 of that PDF, 32 bytes

    bool operator==(const Selector &) const = default;
};

[[nodiscard]] Selector makeSelector(const TextLayer &layer, TextRange range, const QByteArray &editionHash);

enum class PlacementState : quint8 { Exact, Moved, Changed, Ambiguous, Lost };

/// Where a selector stands in one text layer: derived, never merged.
struct Placement
{
    TextRange range; ///< empty when lost or an area
    PlacementState state = PlacementState::Lost;
    QList<TextRange> candidates; ///< when ambiguous

    bool operator==(const Placement &) const = default;
};

/// Finds a selector in a text layer: exact at its place, exact elsewhere ranked by context, then approximate (DESIGN 4).
/// Never lands silently on a look-alike.
[[nodiscard]] Placement place(const Selector &selector, const TextLayer &layer, const QByteArray &editionHash);

} // namespace meipi::report
