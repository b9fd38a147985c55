// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/layout.h"

#include <QSet>

namespace meipi::report {

/// Takes the inner text of captioned figures and the cells of captioned tables out of a page's lines. A figure's text
/// stands above its caption, a table's cells below, up to what looks like running text.
/// `headings`: folded titles of the outline, at which a region ends too.
[[nodiscard]] std::vector<Region> takeRegions(std::vector<PageLine> &lines, const Metrics &metrics,
                                              const QSet<QString> &headings);

} // namespace meipi::report
