// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/desk/desk_world.h"
#include "widgets/reader/reader_view.h"
#include "widgets/style/appearance.h"
#include "widgets/window/main_window.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"

#include <QApplication>
#include <QSignalSpy>
#include <QStandardPaths>

namespace meipi::tests {

constexpr int slow = 30000; // milliseconds: other work may share the machine

/// A window as a person has it, in a world of its own.
class WindowWorld
{
public:
    explicit WindowWorld(base::InterfaceLanguage language = base::InterfaceLanguage::Chinese)
    {
        QStandardPaths::setTestModeEnabled(true);
        base::useInterfaceLanguage(language);
        widgets::applyAppearance(*qApp, widgets::AppearanceChoice::Light);
        window = std::make_unique<widgets::MainWindow>();
        window->resize(1440, 900);
        window->show();
        window->activateWindow();
    }

    [[nodiscard]] widgets::ReaderView *reader() const { return window->pane()->reader(); }
    [[nodiscard]] desk::OpenReport *report() const { return window->session()->report(); }

    /// The report is on the screen and its text is there.
    [[nodiscard]] bool waitForReport() const
    {
        return QTest::qWaitFor([this] { return report() && report()->text() && reader()->pageCount() > 0; }, slow);
    }

    [[nodiscard]] bool waitUntilKept() const
    {
        const desk::Workspace *workspace = window->session()->workspace();
        return workspace && QTest::qWaitFor([workspace] { return workspace->keptState().waiting == 0; }, slow);
    }

    /// Drags the mouse over words of the text, from their first character to their last.
    void drag(const QString &words) const
    {
        const report::TextRange range = DeskWorld::range(report(), words);
        reader()->goToPosition(range.start);
        reader()->setSelection({range.start, range.start + 1});
        const QRect first = reader()->anchorRectangle();
        reader()->setSelection({range.end - 1, range.end});
        const QRect last = reader()->anchorRectangle();
        reader()->clearSelection();
        QWidget *viewport = reader()->viewport();
        const QPoint from(first.left() + 1, first.center().y());
        const QPoint to(last.right() - 1, last.center().y());
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, (from + to) / 2);
        QTest::mouseMove(viewport, to);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }

    DeskWorld desk;
    std::unique_ptr<widgets::MainWindow> window;
};

} // namespace meipi::tests
