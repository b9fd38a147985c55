// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/commands/update_lines.h"
#include "app/desk/identity.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::string report;
    std::string pdf;
    std::string passwordFile;
    bool dryRun = false;
    bool json = false;
};

base::Result<desk::PreparedUpdate> prepare(project::Store &store, const Options &options, const QString &password,
                                           Console &console)
{
    const QString path = fromArgument(options.pdf);
    const QString name = QFileInfo(path).fileName();
    return withPassword(console, name, password, [&](const QString &attempt) {
        const auto progress = [&](int done, int total) { console.progress(name, done, total); };
        return desk::prepareUpdate(store, fromArgument(options.report),
                                   {.pdfPath = path, .password = attempt, .details = {}}, progress);
    });
}

void sayWhatIsDoubtful(const desk::PreparedUpdate &update, Console &console)
{
    if (!update.isLikely) {
        console.say(QCoreApplication::translate("commands",
                                                "Hardly a sentence of “%1” stands in “%2”: look whether it is the "
                                                "right PDF.")
                        .arg(update.report.report.title, update.prepared.path));
    }
    for (const int page : update.prepared.text.failedPages) {
        console.say(QCoreApplication::translate("commands", "Page %1 of “%2” could not be read; it has no text here.")
                        .arg(page)
                        .arg(update.prepared.path));
    }
}

Outcome run(const Options &options, Console &console)
{
    const auto password = passwordFrom(fromArgument(options.passwordFile));
    if (!password)
        return std::unexpected(password.error());
    const QString path = fromArgument(options.project);
    const auto store = options.dryRun ? openForReading(path) : openForWriting(path, desk::thisWriter());
    if (!store)
        return std::unexpected(store.error());
    const auto update = prepare(**store, options, *password, console);
    if (!update)
        return std::unexpected(update.error());
    if (!options.dryRun) {
        if (const auto written = desk::writeUpdate(**store, *update); !written)
            return std::unexpected(written.error());
    }
    sayWhatIsDoubtful(*update, console);
    if (options.json)
        console.print(updateJson(*update));
    else
        console.print(updateText(*update));
    return 0;
}

} // namespace

Command updateCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser = line.add_subcommand(
        "update", help(QT_TRANSLATE_NOOP("commands", "Add a new edition of a report and find its excerpts again")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser
        ->add_option("report", options->report,
                     help(QT_TRANSLATE_NOOP("commands", "An id, a unique part of a title, or e.g. 2024-05/zh")))
        ->required();
    parser->add_option("pdf", options->pdf, help(QT_TRANSLATE_NOOP("commands", "The PDF of the new edition")))
        ->required();
    parser->add_option("--password-file", options->passwordFile,
                       help(QT_TRANSLATE_NOOP("commands", "A file whose first line opens a locked PDF")));
    parser->add_flag("--dry-run", options->dryRun,
                     help(QT_TRANSLATE_NOOP("commands", "Say what would become of the excerpts and change nothing")));
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
