// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finding words in the text of a report, against ripgrep on the same text and pdfgrep on the PDF, in the same run:
//
//     QT_QPA_PLATFORM=offscreen bench_find FILE.pdf WORDS ...
//
// Theirs begin with the start of their process. Of ours are printed: the search copy, which is made once for a report and
// an option; the search; and the longest time that the window's thread was busy while hits came into the list.

#include "app/pdf/wait.h"
#include "app/report/text_search.h"
#include "widgets/finding/hit_list.h"
#include "widgets/reader/reader_view.h"
#include "widgets/reader/report_search.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace meipi;

namespace {

double since(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

std::shared_ptr<const report::TextLayer> textOf(const QString &path)
{
    const auto source = pdf::Source::fromFile(path);
    if (!source)
        return nullptr;
    pdf::Document document;
    if (!pdf::openAndWait(document, *source))
        return nullptr;
    const auto pages = pdf::readTextAndWait(document);
    return pages ? std::make_shared<const report::TextLayer>(report::makeTextLayer(**pages, document.info().outline))
                 : nullptr;
}

double timeOf(const QString &program, const QStringList &arguments, QByteArray *output)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(600'000))
        return -1;
    *output = process.readAllStandardOutput().trimmed();
    return since(timer);
}

/// The longest time between two turns of the event loop while a search fills the list.
double longestStall(const std::shared_ptr<const report::TextLayer> &layer, const QString &words)
{
    widgets::ReaderView reader;
    widgets::HitList list(&reader);
    list.resize(800, 200);
    list.show();
    reader.search()->setText(layer);
    double longest = 0;
    QElapsedTimer turn;
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &beat, [&] {
        longest = std::max(longest, since(turn));
        turn.start();
    });
    QCoreApplication::processEvents();
    turn.start();
    beat.start(0);
    reader.search()->find({.words = words, .folding = {}, .wholeWord = false}, 0);
    while (reader.search()->isSearching())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    return longest;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto layer = arguments.size() > 2 ? textOf(arguments.at(1)) : nullptr;
    QTemporaryDir folder;
    QFile plain(folder.filePath(QStringLiteral("text.txt")));
    if (!layer || !plain.open(QIODevice::WriteOnly) || plain.write(layer->text.toUtf8()) < 0) {
        std::fprintf(stderr, "usage: bench_find FILE.pdf WORDS ...\n");
        return 2;
    }
    plain.close();
    QElapsedTimer timer;
    timer.start();
    const auto findable = report::FindableText::make(layer, {}, {});
    std::printf("%lld characters, search copy %.1f ms\n", static_cast<long long>(layer->text.size()), since(timer));
    std::printf("%-16s %9s %9s %9s %9s %11s %11s\n", "words", "hits", "ms", "stall ms", "rg hits", "rg ms",
                "pdfgrep ms");
    for (const QString &words : arguments.sliced(2)) {
        timer.start();
        const qsizetype hits = findable->findAll({.words = words, .folding = {}, .wholeWord = false}).size();
        const double ours = since(timer);
        QByteArray found;
        QByteArray ignored;
        const double rg = timeOf(
            QStringLiteral("rg"),
            {QStringLiteral("-iF"), QStringLiteral("--count-matches"), QStringLiteral("--"), words, plain.fileName()},
            &found);
        const double pdfgrep = timeOf(QStringLiteral("pdfgrep"),
                                      {QStringLiteral("-ciF"), QStringLiteral("--"), words, arguments.at(1)}, &ignored);
        std::printf("%-16s %9lld %9.1f %9.1f %9s %11.1f %11.1f\n", qPrintable(words), static_cast<long long>(hits),
                    ours, longestStall(layer, words), found.constData(), rg, pdfgrep);
    }
    return 0;
}
