// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/excerpt_export.h"
#include "app/desk/written_file.h"

#include <QCoreApplication>

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::string format = "table";
    std::string output;
    bool json = false;
};

desk::ExcerptFormat wantedFormat(const Options &options)
{
    if (options.json || options.format == "json")
        return desk::ExcerptFormat::Json;
    return options.format == "csv" ? desk::ExcerptFormat::Csv : desk::ExcerptFormat::Table;
}

Outcome run(const Options &options, Console &console)
{
    const auto store = openForReading(fromArgument(options.project));
    if (!store)
        return std::unexpected(store.error());
    const auto table = desk::exportExcerpts(**store, wantedFormat(options), labelLanguage(), console.columns());
    if (!table)
        return std::unexpected(table.error());
    if (options.output.empty() || options.output == "-") {
        console.print(table->bytes);
        return 0;
    }
    const QString path = fromArgument(options.output);
    if (const base::Done done = desk::writeFile(path, table->bytes); !done)
        return std::unexpected(done.error());
    console.say(QCoreApplication::translate("commands", "%1 excerpts written to “%2”").arg(table->rows).arg(path));
    return 0;
}

} // namespace

Command excerptsCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser =
        line.add_subcommand("excerpts", help(QT_TRANSLATE_NOOP("commands", "List or export the excerpts")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser->add_option("--format", options->format, help(QT_TRANSLATE_NOOP("commands", "The form of the list")))
        ->check(CLI::IsMember({"table", "csv", "json"}))
        ->capture_default_str();
    parser->add_option("-o,--output", options->output, help(QT_TRANSLATE_NOOP("commands", "Write to this file")));
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "The same as --format json")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
