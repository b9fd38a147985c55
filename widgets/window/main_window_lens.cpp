// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clause lens in the window: its switch, and what is remembered of it.
#include "widgets/excerpts/excerpt_panel.h"
#include "widgets/lens/lens_panel.h"
#include "widgets/reader/report_lens.h"
#include "widgets/window/main_window.h"
#include "widgets/window/reader_bar.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/side_panel.h"
#include "widgets/window/window_actions.h"
#include "widgets/window/window_docks.h"

#include <QSettings>

namespace meipi::widgets {

namespace {

constexpr QLatin1StringView onKey("lens/on");
constexpr QLatin1StringView shownKey("lens/shown");

lens::MarkSet rememberedMarks()
{
    const QSettings settings;
    if (!settings.contains(shownKey))
        return lens::clauseMarks;
    lens::MarkSet shown;
    const QStringList names = settings.value(shownKey).toStringList();
    for (const QString &name : names) {
        if (const std::optional<lens::Mark> mark = lens::markNamed(name))
            shown.insert(*mark);
    }
    return shown;
}

void rememberMarks(lens::MarkSet shown)
{
    QStringList names;
    for (const lens::Mark mark : lens::allMarks) {
        if (shown.contains(mark))
            names.append(lens::nameOf(mark));
    }
    QSettings().setValue(shownKey, names);
}

} // namespace

void MainWindow::connectLens()
{
    ReaderView *reader = m_pane->reader();
    ReportLens *lens = reader->lens();
    m_pane->bar()->setLensAction(m_actions->clauseLens);
    connect(m_actions->clauseLens, &QAction::toggled, lens, &ReportLens::setOn);
    connect(m_actions->nextClause, &QAction::triggered, reader, [reader] { reader->goToNextClause(); });
    connect(m_actions->previousClause, &QAction::triggered, reader, [reader] { reader->goToPreviousClause(); });
    connect(lens, &ReportLens::onChanged, this, [this](bool on) {
        QSettings().setValue(onKey, on);
        m_actions->clauseLens->setChecked(on);
        m_docks->setLensOffered(on);
        updateActions();
    });
    connect(m_docks->lens(), &LensPanel::tagRequested, m_pane, &ReaderPane::openPalette);
    connect(m_docks->lens(), &LensPanel::leaveRequested, reader, [reader] { reader->setFocus(Qt::OtherFocusReason); });
    connect(lens, &ReportLens::shownChanged, this, [lens] { rememberMarks(lens->shown()); });
    lens->setShown(rememberedMarks());
    lens->setOn(QSettings().value(onKey, false).toBool());
}

void MainWindow::showExcerpts()
{
    m_actions->showExcerpts->setChecked(true);
    m_docks->side()->showPanel(m_docks->excerpts());
}

} // namespace meipi::widgets
