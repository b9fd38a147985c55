// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

#include <QStringList>

namespace meipi::taxonomy {

/// Addresses ("facet/key") that may have been meant by one that is not there, best first, at most five. Keys, aliases
/// and labels of both languages are compared.
[[nodiscard]] QStringList nearestAddresses(const Taxonomy &taxonomy, const QString &address);

} // namespace meipi::taxonomy
