// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

namespace meipi::widgets {

/// "Facet › parent › tag" in one language; empty for an unknown tag.
[[nodiscard]] QString tagPath(const taxonomy::Taxonomy &taxonomy, const QUuid &tag, taxonomy::LabelLanguage language);

} // namespace meipi::widgets
