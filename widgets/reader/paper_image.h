// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

namespace meipi::widgets {

/// Colours of dark paper; without them the page stays as it is printed.
struct PaperInk
{
    QColor paper;
    QColor text;

    bool operator==(const PaperInk &) const = default;
};

/// The page's image with its lightness turned over, hues kept: white becomes `paper`, black becomes `text`. Any thread;
/// about 3 ns a pixel. The result owns its memory.
[[nodiscard]] QImage onDarkPaper(const QImage &page, const PaperInk &ink);

} // namespace meipi::widgets
