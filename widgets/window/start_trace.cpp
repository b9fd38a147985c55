// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/start_trace.h"

#include "widgets/window/main_window.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"

#include <QFile>

#include <cstdio>

#include <ctime>
#include <unistd.h>

namespace meipi::widgets {

namespace {

/// Milliseconds since the process began; -1 where the system does not say.
double processAge()
{
    constexpr qsizetype startTimeField = 19; // of those after the name in brackets, see proc(5)
    QFile file(QStringLiteral("/proc/self/stat"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    bool isNumber = false;
    const double ticks = fields.value(startTimeField).toDouble(&isNumber);
    timespec now{};
    if (!isNumber || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return -1;
    const double started = ticks / double(sysconf(_SC_CLK_TCK));
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - started) * 1000;
}

void say(const char *step)
{
    std::fprintf(stderr, "%s %.0f\n", step, processAge());
    std::fflush(stderr);
}

} // namespace

void traceStart(MainWindow &window)
{
    const ProjectSession *session = window.session();
    const ReaderView *reader = window.pane()->reader();
    say("window made");
    QObject::connect(session, &ProjectSession::workspaceChanged, &window, [] { say("project open"); });
    QObject::connect(reader, &ReaderView::pagesChanged, &window,
                     [reader] { say(reader->pageCount() > 0 ? "pages known" : "report chosen"); });
    QObject::connect(reader, &ReaderView::firstPageShown, &window, [] { say("first page"); }, Qt::SingleShotConnection);
}

} // namespace meipi::widgets
