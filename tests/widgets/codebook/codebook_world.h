// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/interface_language.h"
#include "tests/app/desk/desk_world.h"
#include "widgets/codebook/codebook_view.h"

#include <QTest>

namespace meipi::tests {

/// The codebook's surface over a project of its own with a report and two excerpts that have the tag `high`.
class CodebookWorld
{
public:
    /// False when something of it could not be made.
    [[nodiscard]] bool make()
    {
        m_path = m_world.file(QStringLiteral("v%1.meipi").arg(++m_number));
        workspace = DeskWorld::made(m_path);
        desk::OpenReport *report = workspace ? DeskWorld::read(*workspace, m_world.pdf()) : nullptr;
        if (!report || !QTest::qWaitFor([report] { return !report->id().isNull(); }))
            return false;
        high = DeskWorld::tag(*workspace, QStringLiteral("risk_level/high"));
        limited = DeskWorld::tag(*workspace, QStringLiteral("risk_level/limited"));
        report->addExcerpt(DeskWorld::range(report, QStringLiteral("风险管理制度")), {high});
        report->addExcerpt(DeskWorld::range(report, QStringLiteral("行为守则")), {high});
        steps = workspace->undoStack()->count();
        view = std::make_unique<widgets::CodebookView>();
        view->resize(1400, 900);
        view->setWorkspace(workspace.get());
        view->show();
        view->showItem(high);
        return DeskWorld::waitUntilKept(*workspace) && QTest::qWaitForWindowExposed(view.get());
    }

    void openReadOnly()
    {
        view->setWorkspace(nullptr);
        workspace.reset();
        workspace = DeskWorld::opened(m_path, project::OpenMode::ReadOnly);
        view->setWorkspace(workspace.get());
        view->showItem(high);
    }

    void clear()
    {
        if (view)
            view->setWorkspace(nullptr);
        view.reset();
        workspace.reset();
    }

    [[nodiscard]] QString file(const QString &name) const { return m_world.file(name); }
    [[nodiscard]] const taxonomy::Taxonomy &codebook() const { return workspace->taxonomy(); }
    [[nodiscard]] int newSteps() const { return workspace->undoStack()->count() - steps; }
    [[nodiscard]] int excerptsWith(const QUuid &tag) const
    {
        return workspace->reports().first().excerptsByTag.value(tag);
    }

    std::unique_ptr<desk::Workspace> workspace;
    std::unique_ptr<widgets::CodebookView> view;
    QUuid high;
    QUuid limited;
    int steps = 0; ///< of undo, before the test

private:
    DeskWorld m_world;
    QString m_path;
    int m_number = 0;
};

} // namespace meipi::tests
