// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/reader/page_regions.h"

#include <QHash>

#include <memory>

namespace meipi::widgets {

/// A place in the text as it is pointed at.
struct TextPoint
{
    qsizetype gap = -1; ///< nearest place between two characters; -1: no text there
    qsizetype character = -1; ///< the character under the pointer, or -1
    int line = -1; ///< the printed line: a gap at a line's end is also the one at the next line's beginning

    bool operator==(const TextPoint &) const = default;
};

/// A text caret as it stands on a page: points, without width across its line.
struct CaretPlace
{
    int page = -1;
    QRectF box;
    bool vertical = false; ///< the line runs downwards: the caret lies
};

/// The way between places on the pages and places in the text, in reading order: what a pointer beside, between or
/// beyond the lines means, and where a caret goes up and down. Pages are looked at when they are first asked for.
/// One thread.
class ReadingMap
{
public:
    ReadingMap() = default;
    explicit ReadingMap(std::shared_ptr<const report::TextLayer> layer);

    [[nodiscard]] const report::TextLayer *layer() const { return m_layer.get(); }
    [[nodiscard]] bool hasText(int page) const;

    /// What a point of a page means. `nearLine` is where the selection's moving end is: in doubt the pointer stays in that
    /// column, so that a hand that slips into the gutter does not sweep over the other one.
    [[nodiscard]] TextPoint at(int page, QPointF point, int nearLine = -1) const;
    [[nodiscard]] bool isOverText(int page, QPointF point) const;

    /// The printed line that a gap is shown in: `hint` when it ends there, else the one that begins there.
    [[nodiscard]] int lineOf(qsizetype gap, int hint = -1) const;
    [[nodiscard]] CaretPlace caret(qsizetype gap, int line) const;
    /// How far a caret stands from the beginning of its column: what up and down keep, over columns and pages.
    [[nodiscard]] double offsetInColumn(qsizetype gap, int line) const;
    /// The place above (-1) or below (1) a line, in the next column or on the next page where this one ends.
    /// Nothing found: gap -1.
    [[nodiscard]] TextPoint beside(int line, int step, double offset) const;

private:
    [[nodiscard]] const QList<TextRegion> &regions(int page) const;
    [[nodiscard]] QRectF boxOf(int line) const;
    [[nodiscard]] QRectF boxOf(int page, qsizetype character) const;
    [[nodiscard]] int regionOf(int page, int line) const;
    [[nodiscard]] int lineUnder(int page, QPointF point) const;
    [[nodiscard]] int nearestRegion(int page, QPointF point, int nearLine) const;
    [[nodiscard]] int nearestLine(const TextRegion &region, QPointF point) const;
    [[nodiscard]] int nearestCellLine(const TextRegion &table, QPointF point) const;
    [[nodiscard]] TextPoint inLine(int line, QPointF point) const;
    [[nodiscard]] int lineInRegion(const TextRegion &region, int from, int step, double across) const;
    [[nodiscard]] TextPoint entering(const TextRegion &region, int step, double offset) const;
    [[nodiscard]] TextPoint inLineAcross(const TextRegion &region, int line, double across) const;

    std::shared_ptr<const report::TextLayer> m_layer;
    mutable QHash<int, QList<TextRegion>> m_regions; ///< by page, as far as asked for
};

} // namespace meipi::widgets
