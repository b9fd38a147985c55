// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/taxonomy/taxonomy.h"

namespace meipi::marks {

enum class Appearance : quint8 { Light, Dark };

/// What every drawing function needs to know about its surroundings.
struct Look
{
    Appearance appearance = Appearance::Light;
    taxonomy::LabelLanguage language = taxonomy::LabelLanguage::Chinese; ///< chooses the interface face
    qreal scale = 1.0; ///< 1 in lists and figures; the page's zoom where marks stand on a page
};

/// Below this page zoom a chip is its shape alone.
inline constexpr qreal shapeOnlyBelow = 0.6;

/// Marks grow with the page and do not shrink with it: Chinese is never set under 12 px.
[[nodiscard]] inline qreal markScale(const Look &look) { return look.scale > 1.0 ? look.scale : 1.0; }

} // namespace meipi::marks
