// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/workspace.h"
#include "tests/app/desk/made_pdf.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace meipi::tests {

/// A folder with settings of its own, a PDF of two pages, and projects made there.
class DeskWorld
{
public:
    DeskWorld()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
                           m_folder.filePath(QStringLiteral("settings")));
        desk::nameProgram();
        writePdf(pdf(),
                 {{QStringLiteral("第一章 总则"),
                   QStringLiteral("高风险系统的提供者应当建立风险管理制度，并在投放市场前完成登记。"),
                   QStringLiteral("低风险系统的提供者可以自愿采用行为守则。")},
                  {QStringLiteral("第二章 罚则"), QStringLiteral("违反本法的，由主管机关责令改正。")}},
                 QStringLiteral("人工智能规则"));
    }

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString pdf() const { return file(QStringLiteral("rules.pdf")); }

    [[nodiscard]] static std::unique_ptr<desk::Workspace> made(const QString &path, bool isDesk = false)
    {
        auto store = project::Store::create(
            path, {.title = QStringLiteral("Test"), .taxonomy = taxonomy::defaultTaxonomy(), .isDesk = isDesk},
            desk::thisWriter());
        return store ? std::make_unique<desk::Workspace>(*std::move(store)) : nullptr;
    }

    [[nodiscard]] static std::unique_ptr<desk::Workspace> opened(const QString &path,
                                                                 project::OpenMode mode = project::OpenMode::ReadWrite)
    {
        auto store = project::Store::open(path, mode, desk::thisWriter());
        return store ? std::make_unique<desk::Workspace>(*std::move(store)) : nullptr;
    }

    /// Opens a PDF and waits until its text is there.
    [[nodiscard]] static desk::OpenReport *read(desk::Workspace &workspace, const QString &path)
    {
        desk::OpenReport *report = workspace.openFile(path);
        return waitForText(report) ? report : nullptr;
    }

    [[nodiscard]] static bool waitForText(const desk::OpenReport *report)
    {
        return QTest::qWaitFor([&] { return report->text() != nullptr; }, 20000);
    }

    [[nodiscard]] static bool waitUntilKept(const desk::Workspace &workspace)
    {
        return QTest::qWaitFor([&] { return workspace.keptState().waiting == 0; }, 10000);
    }

    [[nodiscard]] static report::TextRange range(const desk::OpenReport *report, const QString &words)
    {
        const qsizetype start = report->text()->text.indexOf(words);
        return start < 0 ? report::TextRange() : report::TextRange{start, start + words.size()};
    }

    [[nodiscard]] static QUuid tag(const desk::Workspace &workspace, const QString &address)
    {
        const auto found = workspace.taxonomy().tagByAddress(address);
        return found ? found->id : QUuid();
    }

private:
    QTemporaryDir m_folder;
};

/// What an excerpt shows, without times: for comparing before and after.
[[nodiscard]] inline QStringList shown(const desk::OpenReport *report, const taxonomy::Taxonomy &taxonomy)
{
    QStringList lines;
    for (const desk::ExcerptEntry &entry : report->excerpts()) {
        QStringList tags;
        for (const QUuid &id : entry.tagIds())
            tags.append(taxonomy.address(id));
        tags.sort();
        lines.append(QStringLiteral("%1|%2|%3|%4|%5")
                         .arg(entry.id().toString(), entry.quote(), tags.join(u','), entry.row.excerpt.note)
                         .arg(entry.placement.range.start));
    }
    return lines;
}

} // namespace meipi::tests
