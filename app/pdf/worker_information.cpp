// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_information.h"

#include "app/pdf/payloads.h"

#include <QElapsedTimer>
#include <poppler-link.h>
#include <poppler-qt6.h>

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

std::optional<PageLink> linkFrom(const Poppler::Document &document, const Poppler::Link &link)
{
    PageLink result;
    if (link.linkType() == Poppler::Link::Goto) {
        const auto &jump = static_cast<const Poppler::LinkGoto &>(link);
        const int target = jump.destination().pageNumber() - 1;
        if (jump.isExternal() || target < 0 || target >= document.numPages())
            return std::nullopt;
        result.page = target;
        result.top = topOf(document, jump.destination());
        return result;
    }
    if (link.linkType() == Poppler::Link::Browse) {
        result.kind = LinkKind::Address;
        result.address = static_cast<const Poppler::LinkBrowse &>(link).url().left(textLength);
        return result;
    }
    return std::nullopt;
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
    for (const QString &key : document.infoKeys()) {
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
        std::optional<PageLink> entry = linkFrom(document, *link);
        if (!entry)
            continue;
        const QRectF area = link->linkArea(); // parts of the page, perhaps upside down
        entry->area = QRectF(area.x() * size.width(), area.y() * size.height(), area.width() * size.width(),
                             area.height() * size.height())
                          .normalized();
        links.append(*entry);
    }
    return links;
}

} // namespace meipi::pdf
