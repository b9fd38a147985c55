// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_render.h"

namespace meipi::pdf {

QImage drawPage(const Poppler::Page &page, const RenderGeometry &geometry, int rotation,
                Poppler::Page::ShouldAbortQueryFunc shouldAbort, const QVariant &closure)
{
    const double dotsPerInch = 72 * geometry.scale;
    const QRect &area = geometry.rectangle;
    QImage image = page.renderToImage(dotsPerInch, dotsPerInch, area.x(), area.y(), area.width(), area.height(),
                                      Poppler::Page::Rotation(rotation & 3), nullptr, nullptr, shouldAbort, closure);
    // A size that Splash cannot make gives an image of one pixel instead of none.
    if (image.size() != area.size())
        return {};
    if (image.format() != QImage::Format_RGB32)
        image.convertTo(QImage::Format_RGB32);
    return image;
}

} // namespace meipi::pdf
