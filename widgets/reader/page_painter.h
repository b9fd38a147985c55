// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/excerpt_marks.h"
#include "widgets/reader/image_cache.h"
#include "widgets/reader/paper.h"

class QPainter;

namespace meipi::widgets {

/// One page as it is to be painted. Content coordinates; the painter is translated to them.
struct PagePainting
{
    const PageLayout &layout;
    int page = 0;
    QList<PagePicture> pictures; ///< coarse ones first; none yet: the sheet alone
    bool failed = false;
    bool marginKnown = false; ///< the text block is known, so the column may cover the paper's blank margin
    const ExcerptMarks &excerpts;
    QUuid current;
    QList<QRectF> selection; ///< points
    const Paper &paper;
    marks::Look look;
    QString failure; ///< the sentence of a page that cannot be drawn
};

/// Sheet, page image, washes and selection; the margin's ground and rule. Notes come from `paintMargin`.
void paintPage(QPainter &painter, const PagePainting &page);

} // namespace meipi::widgets
