// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/marks/fonts.h"
#include "widgets/reader/line_places.h"
#include "widgets/reader/margin_painter.h"
#include "widgets/reader/page_painter.h"
#include "widgets/reader/reader_view_p.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace meipi::widgets {

void ReaderView::Private::paint(QPainter &painter)
{
    painter.fillRect(q->viewport()->rect(), paper.desk);
    const PageSpan span = stage.onScreen();
    bool sharp = !span.isEmpty();
    MarginHit focusedChip;
    focusedChip.excerpt = focusedTag.isNull() ? QUuid() : current;
    focusedChip.tag = focusedTag;
    painter.save();
    painter.translate(stage.origin());
    for (int page = span.first; page <= span.last; ++page) {
        paintPage(painter,
                  {.layout = stage.layout(),
                   .page = page,
                   .pictures = picturesOf(page),
                   .failed = images.hasFailed(page),
                   .marginKnown = layer != nullptr,
                   .excerpts = marks,
                   .current = current,
                   .selection = selectedLines(page),
                   .paper = paper,
                   .look = look,
                   .failure = QCoreApplication::translate("meipi::widgets::ReaderView",
                                                          "This page cannot be drawn; its notes are safe")});
        paintLensOn(painter, page);
        paintFoundOn(painter, page);
        paintHoveredWords(painter, page);
        paintArea(painter, page);
        paintMargin(painter, notesOf(page), marks, hovered, focusedChip, look);
        sharp = sharp
            && images.isSharp(wanted(page, stage.visibleContent()), stage.layout().scale() * q->devicePixelRatioF());
    }
    painter.restore();
    paintEdgeHandles(painter);
    paintFocusedLink(painter);
    paintCaret(painter);
    const QString trouble = troubleText();
    if (!trouble.isEmpty() && span.isEmpty()) {
        paintTrouble(painter, trouble);
    } else if (!linkWord.isEmpty()) {
        paintStatus(painter, linkWord);
    } else if (const QString status = trouble.isEmpty() ? statusText() : trouble; !status.isEmpty()) {
        paintStatus(painter, status);
    }
    if (q->hasFocus() && focusByKeyboard) {
        painter.setPen(QPen(marks::tokens(paper.marks).accent, 2));
        painter.drawRect(q->viewport()->rect().adjusted(1, 1, -1, -1));
    }
    if (sharp && !firstPageWasShown) {
        firstPageWasShown = true;
        QMetaObject::invokeMethod(q, &ReaderView::firstPageShown, Qt::QueuedConnection);
    }
}

/// A quiet word at the lower left corner.
void ReaderView::Private::paintStatus(QPainter &painter, const QString &status)
{
    const marks::Tokens &colors = marks::tokens(windowLook.appearance);
    painter.setFont(marks::interfaceFont(look.language, marks::TextSize::Meta));
    const QString words = painter.fontMetrics().elidedText(status, Qt::ElideMiddle, q->viewport()->width() - 44);
    const QSize size = painter.fontMetrics().size(Qt::TextSingleLine, words) + QSize(20, 10);
    const QRect box(QPoint(12, q->viewport()->height() - size.height() - 12), size);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.window);
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(colors.text2);
    painter.drawText(box, Qt::AlignCenter, words);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void ReaderView::Private::paintTrouble(QPainter &painter, const QString &words)
{
    const marks::Tokens &colors = marks::tokens(look.appearance);
    painter.setFont(marks::interfaceFont(look.language, marks::TextSize::Figure));
    painter.setPen(colors.text2);
    const QRect room = q->viewport()->rect().adjusted(48, 48, -48, -48);
    painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, words);
}

/// As it is in a viewport that shows `view` of the content; a null one: not on the screen.
WantedPage ReaderView::Private::wanted(int page, const QRectF &view) const
{
    const double ratio = q->devicePixelRatioF();
    const QRectF sheet = stage.layout().paper(page);
    const QSizeF size = sheet.size() * ratio;
    WantedPage result{.page = page,
                      .pixels = {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))},
                      .visible = {},
                      .turns = stage.layout().arrangement().turns};
    const QRectF shown = (sheet & view).translated(-sheet.topLeft());
    if (!shown.isEmpty()) {
        result.visible =
            QRectF(shown.topLeft() * ratio, shown.size() * ratio).toAlignedRect() & QRect(QPoint(0, 0), result.pixels);
    }
    return result;
}

/// Where no image of the whole page is there, its thumbnail stands in.
QList<PagePicture> ReaderView::Private::picturesOf(int page)
{
    QList<PagePicture> pictures = images.of(page);
    if (pictures.isEmpty() || !pictures.constFirst().drawing.region.isNull()) {
        if (const QImage small = images.thumbnail(page); !small.isNull()) {
            const double scale = small.width() / stage.layout().pages()[page].size.width();
            pictures.prepend({.drawing = {.page = page, .scale = scale, .region = {}, .turns = 0}, .image = small});
        }
    }
    return pictures;
}

void ReaderView::Private::demandImages()
{
    // What a glide only passes is never asked for.
    const QRectF view = stage.comingContent();
    const PageSpan span = stage.layout().pagesBetween(view.top(), view.bottom());
    if (span.isEmpty()) {
        return;
    }
    const double ratio = q->devicePixelRatioF();
    ImageDemand demand{.pages = {},
                       .scale = stage.layout().scale() * ratio,
                       .viewport = q->viewport()->size() * ratio,
                       .devicePixelRatio = ratio,
                       .speed = scrollSpeed.at(clock.elapsed()) * ratio};
    for (int page = span.first; page <= span.last; ++page) {
        demand.pages.append(wanted(page, view));
    }
    for (const auto pageList = pagesAhead(span, stage.layout().pageCount(), direction); const int page : pageList) {
        demand.pages.append(wanted(page, {}));
    }
    images.demand(demand);
    if (images.isFlying()) {
        restTimer.start();
    }
}

QList<QRectF> ReaderView::Private::selectedLines(int page) const
{
    const report::TextRange range = edgeDrag ? edgeDrag->now : selection.range();
    if (!layer || range.isEmpty() || page < 0 || page >= layer->pages.size()) {
        return {};
    }
    return washOver(*layer, range, page);
}

const PageNotes &ReaderView::Private::notesOf(int page)
{
    auto found = notes.find(page);
    if (found == notes.end()) {
        PageNotes laidOut =
            stage.isMarginShown() ? laidOutNotes(stage.layout(), marks, page, current, look) : PageNotes{};
        found = notes.insert(page, std::move(laidOut));
    }
    return *found;
}

void ReaderView::Private::forgetNotes()
{
    notes.clear();
    hovered = {};
    q->viewport()->update();
}

} // namespace meipi::widgets
