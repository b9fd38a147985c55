// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/codebook_file.h"
#include "app/desk/codebook_import.h"
#include "app/desk/identity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::string file;
    std::string removed = "retire";
    bool replace = false;
    bool json = false;
};

/// "retire", "take-off", or the address of the tag that takes over.
base::Result<desk::TagFate> wantedFate(const QString &word, const taxonomy::Taxonomy &codebook)
{
    if (word == u"retire")
        return desk::TagFate{.kind = desk::TagFate::Kind::Retire, .target = {}};
    if (word == u"take-off")
        return desk::TagFate{.kind = desk::TagFate::Kind::TakeOff, .target = {}};
    return codebook.tagByAddress(word).transform(
        [](const taxonomy::Tag &tag) { return desk::TagFate{.kind = desk::TagFate::Kind::Move, .target = tag.id}; });
}

void report(const desk::ImportedCodebook &imported, bool json, Console &console)
{
    const auto removed = imported.plan.removedTags.size() + imported.plan.removedFacets.size() - imported.retired;
    if (json) {
        console.print(QJsonObject{{u"added"_s, imported.plan.added},
                                  {u"changed"_s, imported.plan.changed},
                                  {u"removed"_s, removed},
                                  {u"retired"_s, imported.retired},
                                  {u"excerpts"_s, imported.excerpts}});
        return;
    }
    console.print(QCoreApplication::translate("commands", "Codebook: %1 new, %2 changed, %3 removed, %4 retired")
                      .arg(QString::number(imported.plan.added), QString::number(imported.plan.changed),
                           QString::number(removed), QString::number(imported.retired)));
}

Outcome run(const Options &options, Console &console)
{
    const auto file = desk::readCodebook(fromArgument(options.file));
    if (!file)
        return std::unexpected(file.error());
    const auto store = openForWriting(fromArgument(options.project), desk::thisWriter());
    if (!store)
        return std::unexpected(store.error());
    const auto fate = wantedFate(fromArgument(options.removed), (*store)->head().taxonomy);
    if (!fate)
        return std::unexpected(fate.error());
    const auto intake = options.replace ? desk::CodebookIntake::Replace : desk::CodebookIntake::Add;
    const auto imported = desk::importCodebook(**store, *file, intake, *fate);
    if (!imported)
        return std::unexpected(imported.error());
    report(*imported, options.json, console);
    return 0;
}

} // namespace

Command importCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser =
        line.add_subcommand("import", help(QT_TRANSLATE_NOOP("commands", "Take a codebook into a project")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser
        ->add_option("file", options->file,
                     help(QT_TRANSLATE_NOOP("commands", "The codebook: .yaml, or .ttl for SKOS Turtle")))
        ->required();
    parser->add_flag("--replace", options->replace,
                     help(QT_TRANSLATE_NOOP("commands", "Facets and tags that the file does not have go")));
    parser
        ->add_option("--removed", options->removed,
                     help(QT_TRANSLATE_NOOP("commands",
                                            "What becomes of tags in use that go: retire, take-off, or the tag "
                                            "that takes over")))
        ->capture_default_str();
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
