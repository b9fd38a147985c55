// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::report {

/// The sentences of a stretch of text without line breaks, by the rules of Chinese and of English (both at once: reports
/// mix them). White space at the ends is in no sentence. 。！？ end one with the closing quotes and brackets behind them;
/// a full stop ends one unless it belongs to an abbreviation, a number, initials or an address.
[[nodiscard]] QList<TextRange> sentencesOf(QStringView text, TextRange stretch);

} // namespace meipi::report
