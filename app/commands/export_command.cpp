// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/codebook_file.h"
#include "app/desk/written_file.h"

#include <QCoreApplication>

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::string file;
};

Outcome run(const Options &options, Console &console)
{
    const QString path = fromArgument(options.file);
    const auto format = desk::codebookFormat(path);
    if (!format) {
        return base::fail(base::Problem::BadInput, path,
                          QCoreApplication::translate("codebook", "a codebook ends in .yaml, .yml or .ttl"));
    }
    const auto store = openForReading(fromArgument(options.project));
    if (!store)
        return std::unexpected(store.error());
    const taxonomy::Taxonomy codebook = (*store)->head().taxonomy;
    if (const base::Done done = desk::writeFile(path, desk::codebookBytes(codebook, *format)); !done)
        return std::unexpected(done.error());
    console.say(QCoreApplication::translate("commands", "%1 facets and %2 tags written to “%3”")
                    .arg(QString::number(codebook.facets.size()), QString::number(codebook.tags.size()), path));
    return 0;
}

} // namespace

Command exportCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser =
        line.add_subcommand("export", help(QT_TRANSLATE_NOOP("commands", "Write the codebook to a file")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser
        ->add_option("file", options->file,
                     help(QT_TRANSLATE_NOOP("commands", "The file to write: .yaml, or .ttl for SKOS Turtle")))
        ->required();
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
