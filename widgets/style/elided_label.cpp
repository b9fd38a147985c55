// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/elided_label.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QtMath>

namespace meipi::widgets {

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString &text, qsizetype kept)
{
    if (text == m_text && kept == m_kept)
        return;
    m_text = text;
    m_kept = kept;
    setAccessibleName(text);
    explain();
    updateGeometry();
    update();
}

QString ElidedLabel::shownText() const
{
    return fontMetrics().elidedText(m_text, Qt::ElideRight, contentsRect().width());
}

QSize ElidedLabel::sizeHint() const { return {widthOf(m_text), fontMetrics().height()}; }

QSize ElidedLabel::minimumSizeHint() const
{
    const QString kept = m_kept >= m_text.size() ? m_text : m_text.first(m_kept) + QChar(0x2026);
    return {m_kept > 0 ? widthOf(kept) : 0, fontMetrics().height()};
}

void ElidedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        explain();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shownText());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    explain();
}

int ElidedLabel::widthOf(const QString &text) const
{
    const QMargins margins = contentsMargins();
    // Of mixed faces a text is as wide as a fraction of a pixel; QFontMetrics would round it down and then cut it off.
    return margins.left() + qCeil(QFontMetricsF(font()).horizontalAdvance(text)) + margins.right();
}

void ElidedLabel::explain()
{
    // As a paragraph: plain text that looks like markup would be taken for it.
    setToolTip(shownText() == m_text ? QString() : QStringLiteral("<p>%1</p>").arg(m_text.toHtmlEscaped()));
}

} // namespace meipi::widgets
