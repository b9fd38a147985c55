// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/run_window.h"

#include "app/desk/file_opening.h"
#include "widgets/window/main_window.h"
#include "widgets/window/project_session.h"
#include "widgets/window/reader_pane.h"
#include "widgets/window/start_trace.h"
#include "widgets/window/window_picture.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>
#include <cstdio>

namespace meipi::widgets {

namespace {

void applySettings(QApplication &application, const QString &language)
{
    const QSettings settings;
    const QString chosen =
        language.isEmpty() ? settings.value(QStringLiteral("interface/language")).toString() : language;
    base::useInterfaceLanguage(base::interfaceLanguageNamed(chosen));
    applyAppearance(application, appearanceNamed(settings.value(QStringLiteral("interface/appearance")).toString()));
}

bool opensSomething(const WindowArguments &arguments)
{
    return !arguments.project.isEmpty() || !arguments.pdfs.isEmpty() || arguments.sample;
}

/// Until the first page is drawn, so that a remembered place does not come in between.
void beginAtPage(MainWindow &window, int page)
{
    ReaderView *reader = window.pane()->reader();
    auto *beginning = new QObject(&window);
    const auto go = [reader, page] {
        if (reader->pageCount() > 0)
            reader->goToPage(std::min(page, reader->pageCount()) - 1);
    };
    QObject::connect(reader, &ReaderView::pagesChanged, beginning, go);
    QObject::connect(window.session(), &ProjectSession::placeFound, beginning, go);
    QObject::connect(reader, &ReaderView::firstPageShown, beginning, &QObject::deleteLater);
}

void openArguments(MainWindow &window, const WindowArguments &arguments, const ProjectSession::Opening &opening)
{
    if (!opensSomething(arguments))
        return;
    if (arguments.page > 0)
        beginAtPage(window, arguments.page);
    if (opening.isValid())
        window.session()->await(opening);
    else
        window.session()->openSample();
    window.openPdfs(arguments.pdfs);
}

int takePicture(MainWindow &window, const WindowArguments &arguments, const ProjectSession::Opening &opening)
{
    WindowPicture picture(window, arguments.screenshot);
    QObject::connect(&picture, &WindowPicture::done, qApp, [](const QString &problem) {
        if (!problem.isEmpty())
            std::fprintf(stderr, "meipi: %s\n", qPrintable(problem));
        QCoreApplication::exit(problem.isEmpty() ? 0 : 1);
    });
    picture.takeWhenComplete(opensSomething(arguments));
    openArguments(window, arguments, opening);
    return QCoreApplication::exec();
}

} // namespace

int runWindow(int &argc, char **argv, const WindowArguments &arguments)
{
    std::unique_ptr<desk::FileOpening> begun;
    if (!arguments.pdfs.isEmpty())
        begun = std::make_unique<desk::FileOpening>(arguments.pdfs.first());
    QApplication application(argc, argv);
    applySettings(application, arguments.language);
    if (begun)
        begun->proceed();
    ProjectSession::Opening opening;
    if (opensSomething(arguments) && !(arguments.sample && arguments.project.isEmpty()))
        opening = ProjectSession::beginOpening(arguments.project);
    MainWindow window;
    window.session()->setBegun(std::move(begun));
    if (!arguments.screenshot.isEmpty())
        return takePicture(window, arguments, opening);
    if (qEnvironmentVariableIsSet("MEIPI_TRACE_START"))
        traceStart(window);
    window.restoreWindow();
    window.show();
    openArguments(window, arguments, opening);
    return QApplication::exec();
}

} // namespace meipi::widgets
