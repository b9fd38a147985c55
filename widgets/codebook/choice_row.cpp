// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/codebook/choice_row.h"

#include "app/marks/tokens.h"
#include "widgets/tagging/tag_chip.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int buttonHeight = 28;
constexpr int wordPadding = 24;
constexpr int pictureSide = 30;
constexpr int apartGap = 4;
constexpr int radius = 5;
constexpr int frameRoom = 1;

} // namespace

ChoiceRow::ChoiceRow(Style style, QWidget *parent)
    : QWidget(parent),
      m_style(style),
      m_group(new QButtonGroup(this)),
      m_layout(new QHBoxLayout(this))
{
    const int room = style == Style::Joined ? frameRoom : 0;
    m_layout->setContentsMargins(room, room, room, room);
    m_layout->setSpacing(style == Style::Joined ? 0 : apartGap);
    m_layout->addStretch();
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT chosenByUser(m_values.at(id)); });
}

void ChoiceRow::addChoice(const QString &value)
{
    auto *button = new QToolButton(this);
    button->setCheckable(true);
    button->setFixedHeight(m_style == Style::Joined ? buttonHeight : pictureSide);
    if (m_style == Style::Apart) {
        button->setFixedWidth(pictureSide);
        button->setIconSize(QSize(pictureSide - 10, pictureSide - 10));
    }
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button, int(m_values.size()));
    m_layout->insertWidget(int(m_values.size()), button);
    m_values.append(value);
    setFocusProxy(m_group->button(0));
}

void ChoiceRow::setText(const QString &value, const QString &text)
{
    QAbstractButton *button = m_group->button(int(m_values.indexOf(value)));
    if (!button)
        return;
    button->setText(text);
    button->setAccessibleName(text);
    button->setMinimumWidth(button->fontMetrics().horizontalAdvance(text) + wordPadding);
}

void ChoiceRow::setPicture(const QString &value, const QIcon &picture, const QString &name)
{
    QAbstractButton *button = m_group->button(int(m_values.indexOf(value)));
    if (!button)
        return;
    button->setIcon(picture);
    button->setToolTip(name);
    button->setAccessibleName(name);
}

void ChoiceRow::setChosen(const QString &value)
{
    if (QAbstractButton *button = m_group->button(int(m_values.indexOf(value)))) {
        button->setChecked(true);
        return;
    }
    // A value that is none of ours (another program's file): none is chosen.
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(false);
    m_group->setExclusive(true);
}

/// One frame around words that are joined.
void ChoiceRow::paintEvent(QPaintEvent * /*event*/)
{
    if (m_style == Style::Apart)
        return;
    QRect frame;
    for (const QAbstractButton *button : m_group->buttons())
        frame |= button->geometry();
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.field);
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(frame).adjusted(-0.5, -0.5, 0.5, 0.5), radius, radius);
}

QString ChoiceRow::chosen() const { return m_values.value(m_group->checkedId()); }

} // namespace meipi::widgets
