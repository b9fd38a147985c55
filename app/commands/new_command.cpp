// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/identity.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::string title;
    std::string taxonomy;
    bool json = false;
};

base::Result<taxonomy::Taxonomy> wantedTaxonomy(const QString &path)
{
    if (path.isEmpty())
        return taxonomy::defaultTaxonomy();
    return readFile(path)
        .and_then([](const QByteArray &yaml) { return taxonomy::taxonomyFromYaml(yaml); })
        .transform_error([&](base::Error error) {
            if (error.subject.isEmpty())
                error.subject = path;
            return error;
        });
}

Outcome run(const Options &options, Console &console)
{
    const QString path = fromArgument(options.project);
    const auto taxonomy = wantedTaxonomy(fromArgument(options.taxonomy));
    if (!taxonomy)
        return std::unexpected(taxonomy.error());
    const QString title =
        options.title.empty() ? QFileInfo(path).completeBaseName() : fromArgument(options.title).simplified();
    const auto store = project::Store::create(path, {.title = title, .taxonomy = *taxonomy}, desk::thisWriter());
    if (!store)
        return std::unexpected(store.error());
    if (options.json) {
        console.print(QJsonObject{{u"path"_s, path},
                                  {u"id"_s, idText((*store)->head().id)},
                                  {u"title"_s, title},
                                  {u"facets"_s, taxonomy->facets.size()},
                                  {u"tags"_s, taxonomy->tags.size()}});
    } else {
        console.print(QCoreApplication::translate("commands", "New project “%1”: %2 facets, %3 tags")
                          .arg(path, QString::number(taxonomy->facets.size()), QString::number(taxonomy->tags.size())));
    }
    return 0;
}

} // namespace

Command newCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser = line.add_subcommand("new", help(QT_TRANSLATE_NOOP("commands", "Make a project file")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The file to make")))
        ->required();
    parser->add_option("--title", options->title, help(QT_TRANSLATE_NOOP("commands", "Its title")));
    parser->add_option("--taxonomy", options->taxonomy,
                       help(QT_TRANSLATE_NOOP("commands", "A codebook (YAML) in place of the default one")));
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
