// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/identity.h"

#include <QCoreApplication>

#include <vector>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::string report;
    std::string quote;
    std::string from;
    std::string note;
    std::string as;
    std::vector<std::string> tags;
    int page = 0;
    int occurrence = 0;
    bool json = false;
};

base::Result<QList<desk::TagRequest>> requests(const Options &options)
{
    if (!options.from.empty()) {
        const QString path = fromArgument(options.from);
        return readFile(path).and_then([&](const QByteArray &json) { return desk::readCoding(json, path); });
    }
    desk::TagRequest one;
    one.quote = fromArgument(options.quote);
    if (options.page > 0)
        one.page = options.page;
    if (options.occurrence > 0)
        one.occurrence = options.occurrence;
    for (const std::string &tag : options.tags)
        one.tags.append(fromArgument(tag));
    one.note = fromArgument(options.note);
    return QList{one};
}

/// Who tags: this user, or the person of `--as`. What a coder does is written in that coder's name.
base::Result<project::Writer> coder(const Options &options)
{
    if (options.as.empty())
        return desk::thisWriter();
    if (fromArgument(options.as).simplified().isEmpty())
        return base::fail(base::Problem::UnknownPerson, fromArgument(options.as));
    const auto store = openForReading(fromArgument(options.project));
    if (!store)
        return std::unexpected(store.error());
    return desk::writerNamed((*store)->head().people, fromArgument(options.as));
}

QString pages(const desk::TagOutcome &outcome)
{
    return outcome.pageEnd > outcome.page ? u"%1–%2"_s.arg(outcome.page).arg(outcome.pageEnd)
                                          : QString::number(outcome.page);
}

QString quoteOf(const desk::TagOutcome &outcome)
{
    return outcome.excerpt.quotations.first().selector.exact.simplified();
}

QJsonObject outcomeJson(const desk::TagOutcome &outcome, const QStringList &addresses)
{
    return {{u"id"_s, idText(outcome.excerpt.excerpt.row.id)},
            {u"page"_s, outcome.page},
            {u"page_end"_s, outcome.pageEnd},
            {u"quote"_s, outcome.excerpt.quotations.first().selector.exact},
            {u"tags"_s, QJsonArray::fromStringList(addresses)},
            {u"note"_s, outcome.excerpt.excerpt.note}};
}

QStringList addresses(const desk::TagOutcome &outcome, const taxonomy::Taxonomy &taxonomy)
{
    QStringList all;
    for (const project::ExcerptTag &tag : outcome.excerpt.tags)
        all.append(taxonomy.address(tag.tag));
    return all;
}

void report(const QList<desk::TagOutcome> &outcomes, const taxonomy::Taxonomy &taxonomy, bool json, Console &console)
{
    QJsonArray array;
    for (const desk::TagOutcome &outcome : outcomes) {
        const QStringList tags = addresses(outcome, taxonomy);
        if (outcome.places > 1) {
            console.say(QCoreApplication::translate("commands",
                                                    "“%1” is on page %2 %3 times; the first that was free was "
                                                    "taken. An entry can say which with “occurrence”.")
                            .arg(quoteOf(outcome), QString::number(outcome.page), QString::number(outcome.places)));
        }
        if (json)
            array.append(outcomeJson(outcome, tags));
        else
            console.print(QCoreApplication::translate("commands", "p. %1  %2  %3")
                              .arg(pages(outcome), quoteOf(outcome), tags.join(u", "_s)));
    }
    if (json)
        console.print(array);
    else if (outcomes.size() > 1)
        console.print(QCoreApplication::translate("commands", "%1 of %1 excerpts placed").arg(outcomes.size()));
}

Outcome run(const Options &options, Console &console)
{
    const auto wanted = requests(options);
    if (!wanted)
        return std::unexpected(wanted.error());
    const auto writer = coder(options);
    if (!writer)
        return std::unexpected(writer.error());
    const auto store = openForWriting(fromArgument(options.project), *writer);
    if (!store)
        return std::unexpected(store.error());
    const auto outcomes = desk::tagQuotes(**store, fromArgument(options.report), *wanted, writer->person);
    if (!outcomes)
        return std::unexpected(outcomes.error());
    report(*outcomes, (*store)->head().taxonomy, options.json, console);
    return 0;
}

} // namespace

Command tagCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser =
        line.add_subcommand("tag", help(QT_TRANSLATE_NOOP("commands", "Make excerpts from quotes, with tags")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser
        ->add_option("report", options->report,
                     help(QT_TRANSLATE_NOOP("commands", "An id, a unique part of a title, or e.g. 2024-05/zh")))
        ->required();
    CLI::Option_group *what = parser->add_option_group("what");
    CLI::Option *quote =
        what->add_option("--quote", options->quote, help(QT_TRANSLATE_NOOP("commands", "The words of the report")));
    CLI::Option *from = what->add_option(
        "--from", options->from, help(QT_TRANSLATE_NOOP("commands", "A coding file (JSON) with quotes and tags")));
    what->require_option(1);
    const auto ofQuote = [&](CLI::Option *option) { option->needs(quote)->excludes(from); };
    ofQuote(parser
                ->add_option("--page", options->page,
                             help(QT_TRANSLATE_NOOP("commands", "The page that the quote begins on, from 1")))
                ->check(CLI::PositiveNumber));
    ofQuote(parser
                ->add_option("--occurrence", options->occurrence,
                             help(QT_TRANSLATE_NOOP("commands", "Which of several equal quotes, from 1")))
                ->check(CLI::PositiveNumber));
    ofQuote(parser
                ->add_option("--tag", options->tags,
                             help(QT_TRANSLATE_NOOP("commands", "A tag, e.g. risk_level/high; may be repeated")))
                ->expected(1)
                ->take_all());
    ofQuote(parser->add_option("--note", options->note, help(QT_TRANSLATE_NOOP("commands", "A note (Markdown)"))));
    parser->add_option("--as", options->as,
                       help(QT_TRANSLATE_NOOP("commands", "Tag as this person (name or initials) of the project")));
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
