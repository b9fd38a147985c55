// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace meipi::widgets {

/// A text broken into at most `maximum` lines of `width` pixels, as a list or card shows it; the last line ends in an
/// ellipsis when there is more. A line break in the text stays one.
[[nodiscard]] QStringList wrappedLines(const QString &text, const QFont &font, int width, int maximum);

} // namespace meipi::widgets
