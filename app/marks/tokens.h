// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/look.h"

#include <QColor>
#include <QPainter>
#include <QStringList>
#include <QStringView>

namespace meipi::marks {

/// The named colours of one appearance. The contrast that each must keep is asserted by tokens_test.
struct Tokens
{
    QColor window; ///< panels
    QColor base; ///< lists, fields, cards
    QColor alt; ///< forms, headers
    QColor popup; ///< menus, the tag palette
    QColor desk; ///< behind the pages
    QColor paper;
    QColor margin; ///< the margin column of a page
    QColor text;
    QColor text2; ///< labels, status; also on a selected row
    QColor text3; ///< counts, placeholders; not on `desk`, not on a selected row
    QColor line; ///< separators
    QColor line2; ///< edge of pressed buttons and popups, leaders
    QColor field; ///< borders of fields and buttons
    QColor hover;
    QColor pressed;
    QColor handle; ///< of scroll bars
    QColor accent; ///< means "here": selection, focus, the next step
    QColor onAccent;
    QColor accentWash; ///< selected row
    QColor accentLine; ///< border of a selected card
    QColor marginRule; ///< the line between page and margin
    QColor good;
    QColor warn;
    QColor queryFacet;
    QColor queryValue;
    QColor queryText;
    QColor chartLow; ///< counts, heat maps, agreement: one neutral ramp from here …
    QColor chartHigh; ///< … to here
};

/// Lives as long as the program.
[[nodiscard]] const Tokens &tokens(Appearance appearance);

/// One facet's colours: `mark` for the shape, `wash` and `edge` for the chip.
struct FacetColors
{
    QColor mark;
    QColor wash;
    QColor edge;
};

/// "blue", "ochre", "teal", "violet", "brown", "moss", "plum", "stone", in the order in which new facets take them.
[[nodiscard]] const QStringList &hueNames();
/// An unknown name gives "stone".
[[nodiscard]] FacetColors facetColors(QStringView hue, Appearance appearance);

/// "vermilion", "indigo", "black", "green", in the order in which people take them.
[[nodiscard]] const QStringList &inkNames();
/// An unknown name gives "black".
[[nodiscard]] QColor ink(QStringView name, Appearance appearance);
/// The colour of words written on a disc of an ink.
[[nodiscard]] QColor onInk(Appearance appearance);

/// How an excerpt is washed on the page's image: fill with `color` under `mode`.
struct PageWash
{
    QColor color;
    QPainter::CompositionMode mode = QPainter::CompositionMode_Multiply;
};

/// `appearance` is that of the paper, which may be light in a dark window.
[[nodiscard]] PageWash pageWash(QStringView hue, Appearance appearance);
/// One hue, lighter to darker. `level` counts from 0 and is clamped.
[[nodiscard]] PageWash ordinalWash(QStringView hue, int level, int levels, Appearance appearance);
[[nodiscard]] PageWash selectionWash(Appearance appearance);
/// What a search has found: neutral, so that it is no facet and no selection.
[[nodiscard]] PageWash foundWash(Appearance appearance);

/// `amount` 0 gives `from`, 1 gives `to`.
[[nodiscard]] QColor mixed(const QColor &from, const QColor &to, qreal amount);
/// WCAG 2 contrast ratio of two opaque colours, 1–21.
[[nodiscard]] qreal contrast(const QColor &a, const QColor &b);

} // namespace meipi::marks
