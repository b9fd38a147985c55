// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/render_geometry.h"

#include <algorithm>
#include <cmath>

namespace meipi::pdf {

namespace {

constexpr double smallestScale = 0.001;
constexpr double largestScale = 200;

QSize pixels(QSizeF size, double scale)
{
    const auto side = [scale](double points) { return int(std::clamp(std::round(points * scale), 1.0, 1e9)); };
    return {side(size.width()), side(size.height())};
}

double scaleOfWholePage(QSizeF size, double scale)
{
    const double width = size.width() * scale;
    const double height = size.height() * scale;
    double factor =
        std::min({1.0, std::sqrt(double(pixelLimit) / (width * height)), sideLimit / std::max(width, height)});
    // Rounding up a side can step over the limit again.
    const auto exceeds = [&](QSize s) {
        return qint64(s.width()) * s.height() > pixelLimit || std::max(s.width(), s.height()) > sideLimit;
    };
    while (factor > 1e-9 && exceeds(pixels(size, scale * factor)))
        factor *= 0.9999;
    return scale * factor;
}

} // namespace

std::optional<RenderGeometry> renderGeometry(QSizeF pageSize, const RenderRequest &request)
{
    const QSizeF size = request.rotation % 2 == 0 ? pageSize : pageSize.transposed();
    const double scale = std::isfinite(request.scale) ? std::clamp(request.scale, smallestScale, largestScale) : 1.0;
    if (request.region.isNull()) {
        const double fitting = scaleOfWholePage(size, scale);
        return RenderGeometry{.scale = fitting, .rectangle = QRect(QPoint(), pixels(size, fitting))};
    }
    if (request.region.isEmpty())
        return std::nullopt; // QRect would take a negative size for one to the other side
    QRect region = request.region.intersected(QRect(QPoint(), pixels(size, scale)));
    if (region.isEmpty())
        return std::nullopt;
    region.setWidth(std::min(region.width(), sideLimit));
    region.setHeight(int(std::min({qint64(region.height()), qint64(sideLimit), pixelLimit / region.width()})));
    return RenderGeometry{.scale = scale, .rectangle = region};
}

} // namespace meipi::pdf
