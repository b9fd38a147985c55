// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/paper_image.h"

#include <algorithm>
#include <array>

namespace meipi::widgets {

namespace {

using Ramp = std::array<quint8, 256>;

Ramp ramp(int from, int to)
{
    Ramp values{};
    for (int i = 0; i < 256; ++i) {
        values[static_cast<std::size_t>(i)] = static_cast<quint8>(from + (to - from) * i / 255);
    }
    return values;
}

} // namespace

QImage onDarkPaper(const QImage &page, const PaperInk &ink)
{
    const QImage source = page.format() == QImage::Format_RGB32 ? page : page.convertToFormat(QImage::Format_RGB32);
    QImage result(source.size(), QImage::Format_RGB32);
    if (result.isNull()) {
        return result;
    }
    const Ramp red = ramp(ink.paper.red(), ink.text.red());
    const Ramp green = ramp(ink.paper.green(), ink.text.green());
    const Ramp blue = ramp(ink.paper.blue(), ink.text.blue());
    const int width = source.width();
    for (int y = 0; y < source.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < width; ++x) {
            const int r = qRed(from[x]);
            const int g = qGreen(from[x]);
            const int b = qBlue(from[x]);
            // In HSL, l becomes 1 - l: all three channels move by the same amount.
            const int shift = 255 - std::max({r, g, b}) - std::min({r, g, b});
            to[x] = qRgb(red[static_cast<std::size_t>(r + shift)], green[static_cast<std::size_t>(g + shift)],
                         blue[static_cast<std::size_t>(b + shift)]);
        }
    }
    return result;
}

} // namespace meipi::widgets
