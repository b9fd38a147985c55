// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scroll through many pages in the real reader, and how long it keeps the user interface's thread from its next event:
//
//     bench_scroll [--pages 500] [--paper light|sepia|dark] [--facing] [--speed 12] FILE.pdf ...
//
// Every event that the thread handles is timed, by the clock and by the time that the thread itself used (what other
// programs take away from it is in the first only). The longest is given as a share of the time that one page takes to be
// drawn at the same size in the same run: by this program's workers, one page after the other, and by pdftoppm.

#include "app/desk/batch.h"
#include "app/desk/workspace.h"
#include "app/pdf/wait.h"
#include "widgets/reader/reader_view.h"
#include "widgets/style/appearance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QScrollBar>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace meipi;
using namespace meipi::widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 120000; // milliseconds
constexpr int pagesDrawn = 40;
constexpr QSize viewSize(1100, 860);

[[noreturn]] void stop(const QString &reason)
{
    std::fprintf(stderr, "bench_scroll: %s\n", qPrintable(reason));
    std::exit(1);
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values.at(values.size() / 2);
}

struct Stall
{
    double milliseconds = 0;
    int type = 0; ///< QEvent::Type
    const char *receiver = "";
};

/// Times each event that the loop hands out; those within it are a part of it.
class TimingApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (!m_isRecording || m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        const Stall told{.type = event->type(), .receiver = receiver->metaObject()->className()};
        QElapsedTimer clock;
        clock.start();
        const double before = threadMilliseconds();
        const bool done = QApplication::notify(receiver, event);
        note(m_ofThread, told, threadMilliseconds() - before);
        note(m_byClock, told, double(clock.nsecsElapsed()) / 1e6);
        m_isInside = false;
        return done;
    }

    void record(bool on)
    {
        m_isRecording = on;
        if (on) {
            m_byClock.clear();
            m_ofThread.clear();
        }
    }

    [[nodiscard]] static Stall longest(const std::vector<Stall> &stalls)
    {
        return stalls.empty() ? Stall{} : std::ranges::max(stalls, {}, &Stall::milliseconds);
    }

    [[nodiscard]] static double beyond(const std::vector<Stall> &stalls, double share)
    {
        std::vector<double> times;
        std::ranges::transform(stalls, std::back_inserter(times), &Stall::milliseconds);
        std::ranges::sort(times);
        return times.empty() ? 0 : times.at(std::min(times.size() - 1, std::size_t(double(times.size()) * share)));
    }

    std::vector<Stall> m_byClock;
    std::vector<Stall> m_ofThread;

private:
    static void note(std::vector<Stall> &stalls, Stall stall, double milliseconds)
    {
        stall.milliseconds = milliseconds;
        stalls.push_back(stall);
    }

    bool m_isRecording = false;
    bool m_isInside = false;
};

double memoryOf(const char *field)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(qsizetype(qstrlen(field)) + 1).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// One page after the other, as a page is waited for that was jumped to.
double drawingTime(const QString &path, double scale)
{
    const auto source = pdf::Source::fromFile(path);
    pdf::Document document;
    if (!source || !pdf::openAndWait(document, *source))
        stop(u"cannot open "_s + path);
    std::vector<double> times;
    for (int i = 0; i < pagesDrawn; ++i) {
        const int page = int(document.info().pageSizes.size()) * i / pagesDrawn;
        QElapsedTimer clock;
        clock.start();
        if (!pdf::renderAndWait(document, {.page = page, .scale = scale}))
            continue;
        times.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

double pdftoppmTime(const QString &path, double scale, int pages)
{
    const int last = std::min(pages, pagesDrawn);
    QProcess tool;
    tool.setStandardOutputFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    tool.start(u"pdftoppm"_s, {u"-r"_s, QString::number(scale * 72), u"-l"_s, QString::number(last), path});
    if (!tool.waitForFinished(-1) || tool.exitCode() != 0)
        return 0;
    return double(clock.nsecsElapsed()) / 1e6 / last;
}

struct Options
{
    int pages = 500;
    double pagesPerSecond = 12;
    PaperChoice paper = PaperChoice::Light;
    PageMode mode = PageMode::Continuous;
};

/// Turns the wheel until the page is passed or the end is reached.
void scroll(ReaderView &view, const Options &options)
{
    const int last = std::min(options.pages, view.pageCount()) - 1;
    const QScrollBar *bar = view.verticalScrollBar();
    const double pageHeight = double(bar->maximum()) / std::max(1, view.pageCount());
    constexpr int interval = 10; // milliseconds
    const double step = pageHeight * options.pagesPerSecond * interval / 1000; // pixels
    const double angle = step / (QApplication::wheelScrollLines() * 24.0) * 120;
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        const QPointF middle = QRectF(view.viewport()->rect()).center();
        QWheelEvent wheel(middle, view.viewport()->mapToGlobal(middle), {}, {0, -qRound(angle)}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &wheel);
        if (view.currentPage() >= last || bar->value() >= bar->maximum())
            loop.quit();
    });
    timer.start(interval);
    loop.exec();
}

