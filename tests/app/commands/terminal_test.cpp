// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The program on a terminal: what it asks, what it shows of what is typed, how it leaves the terminal.

#include "tests/app/commands/program.h"
#include "tests/app/desk/made_pdf.h"

#include <QElapsedTimer>
#include <QTest>

#include <csignal>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace meipi;
using tests::Ran;

namespace {

/// The program behind a terminal of its own.
class Terminal
{
public:
    Terminal(const QString &folder, const QStringList &arguments)
    {
        std::vector<QByteArray> words{MEIPI_PROGRAM, "--language", "en"};
        for (const QString &argument : arguments)
            words.push_back(argument.toUtf8());
        std::vector<char *> pointers;
        for (QByteArray &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        const QByteArray home = folder.toUtf8();
        m_process = forkpty(&m_master, nullptr, nullptr, nullptr);
        if (m_process != 0)
            return;
        if (chdir(home.constData()) == 0) {
            setenv("XDG_CONFIG_HOME", (home + "/config").constData(), 1);
            setenv("XDG_DATA_HOME", (home + "/data").constData(), 1);
            execv(MEIPI_PROGRAM, pointers.data());
        }
        _exit(127);
    }
    ~Terminal()
    {
        if (m_process > 0 && waitpid(m_process, nullptr, WNOHANG) == 0) {
            kill(m_process, SIGKILL);
            waitpid(m_process, nullptr, 0);
        }
        close(m_master);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    [[nodiscard]] bool waitFor(const QByteArray &words)
    {
        const QElapsedTimer since = started();
        while (!m_seen.contains(words) && since.elapsed() < patience) {
            if (!readSome())
                break;
        }
        return m_seen.contains(words);
    }
    void type(const QByteArray &keys) { QVERIFY(::write(m_master, keys.constData(), size_t(keys.size())) > 0); }
    void forget() { m_seen.clear(); }
    [[nodiscard]] QByteArray seen() const { return m_seen; }
    [[nodiscard]] bool showsTyping() const
    {
        termios now{};
        return tcgetattr(m_master, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }
    /// Exit code, or minus the signal that ended it.
    [[nodiscard]] int end()
    {
        const QElapsedTimer since = started();
        while (since.elapsed() < patience && readSome()) { }
        int status = 0;
        waitpid(m_process, &status, 0);
        m_process = 0;
        return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
    }

private:
    static constexpr int patience = 60000; // milliseconds

    static QElapsedTimer started()
    {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }

    /// False at the end.
    bool readSome()
    {
        pollfd ready{.fd = m_master, .events = POLLIN, .revents = 0};
        if (poll(&ready, 1, 200) == 0)
            return true;
        std::array<char, 4096> bytes{};
        const auto count = ::read(m_master, bytes.data(), bytes.size());
        if (count <= 0)
            return false;
        m_seen.append(bytes.data(), count);
        return true;
    }

    pid_t m_process = -1;
    int m_master = -1;
    QByteArray m_seen;
};

} // namespace

class TerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        tests::writeLockedPdf(m_program.file(u"locked.pdf"_s), "geheim");
        tests::writePdf(m_program.file(u"a.pdf"_s), {{u"高风险系统。"_s}}, u"red \x1b[31mtitle \x9b2J"_s);
    }

    void init()
    {
        QFile::remove(m_program.file(u"P.meipi"_s));
        QCOMPARE(m_program.run({u"new"_s, u"P.meipi"_s}).code, 0);
    }

    void passwordIsAskedAndNotShown()
    {
        Terminal terminal(folder(), {u"add"_s, u"P.meipi"_s, u"locked.pdf"_s});
        QVERIFY(terminal.waitFor("Password of"));
        QVERIFY(terminal.seen().contains("locked.pdf"));
        QTRY_VERIFY(!terminal.showsTyping());
        terminal.type("wrong\n");
        terminal.forget();
        QVERIFY(terminal.waitFor("Password of")); // once more
        QTRY_VERIFY(!terminal.showsTyping());
        terminal.type("geheim\n");
        QCOMPARE(terminal.end(), 0);
        QVERIFY(!terminal.seen().contains("geheim"));
        QCOMPARE(m_program.run({u"reports"_s, u"P.meipi"_s, u"--json"_s}).array().size(), 1);
    }

    void noPasswordIsARefusal()
    {
        Terminal terminal(folder(), {u"add"_s, u"P.meipi"_s, u"locked.pdf"_s});
        QVERIFY(terminal.waitFor("Password of"));
        QTRY_VERIFY(!terminal.showsTyping());
        terminal.type("\n");
        QCOMPARE(terminal.end(), 1);
        QVERIFY(m_program.run({u"reports"_s, u"P.meipi"_s, u"--json"_s}).array().isEmpty());
    }

    void interruptedItLeavesATerminalThatShowsTyping()
    {
        Terminal terminal(folder(), {u"add"_s, u"P.meipi"_s, u"locked.pdf"_s});
        QVERIFY(terminal.waitFor("Password of"));
        QTRY_VERIFY(!terminal.showsTyping());
        terminal.type("\x03"); // Ctrl+C
        QTRY_VERIFY(terminal.showsTyping());
        QCOMPARE(terminal.end(), -SIGINT);
    }

    void titlesDoNotSteerTheTerminal()
    {
        QCOMPARE(m_program.run({u"add"_s, u"P.meipi"_s, u"a.pdf"_s}).code, 0);
        Terminal terminal(folder(), {u"reports"_s, u"P.meipi"_s});
        QCOMPARE(terminal.end(), 0);
        QVERIFY2(terminal.seen().contains("red"), terminal.seen());
        QVERIFY2(!terminal.seen().contains('\x1b') && !terminal.seen().contains("\xc2\x9b"), terminal.seen());
    }

private:
    [[nodiscard]] QString folder() const { return QFileInfo(m_program.file(u"x"_s)).absolutePath(); }

    tests::Program m_program;
};

QTEST_MAIN(TerminalTest)
#include "terminal_test.moc"
