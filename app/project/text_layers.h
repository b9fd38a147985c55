// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/project/session.h"

namespace meipi::project {

using SharedLayer = std::shared_ptr<const report::TextLayer>;

/// Stores an edition's text layer in place of an earlier one, and finds its quotations again. In the caller's
/// transaction. Fails with UnknownReport for an edition that is not there.
[[nodiscard]] base::Done storeLayer(Session &session, const QUuid &edition, const SharedLayer &layer);

/// The text layer as it is stored (of whatever extractor version), or as a read-only session learnt it. Fails with
/// UnknownReport, NoTextLayer, ProjectDamaged, ProjectNewer.
[[nodiscard]] base::Result<SharedLayer> loadLayer(Session &session, const QUuid &edition);

/// Where quotations stand: stored placements where there are, found now for the others.
[[nodiscard]] QHash<QUuid, report::Placement> placementsOf(Session &session, const QList<Quotation> &quotations);

/// Keeps the placement of a new or changed quotation when that costs no decoding (the reader has the text layer open);
/// forgets an earlier one otherwise.
void storePlacementIfLayerIsLoaded(Session &session, const Quotation &quotation);

/// The words of the schema for a text layer's state.
[[nodiscard]] QString textStateName(report::TextState state);
[[nodiscard]] report::TextState textStateOf(const QString &name);

} // namespace meipi::project
