// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/marks/tokens.h"

#include <QColor>
#include <QPainter>
#include <QRectF>

namespace meipi::widgets {

inline constexpr qreal chipRadius = 3;
inline constexpr qreal fieldRadius = 5; ///< fields, buttons, cards
inline constexpr qreal popupRadius = 7;

[[nodiscard]] const marks::Tokens &currentTokens();

/// Saves the painter's state and turns antialiasing on for the scope.
class PainterScope
{
public:
    explicit PainterScope(QPainter *painter) : m_painter(painter)
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
    }
    ~PainterScope() { m_painter->restore(); }
    PainterScope(const PainterScope &) = delete;
    PainterScope &operator=(const PainterScope &) = delete;

private:
    QPainter *m_painter;
};

/// A rounded box whose 1 px border lies inside `rect`; an invalid border colour draws none.
void drawPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius);
/// 2 px of accent inside the border: the one sign of keyboard focus.
void drawFocusRing(QPainter *painter, const QRectF &rect, qreal radius);
/// The open arrow head of combo boxes, branches and spin boxes, centred in `rect`.
void drawChevron(QPainter *painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);
/// A check mark centred in `rect`.
void drawCheck(QPainter *painter, const QRectF &rect, const QColor &color);

} // namespace meipi::widgets
