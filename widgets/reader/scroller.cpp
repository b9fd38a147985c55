// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/scroller.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QScrollBar>
#include <QStyle>
#include <QWheelEvent>

#include <cmath>

namespace meipi::widgets {

namespace {

constexpr int longestGlide = 120; // milliseconds
constexpr double pixelsOfALine = 24;
constexpr double stepOfAWheel = 120; // eighths of a degree

QPointF pixelsOf(const QWheelEvent &event)
{
    // On X11 pixel deltas are unreliable, see the documentation of QWheelEvent.
    const bool pixels = event.hasPixelDelta() && QGuiApplication::platformName() != QLatin1StringView("xcb");
    if (pixels) {
        return event.pixelDelta();
    }
    return QPointF(event.angleDelta()) / stepOfAWheel * QApplication::wheelScrollLines() * pixelsOfALine;
}

} // namespace

Scroller::Scroller(QAbstractScrollArea *area) : QObject(area), m_area(area)
{
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &value) { m_area->verticalScrollBar()->setValue(value.toInt()); });
}

QPointF Scroller::pixels(const QWheelEvent &event) const
{
    const QPointF pixels = pixelsOf(event);
    const bool sideways = event.modifiers().testFlag(Qt::ShiftModifier) && pixels.x() == 0;
    return -(sideways ? pixels.transposed() : pixels);
}

void Scroller::scrollBy(QPointF pixels)
{
    stop();
    m_rest += pixels;
    const QPoint whole(static_cast<int>(std::trunc(m_rest.x())), static_cast<int>(std::trunc(m_rest.y())));
    m_rest -= whole;
    m_area->horizontalScrollBar()->setValue(m_area->horizontalScrollBar()->value() + whole.x());
    m_area->verticalScrollBar()->setValue(m_area->verticalScrollBar()->value() + whole.y());
}

void Scroller::glideTo(int y)
{
    const int duration =
        std::min(longestGlide, m_area->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, m_area));
    const int from = m_area->verticalScrollBar()->value();
    stop();
    if (duration <= 0 || !m_area->isVisible()) {
        m_area->verticalScrollBar()->setValue(y);
        return;
    }
    m_glide.setStartValue(from);
    m_glide.setEndValue(y);
    m_glide.setDuration(duration);
    m_glide.start();
}

void Scroller::jumpTo(QPointF to)
{
    stop();
    m_area->horizontalScrollBar()->setValue(qRound(to.x()));
    m_area->verticalScrollBar()->setValue(qRound(to.y()));
}

void Scroller::stop() { m_glide.stop(); }

int Scroller::target() const { return isGliding() ? m_glide.endValue().toInt() : m_area->verticalScrollBar()->value(); }

} // namespace meipi::widgets
