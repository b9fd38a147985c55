// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/thumbnail_cache.h"

#include "widgets/reader/paper_image.h"

#include <algorithm>
#include <cmath>

namespace meipi::widgets {

namespace {

constexpr int samples = 4; // in each direction

/// First source pixel and number of those that one target pixel stands for.
std::pair<int, int> stretch(int target, int targets, int sources)
{
    const int first = static_cast<int>(qint64{target} * sources / targets);
    const int end = static_cast<int>(qint64{target + 1} * sources / targets);
    return {first, std::max(1, end - first)};
}

/// Spread over the stretch without a period of their own: fine stripes become grey.
int sampleAt(std::pair<int, int> stretch, int sample, int count)
{
    return stretch.first + sample * stretch.second / count;
}

QRgb mean(const QImage &image, std::pair<int, int> across, std::pair<int, int> down)
{
    const int columns = std::min(samples, across.second);
    const int rows = std::min(samples, down.second);
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int row = 0; row < rows; ++row) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(sampleAt(down, row, rows)));
        for (int column = 0; column < columns; ++column) {
            const QRgb pixel = line[sampleAt(across, column, columns)];
            red += qRed(pixel);
            green += qGreen(pixel);
            blue += qBlue(pixel);
        }
    }
    const int count = rows * columns;
    return qRgb(red / count, green / count, blue / count);
}

} // namespace

QImage shrunk(const QImage &image, QSize size)
{
    if (image.isNull() || size.isEmpty()) {
        return {};
    }
    const QImage source = image.format() == QImage::Format_RGB32 ? image : image.convertToFormat(QImage::Format_RGB32);
    QImage small(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *to = reinterpret_cast<QRgb *>(small.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            to[x] = mean(source, stretch(x, size.width(), source.width()), stretch(y, size.height(), source.height()));
        }
    }
    return small;
}

QSize thumbnailSize(QSizeF page, double devicePixelRatio)
{
    const QSizeF room = QSizeF(ThumbnailCache::width, ThumbnailCache::height) * devicePixelRatio;
    const QSizeF size = page.scaled(room, Qt::KeepAspectRatio);
    return {std::max(1, qRound(size.width())), std::max(1, qRound(size.height()))};
}

void ThumbnailCache::insert(int page, const QImage &printed, PageSpan wanted)
{
    Entry &entry = m_images[page];
    m_bytes += printed.sizeInBytes() - entry.printed.sizeInBytes() - entry.shown.sizeInBytes();
    entry.printed = printed;
    entry.shown = {};
    while (m_bytes > m_byteLimit && m_images.size() > 1) {
        const auto first = m_images.begin();
        const auto last = std::prev(m_images.end());
        const auto farthest = wanted.first - first->first > last->first - wanted.last ? first : last;
        m_bytes -= farthest->second.printed.sizeInBytes() + farthest->second.shown.sizeInBytes();
        m_images.erase(farthest);
    }
}

void ThumbnailCache::setPaper(const std::optional<PaperInk> &ink)
{
    m_ink = ink;
    for (auto &[page, entry] : m_images) {
        m_bytes -= entry.shown.sizeInBytes();
        entry.shown = {};
    }
}

void ThumbnailCache::setPictures(int page, QSizeF size, const QList<QRectF> &pictures)
{
    const auto found = m_images.find(page);
    if (found != m_images.end()) {
        found->second.size = size;
        found->second.pictures = pictures;
        m_bytes -= found->second.shown.sizeInBytes();
        found->second.shown = {};
    }
}

void ThumbnailCache::clear()
{
    m_images.clear();
    m_bytes = 0;
}

QImage ThumbnailCache::of(int page)
{
    const auto found = m_images.find(page);
    if (found == m_images.end()) {
        return {};
    }
    Entry &entry = found->second;
    if (!m_ink) {
        return entry.printed;
    }
    if (entry.shown.isNull()) {
        QList<QRect> kept;
        if (!entry.pictures.isEmpty()) {
            const double scale = entry.printed.width() / entry.size.width();
            const PageDrawing drawing{.page = page, .scale = scale, .region = {}, .turns = 0};
            kept = keptPictures(entry.printed, picturesIn(drawing, entry.size, entry.pictures));
        }
        entry.shown = onPaper(entry.printed, *m_ink, kept);
        m_bytes += entry.shown.sizeInBytes();
    }
    return entry.shown;
}

} // namespace meipi::widgets
