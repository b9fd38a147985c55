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

    [[nodiscard]] QPointF pixels(const QWheelEvent &event) const; ///< to scroll by
    void scrollBy(QPointF pixels); ///< at once
    void glideTo(int y); ///< value of the vertical bar
    void jumpTo(QPointF to); ///< at once; stops a glide
    void stop();
    [[nodiscard]] bool isGliding() const { return m_glide.state() == QAbstractAnimation::Running; }
    [[nodiscard]] int target() const; ///< where a glide ends, else where the vertical bar is

private:
    QAbstractScrollArea *m_area;
    QPointF m_rest; ///< less than one pixel, not yet scrolled
    QVariantAnimation m_glide;
};

} // namespace meipi::widgets
