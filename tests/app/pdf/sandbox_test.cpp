// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/wait.h"
#include "tests/app/pdf/pdf_samples.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

using namespace meipi::pdf;

namespace {

struct Probe
{
    int exitCode = -1;
    QMap<QString, QString> results; ///< what was tried → "done" or "refused"
};

Probe probe(const QString &mode)
{
    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QStringLiteral(MEIPI_BINARY_DIR "/libexec/meipi/meipi-pdf-worker"), {mode});
    Probe found;
    if (!worker.waitForFinished(20000) || worker.exitStatus() != QProcess::NormalExit)
        return found;
    found.exitCode = worker.exitCode();
    const QStringList lines = QString::fromUtf8(worker.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        found.results.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1, 1));
    return found;
}

/// What people would be harmed by if it worked; the probe tries more.
const QStringList always{QStringLiteral("write a file"),
                         QStringLiteral("write a file without a name"),
                         QStringLiteral("internet socket"),
                         QStringLiteral("internet datagrams"),
                         QStringLiteral("local socket"),
                         QStringLiteral("kernel socket"),
                         QStringLiteral("fork"),
                         QStringLiteral("thread or process by clone3"),
                         QStringLiteral("run a program"),
                         QStringLiteral("run an open program"),
                         QStringLiteral("signal the parent"),
                         QStringLiteral("signal a thread of the parent"),
                         QStringLiteral("trace the parent"),
                         QStringLiteral("read the parent's memory"),
                         QStringLiteral("handle of the parent"),
                         QStringLiteral("remove a file"),
                         QStringLiteral("make memory files"),
                         QStringLiteral("executable memory"),
                         QStringLiteral("memory made executable"),
                         QStringLiteral("type into the terminal"),
                         QStringLiteral("asynchronous calls"),
                         QStringLiteral("process settings"),
                         QStringLiteral("raise its limits"),
                         QStringLiteral("new user namespace")};
const QStringList withLandlock{QStringLiteral("read /etc/passwd"), QStringLiteral("list /"),
                               QStringLiteral("read /proc/self/maps"), QStringLiteral("read /proc/self/environ"),
                               QStringLiteral("open a device")};

QByteArray ofProcess(qint64 process, const char *file)
{
    QFile status(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1StringView(file)));
    return status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
}

} // namespace

/// What a worker that was taken over by its PDF could still do, tried in the worker itself.
class SandboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsRefused();
    void withoutItEverythingWorks();
    void anUnknownCallEndsTheWorker();
    void aRunningWorkerIsConfined();
    void aRunningWorkerHoldsNothingOfTheClient();
};

void SandboxTest::initTestCase()
{
#ifdef MEIPI_SANITIZED
    QSKIP("not run: the worker of a sanitizer build has no sandbox");
#endif
}

void SandboxTest::everythingIsRefused()
{
    const Probe closed = probe(QStringLiteral("--probe-sandbox"));
    QCOMPARE(closed.exitCode, 0);
    QCOMPARE(closed.results.value(QStringLiteral("filter")), QStringLiteral("1"));
    QCOMPARE(closed.results.value(QStringLiteral("read font configuration")), QStringLiteral("done"));
    for (auto attempt = closed.results.cbegin(); attempt != closed.results.cend(); ++attempt)
        QVERIFY2(attempt.value() != QLatin1String("done") || attempt.key() == QLatin1String("read font configuration"),
                 qPrintable(attempt.key()));
    for (const QString &attempt : always)
        QVERIFY2(closed.results.value(attempt) == QLatin1String("refused"), qPrintable(attempt));
    if (closed.results.value(QStringLiteral("landlock")) == QLatin1String("0"))
        QSKIP("reading files was not tried: this kernel or container refuses Landlock");
    for (const QString &attempt : withLandlock)
        QVERIFY2(closed.results.value(attempt) == QLatin1String("refused"), qPrintable(attempt));
}

