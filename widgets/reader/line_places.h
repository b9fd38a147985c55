// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/text_layer.h"

namespace meipi::widgets {

/// Where the characters of one printed line stand, whichever way they run: to the right, to the left (Arabic, Hebrew),
/// downwards or upwards. Points.
class LinePlaces
{
public:
    struct Hit
    {
        qsizetype gap = -1; ///< nearest place between two characters
        qsizetype character = -1; ///< the nearest one
    };

    LinePlaces(const report::TextLayer &layer, int line); ///< the layer must outlive it

    [[nodiscard]] bool isVertical() const { return m_vertical; }
    [[nodiscard]] QRectF box() const { return m_box; }
    [[nodiscard]] QRectF box(qsizetype character) const; ///< null for a space without a place of its own
    [[nodiscard]] Hit nearest(QPointF point) const;
    /// Where a caret stands in a gap of the line: as high as the line, without width.
    [[nodiscard]] QRectF caret(qsizetype gap) const;
    /// What a wash over a part of the line covers: its height, and the spaces between what is selected. More than one
    /// rectangle only where writing to the left stands in writing to the right.
    [[nodiscard]] QList<QRectF> wash(report::TextRange part) const;

private:
    [[nodiscard]] bool runsBack(qsizetype character) const;
    [[nodiscard]] QRectF slice(double start, double end) const;
    [[nodiscard]] double start(const QRectF &box) const { return m_vertical ? box.top() : box.left(); }
    [[nodiscard]] double end(const QRectF &box) const { return m_vertical ? box.bottom() : box.right(); }

    const report::TextLayer &m_layer;
    report::TextRange m_range;
    int m_page = 0;
    QRectF m_box;
    bool m_vertical = false;
    bool m_upwards = false; ///< a vertical line that is read from its foot: turned writing
};

/// The wash over the part of a stretch of text that stands on one page.
[[nodiscard]] QList<QRectF> washOver(const report::TextLayer &layer, report::TextRange range, int page);

} // namespace meipi::widgets
