// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What others may ask of the selection.
#include "widgets/reader/reader_view_p.h"

namespace meipi::widgets {

report::TextRange ReaderView::selection() const { return d->selection.range(); }

QString ReaderView::selectedText() const { return d->layer ? d->layer->textOf(selection()) : QString(); }

void ReaderView::setSelection(report::TextRange range)
{
    d->selection.setRange(range);
    d->selectionWasChanged();
}

void ReaderView::clearSelection()
{
    d->caretBrowsing ? d->selection.collapse() : d->selection.clear();
    d->setArea({});
    d->selectionWasChanged();
}

void ReaderView::copySelection(CopyForm form) const
{
    // An area without words is copied as it looks.
    if (form == CopyForm::Flowing && !d->shownArea().isEmpty() && d->copiedWords(form).isEmpty()) {
        d->copyPicture();
    } else {
        d->copy(form);
    }
}

PageArea ReaderView::selectedArea() const { return d->pickedArea; }

void ReaderView::setSelectedArea(const PageArea &area) { d->setArea(area); }

void ReaderView::setCaretBrowsing(bool on)
{
    if (d->caretBrowsing == on) {
        return;
    }
    if (on) {
        d->wakeCaret();
    }
    d->caretBrowsing = on;
    d->caretAwake = false;
    d->restartBlinking();
    Q_EMIT caretBrowsingChanged(on);
}

bool ReaderView::isCaretBrowsing() const { return d->caretBrowsing; }

void ReaderView::setAreaTool(bool on)
{
    if (d->areaTool == on) {
        return;
    }
    d->areaTool = on;
    viewport()->setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    viewport()->update();
    Q_EMIT areaToolChanged(on);
}

bool ReaderView::isAreaTool() const { return d->areaTool; }

void ReaderView::setQuickMode(bool on) { d->quickMode = on; }

bool ReaderView::carryOut(ReaderCommand command) { return d->carryOut(command); }

QRect ReaderView::anchorRectangle() const { return d->anchorRectangle(); }

} // namespace meipi::widgets
