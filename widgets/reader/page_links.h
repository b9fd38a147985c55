// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pdf/document.h"
#include "widgets/reader/page_layout.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

namespace meipi::widgets {

/// One link of the report: its page and its place among the page's links.
struct LinkPlace
{
    int page = -1;
    int index = -1;

    [[nodiscard]] bool isNull() const { return page < 0; }
    bool operator==(const LinkPlace &) const = default;
};

/// The links of the pages that have been on the screen. Each page is asked for once.
class PageLinks : public QObject
{
    Q_OBJECT

public:
    explicit PageLinks(QObject *parent = nullptr) : QObject(parent) { }

    void setDocument(pdf::Document *document); ///< null: none
    void demand(PageSpan pages);

    [[nodiscard]] QList<pdf::PageLink> on(int page) const { return m_links.value(page); }
    [[nodiscard]] std::optional<pdf::PageLink> link(LinkPlace place) const;
    /// The smallest link that holds a point of a page; null: none.
    [[nodiscard]] LinkPlace at(int page, QPointF point) const;

Q_SIGNALS:
    void arrived(int page);

private:
    QPointer<pdf::Document> m_document;
    QSet<int> m_asked;
    QHash<int, QList<pdf::PageLink>> m_links;
};

} // namespace meipi::widgets
