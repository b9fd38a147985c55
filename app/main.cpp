// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command_line.h"
#include "app/commands/invocation.h"
#include "app/desk/identity.h"
#include "app/pdf/document.h"
#include "widgets/window/run_window.h"

#include <QByteArray>
#include <QStringList>

#include <clocale>
#include <cstring>

#include <langinfo.h>

namespace {

using meipi::commands::Invocation;

/// Qt wants UTF-8 and warns on every start where the locale has none (LC_ALL=C, zh_CN.GBK). The language stays.
void useUtf8()
{
    if (!std::setlocale(LC_ALL, "") || std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
        const QByteArray all = qgetenv("LC_ALL");
        if (!all.isEmpty()) {
            qunsetenv("LC_ALL");
            qputenv("LANG", all);
            qputenv("LC_MESSAGES", all);
        }
        qputenv("LC_CTYPE", "C.UTF-8");
    }
}

QStringList words(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

int showWindow(int &argc, char **argv, const Invocation &invocation)
{
    if (!invocation.screenshot.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    meipi::pdf::warmUpWorkers();
    return meipi::widgets::runWindow(argc, argv,
                                     {.project = invocation.project,
                                      .sample = invocation.sample,
                                      .pdfs = invocation.pdfs,
                                      .page = invocation.page,
                                      .screenshot = invocation.screenshot,
                                      .language = invocation.language});
}

} // namespace

int main(int argc, char **argv)
{
    useUtf8();
    meipi::desk::nameProgram();
    const Invocation invocation = meipi::commands::readInvocation(words(argc, argv));
    switch (invocation.way) {
    case Invocation::Way::Window: return showWindow(argc, argv, invocation);
    case Invocation::Way::CommandLine: return meipi::commands::runCommandLine(argc, argv, invocation.language);
    case Invocation::Way::Refused:
    case Invocation::Way::WrongUsage: return meipi::commands::refuse(argc, argv, invocation);
    }
    return 0;
}
