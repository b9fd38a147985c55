// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/report/text_layer.h"

#include <optional>

namespace meipi::report {

/// Which of several equal quotes is meant.
struct QuoteHint
{
    std::optional<int> page; ///< from 1, the page it begins on
    std::optional<int> occurrence; ///< from 1, in reading order (on that page when a page is given)
};

/// Every place where a quote stands, in order; white space, soft hyphens, case and compatibility forms make no difference.
[[nodiscard]] QList<TextRange> findQuote(const TextLayer &layer, const QString &quote);

/// The one place that is meant. Fails with QuoteNotFound (nearest passages in `near`), QuoteAmbiguous (places in `near`)
/// or NoTextLayer.
[[nodiscard]] base::Result<TextRange> locateQuote(const TextLayer &layer, const QString &quote, QuoteHint hint = {});

} // namespace meipi::report
