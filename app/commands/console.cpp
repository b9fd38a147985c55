// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/console.h"

#include "app/desk/messages.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>
#include <string>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace meipi::commands {
namespace {

void put(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

/// Typing is not shown for as long as this lives.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        m_known = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        if (m_known)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    termios m_before{};
    bool m_known = false;
};

QByteArray typedLine()
{
    QByteArray line;
    for (int typed = std::getchar(); typed != EOF && typed != '\n'; typed = std::getchar())
        line.append(static_cast<char>(typed));
    return line;
}

} // namespace

void Console::print(const QString &text) { put(stdout, text.toUtf8() + '\n'); }

void Console::print(const QByteArray &bytes) { put(stdout, bytes); }

void Console::print(const QJsonArray &json) { put(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented)); }

void Console::print(const QJsonObject &json) { put(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented)); }

void Console::say(const QString &text)
{
    endProgress();
    std::fflush(stdout); // keeps the order on a terminal
    put(stderr, text.toUtf8() + '\n');
}

void Console::say(const base::Error &error) { say(desk::message(error, desk::Surface::CommandLine)); }

void Console::progress(const QString &what, int done, int total)
{
    if (isatty(STDERR_FILENO) == 0)
        return;
    put(stderr, QStringLiteral("\r%1 %2/%3\x1b[K").arg(what).arg(done).arg(total).toUtf8());
    m_progressShown = true;
    if (done >= total)
        endProgress();
}

void Console::endProgress()
{
    if (m_progressShown)
        put(stderr, "\r\x1b[K");
    m_progressShown = false;
}

QString Console::askPassword(const QString &fileName)
{
    if (isatty(STDIN_FILENO) == 0)
        return {};
    endProgress();
    put(stderr, QCoreApplication::translate("commands", "Password of “%1”:").arg(fileName).toUtf8() + ' ');
    const SilentTerminal silent;
    const QByteArray typed = typedLine();
    put(stderr, "\n");
    return typed.isEmpty() ? QString() : QString::fromLocal8Bit(typed);
}

int Console::columns() const
{
    constexpr int elsewhere = 100;
    winsize size{};
    if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return elsewhere;
    return size.ws_col;
}

bool Console::flush()
{
    endProgress();
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

} // namespace meipi::commands
