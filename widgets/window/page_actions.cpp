// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/page_actions.h"

#include "widgets/reader/reader_view.h"
#include "widgets/style/icons.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <array>

namespace meipi::widgets {

namespace {

constexpr QLatin1StringView paperKey("reader/paper");

constexpr std::array modes{PageMode::Continuous, PageMode::Single, PageMode::FacingContinuous, PageMode::FacingSingle};
constexpr std::array papers{PaperChoice::AsWindow, PaperChoice::Light, PaperChoice::Sepia, PaperChoice::Dark};

template<typename Values>
QActionGroup *choices(QMenu *menu, const Values &values)
{
    auto *group = new QActionGroup(menu);
    for (const auto value : values) {
        QAction *action = group->addAction(menu->addAction(QString()));
        action->setCheckable(true);
        action->setData(int(value));
    }
    return group;
}

void check(const QActionGroup *group, int value)
{
    for (const auto actionList = group->actions(); QAction * action : actionList)
        action->setChecked(action->data().toInt() == value);
}

/// The settings are a file that people edit.
PaperChoice keptPaper()
{
    const int kept = QSettings().value(paperKey, int(PaperChoice::AsWindow)).toInt();
    const auto found = std::ranges::find(papers, kept, [](PaperChoice paper) { return int(paper); });
    return found == papers.end() ? PaperChoice::AsWindow : *found;
}

} // namespace

PageActions::PageActions(QWidget *parent)
    : QObject(parent),
      m_pages(new QMenu(parent)),
      m_modes(choices(m_pages, modes)),
      m_turnRight(new QAction(this)),
      m_turnLeft(new QAction(this)),
      m_paper(new QMenu(parent)),
      m_papers(choices(m_paper, papers))
{
    m_pages->addSeparator();
    m_pages->addActions({m_turnRight, m_turnLeft});
    m_turnRight->setIcon(themedIcon(u"rotate"));
    m_turnRight->setShortcut(Qt::CTRL | Qt::Key_R);
    m_turnLeft->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
}

void PageActions::setReader(ReaderView *reader)
{
    m_reader = reader;
    reader->setPaper(keptPaper());
    connect(m_modes, &QActionGroup::triggered, reader,
            [reader](const QAction *action) { reader->setPageMode(PageMode(action->data().toInt())); });
    connect(m_papers, &QActionGroup::triggered, reader, [reader](const QAction *action) {
        QSettings().setValue(paperKey, action->data().toInt());
        reader->setPaper(PaperChoice(action->data().toInt()));
    });
    connect(m_turnRight, &QAction::triggered, reader, [reader] { reader->turn(1); });
    connect(m_turnLeft, &QAction::triggered, reader, [reader] { reader->turn(-1); });
    connect(reader, &ReaderView::arrangementChanged, this, &PageActions::follow);
    follow();
}

void PageActions::setEnabled(bool enabled)
{
    for (const auto actionList = m_pages->actions(); QAction * action : actionList)
        action->setEnabled(enabled);
    for (const auto actionList = m_paper->actions(); QAction * action : actionList)
        action->setEnabled(enabled);
}

void PageActions::follow()
{
    check(m_modes, int(m_reader->arrangement().mode));
    check(m_papers, int(m_reader->paper()));
}

void PageActions::retranslate()
{
    m_pages->setTitle(tr("Pa&ges"));
    const QList<QAction *> modeActions = m_modes->actions();
    modeActions.at(0)->setText(tr("&Continuous"));
    modeActions.at(1)->setText(tr("&One at a time"));
    modeActions.at(2)->setText(tr("&Facing, continuous"));
    modeActions.at(3)->setText(tr("Facing, one &pair at a time"));
    m_turnRight->setText(tr("Turn &right"));
    m_turnLeft->setText(tr("Turn &left"));
    m_paper->setTitle(tr("Pap&er"));
    const QList<QAction *> paperActions = m_papers->actions();
    paperActions.at(0)->setText(tr("As the &window"));
    paperActions.at(1)->setText(tr("&Light"));
    paperActions.at(2)->setText(tr("&Sepia"));
    paperActions.at(3)->setText(tr("&Dark"));
}

} // namespace meipi::widgets
