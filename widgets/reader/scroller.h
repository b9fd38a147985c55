// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QVariantAnimation>

class QAbstractScrollArea;
class QWheelEvent;

namespace meipi::widgets {

/// Moves a scroll area by pixels. Wheels and touchpads act at once with all their resolution; jumps inside a view glide
/// for at most 120 ms, or not at all when the style has no animations.
class Scroller : public QObject
{
    Q_OBJECT

public:
    explicit Scroller(QAbstractScrollArea *area);

    void wheel(const QWheelEvent &event);
    void scrollBy(QPointF pixels); ///< at once
    void glideTo(int y); ///< value of the vertical bar
    void jumpTo(QPoint to); ///< at once; stops a glide
    void stop();
    [[nodiscard]] int target() const; ///< where a glide ends, else where the vertical bar is

private:
    QAbstractScrollArea *m_area;
    QPointF m_rest; ///< less than one pixel, not yet scrolled
    QVariantAnimation m_glide;
};

} // namespace meipi::widgets
