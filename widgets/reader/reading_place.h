// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/paper.h"
#include "widgets/reader/reader_view.h"

#include <optional>

namespace meipi::widgets {

/// Where somebody was in a report, and how it was shown: independent of window size and screen.
struct ReadingPlace
{
    int page = 0; ///< from 0
    QPointF point = {}; ///< points on that page, at the viewport's top left
    ZoomMode mode = ZoomMode::FitWidth;
    double zoom = 1;
    PageArrangement arrangement = {};
    std::optional<PaperChoice> paper = {}; ///< none: a place that was kept before papers could be chosen

    bool operator==(const ReadingPlace &) const = default;
};

[[nodiscard]] QByteArray encoded(const ReadingPlace &place);
/// Nothing for bytes that are no place: they come from a file.
[[nodiscard]] std::optional<ReadingPlace> decodedPlace(const QByteArray &bytes);

} // namespace meipi::widgets
