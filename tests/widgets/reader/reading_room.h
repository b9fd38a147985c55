// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/batch.h"
#include "widgets/reader/reader_view.h"

#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

namespace meipi::tests {

/// A PDF whose lines are known: A4, 12 pt, one string for each line, 72 pt margins, one list for each page.
inline void writePdf(const QString &path, const QList<QStringList> &pages)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.setFont(QFont(QStringLiteral("Noto Serif CJK SC"), 12));
    for (qsizetype page = 0; page < pages.size(); ++page) {
        if (page > 0) {
            writer.newPage();
        }
        for (qsizetype line = 0; line < pages[page].size(); ++line) {
            painter.drawText(QPointF(72, 90 + 24.0 * static_cast<double>(line)), pages[page][line]);
        }
    }
}

/// A project in a temporary folder, opened for a reader.
struct ReadingRoom
{
    QTemporaryDir folder;
    std::unique_ptr<desk::Workspace> workspace;
    desk::OpenReport *report = nullptr;
    std::unique_ptr<widgets::ReaderView> view;

    [[nodiscard]] std::unique_ptr<project::Store> makeProject() const
    {
        auto made = project::Store::create(folder.filePath(QStringLiteral("p.meipi")),
                                           {.title = QStringLiteral("P"), .taxonomy = taxonomy::defaultTaxonomy()},
                                           desk::thisWriter());
        return made ? std::move(*made) : nullptr;
    }

    void open(std::unique_ptr<project::Store> store, const QUuid &id)
    {
        workspace = std::make_unique<desk::Workspace>(std::move(store));
        report = workspace->openReport(id);
        show();
    }

    void openFile(const QString &pdf)
    {
        workspace = std::make_unique<desk::Workspace>(makeProject());
        report = workspace->openFile(pdf);
        show();
    }

    void show(QSize size = {900, 760})
    {
        view = std::make_unique<widgets::ReaderView>();
        view->resize(size);
        view->setReport(workspace.get(), report);
        view->show();
    }

    [[nodiscard]] bool isTextReady() const { return report->textStage() == desk::OpenReport::TextStage::Ready; }

    ~ReadingRoom()
    {
        view.reset();
        workspace.reset();
    }
};

} // namespace meipi::tests
