// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/page_painter.h"

#include "app/marks/fonts.h"

#include <QPainter>
#include <QRegion>

#include <cmath>

namespace meipi::widgets {

namespace {

constexpr double washOverLine = 1; // pixels above and below a line's box

double devicePixels(const QPainter &painter) { return painter.device()->devicePixelRatioF(); }

void paintSheet(QPainter &painter, const PagePainting &page)
{
    const QRectF sheet = page.layout.sheet(page.page);
    const QColor text = marks::tokens(page.look.appearance).text;
    painter.fillRect(sheet.translated(0, 1), marks::mixed(page.paper.desk, text, 0.16));
    painter.fillRect(sheet, page.paper.sheet);
}

/// An image from before the pages were turned, until the right one is there.
void paintTurned(QPainter &painter, const PagePainting &page, const PagePicture &picture)
{
    if (!picture.drawing.region.isNull()) {
        return;
    }
    const int turns = page.layout.arrangement().turns - picture.drawing.turns;
    const QRectF paper = page.layout.paper(page.page);
    QRectF upright(QPointF(0, 0), turns % 2 == 0 ? paper.size() : paper.size().transposed());
    upright.moveCenter(QPointF(0, 0));
    painter.save();
    painter.translate(paper.center());
    painter.rotate(90.0 * turns);
    painter.drawImage(upright, picture.image);
    painter.restore();
}

/// Draws on whole device pixels, so that a sharp image is copied and not resampled.
void paintPicture(QPainter &painter, const PagePainting &page, const PagePicture &picture)
{
    if (picture.drawing.turns != page.layout.arrangement().turns) {
        paintTurned(painter, page, picture);
        return;
    }
    const double ratio = devicePixels(painter);
    const QRectF paper = page.layout.paper(page.page);
    const QTransform &world = painter.worldTransform();
    const QPointF origin = world.map(paper.topLeft()) * ratio;
    const double zoom = page.layout.scale() * ratio / picture.drawing.scale; // 1: sharp
    QRectF part(QPointF(0, 0), paper.size() / page.layout.scale() * picture.drawing.scale);
    if (!picture.drawing.region.isNull()) {
        part = picture.drawing.region;
    }
    const QPointF at(std::round(origin.x() + part.x() * zoom), std::round(origin.y() + part.y() * zoom));
    QSizeF size = part.size() * zoom;
    const bool sharp = std::abs(size.width() - picture.image.width()) <= 1.5
        && std::abs(size.height() - picture.image.height()) <= 1.5;
    painter.save();
    painter.setClipRect(paper, Qt::IntersectClip);
    painter.setWorldTransform(QTransform::fromScale(1 / ratio, 1 / ratio));
    if (sharp) {
        painter.drawImage(at, picture.image);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom < 4);
        painter.drawImage(QRectF(at, size), picture.image);
    }
    painter.restore();
}

QRegion linesOnScreen(const PagePainting &page, const QList<QRectF> &lines)
{
    QRegion region;
    for (const QRectF &line : lines) {
        region += page.layout.fromPage(page.page, line).adjusted(0, -washOverLine, 0, washOverLine).toAlignedRect();
    }
    return region;
}

void fill(QPainter &painter, const QRegion &region, const marks::PageWash &wash)
{
    painter.setCompositionMode(wash.mode);
    for (const QRect &part : region) {
        painter.fillRect(part, wash.color);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
}

marks::PageWash washOf(const WashKind &kind, marks::Appearance appearance)
{
    return kind.ordinal ? marks::ordinalWash(kind.hue, kind.level.place, kind.level.count, appearance)
                        : marks::pageWash(kind.hue, appearance);
}

/// What is selected keeps its own colour, whatever washes lie there; elsewhere washes that overlap add up.
void paintWashes(QPainter &painter, const PagePainting &page)
{
    QRegion selected = linesOnScreen(page, page.selection);
    for (const auto markList = page.excerpts.on(page.page); const PageMark &mark : markList) {
        const MarkedPassage &passage = page.excerpts.of(mark);
        if (passage.holds(page.current) && !passage.area) { // an area has its frame: pictures keep their colours
            selected += linesOnScreen(page, mark.lines);
        }
    }
    for (const auto markList = page.excerpts.on(page.page); const PageMark &mark : markList) {
        const MarkedPassage &passage = page.excerpts.of(mark);
        if (passage.wash && !passage.area) {
            fill(painter, linesOnScreen(page, mark.lines) - selected, washOf(*passage.wash, page.look.appearance));
        }
    }
    fill(painter, selected, marks::selectionWash(page.look.appearance));
}

void paintMarginGround(QPainter &painter, const PagePainting &page)
{
    const marks::Tokens &colors = marks::tokens(page.look.appearance);
    QRectF column = page.layout.column(page.page);
    if (column.isNull()) {
        return;
    }
    if (!page.marginKnown) {
        // Only beyond the paper.
        const QRectF paper = page.layout.paper(page.page);
        if (page.layout.side(page.page) == marks::MarginSide::Left) {
            column.setRight(paper.left());
        } else {
            column.setLeft(paper.right());
        }
    }
    // The ground tints and does not cover: a full stop that hangs over, or a picture, stays to be seen.
    painter.setCompositionMode(page.look.appearance == marks::Appearance::Dark ? QPainter::CompositionMode_Lighten
                                                                               : QPainter::CompositionMode_Multiply);
    painter.fillRect(column, colors.margin);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (page.marginKnown) {
        painter.fillRect(QRectF(page.layout.rule(page.page), column.top(), 1, column.height()), colors.marginRule);
    }
}

void paintFailure(QPainter &painter, const PagePainting &page)
{
    const marks::Tokens &colors = marks::tokens(page.look.appearance);
    const QRectF paper = page.layout.paper(page.page);
    painter.setFont(marks::interfaceFont(page.look.language));
    const double wide = std::min(360.0, paper.width() - 32);
    QRectF words = painter.boundingRect(QRectF(0, 0, wide - 24, 400), Qt::AlignCenter | Qt::TextWordWrap, page.failure);
    QRectF card = words.adjusted(-16, -14, 16, 14);
    card.moveCenter(QPointF(paper.center().x(), paper.top() + std::min(paper.height() / 2, 240.0)));
    words.moveCenter(card.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.alt);
    painter.drawRoundedRect(card, 5, 5);
    painter.setPen(colors.text2);
    painter.drawText(words, Qt::AlignCenter | Qt::TextWordWrap, page.failure);
    painter.restore();
}

} // namespace

void paintPage(QPainter &painter, const PagePainting &page)
{
    paintSheet(painter, page);
    for (const PagePicture &picture : page.pictures) {
        paintPicture(painter, page, picture);
    }
    if (page.failed && page.pictures.isEmpty()) {
        paintFailure(painter, page);
    }
    paintMarginGround(painter, page);
    paintWashes(painter, page);
}

} // namespace meipi::widgets
