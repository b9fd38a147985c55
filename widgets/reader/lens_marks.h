// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lens/mark.h"
#include "app/marks/look.h"
#include "app/report/text_layer.h"
#include "widgets/reader/page_layout.h"

#include <QHash>

class QPainter;

namespace meipi::widgets {

class ReportLens;

/// What the lens shows on one page, in points.
struct LensOnPage
{
    struct Words
    {
        lens::Mark mark = lens::Mark::Obligation;
        QList<QRectF> lines;
    };
    /// The words at the left of a line, rightmost last.
    struct Beside
    {
        QList<lens::Mark> marks;
        double right = 0; ///< where the text begins
        double left = 0; ///< where the blank before it begins
        double top = 0;
        double bottom = 0;
    };

    QList<Words> words;
    QList<Beside> beside;
};

/// Where the lens' hits stand on the pages; remembers the pages it was asked for.
class LensMarks
{
public:
    explicit LensMarks(const ReportLens *lens) : m_lens(lens) { }

    void forget(); ///< the hits or the filter have changed
    [[nodiscard]] const LensOnPage &on(int page);
    /// The clause that the current hit rules.
    [[nodiscard]] QList<QRectF> scopeOn(int page) const;

private:
    const ReportLens *m_lens;
    QHash<int, LensOnPage> m_pages;
};

/// Content coordinates; the painter is translated to them. Washes let the page's ink through.
void paintLens(QPainter &painter, const PageLayout &layout, int page, const LensOnPage &shown,
               const QList<QRectF> &scope, const marks::Look &look);

} // namespace meipi::widgets
