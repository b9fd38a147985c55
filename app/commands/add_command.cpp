// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/identity.h"
#include "app/desk/isolation_note.h"
#include "app/desk/report_names.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string project;
    std::vector<std::string> pdfs;
    std::string language;
    std::string series;
    std::string title;
    std::string passwordFile;
    int year = 0;
    int issue = 0;
    int overall = 0;
    bool json = false;
};

desk::ReportDetails details(const Options &options)
{
    return {.language = fromArgument(options.language),
            .series = fromArgument(options.series),
            .title = fromArgument(options.title),
            .year = options.year,
            .issue = options.issue,
            .overall = options.overall};
}

base::Result<desk::PreparedReport> prepare(project::Store &store, const QString &path, const QString &password,
                                           const Options &options, Console &console)
{
    const QString name = QFileInfo(path).fileName();
    return withPassword(console, name, password, [&](const QString &tried) {
        return desk::prepareReport(store, {.pdfPath = path, .password = tried, .details = details(options)},
                                   [&](int done, int total) { console.progress(name, done, total); });
    });
}

/// Everything is read before anything is written: when one PDF is refused, the project stays as it was.
base::Result<std::vector<desk::PreparedReport>> prepareAll(project::Store &store, const QString &password,
                                                           const Options &options, Console &console)
{
    std::vector<desk::PreparedReport> all;
    for (const std::string &pdf : options.pdfs) {
        const QString path = fromArgument(pdf);
        auto prepared = prepare(store, path, password, options, console);
        if (!prepared) {
            base::Error error = prepared.error();
            if (error.problem == base::Problem::DuplicateReport && error.detail.isEmpty())
                error.detail = path;
            return std::unexpected(error);
        }
        const auto twin = std::ranges::find_if(all, [&](const desk::PreparedReport &other) {
            return other.rows.edition.sha256 == prepared->rows.edition.sha256;
        });
        if (twin != all.end())
            return base::fail(base::Problem::DuplicateReport, twin->path, path);
        all.push_back(*std::move(prepared));
    }
    return all;
}

void sayWhatIsMissing(const desk::PreparedReport &prepared, Console &console)
{
    if (prepared.text.layer->state == report::TextState::Absent) {
        console.say(QCoreApplication::translate("commands",
                                                "“%1” is a scan: its pages have no text, so only areas of them "
                                                "can be marked.")
                        .arg(prepared.path));
    } else if (prepared.text.layer->state == report::TextState::Garbage) {
        console.say(QCoreApplication::translate("commands",
                                                "“%1” has a text that is not what its pages show; quotes will "
                                                "hardly be found in it.")
                        .arg(prepared.path));
    }
    for (const int page : prepared.text.failedPages) {
        console.say(QCoreApplication::translate("commands", "Page %1 of “%2” could not be read; it has no text here.")
                        .arg(page)
                        .arg(prepared.path));
    }
}

QString addedLine(const project::ReportSummary &summary)
{
    const QString name = desk::shortName(summary.report);
    const QString called = name.isEmpty() ? summary.report.title : name + u"  "_s + summary.report.title;
    const QString pages = QString::number(summary.edition.pageCount);
    return summary.textState == report::TextState::Absent
        ? QCoreApplication::translate("commands", "Added %1: %2 pages, a scan without text").arg(called, pages)
        : QCoreApplication::translate("commands", "Added %1: %2 pages, %3 characters")
              .arg(called, pages, QString::number(summary.characters));
}

Outcome run(const Options &options, Console &console)
{
    const auto password = passwordFrom(fromArgument(options.passwordFile));
    if (!password)
        return std::unexpected(password.error());
    const auto store = openForWriting(fromArgument(options.project), desk::thisWriter());
    if (!store)
        return std::unexpected(store.error());
    const auto prepared = prepareAll(**store, *password, options, console);
    if (!prepared)
        return std::unexpected(prepared.error());
    QJsonArray json;
    for (const desk::PreparedReport &one : *prepared) {
        const auto added = desk::addReport(**store, one);
        if (!added)
            return std::unexpected(added.error());
        sayWhatIsMissing(one, console);
        if (options.json)
            json.append(reportJson(*added));
        else
            console.print(addedLine(*added));
    }
    if (options.json)
        console.print(json);
    if (const QString warning = desk::isolationWarning(); !warning.isEmpty())
        console.say(warning);
    return 0;
}

} // namespace

Command addCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser = line.add_subcommand("add", help(QT_TRANSLATE_NOOP("commands", "Add report PDFs to a project")));
    parser->add_option("project", options->project, help(QT_TRANSLATE_NOOP("commands", "The project file")))
        ->required();
    parser->add_option("pdfs", options->pdfs, help(QT_TRANSLATE_NOOP("commands", "The PDFs")))->required();
    parser
        ->add_option("--language", options->language,
                     help(QT_TRANSLATE_NOOP("commands", "Language of the report (else told from its text)")))
        ->check(CLI::IsMember({"zh", "en"}));
    parser->add_option("--series", options->series, help(QT_TRANSLATE_NOOP("commands", "Series it belongs to")));
    parser->add_option("--title", options->title, help(QT_TRANSLATE_NOOP("commands", "Its title")));
    parser->add_option("--year", options->year, help(QT_TRANSLATE_NOOP("commands", "Year of the issue")))
        ->check(CLI::Range(1000, 9999));
    parser
        ->add_option("--issue", options->issue, help(QT_TRANSLATE_NOOP("commands", "Number of the issue in its year")))
        ->check(CLI::Range(1, 999));
    parser
        ->add_option("--overall", options->overall, help(QT_TRANSLATE_NOOP("commands", "Overall number of the issue")))
        ->check(CLI::Range(1, 999999));
    parser->add_option("--password-file", options->passwordFile,
                       help(QT_TRANSLATE_NOOP("commands", "A file whose first line opens a locked PDF")));
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
