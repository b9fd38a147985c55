// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading text and drawing pages through two workers, against poppler's own tools in the same run:
//
//     bench_pdf [--runs 5] FILE.pdf ...
//
// Rounds are interleaved (theirs, ours, theirs, ours ...), medians are printed. Our times begin with the start of the
// first worker, as theirs begin with the start of their process, and end when everything is in this process.

#include "app/pdf/wait.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace meipi;
using namespace meipi::pdf;

namespace {

constexpr int firstPage = 10; // from 0: pages 11 to 70
constexpr int pagesDrawn = 60;
constexpr double dotsPerInch = 150;

using Measurement = std::function<bool()>;

[[noreturn]] void stop(const QString &reason)
{
    std::fprintf(stderr, "bench_pdf: %s\n", qPrintable(reason));
    std::exit(1);
}

double milliseconds(const QString &what, const Measurement &run)
{
    QElapsedTimer timer;
    timer.start();
    if (!run())
        stop(what + QStringLiteral(" failed"));
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

void compare(const QString &what, int runs, const Measurement &theirs, const Measurement &ours)
{
    std::vector<double> theirTimes;
    std::vector<double> ourTimes;
    for (int run = 0; run < runs; ++run) {
        theirTimes.push_back(milliseconds(what, theirs));
        ourTimes.push_back(milliseconds(what, ours));
    }
    const double reference = median(theirTimes);
    const double own = median(ourTimes);
    std::printf("%-44s %9.0f ms %9.0f ms %7.2f\n", qPrintable(what), reference, own, own / reference);
    std::fflush(stdout);
}

bool runProgram(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool readText(const Source &source)
{
    Document document;
    return openAndWait(document, source).has_value() && readTextAndWait(document).has_value();
}

/// Begins as a window does: with the first page's turn, before the information about a long document is complete.
bool drawPages(const Source &source)
{
    Document document;
    QEventLoop loop;
    int left = pagesDrawn;
    bool good = true;
    const auto count = [&](bool drawn) {
        good = good && drawn;
        if (--left == 0)
            loop.quit();
    };
    QObject::connect(&document, &Document::opened, &loop, [&] {
        for (int page = firstPage; page < firstPage + pagesDrawn; ++page)
            document.render({.page = page, .scale = dotsPerInch / 72});
    });
    QObject::connect(&document, &Document::openFailed, &loop, [&] {
        good = false;
        loop.quit();
    });
    QObject::connect(&document, &Document::rendered, &loop, [&] { count(true); });
    QObject::connect(&document, &Document::renderFailed, &loop, [&] { count(false); });
    document.open(source);
    loop.exec();
    return good;
}

void compareFile(const QString &path, int runs)
{
    const auto source = Source::fromFile(path);
    if (!source)
        stop(QStringLiteral("cannot read ") + path);
    const QString name = QFileInfo(path).fileName();
    int pages = 0;
    {
        Document document;
        const auto info = openAndWait(document, *source);
        if (!info)
            stop(QStringLiteral("cannot open ") + path);
        pages = int(info->pageSizes.size());
    }
    compare(
        name + QStringLiteral(" text"), runs,
        [&] { return runProgram(QStringLiteral("pdftotext"), {path, QStringLiteral("/dev/null")}); },
        [&] { return readText(*source); });
    if (pages < firstPage + pagesDrawn) {
        std::printf("%-44s too short for pages 11 to 70: not drawn\n", qPrintable(name));
        return;
    }
    const QStringList drawing{QStringLiteral("-r"),
                              QString::number(dotsPerInch),
                              QStringLiteral("-f"),
                              QString::number(firstPage + 1),
                              QStringLiteral("-l"),
                              QString::number(firstPage + pagesDrawn),
                              path};
    compare(
        name + QStringLiteral(" pages 11-70, 150 dpi"), runs,
        [&] { return runProgram(QStringLiteral("pdftoppm"), drawing); }, [&] { return drawPages(*source); });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Rounds of each comparison."),
                                  QStringLiteral("n"), QStringLiteral("5"));
    parser.addOption(runs);
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("PDF files of 70 pages or more."));
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    std::printf("%-44s %12s %12s %7s\n", "", "poppler tool", "two workers", "ratio");
    for (const QString &path : parser.positionalArguments())
        compareFile(path, std::max(1, parser.value(runs).toInt()));
    return 0;
}
