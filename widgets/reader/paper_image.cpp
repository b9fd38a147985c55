// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/paper_image.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

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

constexpr int luma(int red, int green, int blue) { return (54 * red + 183 * green + 19 * blue) >> 8; }

struct Color
{
    int red = 0;
    int green = 0;
    int blue = 0;

    [[nodiscard]] int light() const { return luma(red, green, blue); }
};

/// Lightness turned over, as HSL has it: all three channels move by the same amount. Then held between what the colour's
/// distance from white asks for at least and at most, by mixing it with white or black.
Color turnedOver(Color color)
{
    const int wanted = 255 - color.light();
    const auto [least, most] = std::minmax({color.red, color.green, color.blue});
    const int shift = 255 - most - least;
    Color turned{color.red + shift, color.green + shift, color.blue + shift};
    const int light = turned.light();
    const int low = wanted * 55 / 100;
    const int high = wanted + (255 - wanted) / 5;
    if (light < low) {
        const int part = 256 * (low - light) / (255 - light);
        const auto lighter = [part](int channel) { return channel + (255 - channel) * part / 256; };
        turned = {lighter(turned.red), lighter(turned.green), lighter(turned.blue)};
    } else if (light > high) {
        const auto darker = [&](int channel) { return channel * high / light; };
        turned = {darker(turned.red), darker(turned.green), darker(turned.blue)};
    }
    return turned;
}

class Inking
{
public:
    explicit Inking(const PaperInk &ink)
        : m_inverted(ink.inverted),
          m_red(ink.inverted ? ramp(ink.paper.red(), ink.text.red()) : ramp(ink.text.red(), ink.paper.red())),
          m_green(ink.inverted ? ramp(ink.paper.green(), ink.text.green()) : ramp(ink.text.green(), ink.paper.green())),
          m_blue(ink.inverted ? ramp(ink.paper.blue(), ink.text.blue()) : ramp(ink.text.blue(), ink.paper.blue()))
    {
        for (int grey = 0; grey < 256; ++grey) {
            const int shown = m_inverted ? 255 - grey : grey;
            m_greys[static_cast<std::size_t>(grey)] = onRamps({shown, shown, shown});
        }
    }

    [[nodiscard]] QRgb of(QRgb pixel) const
    {
        const Color color{qRed(pixel), qGreen(pixel), qBlue(pixel)};
        if (color.red == color.green && color.green == color.blue) {
            return m_greys[static_cast<std::size_t>(color.red)];
        }
        return onRamps(m_inverted ? turnedOver(color) : color);
    }

private:
    [[nodiscard]] QRgb onRamps(Color color) const
    {
        return qRgb(m_red[static_cast<std::size_t>(color.red)], m_green[static_cast<std::size_t>(color.green)],
                    m_blue[static_cast<std::size_t>(color.blue)]);
    }

    bool m_inverted;
    Ramp m_red;
    Ramp m_green;
    Ramp m_blue;
    std::array<QRgb, 256> m_greys{};
};

void copyPart(const QImage &from, QImage &to, const QRect &part)
{
    constexpr int pixel = sizeof(QRgb);
    for (int y = part.top(); y <= part.bottom(); ++y) {
        std::memcpy(to.scanLine(y) + part.left() * pixel, from.constScanLine(y) + part.left() * pixel,
                    static_cast<std::size_t>(part.width()) * pixel);
    }
}

constexpr int speck = 8; // pixels: a bullet or a rule that was put in as a picture
constexpr double sheetShare = 0.7; // of the image: a picture of the whole page
constexpr int sampleStep = 7; // pixels
constexpr int paperLight = 190; // luma
constexpr double paperShare = 0.6; // of a scanned page is bare paper

bool isScannedSheet(const QImage &image, const QRect &part)
{
    qint64 all = 0;
    qint64 bare = 0;
    for (int y = part.top(); y <= part.bottom(); y += sampleStep) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = part.left(); x <= part.right(); x += sampleStep) {
            ++all;
            bare += luma(qRed(line[x]), qGreen(line[x]), qBlue(line[x])) >= paperLight ? 1 : 0;
        }
    }
    return static_cast<double>(bare) > paperShare * static_cast<double>(all);
}

QRectF turned(const QRectF &area, QSizeF page, int turns)
{
    switch (turns) {
    case 1: return {page.height() - area.bottom(), area.left(), area.height(), area.width()};
    case 2: return {page.width() - area.right(), page.height() - area.bottom(), area.width(), area.height()};
    case 3: return {area.top(), page.width() - area.right(), area.height(), area.width()};
    default: return area;
    }
}

} // namespace

QImage onPaper(const QImage &page, const PaperInk &ink, const QList<QRect> &pictures)
{
    const QImage source = page.format() == QImage::Format_RGB32 ? page : page.convertToFormat(QImage::Format_RGB32);
    QImage result(source.size(), QImage::Format_RGB32);
    if (result.isNull()) {
        return result;
    }
    const Inking inking(ink);
    const int width = source.width();
    for (int y = 0; y < source.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(source.constScanLine(y));
        auto *to = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < width; ++x) {
            to[x] = inking.of(from[x]);
        }
    }
    for (const QRect &picture : pictures) {
        copyPart(source, result, picture & source.rect());
    }
    return result;
}

QList<QRect> picturesIn(const PageDrawing &drawing, QSizeF page, const QList<QRectF> &pictures)
{
    QList<QRect> parts;
    for (const QRectF &picture : pictures) {
        const QRectF area = turned(picture, page, drawing.turns);
        const QRectF pixels(area.topLeft() * drawing.scale, area.size() * drawing.scale);
        const QRect whole = pixels.toAlignedRect();
        const QRect part = drawing.region.isNull() ? whole : whole & drawing.region;
        if (!part.isEmpty()) {
            parts.append(part.translated(-drawing.region.topLeft()));
        }
    }
    return parts;
}

QList<QRect> keptPictures(const QImage &image, const QList<QRect> &pictures)
{
    QList<QRect> kept;
    const double all = static_cast<double>(image.width()) * image.height();
    for (const QRect &picture : pictures) {
        const QRect part = picture & image.rect();
        const bool large = static_cast<double>(part.width()) * part.height() > sheetShare * all;
        if (part.width() > speck && part.height() > speck && !(large && isScannedSheet(image, part))) {
            kept.append(part);
        }
    }
    return kept;
}

} // namespace meipi::widgets
