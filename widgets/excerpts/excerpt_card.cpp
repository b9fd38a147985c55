// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/excerpts/excerpt_card.h"

#include "app/marks/fonts.h"
#include "app/marks/person_mark.h"
#include "widgets/excerpts/wrapped_lines.h"
#include "widgets/tagging/chip_row.h"
#include "widgets/tagging/tag_chip.h"

#include "app/marks/tokens.h"
#include <QCoreApplication>

#include <QFontMetrics>
#include <QPainterPath>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padX = 12;
constexpr int padY = 9;
constexpr int gap = 5;
constexpr int coderSide = int(marks::personMarkSide);
constexpr int coderGap = 4;
constexpr int noteIndent = 22; // the balloon in front
constexpr int mostQuoteLines = 2;
constexpr int mostNoteLines = 2;
constexpr int mostChipLines = 2;
constexpr int mostCoders = 4;

QString translated(const char *text) { return QCoreApplication::translate("meipi::widgets::ExcerptCard", text); }

taxonomy::LabelLanguage textLanguage(const ExcerptItem &item)
{
    return item.language == u"zh" ? taxonomy::LabelLanguage::Chinese : taxonomy::LabelLanguage::English;
}

QString placeOf(const ExcerptItem &item)
{
    const QString page = item.pageName.isEmpty()
        ? translated(QT_TRANSLATE_NOOP("meipi::widgets::ExcerptCard", "no place"))
        : translated(QT_TRANSLATE_NOOP("meipi::widgets::ExcerptCard", "p. %1")).arg(item.pageName);
    return item.sectionName.isEmpty() ? page : page + QStringLiteral(" · ") + item.sectionName;
}

QString warningOf(const ExcerptItem &item)
{
    switch (item.state) {
    case report::PlacementState::Exact:
    case report::PlacementState::Moved: return {};
    case report::PlacementState::Changed:
        return translated(
            QT_TRANSLATE_NOOP("meipi::widgets::ExcerptCard", "The words changed in this edition: please look"));
    case report::PlacementState::Ambiguous:
        return translated(
            QT_TRANSLATE_NOOP("meipi::widgets::ExcerptCard", "These words stand in several places: please look"));
    case report::PlacementState::Lost:
        return item.kind == project::ExcerptKind::Area
            ? QString()
            : translated(QT_TRANSLATE_NOOP("meipi::widgets::ExcerptCard", "Not found in this edition: please look"));
    }
    return {};
}

/// Puts `height` pixels under what is there; returns their rectangle.
QRect below(ExcerptCard &card, int height, int space)
{
    const QRect rect(padX, card.height + space, card.width - 2 * padX, height);
    card.height = rect.bottom() + 1;
    return rect;
}

void layOutHead(ExcerptCard &card)
{
    const QRect head = below(card, coderSide, padY);
    int left = head.right() + 1;
    const qsizetype shown = std::min<qsizetype>(card.item.coders.size(), mostCoders);
    for (qsizetype i = shown; i > 0; --i) {
        left -= coderSide;
        card.coderRects.prepend(QRect(left, head.top(), coderSide, coderSide));
        left -= coderGap;
    }
    card.placeRect = QRect(head.left(), head.top(), left - head.left(), head.height());
    const QFontMetrics metrics(marks::interfaceFont(card.look.language, marks::TextSize::Meta));
    card.place = metrics.elidedText(placeOf(card.item), Qt::ElideRight, card.placeRect.width());
}

void layOutQuote(ExcerptCard &card)
{
    const taxonomy::LabelLanguage language = textLanguage(card.item);
    if (card.item.quote.isEmpty()) {
        if (card.item.kind == project::ExcerptKind::Area) {
            // The program's own word, not the report's: in its own face.
            card.areaWord = translated(QT_TRANSLATE_NOOP("meipi::widgets::ExcerptCard", "An area of the page"));
            card.areaRect = below(card, marks::lineHeight(marks::TextSize::Body), gap - 1);
        }
        return;
    }
    const QFont font = marks::quotationFont(language, marks::quotationSize(language));
    card.quoteLines = wrappedLines(card.item.quote, font, card.width - 2 * padX, mostQuoteLines);
    card.quoteRect = below(card, int(card.quoteLines.size()) * marks::quotationLineHeight(language), gap - 1);
}

void layOutChips(ExcerptCard &card, const taxonomy::Taxonomy &taxonomy)
{
    const int width = card.width - 2 * padX;
    QList<QSizeF> sizes;
    for (const QUuid &id : std::as_const(card.item.tags)) {
        const taxonomy::Tag *tag = taxonomy.tag(id);
        if (!tag)
            continue;
        card.chips.append(chipFor(taxonomy, *tag));
        sizes.append(marks::chipSize(card.chips.last(), card.look, width));
    }
    if (sizes.isEmpty())
        return;
    QList<QRect> places = flowChips(sizes, width, mostChipLines);
    if (places.size() < sizes.size()) {
        // The last ones give way to the "+3".
        const auto hiddenSize = [&] {
            return marks::overflowChipSize(int(sizes.size() - places.size()), card.look).toSize();
        };
        while (places.size() > 1 && places.last().right() + gap + hiddenSize().width() > width)
            places.removeLast();
        card.hiddenChips = int(sizes.size() - places.size());
        card.overflowRect = QRect(QPoint(places.last().right() + 1 + gap, places.last().top()), hiddenSize());
    }
    const QRect room = below(card, places.last().bottom() + 1, gap);
    for (const QRect &place : std::as_const(places))
        card.chipRects.append(place.translated(room.topLeft()));
    card.overflowRect.translate(room.topLeft());
}

