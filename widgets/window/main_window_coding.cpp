// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the menu of tags does on the page.
#include "widgets/reader/reader_keys.h"
#include "widgets/reader/reader_view.h"
#include "widgets/window/coding_desk.h"
#include "widgets/window/main_window.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/window_actions.h"

namespace meipi::widgets {

void MainWindow::connectCodingActions()
{
    ReaderView *reader = m_pane->reader();
    const auto asKey = [reader](QAction *action, ReaderCommand command) {
        connect(action, &QAction::triggered, reader, [reader, command] {
            reader->carryOut(command);
            reader->setFocus(Qt::OtherFocusReason);
        });
    };
    asKey(m_actions->highlight, ReaderCommand::Highlight);
    asKey(m_actions->lastTags, ReaderCommand::LastTags);
    asKey(m_actions->inVivo, ReaderCommand::InVivo);
    asKey(m_actions->split, ReaderCommand::Split);
    asKey(m_actions->joinNext, ReaderCommand::JoinNext);
    asKey(m_actions->joinPrevious, ReaderCommand::JoinPrevious);
    connect(m_actions->blind, &QAction::triggered, this, [this](bool on) {
        if (desk::Workspace *workspace = m_session->workspace())
            workspace->setBlind(on);
    });
    CodingDesk *coding = m_pane->coding();
    connect(m_actions->quickTags, &QAction::triggered, coding, [this, coding] {
        coding->quickTags().isEmpty() ? coding->chooseQuickTags() : coding->setQuickTags({});
        m_actions->quickTags->setChecked(!coding->quickTags().isEmpty()); // on only when tags are chosen
    });
    connect(coding, &CodingDesk::quickTagsChanged, m_actions->quickTags,
            [this, coding] { m_actions->quickTags->setChecked(!coding->quickTags().isEmpty()); });
}

} // namespace meipi::widgets
