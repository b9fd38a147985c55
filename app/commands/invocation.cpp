// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/invocation.h"

#include "app/base/interface_language.h"
#include "app/commands/command_line.h"
#include "app/commands/console.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace meipi::commands {
namespace {

using Way = Invocation::Way;

/// Options of Qt's that take a value; the window's QApplication reads them.
bool isQtOption(const QString &argument)
{
    static const QStringList names{u"-platform"_s, u"-style"_s, u"-display"_s, u"-geometry"_s, u"-qwindowgeometry"_s};
    return names.contains(argument);
}

int editDistance(const QString &left, const QString &right)
{
    std::vector<int> row(static_cast<std::size_t>(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < left.size(); ++i) {
        int diagonal = row.front();
        row.front() = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < right.size(); ++j) {
            int &cell = row.at(static_cast<std::size_t>(j) + 1);
            const int changed = diagonal + (left.at(i) == right.at(j) ? 0 : 1);
            diagonal = cell;
            cell = std::min({changed, cell + 1, row.at(static_cast<std::size_t>(j)) + 1});
        }
    }
    return row.back();
}

QStringList nearestCommands(const QString &word)
{
    QStringList near = commandNames();
    near.removeIf([&](const QString &name) { return editDistance(word.toLower(), name) > 2; });
    return near;
}

bool isProject(const QString &path)
{
    if (path.endsWith(".meipi"_L1, Qt::CaseInsensitive))
        return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(16) == QByteArray("SQLite format 3\0", 16);
}

bool looksLikePath(const QString &word)
{
    return word.contains(u'/') || word.endsWith(".meipi"_L1, Qt::CaseInsensitive)
        || word.endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

Invocation wrongUsage(Invocation invocation, const QString &word, const QStringList &near = {})
{
    invocation.way = Way::WrongUsage;
    invocation.word = word;
    invocation.near = near;
    return invocation;
}

/// Takes a file in; false when it cannot be one for a window.
bool takeFile(Invocation &invocation, const QString &word)
{
    const QUrl url(word);
    const QString path = url.isLocalFile() ? url.toLocalFile() : word;
    if (!QFileInfo::exists(path)) {
        if (!looksLikePath(path))
            return false;
        invocation.way = Way::Refused;
        invocation.error = base::Error{.problem = base::Problem::NoSuchFile, .subject = path, .detail = {}, .near = {}};
    } else if (!isProject(path)) {
        invocation.pdfs.append(path);
    } else if (invocation.project.isEmpty()) {
        invocation.project = path;
    } else {
        return false; // one window, one project
    }
    return true;
}

/// `--name VALUE` or `--name=VALUE`; moves `index` on to the value.
std::optional<QString> optionValue(const QStringList &arguments, qsizetype &index, const QString &name)
{
    const QString &argument = arguments.at(index);
    if (argument.startsWith(name + u'='))
        return argument.sliced(name.size() + 1);
    if (argument == name && index + 1 < arguments.size())
        return arguments.at(++index);
    return std::nullopt;
}

} // namespace

Invocation readInvocation(const QStringList &arguments)
{
    static const QStringList answers{u"-h"_s, u"--help"_s, u"--version"_s};
    Invocation invocation;
    bool filesSeen = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (!filesSeen && (answers.contains(argument) || commandNames().contains(argument))) {
            invocation.way = Way::CommandLine;
            return invocation;
        }
        if (const auto language = optionValue(arguments, i, u"--language"_s)) {
            if (*language != "zh"_L1 && *language != "en"_L1)
                return wrongUsage(invocation, *language, {u"zh"_s, u"en"_s});
            invocation.language = *language;
        } else if (const auto screenshot = optionValue(arguments, i, u"--screenshot"_s)) {
            invocation.screenshot = *screenshot;
        } else if (argument == "--sample"_L1) {
            invocation.sample = true;
        } else if (const auto page = optionValue(arguments, i, u"--page"_s)) {
            invocation.page = page->toInt();
            if (invocation.page < 1)
                return wrongUsage(invocation, *page);
        } else if (isQtOption(argument)) {
            ++i;
        } else if (argument.startsWith(u'-')) {
            return wrongUsage(invocation, argument);
        } else if (takeFile(invocation, argument)) {
            filesSeen = true;
            if (invocation.way == Way::Refused)
                return invocation;
        } else {
            return wrongUsage(invocation, argument, nearestCommands(argument));
        }
    }
    if (invocation.sample && !invocation.project.isEmpty())
        return wrongUsage(invocation, u"--sample"_s); // one window, one project
    return invocation;
}

int refuse(int &argc, char **argv, const Invocation &invocation)
{
    const QCoreApplication application(argc, argv);
    base::useInterfaceLanguage(base::interfaceLanguageNamed(invocation.language));
    Console console;
    if (invocation.way == Way::Refused) {
        console.say(*invocation.error);
        return 1;
    }
    console.say(QCoreApplication::translate("commands", "“%1” is no command, option or file that can be opened here.")
                    .arg(invocation.word));
    for (const QString &near : invocation.near)
        console.say(u"  "_s + QCoreApplication::translate("commands", "Perhaps: %1").arg(near));
    console.say(QCoreApplication::translate("commands", "meipi --help lists what there is."));
    return 2;
}

} // namespace meipi::commands
