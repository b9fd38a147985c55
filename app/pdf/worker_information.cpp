// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_information.h"

#include "app/pdf/payloads.h"

#include <QElapsedTimer>
#include <poppler-link.h>
#include <poppler-qt6.h>

#include <algorithm>

namespace meipi::pdf {

namespace {

constexpr int depthLimit = 32; // also ends an outline that contains itself
constexpr qsizetype outlineLimit = 50'000;
constexpr qsizetype linkLimit = 20'000;
constexpr qsizetype metadataLimit = 100;
constexpr qsizetype textLength = 4096;
constexpr int fewPages = 300;

class Budget
{
public:
    explicit Budget(int milliseconds) : m_milliseconds(milliseconds) { m_timer.start(); }
    [[nodiscard]] bool isSpent() const { return m_milliseconds > 0 && m_timer.elapsed() >= m_milliseconds; }

private:
    int m_milliseconds;
    QElapsedTimer m_timer;
};

/// Points from the top edge of the page that a destination leads to.
double topOf(const Poppler::Document &document, const Poppler::LinkDestination &destination)
{
    if (!destination.isChangeTop())
        return 0;
    return destination.top() * pageSize(document, destination.pageNumber() - 1).height();
}

bool readOutline(const Poppler::Document &document, const QVector<Poppler::OutlineItem> &items, int level,
                 const Budget &budget, QList<report::OutlineEntry> &outline)
{
    for (const Poppler::OutlineItem &item : items) {
        if (outline.size() >= outlineLimit)
            return true;
        if (budget.isSpent())
            return false;
        report::OutlineEntry entry{.title = item.name().simplified().left(textLength), .level = qint16(level)};
        const auto destination = item.destination();
        if (destination && destination->pageNumber() > 0 && destination->pageNumber() <= document.numPages()) {
            entry.page = destination->pageNumber() - 1;
            entry.top = topOf(document, *destination);
        }
        outline.append(entry);
        if (level < depthLimit && item.hasChildren()
            && !readOutline(document, item.children(), level + 1, budget, outline))
            return false;
    }
    return true;
}

/// Where a "next page" or the like leads from a page; -1: it is no such thing.
int pageOf(Poppler::LinkAction::ActionType action, int page, int last)
{
    switch (action) {
    case Poppler::LinkAction::PageFirst: return 0;
    case Poppler::LinkAction::PagePrev: return std::max(0, page - 1);
    case Poppler::LinkAction::PageNext: return std::min(last, page + 1);
    case Poppler::LinkAction::PageLast: return last;
    default: return -1;
    }
}

PageLink jumpFrom(const Poppler::Document &document, const Poppler::LinkGoto &jump)
{
    if (jump.isExternal())
        return {.kind = LinkKind::OtherFile, .address = jump.fileName().left(textLength)};
    const int target = jump.destination().pageNumber() - 1;
    if (target < 0 || target >= document.numPages())
        return {.kind = LinkKind::Nowhere};
    return {.kind = LinkKind::Page, .page = target, .top = topOf(document, jump.destination())};
}

PageLink linkFrom(const Poppler::Document &document, const Poppler::Link &link, int page)
{
    switch (link.linkType()) {
    case Poppler::Link::Goto: return jumpFrom(document, static_cast<const Poppler::LinkGoto &>(link));
    case Poppler::Link::Browse: {
        const QString address = static_cast<const Poppler::LinkBrowse &>(link).url().left(textLength);
        return {.kind = address.isEmpty() ? LinkKind::Nowhere : LinkKind::Address, .address = address};
    }
    case Poppler::Link::Execute:
        return {.kind = LinkKind::Program,
                .address = static_cast<const Poppler::LinkExecute &>(link).fileName().left(textLength)};
    case Poppler::Link::JavaScript: return {.kind = LinkKind::Script};
    case Poppler::Link::Action: {
        const int target =
            pageOf(static_cast<const Poppler::LinkAction &>(link).actionType(), page, document.numPages() - 1);
        return {.kind = target < 0 ? LinkKind::Media : LinkKind::Page, .page = target};
    }
    default: return {.kind = LinkKind::Media};
    }
}

} // namespace

QSizeF pageSize(const Poppler::Document &document, int page)
{
    const auto sheet = document.page(page);
    return payloads::plausibleSize(sheet ? sheet->pageSizeF() : QSizeF());
}

std::optional<DocumentInfo> readInformation(const Poppler::Document &document, int budgetMilliseconds)
{
    const int count = document.numPages();
    if (budgetMilliseconds > 0 && count > fewPages)
        return std::nullopt;
    const Budget budget(budgetMilliseconds);
    DocumentInfo info;
    info.pageSizes.reserve(count);
    info.pageLabels.reserve(count);
    for (int page = 0; page < count; ++page) {
        if (budget.isSpent())
            return std::nullopt;
        const auto sheet = document.page(page);
        info.pageSizes.append(payloads::plausibleSize(sheet ? sheet->pageSizeF() : QSizeF()));
        info.pageLabels.append(sheet ? sheet->label().left(textLength) : QString());
    }
    if (!readOutline(document, document.outline(), 1, budget, info.outline))
        return std::nullopt;
    for (const auto keys = document.infoKeys(); const QString &key : keys) {
        if (info.metadata.size() >= metadataLimit)
            break;
        info.metadata.insert(key.left(textLength), document.info(key).left(textLength));
    }
    return info;
}

QList<PageLink> readLinks(const Poppler::Document &document, int page)
{
    QList<PageLink> links;
    const auto sheet = document.page(page);
    if (!sheet)
        return links;
    const QSizeF size = pageSize(document, page);
    for (const auto &link : sheet->links()) {
        if (links.size() >= linkLimit)
            break;
        PageLink entry = linkFrom(document, *link, page);
        const QRectF area = link->linkArea(); // parts of the page, perhaps upside down
        entry.area = QRectF(area.x() * size.width(), area.y() * size.height(), area.width() * size.width(),
                            area.height() * size.height())
                         .normalized();
        links.append(entry);
    }
    return links;
}

} // namespace meipi::pdf
