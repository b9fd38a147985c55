// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tagging/quick_strip.h"

#include "app/marks/tokens.h"
#include "widgets/style/icons.h"
#include "widgets/tagging/chip_row.h"
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
constexpr int gap = 10;

} // namespace

QuickStrip::QuickStrip(QWidget *parent)
    : QWidget(parent),
      m_name(new QLabel(this)),
      m_chips(new ChipRow(this)),
      m_how(new QLabel(this)),
      m_change(new QToolButton(this)),
      m_leave(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(padding + edge, 5, padding / 2, 6);
    layout->setSpacing(gap);
    layout->addWidget(m_name);
    layout->addWidget(m_chips, 1, Qt::AlignVCenter);
    layout->addWidget(m_how);
    layout->addWidget(m_change);
    layout->addWidget(m_leave);
    QFont strong = m_name->font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    m_how->setForegroundRole(QPalette::PlaceholderText);
    m_how->setMinimumWidth(1); // gives way in a narrow window
    m_leave->setIcon(themedIcon(u"close"));
    for (QToolButton *button : {m_change, m_leave}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::NoFocus); // the page keeps the keys
    }
    retranslate();
    hide();
    connect(m_chips, &ChipRow::removeRequested, this, &QuickStrip::takeRequested);
    connect(m_change, &QToolButton::clicked, this, &QuickStrip::changeRequested);
    connect(m_leave, &QToolButton::clicked, this, &QuickStrip::leaveRequested);
}

void QuickStrip::show(const taxonomy::Taxonomy &taxonomy, const QList<QUuid> &tags)
{
    QList<ChipRow::Chip> chips;
    for (const auto ids = inCodebookOrder(tags, taxonomy); const QUuid &id : ids) {
        const taxonomy::Tag &tag = *taxonomy.tag(id);
        chips.append({.tag = id,
                      .style = chipFor(taxonomy, tag, marks::ChipState::Removable),
                      .toolTip = tagPath(taxonomy, tag)});
    }
    m_chips->setChips(chips);
    setVisible(!chips.isEmpty());
}

void QuickStrip::retranslate()
{
    m_name->setText(tr("Quick tagging"));
    m_how->setText(tr("Every selection gets these; Enter after a selection by keys. Esc leaves"));
    m_change->setText(tr("Change…"));
    m_leave->setToolTip(tr("Leave quick tagging"));
    m_leave->setAccessibleName(m_leave->toolTip());
    setAccessibleName(m_name->text());
}

void QuickStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QuickStrip::paintEvent(QPaintEvent * /*event*/)
{
    const marks::Tokens &colors = marks::tokens(lookFor(palette()).appearance);
    QPainter painter(this);
    painter.fillRect(rect(), colors.accentWash);
    painter.fillRect(0, 0, edge, height(), colors.accent);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace meipi::widgets
