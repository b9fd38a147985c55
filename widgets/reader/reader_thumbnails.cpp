// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view_p.h"

namespace meipi::widgets {

QImage ReaderView::thumbnail(int page) const { return d->images.thumbnail(page); }

void ReaderView::wantThumbnails(const QList<int> &pages) { d->images.demandThumbnails(pages); }

QString ReaderView::pageLabel(int page) const { return pageNames().of(page); }

QSizeF ReaderView::pageSize(int page) const
{
    return page >= 0 && page < pageCount() ? d->stage.layout().pages()[page].size : QSizeF();
}

QList<ExcerptTick> ReaderView::excerptTicks(int page) const
{
    const double height = pageSize(page).height();
    const marks::Appearance appearance = d->windowLook.appearance;
    QList<ExcerptTick> ticks;
    for (const auto markList = d->marks.on(page); const PageMark &mark : markList) {
        const auto &wash = d->marks.of(mark).wash;
        ticks.append(
            {.top = mark.top() / height,
             .bottom = mark.bottom() / height,
             .color = wash ? marks::facetColors(wash->hue, appearance).mark : marks::tokens(appearance).text3});
    }
    return ticks;
}

QColor ReaderView::paperColor() const { return d->paper.sheet; }

} // namespace meipi::widgets
