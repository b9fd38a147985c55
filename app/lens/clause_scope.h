// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/clause_lens.h"

namespace meipi::lens {

/// Gives every modal hit the clause it rules. Between strong stops (full stop, semicolon, colon before a list) the first
/// duty takes all from the beginning, its subject with it; each further one begins at the comma before it, so that
/// "shall keep records, and may not sell them" is two clauses. A condition or exception rules to the next comma.
/// `hits` are in order; ranges count from the text's beginning.
void findScopes(QList<Hit> &hits, QStringView text);

} // namespace meipi::lens