void layOutNote(ExcerptCard &card)
{
    if (card.item.note.trimmed().isEmpty())
        return;
    const QFont font = marks::interfaceFont(card.look.language, marks::TextSize::Meta);
    card.noteLines = wrappedLines(card.item.note.trimmed(), font, card.width - 2 * padX - noteIndent, mostNoteLines);
    card.noteRect = below(card, int(card.noteLines.size()) * marks::lineHeight(marks::TextSize::Meta), gap);
}

} // namespace

ExcerptCard layOutCard(const ExcerptItem &item, const taxonomy::Taxonomy &taxonomy, const marks::Look &look, int width)
{
    ExcerptCard card;
    card.item = item;
    card.width = std::max(width, 4 * padX);
    card.look = look;
    layOutHead(card);
    layOutQuote(card);
    layOutChips(card, taxonomy);
    layOutNote(card);
    card.warning = warningOf(item);
    if (!card.warning.isEmpty())
        card.warningRect = below(card, marks::lineHeight(marks::TextSize::Meta), gap);
    card.height += padY;
    return card;
}

namespace {

void paintLines(QPainter &painter, const QStringList &lines, const QRect &rect, int lineHeight)
{
    QRect line(rect.left(), rect.top(), rect.width(), lineHeight);
    for (const QString &words : lines) {
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
        line.translate(0, lineHeight);
    }
}

void paintFrame(QPainter &painter, const QRectF &frame, const ExcerptCard &card, CardState state,
                const marks::Tokens &colors)
{
    constexpr qreal radius = 5;
    constexpr qreal edge = 3;
    QPen pen(state.selected ? colors.accentLine : state.hovered ? colors.line2 : colors.line, 1);
    if (!card.warning.isEmpty())
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(colors.base);
    painter.drawRoundedRect(frame, radius, radius);
    if (state.selected) {
        painter.save();
        painter.setClipRect(QRectF(frame.left() - 0.5, frame.top() - 0.5, edge, frame.height() + 1), Qt::IntersectClip);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(frame.adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius);
        painter.restore();
    }
    if (state.focused) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

/// A speech balloon, 12 px wide.
void paintBalloon(QPainter &painter, QPoint at, const QColor &color)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(at.x() + 0.5, at.y() + 0.5, 11, 8), 1.5, 1.5);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1));
    painter.drawPath(path);
    painter.drawPolyline(QPolygonF({QPointF(at.x() + 2.5, at.y() + 8.5), QPointF(at.x() + 2.5, at.y() + 11.5),
                                    QPointF(at.x() + 5.5, at.y() + 8.5)}));
}

} // namespace

void paintCard(QPainter &painter, QPoint topLeft, const ExcerptCard &card, CardState state)
{
    const marks::Tokens &colors = marks::tokens(card.look.appearance);
    const QFont meta = marks::interfaceFont(card.look.language, marks::TextSize::Meta);
    painter.save();
    painter.translate(topLeft);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, QRectF(0.5, 0.5, card.width - 1, card.height - 1), card, state, colors);
    painter.setFont(meta);
    painter.setPen(colors.text2);
    painter.drawText(card.placeRect, Qt::AlignLeft | Qt::AlignVCenter, card.place);
    for (qsizetype i = 0; i < card.coderRects.size(); ++i) {
        const CardCoder &coder = card.item.coders.at(i);
        marks::drawPersonMark(painter, card.coderRects.at(i), coder.name, coder.ink, card.look);
    }
    painter.setFont(marks::interfaceFont(card.look.language));
    painter.drawText(card.areaRect, Qt::AlignLeft | Qt::AlignVCenter, card.areaWord);
    const taxonomy::LabelLanguage language = textLanguage(card.item);
    painter.setFont(marks::quotationFont(language, marks::quotationSize(language)));
    painter.setPen(colors.text);
    paintLines(painter, card.quoteLines, card.quoteRect, marks::quotationLineHeight(language));
    for (qsizetype i = 0; i < card.chipRects.size(); ++i)
        marks::drawChip(painter, card.chipRects.at(i), card.chips.at(i), card.look);
    if (card.hiddenChips > 0)
        marks::drawOverflowChip(painter, card.overflowRect, card.hiddenChips, card.look);
    if (!card.noteLines.isEmpty()) {
        paintBalloon(painter, card.noteRect.topLeft() + QPoint(1, 3), colors.text2);
        painter.setFont(meta);
        painter.setPen(colors.text2);
        paintLines(painter, card.noteLines, card.noteRect.adjusted(noteIndent, 0, 0, 0),
                   marks::lineHeight(marks::TextSize::Meta));
    }
    painter.setFont(meta);
    painter.setPen(colors.warn);
    painter.drawText(card.warningRect, Qt::AlignLeft | Qt::AlignVCenter, card.warning);
    painter.restore();
}

} // namespace meipi::widgets
