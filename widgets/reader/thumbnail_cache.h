// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/page_layout.h"
#include "widgets/reader/paper.h"

#include <QImage>

#include <map>
#include <optional>

namespace meipi::widgets {

/// Small images of upright pages as they are printed, bounded by bytes; those farthest from what is looked at go first.
/// They are given out in the colours of the paper of the moment.
class ThumbnailCache
{
public:
    static constexpr int width = 128; ///< logical pixels
    static constexpr int height = 181; ///< at most

    explicit ThumbnailCache(qsizetype byteLimit) : m_byteLimit(byteLimit) { }

    void insert(int page, const QImage &printed, PageSpan wanted);
    void setPaper(const std::optional<PaperInk> &ink);
    /// They stay as printed on a page's small image.
    void setPictures(int page, QSizeF size, const QList<QRectF> &pictures);
    void clear();

    [[nodiscard]] bool holds(int page) const { return m_images.contains(page); }
    [[nodiscard]] QImage of(int page); ///< null: none
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    struct Entry
    {
        QImage printed;
        QImage shown; ///< null: not asked for on this paper
        QSizeF size; ///< points; with the pictures, once they are known
        QList<QRectF> pictures;
    };

    std::map<int, Entry> m_images;
    std::optional<PaperInk> m_ink;
    qsizetype m_bytes = 0;
    qsizetype m_byteLimit;
};

/// A smaller copy, each pixel the mean of up to 16 of those that it stands for. Any thread; under a millisecond for a
/// thumbnail.
[[nodiscard]] QImage shrunk(const QImage &image, QSize size);

/// Size of a page's thumbnail in pixels of a screen.
[[nodiscard]] QSize thumbnailSize(QSizeF page, double devicePixelRatio);

} // namespace meipi::widgets
