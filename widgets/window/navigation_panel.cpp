// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/navigation_panel.h"

#include "widgets/reader/reader_view.h"
#include "widgets/reader/thumbnail_list.h"
#include "widgets/style/icons.h"
#include "widgets/window/outline_panel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace meipi::widgets {

namespace {

constexpr QLatin1StringView shownKey("window/pagesShown");

// Pixels.
constexpr int buttonHeight = 26;
constexpr int gap = 2;

constexpr int contentsIndex = 0;
constexpr int pagesIndex = 1;

QToolButton *makeTab(QWidget *parent, QStringView icon)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setIcon(themedIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFixedHeight(buttonHeight);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

NavigationPanel::NavigationPanel(OutlinePanel *outline, QWidget *parent)
    : QWidget(parent),
      m_outline(outline),
      m_stack(new QStackedWidget(this)),
      m_contents(makeTab(this, u"outline")),
      m_pages(makeTab(this, u"thumbnails"))
{
    auto *tabs = new QWidget(this);
    auto *tabsLayout = new QHBoxLayout(tabs);
    tabsLayout->setContentsMargins(0, 0, 0, 0);
    tabsLayout->setSpacing(gap);
    tabsLayout->addWidget(m_contents);
    tabsLayout->addWidget(m_pages);
    auto *group = new QButtonGroup(this);
    group->addButton(m_contents, contentsIndex);
    group->addButton(m_pages, pagesIndex);
    connect(group, &QButtonGroup::idClicked, this, &NavigationPanel::show);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(outline->takeHead(tabs));
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(outline);
    retranslate();
    show(contentsIndex);
}

void NavigationPanel::setReader(ReaderView *reader)
{
    m_thumbnails = new ThumbnailList(reader, m_stack);
    m_stack->addWidget(m_thumbnails);
    connect(m_thumbnails, &ThumbnailList::pageChosen, reader, [reader](int page) { reader->jumpToPage(page); });
    connect(m_thumbnails, &QListView::activated, reader, [reader] { reader->setFocus(Qt::OtherFocusReason); });
    show(QSettings().value(shownKey, false).toBool() ? pagesIndex : contentsIndex);
}

void NavigationPanel::showThumbnails(bool shown) { show(shown ? pagesIndex : contentsIndex); }

void NavigationPanel::show(int index)
{
    const bool pages = index == pagesIndex;
    m_contents->setChecked(!pages);
    m_pages->setChecked(pages);
    m_outline->setColumnTitleShown(!pages);
    if (m_thumbnails) {
        m_stack->setCurrentIndex(index);
        QSettings().setValue(shownKey, pages);
    }
}

void NavigationPanel::retranslate()
{
    m_contents->setText(tr("Contents"));
    m_pages->setText(tr("Pages"));
}

void NavigationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace meipi::widgets
