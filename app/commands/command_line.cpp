// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command_line.h"

#include "app/base/interface_language.h"
#include "app/commands/common.h"

#include <QCoreApplication>

#include <sstream>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

constexpr int refused = 1;
constexpr int wrongUsage = 2;

QList<Command> addCommands(CLI::App &line)
{
    return {newCommand(line),    addCommand(line),      reportsCommand(line), textCommand(line),
            tagCommand(line),    excerptsCommand(line), exportCommand(line),  importCommand(line),
            updateCommand(line), checkCommand(line),    renderCommand(line)};
}

/// These options were heeded before: readInvocation looks for them, and help is in the language already.
struct Heeded
{
    std::string language;
    std::string screenshot;
    bool sample = false;
    int page = 0;
};

void describe(CLI::App &line, Heeded &heeded)
{
    line.description(help(QT_TRANSLATE_NOOP("commands", "Meipi: notes in the margin of report PDFs")));
    line.add_option("--language", heeded.language,
                    help(QT_TRANSLATE_NOOP("commands", "Language of messages and labels")))
        ->check(CLI::IsMember({"zh", "en"}));
    line.set_version_flag("--version", "meipi " + QCoreApplication::applicationVersion().toStdString());
    line.add_option("--screenshot", heeded.screenshot,
                    help(QT_TRANSLATE_NOOP("commands", "Draw the window to this PNG, off screen")));
    line.add_flag("--sample", heeded.sample, help(QT_TRANSLATE_NOOP("commands", "Open the sample project")));
    line.add_option("--page", heeded.page, help(QT_TRANSLATE_NOOP("commands", "Open the PDF at this page, from 1")));
    line.require_subcommand(1);
}

std::string usage()
{
    return "meipi [FILE.meipi] [REPORT.pdf ...]   " + help(QT_TRANSLATE_NOOP("commands", "open in the window"))
        + "\nmeipi COMMAND ...                     "
        + help(QT_TRANSLATE_NOOP("commands", "do it here; meipi COMMAND --help says how"));
}

/// 0 for help and version, 2 for every fault of usage.
int answerParseError(const CLI::App &line, const CLI::ParseError &error, Console &console)
{
    std::ostringstream output;
    std::ostringstream fault;
    const int code = line.exit(error, output, fault);
    console.print(QByteArray::fromStdString(output.str()));
    if (!fault.str().empty())
        console.say(QString::fromStdString(fault.str()).trimmed());
    return code == 0 ? 0 : wrongUsage;
}

int carryOut(const Command &command, Console &console)
{
    const Outcome outcome = command.run(console);
    const bool printed = console.flush();
    if (!outcome) {
        console.say(outcome.error());
        return refused;
    }
    if (!printed) {
        console.say(base::Error{.problem = base::Problem::CannotWrite,
                                .subject = QCoreApplication::translate("commands", "standard output"),
                                .detail = {},
                                .near = {}});
        return refused;
    }
    return *outcome;
}

} // namespace

QStringList commandNames()
{
    return {u"new"_s,    u"add"_s,    u"reports"_s, u"text"_s,  u"tag"_s,   u"excerpts"_s,
            u"export"_s, u"import"_s, u"update"_s,  u"check"_s, u"render"_s};
}

int runCommandLine(int &argc, char **argv, const QString &language)
{
    const QCoreApplication application(argc, argv);
    base::useInterfaceLanguage(base::interfaceLanguageNamed(language));
    Console console;
    CLI::App line("", "meipi");
    Heeded heeded;
    describe(line, heeded);
    const QList<Command> commands = addCommands(line);
    line.usage(usage()); // behind the commands, which would take it over
    try {
        line.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = answerParseError(line, error, console);
        return console.flush() ? code : refused;
    }
    for (const Command &command : commands) {
        if (command.parser->parsed())
            return carryOut(command, console);
    }
    return wrongUsage; // not reached: a command is required
}

} // namespace meipi::commands
