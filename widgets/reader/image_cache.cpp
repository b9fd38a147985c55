// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/image_cache.h"

#include <algorithm>

namespace meipi::widgets {

ImageCache::ImageCache(qsizetype byteLimit) : m_byteLimit(byteLimit) { }

void ImageCache::insert(const PagePicture &picture, PageSpan wanted)
{
    QList<PagePicture> &pictures = m_pages[picture.drawing.page];
    const bool whole = picture.drawing.region.isNull();
    pictures.removeIf([&](const PagePicture &earlier) {
        const bool replaced = whole || !earlier.drawing.region.isNull();
        m_bytes -= replaced ? earlier.image.sizeInBytes() : 0;
        return replaced;
    });
    pictures.append(picture);
    m_bytes += picture.image.sizeInBytes();
    evict(wanted);
}

void ImageCache::clear()
{
    m_pages.clear();
    m_bytes = 0;
}

QList<PagePicture> ImageCache::of(int page) const
{
    const auto found = m_pages.find(page);
    return found == m_pages.end() ? QList<PagePicture>{} : found->second;
}

QList<PageDrawing> ImageCache::drawings() const
{
    QList<PageDrawing> drawings;
    for (const auto &[page, pictures] : m_pages) {
        for (const PagePicture &picture : pictures) {
            drawings.append(picture.drawing);
        }
    }
    return drawings;
}

void ImageCache::remove(int page)
{
    if (const auto found = m_pages.find(page); found != m_pages.end()) {
        drop(found);
    }
}

void ImageCache::drop(std::map<int, QList<PagePicture>>::iterator page)
{
    for (const PagePicture &picture : std::as_const(page->second)) {
        m_bytes -= picture.image.sizeInBytes();
    }
    m_pages.erase(page);
}

void ImageCache::evict(PageSpan wanted)
{
    // Pages are in order, so the farthest one is the first or the last.
    while (m_bytes > m_byteLimit && !m_pages.empty()) {
        const auto first = m_pages.begin();
        const auto last = std::prev(m_pages.end());
        const int before = wanted.first - first->first;
        const int behind = last->first - wanted.last;
        if (std::max(before, behind) <= 0) {
            return;
        }
        drop(before > behind ? first : last);
    }
}

} // namespace meipi::widgets
