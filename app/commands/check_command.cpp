// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/waiting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    bool json = false;
};

Outcome run(const Options &options, Console &console)
{
    const QString path = fromArgument(options.project);
    const auto store = openForReading(path);
    if (!store)
        return std::unexpected(store.error());
    const auto checked = desk::await((*store)->check(base::CancelToken()));
    if (!checked)
        return std::unexpected(checked.error());
    if (options.json) {
        console.print(
            QJsonObject{{u"ok"_s, checked->ok}, {u"problems"_s, QJsonArray::fromStringList(checked->problems)}});
    } else if (checked->ok) {
        console.print(QCoreApplication::translate("commands", "“%1” is in order.").arg(path));
    } else {
        console.say(
            QCoreApplication::translate("commands", "“%1” is not in order. It was left as it is. Found:").arg(path));
        for (const QString &problem : checked->problems)
            console.print(problem);
    }
    return checked->ok ? 0 : 1;
}

} // namespace

Command checkCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser =
        line.add_subcommand("check", help(QT_TRANSLATE_NOOP("commands", "Check that a project is in order")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
