// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/side_panel.h"

#include "widgets/style/icons.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int headHeight = 38;
constexpr int tabHeight = 26;
constexpr int padding = 8;
constexpr int gap = 2;

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent),
      m_head(new QWidget(this)),
      m_tabs(new QHBoxLayout(m_head)),
      m_stack(new QStackedWidget(this))
{
    m_head->setFixedHeight(headHeight);
    m_tabs->setContentsMargins(padding, 0, padding, 0);
    m_tabs->setSpacing(gap);
    m_tabs->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
}

void SidePanel::addPanel(QWidget *panel, QStringView icon)
{
    auto *tab = new QToolButton(m_head);
    tab->setCheckable(true);
    tab->setAutoRaise(true);
    tab->setIcon(themedIcon(icon));
    tab->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tab->setFixedHeight(tabHeight);
    tab->setFocusPolicy(Qt::TabFocus);
    connect(tab, &QToolButton::clicked, this, [this, panel] { showPanel(panel); });
    m_tabs->insertWidget(int(m_panels.size()), tab);
    m_panels.append({.widget = panel, .tab = tab, .offered = true});
    m_stack->addWidget(panel);
    showTabs();
}

qsizetype SidePanel::indexOf(const QWidget *panel) const
{
    const auto found = std::ranges::find(m_panels, panel, &Panel::widget);
    return found == m_panels.end() ? -1 : found - m_panels.begin();
}

void SidePanel::setTitle(const QWidget *panel, const QString &title)
{
    if (const qsizetype index = indexOf(panel); index >= 0)
        m_panels[index].tab->setText(title);
}

void SidePanel::setOffered(QWidget *panel, bool offered)
{
    const qsizetype index = indexOf(panel);
    if (index < 0 || m_panels[index].offered == offered)
        return;
    m_panels[index].offered = offered;
    if (!offered && m_stack->currentWidget() == panel) {
        const auto other = std::ranges::find(m_panels, true, &Panel::offered);
        if (other != m_panels.end())
            m_stack->setCurrentWidget(other->widget);
    }
    showTabs();
}

void SidePanel::showPanel(QWidget *panel)
{
    m_stack->setCurrentWidget(panel);
    showTabs();
}

QWidget *SidePanel::shownPanel() const { return m_stack->currentWidget(); }

QToolButton *SidePanel::tabOf(const QWidget *panel) const
{
    const qsizetype index = indexOf(panel);
    return index < 0 ? nullptr : m_panels[index].tab;
}

void SidePanel::showTabs()
{
    m_head->setVisible(std::ranges::count(m_panels, true, &Panel::offered) > 1);
    for (const Panel &panel : std::as_const(m_panels)) {
        panel.tab->setVisible(panel.offered);
        panel.tab->setChecked(panel.widget == m_stack->currentWidget());
    }
}

} // namespace meipi::widgets
