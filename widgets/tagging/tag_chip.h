// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/chip.h"
#include "app/taxonomy/taxonomy.h"

#include <QPalette>

namespace meipi::widgets {

/// How marks are drawn on a widget with this palette: its appearance, the interface's language.
[[nodiscard]] marks::Look lookFor(const QPalette &palette);

/// A tag's chip in the interface's language.
[[nodiscard]] marks::ChipStyle chipFor(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &tag,
                                       marks::ChipStates states = marks::ChipState::Plain);

/// "Facet › parent › tag" in both languages, one a line, for tool tips.
[[nodiscard]] QString tagPath(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &tag);

/// Ids in codebook order, each once; ids that the codebook does not know are left out.
[[nodiscard]] QList<QUuid> inCodebookOrder(const QList<QUuid> &tags, const taxonomy::Taxonomy &taxonomy);

} // namespace meipi::widgets
