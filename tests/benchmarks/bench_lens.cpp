// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clause lens over whole reports, against drawing the same pages: by pdftoppm as the public tool and by our worker.
// The lens must cost under a tenth of a page's drawing.
//
//     bench_lens FILE.pdf ...            milliseconds a page: pdftoppm, our worker, the lens; and the lens' share
//     bench_lens --print FILE.pdf        what it points out, one line for each hit, to be read by a person

#include "app/lens/clause_lens.h"
#include "app/pdf/wait.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>

using namespace meipi;

namespace {

constexpr int pagesDrawn = 30;
constexpr double dotsPerInch = 110; // a page that fits the width of a window
constexpr int runs = 5;

struct Report
{
    pdf::Document document;
    report::TextLayer layer;
};

bool open(Report &report, const QString &path)
{
    const auto source = pdf::Source::fromFile(path);
    if (!source || !pdf::openAndWait(report.document, *source))
        return false;
    const auto pages = pdf::readTextAndWait(report.document);
    if (!pages)
        return false;
    report.layer = report::makeTextLayer(**pages, report.document.info().outline);
    return true;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

template<typename Run>
double millisecondsEach(int pages, Run run)
{
    std::vector<double> times;
    for (int round = 0; round < runs; ++round) {
        QElapsedTimer timer;
        timer.start();
        run();
        times.push_back(double(timer.nsecsElapsed()) / 1e6 / pages);
    }
    return median(times);
}

void compare(const QString &path)
{
    Report report;
    if (!open(report, path)) {
        std::fprintf(stderr, "bench_lens: cannot read %s\n", qPrintable(path));
        std::exit(1);
    }
    const int pageCount = int(report.layer.pages.size());
    const int drawn = std::min(pageCount, pagesDrawn);
    const double theirs = millisecondsEach(drawn, [&] {
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.start(
            QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-l"), QString::number(drawn), path});
        process.waitForFinished(-1);
    });
    const double ours = millisecondsEach(drawn, [&] {
        for (int page = 0; page < drawn; ++page)
            (void)pdf::renderAndWait(report.document, {.page = page, .scale = dotsPerInch / 72});
    });
    const lens::ClauseLens lens;
    qsizetype hits = 0;
    const double read =
        millisecondsEach(pageCount, [&] { hits = lens.hits(report.layer, {0, report.layer.text.size()}).size(); });
    std::printf("%-32s %5d pages  pdftoppm %6.2f  worker %6.2f  lens %6.3f ms a page  %6lld hits  share %.3f of "
                "pdftoppm, %.3f of the worker\n",
                qPrintable(QFileInfo(path).fileName()), pageCount, theirs, ours, read, static_cast<long long>(hits),
                read / theirs, read / ours);
}

void print(const QString &path)
{
    Report report;
    if (!open(report, path))
        std::exit(1);
    const QString &text = report.layer.text;
    for (const lens::Hit &hit : lens::ClauseLens().hits(report.layer, {0, text.size()})) {
        const qsizetype from = std::max<qsizetype>(0, hit.words.start - 24);
        std::printf("%s\t%s[%s]%s\t%s\n", lens::nameOf(hit.mark).data(),
                    qPrintable(text.sliced(from, hit.words.start - from).replace(u'\n', u'|')),
                    qPrintable(text.sliced(hit.words.start, hit.words.length())),
                    qPrintable(text.mid(hit.words.end, 24).replace(u'\n', u'|')),
                    qPrintable(text.sliced(hit.scope.start, hit.scope.length())));
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList files = QCoreApplication::arguments().sliced(1);
    const bool printed = files.removeAll(QStringLiteral("--print")) > 0;
    for (const QString &path : std::as_const(files)) {
        if (printed)
            print(path);
        else
            compare(path);
    }
    return 0;
}
