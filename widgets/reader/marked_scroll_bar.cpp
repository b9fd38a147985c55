// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/reader/marked_scroll_bar.h"

#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <algorithm>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int foundHeight = 2;
constexpr int currentHeight = 4;
constexpr int excerptWidth = 3;
constexpr int foundWidth = 5; // along the right edge: thousands of hits leave the handle to be seen

} // namespace

MarkedScrollBar::MarkedScrollBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent) { }

void MarkedScrollBar::setSource(std::function<ScrollMarks()> source)
{
    m_source = std::move(source);
    forget();
}

void MarkedScrollBar::forget()
{
    m_known = false;
    m_marks = {};
    update();
}

const ScrollMarks &MarkedScrollBar::marks() const
{
    if (!m_known && m_source) {
        m_marks = m_source();
        m_known = true;
    }
    return m_marks;
}

QRect MarkedScrollBar::groove() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    return style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
}

int MarkedScrollBar::row(double fraction) const
{
    const QRect room = groove();
    return room.top()
        + std::clamp(static_cast<int>(fraction * room.height()), 0, std::max(0, room.height() - foundHeight));
}

QList<int> MarkedScrollBar::foundRows() const
{
    QList<int> rows;
    for (const double fraction : marks().found) {
        const int next = row(fraction);
        if (rows.isEmpty() || rows.constLast() != next) {
            rows.append(next);
        }
    }
    return rows;
}

void MarkedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    const marks::Tokens &colors = marks::tokens(currentAppearance());
    QPainter painter(this);
    for (const ScrollMarks::Excerpt &excerpt : marks().excerpts) {
        const int top = row(excerpt.from);
        painter.fillRect(QRect(0, top, excerptWidth, std::max(foundHeight, row(excerpt.to) - top)), excerpt.color);
    }
    for (const auto tops = foundRows(); const int top : tops) {
        painter.fillRect(QRect(width() - foundWidth, top, foundWidth, foundHeight), colors.text3);
    }
    if (marks().current >= 0) {
        const int top = row(marks().current) - (currentHeight - foundHeight) / 2;
        painter.fillRect(QRect(excerptWidth + 1, top, width() - excerptWidth - 1, currentHeight), colors.accent);
    }
}

} // namespace meipi::widgets
