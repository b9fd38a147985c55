// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/start_card.h"

#include "app/marks/fonts.h"
#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"
#include "widgets/style/style_strokes.h"

#include <QEvent>
#include <QKeySequence>
#include <QPainter>

namespace meipi::widgets {

namespace {

constexpr int padding = 14;
constexpr int iconSide = 22;
constexpr int iconGap = 14;
constexpr int hintGap = 14;
constexpr int titleHeight = 20;
constexpr int manyLines = 10'000;

QFont titleFont() { return marks::interfaceFont(currentLook().language, marks::TextSize::Body, marks::Weight::Strong); }
QFont descriptionFont() { return marks::interfaceFont(currentLook().language, marks::TextSize::Meta); }

} // namespace

StartCard::StartCard(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void StartCard::setDescription(const QString &description)
{
    m_description = description;
    m_isPath = false;
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

void StartCard::setPathDescription(const QString &path)
{
    setDescription(path);
    m_isPath = true;
    setToolTip(path);
}

void StartCard::setShortcutHint(const QKeySequence &keys)
{
    m_hint = keys.toString(QKeySequence::NativeText);
    updateGeometry();
    update();
}

QSize StartCard::sizeHint() const { return {404, heightForWidth(404)}; }

QSize StartCard::minimumSizeHint() const { return {240, titleHeight + 2 * padding}; }

int StartCard::hintWidth() const
{
    return m_hint.isEmpty() ? 0 : QFontMetrics(descriptionFont()).horizontalAdvance(m_hint) + hintGap;
}

QRect StartCard::textRect(int width) const
{
    const int left = padding + (m_iconName.isEmpty() ? 0 : iconSide + iconGap);
    return {left, padding - 2, std::max(40, width - left - padding - hintWidth()), manyLines};
}

int StartCard::heightForWidth(int width) const
{
    int height = titleHeight + 2 * (padding - 2) + 2;
    if (m_isPath)
        height += marks::lineHeight(marks::TextSize::Meta);
    else if (!m_description.isEmpty())
        height +=
            QFontMetrics(descriptionFont()).boundingRect(textRect(width), Qt::TextWordWrap, m_description).height();
    return height;
}

bool StartCard::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void StartCard::paintEvent(QPaintEvent *)
{
    const marks::Tokens &t = marks::tokens(currentAppearance());
    QPainter painter(this);
    const QColor ground = isDown() ? t.pressed : underMouse() ? t.hover : t.base;
    drawPanel(&painter, rect(), ground, t.line, fieldRadius);
    if (hasFocus())
        drawFocusRing(&painter, rect(), fieldRadius);
    if (!m_iconName.isEmpty()) {
        const QPixmap icon = tintedPixmap(m_iconName, iconSide, devicePixelRatioF(), t.text2);
        painter.drawPixmap(padding, (height() - iconSide) / 2, icon);
    }
    const QRect words = textRect(width());
    painter.setFont(titleFont());
    painter.setPen(t.text);
    const QString title = painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width());
    painter.drawText(QRect(words.left(), words.top(), words.width(), titleHeight), Qt::AlignVCenter, title);
    painter.setFont(descriptionFont());
    painter.setPen(t.text2);
    const QRect below = words.adjusted(0, titleHeight, 0, 0);
    if (m_isPath)
        painter.drawText(below, 0, painter.fontMetrics().elidedText(m_description, Qt::ElideMiddle, below.width()));
    else
        painter.drawText(below, Qt::TextWordWrap, m_description);
    if (!m_hint.isEmpty())
        painter.drawText(rect().adjusted(0, 0, -padding, 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
}

} // namespace meipi::widgets