/// Otherwise the refusals above would prove nothing.
void SandboxTest::withoutItEverythingWorks()
{
    const Probe open = probe(QStringLiteral("--probe-nothing"));
    QCOMPARE(open.exitCode, 1);
    for (const QString &attempt :
         {QStringLiteral("write a file"), QStringLiteral("local socket"), QStringLiteral("fork"),
          QStringLiteral("signal the parent"), QStringLiteral("remove a file"), QStringLiteral("make memory files"),
          QStringLiteral("executable memory"), QStringLiteral("memory made executable"),
          QStringLiteral("handle of the parent"), QStringLiteral("process settings"), QStringLiteral("make a folder"),
          QStringLiteral("read /etc/passwd"), QStringLiteral("list /"), QStringLiteral("read /proc/self/environ")})
        QVERIFY2(open.results.value(attempt) == QLatin1String("done"), qPrintable(attempt));
}

/// Calls that nobody thought of are not refused but the end.
void SandboxTest::anUnknownCallEndsTheWorker()
{
    QProcess worker;
    worker.start(QStringLiteral(MEIPI_BINARY_DIR "/libexec/meipi/meipi-pdf-worker"),
                 {QStringLiteral("--probe-unknown-call")});
    QVERIFY(worker.waitForFinished(20000));
    QCOMPARE(worker.exitStatus(), QProcess::CrashExit);
    QCOMPARE(worker.exitCode(), SIGSYS);
}

void SandboxTest::aRunningWorkerIsConfined()
{
    Document document;
    QVERIFY(openAndWait(document, Source::fromBytes(samples::numberedPages(2), QStringLiteral("a.pdf")).value()));
    QTRY_COMPARE(document.workerProcesses().size(), 2);
    QVERIFY(renderAndWait(document, {.page = 0}));
    for (const qint64 process : document.workerProcesses()) {
        QTRY_VERIFY(ofProcess(process, "status").contains("\nSeccomp:\t2\n"));
        QVERIFY(ofProcess(process, "status").contains("\nNoNewPrivs:\t1\n"));
        const QByteArray limits = ofProcess(process, "limits").simplified();
        QVERIFY2(limits.contains("Max core file size 0 0 "), limits.constData());
        QVERIFY2(limits.contains("Max file size 0 0 "), limits.constData());
        QVERIFY2(limits.contains("Max address space 1610612736 1610612736 "), limits.constData());
    }
}

/// Neither a file that the client has open nor a secret of its environment.
void SandboxTest::aRunningWorkerHoldsNothingOfTheClient()
{
    qputenv("MEIPI_TEST_PASSWORD", "not for workers");
    const int leak = ::open("/etc/passwd", O_RDONLY); // without close-on-exec, as libraries do it
    QVERIFY(leak >= 0);
    Document document;
    QVERIFY(openAndWait(document, Source::fromBytes(samples::numberedPages(2), QStringLiteral("a.pdf")).value()));
    QTRY_COMPARE(document.workerProcesses().size(), 2);
    QVERIFY(renderAndWait(document, {.page = 0}));
    QVERIFY(renderAndWait(document, {.page = 1}));
    for (const qint64 process : document.workerProcesses()) {
        QTRY_VERIFY(ofProcess(process, "status").contains("\nSeccomp:\t2\n"));
        QDir folder(QStringLiteral("/proc/%1/fd").arg(process));
        const QStringList descriptors = folder.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
        QVERIFY(descriptors.size() >= 4);
        for (const QString &descriptor : descriptors) {
            std::array<char, 256> target{};
            QVERIFY(
                ::readlink(QFile::encodeName(folder.filePath(descriptor)).constData(), target.data(), target.size() - 1)
                > 0);
            const QByteArray name(target.data()); // event descriptors are its own libraries'
            QVERIFY2(name == "/dev/null" || name.startsWith("socket:") || name.startsWith("pipe:")
                         || name.startsWith("/memfd:meipi-pdf") || name == "anon_inode:[eventfd]",
                     name.constData());
        }
        QVERIFY(!ofProcess(process, "environ").contains("not for workers"));
        QVERIFY(ofProcess(process, "environ").contains("HOME="));
        QCOMPARE(QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(process)), QStringLiteral("/"));
    }
    ::close(leak);
    qunsetenv("MEIPI_TEST_PASSWORD");
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "sandbox_test.moc"
