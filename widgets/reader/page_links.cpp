// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_links.h"

#include <limits>

namespace meipi::widgets {

void PageLinks::setDocument(pdf::Document *document)
{
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    m_asked.clear();
    m_links.clear();
    if (!document) {
        return;
    }
    connect(document, &pdf::Document::linksRead, this, [this](int page, const QList<pdf::PageLink> &links) {
        m_links.insert(page, links);
        Q_EMIT arrived(page);
    });
}

void PageLinks::demand(PageSpan pages)
{
    if (!m_document || !m_document->isOpen()) {
        return;
    }
    for (int page = pages.first; page <= pages.last; ++page) {
        if (!m_asked.contains(page)) {
            m_asked.insert(page);
            m_document->readLinks(page);
        }
    }
}

std::optional<pdf::PageLink> PageLinks::link(LinkPlace place) const
{
    const auto found = m_links.constFind(place.page);
    if (found == m_links.cend() || place.index < 0 || place.index >= found->size()) {
        return std::nullopt;
    }
    return found->at(place.index);
}

LinkPlace PageLinks::at(int page, QPointF point) const
{
    LinkPlace best;
    const auto found = m_links.constFind(page);
    if (found == m_links.cend()) {
        return best;
    }
    double smallest = std::numeric_limits<double>::max();
    for (int i = 0; i < found->size(); ++i) {
        const QRectF &area = found->at(i).area;
        if (area.contains(point) && area.width() * area.height() < smallest) {
            smallest = area.width() * area.height();
            best = {.page = page, .index = i};
        }
    }
    return best;
}

} // namespace meipi::widgets
