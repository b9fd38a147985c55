// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::widgets {

/// Lines of one page that stand together as the eye sees them: a text column (or the part of it above or below what
/// runs across), a table, the words in a figure. A pointer that is beside the lines of one stays in it.
struct TextRegion
{
    enum class Kind : quint8 { Column, Table, Figure };

    Kind kind = Kind::Column;
    bool vertical = false; ///< lines run from top to bottom, the first one on the right
    QRectF box; ///< points
    QList<int> lines; ///< indices into `TextLayer::lines`, in reading order

    bool operator==(const TextRegion &) const = default;
};

/// In reading order. Every line of the page is in exactly one.
[[nodiscard]] QList<TextRegion> textRegions(const report::TextLayer &layer, int page);

/// A printed line that is much higher than wide: vertical writing.
[[nodiscard]] bool isVertical(const report::Line &line);

} // namespace meipi::widgets
