// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/render_plan.h"

#include <QImage>

#include <map>

namespace meipi::widgets {

/// An image of a page as it is painted (paper colours applied).
struct PagePicture
{
    PageDrawing drawing;
    QImage image;
};

/// Page images, bounded by bytes; what is farthest from the wanted pages goes first. A page keeps its newest whole image, which
/// is shown scaled until the sharp one is there, and its newest region above it.
class ImageCache
{
public:
    explicit ImageCache(qsizetype byteLimit);

    /// Pages of `wanted` are kept whatever their size, those near it longest.
    void insert(const PagePicture &picture, PageSpan wanted);
    void remove(int page);
    void clear();

    [[nodiscard]] QList<PagePicture> of(int page) const; ///< coarse ones first; at most two
    [[nodiscard]] QList<PageDrawing> drawings() const;
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    void drop(std::map<int, QList<PagePicture>>::iterator page);
    void evict(PageSpan wanted);

    std::map<int, QList<PagePicture>> m_pages;
    qsizetype m_bytes = 0;
    qsizetype m_byteLimit;
};

} // namespace meipi::widgets
