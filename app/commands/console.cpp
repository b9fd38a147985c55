// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/console.h"

#include "app/desk/messages.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>
#include <csignal>
#include <cstdio>
#include <string>

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace meipi::commands {
namespace {

void putRaw(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
}

/// UTF-8 without the characters that a terminal obeys: a PDF's title is not to move the cursor or rename the window.
QByteArray harmless(const QByteArray &bytes)
{
    QByteArray shown;
    shown.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes.at(i));
        const auto next = static_cast<unsigned char>(i + 1 < bytes.size() ? bytes.at(i + 1) : '\0');
        const bool c0 = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
        const bool c1 = byte == 0xc2 && next >= 0x80 && next < 0xa0;
        if (c0 || c1)
            shown += "\uFFFD";
        else
            shown += bytes.at(i);
        i += c1 ? 1 : 0;
    }
    return shown;
}

void put(FILE *stream, const QByteArray &bytes)
{
    putRaw(stream, isatty(fileno(stream)) == 1 ? harmless(bytes) : bytes);
}

/// Typing is not shown for as long as this lives. Who interrupts it gets a terminal back that shows typing.
class SilentTerminal
{
public:
    SilentTerminal()
    {
        if (tcgetattr(STDIN_FILENO, &s_before) != 0)
            return;
        struct sigaction restore{};
        restore.sa_handler = &restoreAndDie;
        restore.sa_flags = static_cast<int>(SA_RESETHAND | SA_NODEFER);
        for (std::size_t i = 0; i < deadly.size(); ++i)
            sigaction(deadly.at(i), &restore, &m_actions.at(i));
        termios silent = s_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        m_silent = true;
    }
    ~SilentTerminal()
    {
        if (!m_silent)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        for (std::size_t i = 0; i < deadly.size(); ++i)
            sigaction(deadly.at(i), &m_actions.at(i), nullptr);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    static constexpr std::array deadly{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

    /// A signal handler: only calls that are safe in one.
    static void restoreAndDie(int signal)
    {
        tcsetattr(STDIN_FILENO, TCSANOW, &s_before);
        raise(signal); // by now the default: the end
    }

    static inline termios s_before{};
    std::array<struct sigaction, deadly.size()> m_actions{};
    bool m_silent = false;
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
    putRaw(stderr, '\r' + harmless(what.toUtf8()) + QStringLiteral(" %1/%2\x1b[K").arg(done).arg(total).toUtf8());
    m_progressShown = true;
    if (done >= total)
        endProgress();
}

void Console::endProgress()
{
    if (m_progressShown)
        putRaw(stderr, "\r\x1b[K");
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
