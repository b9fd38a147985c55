// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

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

const QStringList always{QStringLiteral("write a file"),      QStringLiteral("internet socket"),
                         QStringLiteral("local socket"),      QStringLiteral("fork"),
                         QStringLiteral("run a program"),     QStringLiteral("signal the parent"),
                         QStringLiteral("trace the parent"),  QStringLiteral("remove a file"),
                         QStringLiteral("make memory files"), QStringLiteral("executable memory")};
const QStringList withLandlock{QStringLiteral("read /etc/passwd"), QStringLiteral("list /"),
                               QStringLiteral("read /proc/self/maps")};

} // namespace

/// What a worker that was taken over by its PDF could still do, tried in the worker itself.
class SandboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingIsRefused();
    void withoutItEverythingWorks();
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
          QStringLiteral("executable memory"), QStringLiteral("read /etc/passwd"), QStringLiteral("list /")})
        QVERIFY2(open.results.value(attempt) == QLatin1String("done"), qPrintable(attempt));
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "sandbox_test.moc"
