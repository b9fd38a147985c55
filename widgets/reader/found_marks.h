// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"
#include "app/report/text_layer.h"
#include "widgets/reader/page_layout.h"

class QPainter;

namespace meipi::widgets {

class ReportSearch;

/// What is found on one page, in points.
struct FoundOnPage
{
    QList<QRectF> hits; ///< the current one among them
    QList<QRectF> current;
};

/// Where the hits of a search stand on the pages; remembers the pages it was asked for.
class FoundMarks
{
public:
    explicit FoundMarks(const ReportSearch *search) : m_search(search) { }

    void forget(); ///< the hits have changed
    [[nodiscard]] FoundOnPage on(int page);

private:
    struct Remembered
    {
        QList<QRectF> hits;
        qsizetype known = 0; ///< hits of the report when it was asked for
    };

    const ReportSearch *m_search;
    QHash<int, Remembered> m_pages;
};

/// Content coordinates; the painter is translated to them.
void paintFound(QPainter &painter, const PageLayout &layout, int page, const FoundOnPage &found,
                const marks::Look &look);

} // namespace meipi::widgets
