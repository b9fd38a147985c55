// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/page_sample.h"

#include "app/marks/bracket.h"
#include "app/marks/chip.h"
#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/excerpts/wrapped_lines.h"
#include "widgets/tagging/label_language.h"
#include "widgets/tagging/tag_chip.h"

#include <QPainter>
#include <QPainterPath>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int sheetHeight = 92;
constexpr int sheetGap = 8;
constexpr int padding = 10;
constexpr int marginShare = 120;
constexpr int radius = 5;
constexpr int quoteLines = 3;

marks::PageWash washFor(const taxonomy::Taxonomy &taxonomy, const taxonomy::Tag &tag, marks::Appearance paper)
{
    const taxonomy::Facet *facet = taxonomy.facet(tag.facet);
    if (!facet)
        return marks::pageWash({}, paper);
    if (facet->scale == taxonomy::Scale::Nominal)
        return marks::pageWash(facet->hue, paper);
    const auto [place, count] = taxonomy.ordinalPlace(tag.id);
    return marks::ordinalWash(facet->hue, place, count, paper);
}

} // namespace

PageSample::PageSample(QWidget *parent) : QWidget(parent) { setFixedHeight(sizeHint().height()); }

QSize PageSample::sizeHint() const { return {260, 2 * sheetHeight + sheetGap}; }

void PageSample::setTag(const taxonomy::Taxonomy &taxonomy, const QUuid &tag)
{
    m_taxonomy = taxonomy;
    m_tag = tag;
    update();
}

void PageSample::setWords(const QString &words, const QString &language, const QString &ink)
{
    m_words = words;
    m_ink = ink;
    m_language = language == u"en" ? taxonomy::LabelLanguage::English : taxonomy::LabelLanguage::Chinese;
    update();
}

void PageSample::paintEvent(QPaintEvent * /*event*/)
{
    const taxonomy::Tag *tag = m_taxonomy.tag(m_tag);
    if (!tag)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int top = 0;
    for (const marks::Appearance paper : {marks::Appearance::Light, marks::Appearance::Dark}) {
        const marks::Tokens &colors = marks::tokens(paper);
        const marks::Look look{.appearance = paper, .language = interfaceLabelLanguage(), .scale = 1};
        const QRectF sheet(0.5, top + 0.5, width() - 1, sheetHeight - 1);
        painter.save();
        QPainterPath outline;
        outline.addRoundedRect(sheet, radius, radius);
        painter.setClipPath(outline);
        const qreal rule = sheet.right() - marginShare;
        painter.fillRect(sheet, colors.paper);
        painter.fillRect(QRectF(rule, sheet.top(), marginShare, sheet.height()), colors.margin);
        painter.fillRect(QRectF(rule, sheet.top(), 1, sheet.height()), colors.marginRule);
        // The words' own size on a page; the sheet shows a corner of it.
        const QFont font = marks::quotationFont(m_language, marks::TextSize::Meta);
        const int line = marks::quotationLineHeight(m_language);
        const int room = int(rule) - 2 * padding;
        const QStringList lines = wrappedLines(m_words, font, room, quoteLines);
        qreal y = sheet.top() + padding;
        const QFontMetrics metrics(font);
        const marks::PageWash wash = washFor(m_taxonomy, *tag, paper);
        for (const QString &words : lines) {
            painter.setCompositionMode(wash.mode);
            painter.fillRect(QRectF(padding, y + 1, metrics.horizontalAdvance(words), line - 2), wash.color);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
            painter.setFont(font);
            painter.setPen(colors.text);
            painter.drawText(QRectF(padding, y, room, line), Qt::AlignVCenter | Qt::AlignLeft, words);
            y += line;
        }
        const marks::BracketStyle bracket{.ink = m_ink.isEmpty() ? QStringLiteral("vermilion") : m_ink};
        marks::drawBracket(painter, rule, sheet.top() + padding, y, bracket, look);
        const marks::ChipStyle chip = chipFor(m_taxonomy, *tag);
        const QSizeF size = marks::chipSize(chip, look, marginShare - 2 * padding);
        marks::drawChip(painter, QRectF(QPointF(rule + padding, sheet.top() + padding), size), chip, look);
        painter.restore();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(marks::tokens(lookFor(palette()).appearance).line);
        painter.drawPath(outline);
        top += sheetHeight + sheetGap;
    }
}

} // namespace meipi::widgets
