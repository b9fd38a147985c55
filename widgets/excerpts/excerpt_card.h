// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/chip.h"
#include "app/taxonomy/taxonomy.h"
#include "widgets/excerpts/excerpt_item.h"

#include <QList>
#include <QRect>
#include <QStringList>

class QPainter;

namespace meipi::widgets {

/// Where everything of a card stands, from its top left corner. Computed once for an item and a width.
struct ExcerptCard
{
    ExcerptItem item;
    int width = 0;
    marks::Look look;
    QString place; ///< "p. 4 · Section"
    QRect placeRect;
    QList<QRect> coderRects; ///< as many as shown
    QStringList quoteLines;
    QRect quoteRect;
    QString areaWord; ///< instead of a quotation, for an area without words
    QRect areaRect;
    QList<marks::ChipStyle> chips;
    QList<QRect> chipRects; ///< as many as shown
    int hiddenChips = 0;
    QRect overflowRect;
    QStringList noteLines;
    QRect noteRect;
    QString warning; ///< the quotation changed or was not found in this edition; empty: all well
    QRect warningRect;
    int height = 0;
};

struct CardState
{
    bool selected = false;
    bool focused = false;
    bool hovered = false;
};

[[nodiscard]] ExcerptCard layOutCard(const ExcerptItem &item, const taxonomy::Taxonomy &taxonomy,
                                     const marks::Look &look, int width);
void paintCard(QPainter &painter, QPoint topLeft, const ExcerptCard &card, CardState state);

} // namespace meipi::widgets
