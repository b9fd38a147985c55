// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/message_bar.h"

#include "app/marks/tokens.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/tag_chip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int padding = 12;
constexpr int edge = 3;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent),
      m_text(new QLabel(this)),
      m_action(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(padding + edge, 4, padding / 2, 5);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // a file's name is not markup
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(themedIcon(u"close"));
    retranslate();
    hide();
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QToolButton::clicked, this, &MessageBar::actionTriggered);
}

void MessageBar::say(const QString &message) { say(message, {}); }

void MessageBar::say(const QString &message, const QString &action)
{
    m_text->setText(message);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(message);
    setVisible(!message.isEmpty());
}

QString MessageBar::message() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    QPainter painter(this);
    painter.fillRect(rect(), colors.alt);
    painter.fillRect(0, 0, edge, height(), colors.warn);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace meipi::widgets
