// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/reader_view_p.h"

namespace meipi::widgets {

PageArrangement ReaderView::arrangement() const { return d->stage.layout().arrangement(); }

void ReaderView::setPageMode(PageMode mode)
{
    PageArrangement changed = arrangement();
    changed.mode = mode;
    d->arrange(changed);
}

void ReaderView::turn(int quarterTurns)
{
    PageArrangement changed = arrangement();
    changed.turns = ((changed.turns + quarterTurns) % 4 + 4) % 4;
    d->arrange(changed);
}

void ReaderView::Private::arrange(const PageArrangement &arrangement)
{
    if (arrangement == stage.layout().arrangement()) {
        return;
    }
    stage.setArrangement(arrangement);
    scrollBar->forget();
    forgetNotes();
    Q_EMIT q->arrangementChanged();
}

PaperChoice ReaderView::paper() const { return d->paperChoice; }

void ReaderView::setPaper(PaperChoice choice)
{
    d->usualPaper = choice;
    d->choosePaper(choice);
}

void ReaderView::Private::choosePaper(PaperChoice choice)
{
    if (choice != paperChoice) {
        paperChoice = choice;
        updateLook();
        Q_EMIT q->arrangementChanged();
    }
}

QByteArray ReaderView::savedPlace() const
{
    if (d->placeToRestore) {
        return encoded(*d->placeToRestore);
    }
    ReadingPlace place = d->stage.place();
    place.paper = d->paperChoice;
    return encoded(place);
}

void ReaderView::restorePlace(const QByteArray &place)
{
    const std::optional<ReadingPlace> decoded = decodedPlace(place);
    if (!decoded) {
        return;
    }
    if (pageCount() == 0) {
        d->placeToRestore = decoded;
    } else {
        d->restore(*decoded);
    }
}

void ReaderView::Private::restore(const ReadingPlace &place)
{
    stage.setPlace(place);
    choosePaper(place.paper.value_or(paperChoice));
    scrollBar->forget();
    forgetNotes();
    Q_EMIT q->arrangementChanged();
}

QRect ReaderView::viewportRectangle(report::TextRange range) const
{
    const QList<report::PageRegion> regions = d->layer ? d->layer->regions(range) : QList<report::PageRegion>();
    QRectF rectangle;
    if (!regions.isEmpty()) {
        for (const QRectF &line : regions.constLast().rectangles) {
            rectangle |= d->stage.toViewport(regions.constLast().page, line);
        }
    }
    return rectangle.toAlignedRect();
}

} // namespace meipi::widgets
