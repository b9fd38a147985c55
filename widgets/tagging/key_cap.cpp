// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/key_cap.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/tagging/tag_chip.h"

#include <QPainter>

#include <utility>
namespace meipi::widgets {

namespace {

// Pixels.
constexpr int capHeight = 18;
constexpr int capPadding = 5;
constexpr int wordGap = 6;
constexpr int hintGap = 16;
constexpr int sidePadding = 12;
constexpr int barHeight = 31;
constexpr qreal capRadius = 4;

QFont capFont(const marks::Look &look) { return marks::interfaceFont(look.language, marks::TextSize::Meta); }

} // namespace

int keyCapWidth(const QString &key, const marks::Look &look)
{
    return std::max(capHeight, QFontMetrics(capFont(look)).horizontalAdvance(key) + 2 * capPadding);
}

void drawKeyCap(QPainter &painter, const QRect &rect, const QString &key, const marks::Look &look)
{
    const marks::Tokens &colors = marks::tokens(look.appearance);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.line2, 1));
    painter.setBrush(colors.popup);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), capRadius, capRadius);
    painter.setFont(capFont(look));
    painter.setPen(colors.text2);
    painter.drawText(rect, Qt::AlignCenter, key);
    painter.restore();
}

KeyHints::KeyHints(QWidget *parent) : QWidget(parent) { setFixedHeight(barHeight); }

void KeyHints::setHints(const QList<Hint> &hints)
{
    m_hints = hints;
    QStringList said;
    for (const Hint &hint : hints)
        said.append(hint.key + u' ' + hint.word);
    setAccessibleName(said.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize KeyHints::sizeHint() const
{
    const marks::Look look = lookFor(palette());
    const QFontMetrics metrics(capFont(look));
    int width = 2 * sidePadding;
    for (const Hint &hint : m_hints)
        width += keyCapWidth(hint.key, look) + wordGap + metrics.horizontalAdvance(hint.word) + hintGap;
    return {width, barHeight};
}

void KeyHints::paintEvent(QPaintEvent * /*event*/)
{
    const marks::Look look = lookFor(palette());
    const marks::Tokens &colors = marks::tokens(look.appearance);
    const QFont font = capFont(look);
    const QFontMetrics metrics(font);
    QPainter painter(this);
    int left = sidePadding;
    for (const Hint &hint : std::as_const(m_hints)) {
        const QRect cap(left, (height() - capHeight) / 2, keyCapWidth(hint.key, look), capHeight);
        drawKeyCap(painter, cap, hint.key, look);
        painter.setFont(font);
        painter.setPen(colors.text2);
        const int wordLeft = cap.right() + 1 + wordGap;
        const int wordWidth = metrics.horizontalAdvance(hint.word);
        painter.drawText(QRect(wordLeft, 0, wordWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, hint.word);
        left = wordLeft + wordWidth + hintGap;
    }
}

} // namespace meipi::widgets
