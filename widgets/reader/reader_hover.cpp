// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pointer is over, told apart from what stands beside, under and around it.
#include "widgets/reader/reader_view_p.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace meipi::widgets {

namespace {

constexpr double outline = 1.2; // pixels

QString said(const QString &name, const project::Stamp &stamp)
{
    return name + QStringLiteral(" · ") + QLocale().toString(stamp.time(), QLocale::ShortFormat);
}

} // namespace

QString ReaderView::Private::whoCoded(const MarginHit &hit) const
{
    const MarkedPassage *passage = marks.find(hit.excerpt);
    if (!passage || !report || !workspace || hit.add || hit.hidden) {
        return {};
    }
    QStringList lines;
    for (const QUuid &id : passage->excerpts) {
        const desk::ExcerptEntry *entry = report->excerpt(id);
        if (!entry || (hit.tag.isNull() && id != hit.excerpt)) {
            continue;
        }
        if (hit.tag.isNull()) {
            const project::RowInfo &row = entry->row.excerpt.row;
            lines.append(said(workspace->person(row.createdBy).name, row.created));
            continue;
        }
        for (const project::ExcerptTag &tag : entry->row.tags) {
            if (tag.tag == hit.tag) {
                lines.append(said(workspace->person(tag.person).name, tag.row.created));
            }
        }
    }
    return lines.join(QLatin1Char('\n'));
}

/// Only where it says something: the pointer is in the margin, or over words that several passages hold.
void ReaderView::Private::paintHoveredWords(QPainter &painter, int page) const
{
    const MarkedPassage *passage = hovered.excerpt.isNull() || dragging ? nullptr : marks.find(hovered.excerpt);
    if (!passage || passage->area) {
        return;
    }
    const bool overlaps = std::ranges::any_of(marks.passages(), [&](const MarkedPassage &other) {
        return &other != passage && other.range.overlaps(passage->range);
    });
    if (!overlaps && !hoversMargin) {
        return;
    }
    painter.save();
    painter.setPen(QPen(marks::tokens(look.appearance).text2, outline));
    painter.setBrush(Qt::NoBrush);
    for (const auto markList = marks.on(page); const PageMark &mark : markList) {
        if (&marks.of(mark) != passage) {
            continue;
        }
        for (const QRectF &line : mark.lines) {
            painter.drawRect(stage.layout().fromPage(page, line));
        }
    }
    painter.restore();
}

} // namespace meipi::widgets
