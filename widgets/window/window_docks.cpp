// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/window_docks.h"

#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/window/navigation_panel.h"
#include "widgets/window/outline_panel.h"
#include "widgets/window/report_list.h"
#include "widgets/window/side_panel.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>

namespace meipi::widgets {

namespace {

// Pixels.
constexpr int excerptsFoldUnder = 1100;
constexpr int reportsFoldUnder = 860;
constexpr int leftWidth = 244;
constexpr int rightWidth = 300;
constexpr int leastLeft = 200;
constexpr int leastRight = 260;
constexpr int mostPanel = 460;

constexpr QLatin1StringView leftKey("window/reportsWidth");
constexpr QLatin1StringView rightKey("window/excerptsWidth");
constexpr QLatin1StringView reportsKey("window/reportsShown");
constexpr QLatin1StringView excerptsKey("window/excerptsShown");

QDockWidget *makeDock(QMainWindow *window, QWidget *content, const QString &name, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(window);
    dock->setObjectName(name);
    dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock->setTitleBarWidget(new QWidget(dock)); // the panels have heads of their own
    dock->setWidget(content);
    window->addDockWidget(area, dock);
    dock->hide();
    return dock;
}

} // namespace

WindowDocks::WindowDocks(QMainWindow *window)
    : QObject(window),
      m_window(window),
      m_reports(new ReportList),
      m_excerpts(new ExcerptPanel),
      m_side(new SidePanel),
      m_outline(new OutlinePanel(m_excerpts->model())),
      m_navigation(new NavigationPanel(m_outline))
{
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(m_reports);
    left->addWidget(m_navigation);
    left->setChildrenCollapsible(false);
    left->setHandleWidth(1);
    left->setSizes({300, 470}); // of any height: a proportion
    left->setStretchFactor(0, 2);
    left->setStretchFactor(1, 3);
    left->setMinimumWidth(leastLeft);
    left->setMaximumWidth(mostPanel);
    m_side->addPanel(m_excerpts, u"excerpts");
    m_side->setMinimumWidth(leastRight);
    m_side->setMaximumWidth(mostPanel);
    m_leftWidth = leftWidth;
    m_rightWidth = rightWidth;
    m_left = makeDock(window, left, QStringLiteral("reports"), Qt::LeftDockWidgetArea);
    m_right = makeDock(window, m_side, QStringLiteral("excerpts"), Qt::RightDockWidgetArea);
    retranslate();
}

void WindowDocks::retranslate()
{
    m_left->setWindowTitle(tr("Reports and contents"));
    m_right->setWindowTitle(tr("Excerpts"));
    m_side->setTitle(m_excerpts, tr("Excerpts"));
    m_side->setTitle(m_lens, tr("Clause lens"));
}

void WindowDocks::setReader(ReaderView *reader)
{
    m_navigation->setReader(reader);
    m_lens = new LensPanel(reader);
    m_side->addPanel(m_lens, u"lens");
    m_side->setOffered(m_lens, false);
    retranslate();
}

void WindowDocks::setLensOffered(bool offered)
{
    m_side->setOffered(m_lens, offered);
    if (offered)
        m_side->showPanel(m_lens);
}

void WindowDocks::setProjectOpen(bool open)
{
    m_open = open;
    const int width = m_window->width();
    showPanels(open && m_reportsWanted && width >= reportsFoldUnder,
               open && m_excerptsWanted && width >= excerptsFoldUnder);
}

void WindowDocks::showPanels(bool reports, bool excerpts)
{
    if (reports == isReportsShown() && excerpts == isExcerptsShown())
        return;
    if (isReportsShown())
        m_leftWidth = m_left->width();
    if (isExcerptsShown())
        m_rightWidth = m_right->width();
    m_left->setVisible(reports);
    m_right->setVisible(excerpts);
    m_window->resizeDocks({m_left, m_right}, {m_leftWidth, m_rightWidth}, Qt::Horizontal);
    Q_EMIT shownChanged();
}

void WindowDocks::setReportsWanted(bool wanted)
{
    m_reportsWanted = wanted;
    showPanels(m_open && wanted, isExcerptsShown());
}

void WindowDocks::setExcerptsWanted(bool wanted)
{
    m_excerptsWanted = wanted;
    showPanels(isReportsShown(), m_open && wanted);
}

bool WindowDocks::isReportsShown() const { return !m_left->isHidden(); }

bool WindowDocks::isExcerptsShown() const { return !m_right->isHidden(); }

void WindowDocks::windowResized(int width)
{
    const int before = m_width;
    m_width = width;
    if (!m_open)
        return;
    // Only a crossing of the limit folds: who opens a panel in a narrow window keeps it.
    const auto crossed = [&](int limit) { return (before < limit) != (width < limit); };
    const bool reports = crossed(reportsFoldUnder) ? m_reportsWanted && width >= reportsFoldUnder : isReportsShown();
    const bool excerpts =
        crossed(excerptsFoldUnder) ? m_excerptsWanted && width >= excerptsFoldUnder : isExcerptsShown();
    showPanels(reports, excerpts);
}

void WindowDocks::restore()
{
    const QSettings settings;
    m_reportsWanted = settings.value(reportsKey, true).toBool();
    m_excerptsWanted = settings.value(excerptsKey, true).toBool();
    m_leftWidth = settings.value(leftKey, leftWidth).toInt();
    m_rightWidth = settings.value(rightKey, rightWidth).toInt();
}

void WindowDocks::keep() const
{
    QSettings settings;
    settings.setValue(reportsKey, m_reportsWanted);
    settings.setValue(excerptsKey, m_excerptsWanted);
    if (isReportsShown())
        settings.setValue(leftKey, m_left->width());
    if (isExcerptsShown())
        settings.setValue(rightKey, m_right->width());
}

} // namespace meipi::widgets
