// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/common.h"
#include "app/desk/isolation_note.h"
#include "app/desk/written_file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

struct Options
{
    std::string pdf;
    std::string output;
    std::string passwordFile;
    int page = 0;
    double scale = 1;
    bool json = false;
};

base::Done open(pdf::Document &document, const pdf::Source &source, const Options &options, Console &console)
{
    const auto password = passwordFrom(fromArgument(options.passwordFile));
    if (!password)
        return std::unexpected(password.error());
    return withPassword(console, QFileInfo(source.name()).fileName(), *password,
                        [&](const QString &tried) { return desk::openAndWait(document, source, tried); });
}

QByteArray png(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Outcome run(const Options &options, Console &console)
{
    const QString path = fromArgument(options.pdf);
    const auto source = pdf::Source::fromFile(path);
    if (!source)
        return std::unexpected(source.error());
    pdf::Document document;
    if (const base::Done opened = open(document, *source, options, console); !opened)
        return std::unexpected(opened.error());
    const qsizetype pages = document.info().pageSizes.size();
    if (options.page > pages) {
        return base::fail(base::Problem::PageOutOfRange, path,
                          QCoreApplication::translate("commands", "page %1 of %2").arg(options.page).arg(pages));
    }
    pdf::RenderRequest request;
    request.page = options.page - 1;
    request.scale = options.scale;
    const auto image = desk::renderAndWait(document, request);
    if (!image)
        return std::unexpected(image.error());
    const QString output = fromArgument(options.output);
    if (const base::Done done = desk::writeFile(output, png(*image)); !done)
        return std::unexpected(done.error());
    if (options.json)
        console.print(QJsonObject{{u"file"_s, output}, {u"width"_s, image->width()}, {u"height"_s, image->height()}});
    else
        console.say(QCoreApplication::translate("commands", "Page %1 drawn to “%2”: %3 × %4 pixels")
                        .arg(QString::number(options.page), output, QString::number(image->width()),
                             QString::number(image->height())));
    if (const QString warning = desk::isolationWarning(); !warning.isEmpty())
        console.say(warning);
    return 0;
}

} // namespace

Command renderCommand(CLI::App &line)
{
    const auto options = std::make_shared<Options>();
    CLI::App *parser =
        line.add_subcommand("render", help(QT_TRANSLATE_NOOP("commands", "Draw a page of a PDF to a PNG")));
    parser->add_option("pdf", options->pdf, help(QT_TRANSLATE_NOOP("commands", "The PDF")))->required();
    parser->add_option("page", options->page, help(QT_TRANSLATE_NOOP("commands", "The page, from 1")))
        ->required()
        ->check(CLI::PositiveNumber);
    parser->add_option("-o,--output", options->output, help(QT_TRANSLATE_NOOP("commands", "Write to this file")))
        ->required();
    parser
        ->add_option("--scale", options->scale,
                     help(QT_TRANSLATE_NOOP("commands", "Pixels for one point; 1 is 72 dpi")))
        ->check(CLI::Range(0.01, 100.0))
        ->capture_default_str();
    parser->add_option("--password-file", options->passwordFile,
                       help(QT_TRANSLATE_NOOP("commands", "A file whose first line opens a locked PDF")));
    parser->add_flag("--json", options->json, help(QT_TRANSLATE_NOOP("commands", "Print JSON")));
    return {.parser = parser, .run = [options](Console &console) { return run(*options, console); }};
}

} // namespace meipi::commands
