// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/codebook_page.h"

#include "app/desk/workspace.h"
#include "widgets/codebook/codebook_view.h"
#include "widgets/window/message_bar.h"

#include <QVBoxLayout>

namespace meipi::widgets {

CodebookPage::CodebookPage(QWidget *parent) : QWidget(parent), m_trouble(new MessageBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trouble);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

CodebookPage::~CodebookPage() = default;

void CodebookPage::setWorkspace(desk::Workspace *workspace)
{
    m_workspace = workspace;
    if (m_view)
        m_view->setWorkspace(workspace);
}

void CodebookPage::open()
{
    if (!m_view) {
        m_view = new CodebookView;
        layout()->addWidget(m_view);
        connect(m_view, &CodebookView::excerptOpened, this, &CodebookPage::excerptOpened);
        connect(m_view, &CodebookView::failed, this, &CodebookPage::failed);
        connect(m_view, &CodebookView::said, this, &CodebookPage::said);
        m_view->setWorkspace(m_workspace);
    }
    m_view->takeFocus();
}

void CodebookPage::showEvent(QShowEvent *event)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    QWidget::showEvent(event);
}

void CodebookPage::hideEvent(QHideEvent *event)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    QWidget::hideEvent(event);
}

void CodebookPage::keep()
{
    if (m_view)
        m_view->keep();
}

void CodebookPage::say(const QString &trouble) { m_trouble->say(trouble); }

} // namespace meipi::widgets
