// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/base/text_table.h"
#include "app/commands/common.h"
#include "app/desk/report_names.h"
#include "app/desk/waiting.h"

#include <QCoreApplication>

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    bool json = false;
};

QString table(const QList<project::ReportSummary> &reports, int columns)
{
    constexpr qsizetype titleColumn = 1;
    QList<QStringList> rows{
        {QCoreApplication::translate("commands", "Name"), QCoreApplication::translate("commands", "Title"),
         QCoreApplication::translate("commands", "Pages"), QCoreApplication::translate("commands", "Characters"),
         QCoreApplication::translate("commands", "Excerpts"), QCoreApplication::translate("commands", "Id")}};
    for (const project::ReportSummary &summary : reports) {
        const bool scan = summary.textState == report::TextState::Absent;
        rows.append({desk::shortName(summary.report), summary.report.title, QString::number(summary.edition.pageCount),
                     scan ? QCoreApplication::translate("commands", "scan") : QString::number(summary.characters),
                     QString::number(summary.excerpts), idText(summary.report.row.id)});
    }
    return base::alignedTable(rows, columns, titleColumn);
}

Outcome run(const Options &options, Console &console)
{
    const auto store = openForReading(fromArgument(options.project));
    if (!store)
        return std::unexpected(store.error());
    const auto reports = desk::await((*store)->reports());
    if (!reports)
        return std::unexpected(reports.error());
    if (options.json) {
        QJsonArray array;
        for (const project::ReportSummary &summary : *reports)
            array.append(reportJson(summary));
        console.print(array);
    } else if (reports->isEmpty()) {
        console.say(QCoreApplication::translate("commands", "The project has no reports yet."));
    } else {
        console.print(table(*reports, console.columns()).toUtf8());
    }
    return 0;
}

} // namespace

Command reportsCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser =
        line.add_subcommand("reports", help(QT_TRANSLATE_NOOP("commands", "List the reports of a project")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