void measure(TimingApplication &application, const QString &path, const Options &options)
{
    QTemporaryDir folder;
    auto store = project::Store::create(folder.filePath(u"p.meipi"_s),
                                        {.title = u"P"_s, .taxonomy = taxonomy::defaultTaxonomy()}, desk::thisWriter());
    if (!store)
        stop(u"no project can be made in "_s + folder.path());
    desk::Workspace workspace(std::move(*store));
    desk::OpenReport *report = workspace.openFile(path);
    ReaderView view;
    view.resize(viewSize);
    view.setPaper(options.paper);
    view.setPageMode(options.mode);
    view.setReport(&workspace, report);
    view.show();
    const auto isReady = [&] { return report->textStage() == desk::OpenReport::TextStage::Ready; };
    if (!QTest::qWaitFor(isReady, patience))
        stop(u"the text was not read: "_s + path);
    QTest::qWait(500);
    const double before = memoryOf("VmRSS:");
    QElapsedTimer clock;
    clock.start();
    QSet<int> drawn;
    QObject::connect(&view, &ReaderView::thumbnailArrived, &view, [&](int page) { drawn.insert(page); });
    application.record(true);
    scroll(view, options);
    application.record(false);
    const double seconds = double(clock.elapsed()) / 1000;
    const double peak = memoryOf("VmHWM:");
    const double scale = view.zoom() * 96 / 72 * view.devicePixelRatioF();
    const double own = drawingTime(path, scale);
    const double theirs = pdftoppmTime(path, scale, view.pageCount());
    const Stall byClock = TimingApplication::longest(application.m_byClock);
    const Stall ofThread = TimingApplication::longest(application.m_ofThread);
    std::printf("%s: %d pages in %.1f s, %lld drawn, %zu events\n", qPrintable(QFileInfo(path).fileName()),
                view.currentPage() + 1, seconds, static_cast<long long>(drawn.size()), application.m_byClock.size());
    std::printf("  one page at this size   %7.1f ms by our workers, %.1f ms by pdftoppm\n", own, theirs);
    std::printf("  longest stall           %7.2f ms by the clock (event %d of %s), %.2f ms of the thread (%d of %s)\n",
                byClock.milliseconds, byClock.type, byClock.receiver, ofThread.milliseconds, ofThread.type,
                ofThread.receiver);
    std::printf("  999 of 1000 are under   %7.2f ms by the clock, %.2f ms of the thread\n",
                TimingApplication::beyond(application.m_byClock, 0.999),
                TimingApplication::beyond(application.m_ofThread, 0.999));
    std::printf("  share of a page         %7.3f by the clock, %.3f of the thread; of pdftoppm's %.3f, %.3f\n",
                byClock.milliseconds / own, ofThread.milliseconds / own, byClock.milliseconds / theirs,
                ofThread.milliseconds / theirs);
    std::printf("  memory                  %7.0f MB before, %.0f MB at most\n", before, peak);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    TimingApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"meipi-benchmarks"_s);
    applyAppearance(application, AppearanceChoice::Light);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption pages(u"pages"_s, u"How many pages to pass."_s, u"n"_s, u"500"_s);
    const QCommandLineOption speed(u"speed"_s, u"Pages a second."_s, u"n"_s, u"12"_s);
    const QCommandLineOption paper(u"paper"_s, u"light, sepia or dark."_s, u"name"_s, u"light"_s);
    const QCommandLineOption facing(u"facing"_s, u"Two pages beside each other."_s);
    parser.addOptions({pages, speed, paper, facing});
    parser.addPositionalArgument(u"files"_s, u"PDF files."_s);
    parser.process(application);
    if (parser.positionalArguments().isEmpty())
        parser.showHelp(2);
    Options options;
    options.pages = std::max(2, parser.value(pages).toInt());
    options.pagesPerSecond = std::max(0.1, parser.value(speed).toDouble());
    options.paper = parser.value(paper) == u"dark" ? PaperChoice::Dark
        : parser.value(paper) == u"sepia"          ? PaperChoice::Sepia
                                                   : PaperChoice::Light;
    options.mode = parser.isSet(facing) ? PageMode::FacingContinuous : PageMode::Continuous;
    for (const QString &path : parser.positionalArguments())
        measure(application, path, options);
    return 0;
}
