// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/start/start_message.h"

#include "app/marks/tokens.h"
#include "widgets/style/appearance.h"
#include "widgets/style/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace meipi::widgets {

namespace {

constexpr int iconSide = 16;
constexpr int sidePad = 12;

} // namespace

StartMessage::StartMessage(QWidget *parent) : QWidget(parent), m_text(new QLabel), m_close(new QToolButton)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(sidePad + iconSide + 8, 6, sidePad, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // it names files, which may be called anything
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(themedIcon(u"close"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, [this] { setText({}); });
    retranslate();
    hide();
}

void StartMessage::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString StartMessage::text() const { return m_text->text(); }

void StartMessage::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void StartMessage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StartMessage::paintEvent(QPaintEvent *)
{
    const marks::Tokens &t = marks::tokens(currentAppearance());
    QPainter painter(this);
    painter.fillRect(rect(), t.base);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
    const QPixmap icon = tintedPixmap(u"warning", iconSide, devicePixelRatioF(), t.warn);
    painter.drawPixmap(sidePad, (height() - iconSide) / 2, icon);
}

} // namespace meipi::widgets
