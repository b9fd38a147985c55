// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Opens every PDF of some folders through the real client, draws up to 50 pages of each and reads its text, and says
// what became of them, beside pdftotext in the same run:
//
//     open_all [--pages 50] [--sample N] [--log FILE.tsv] FOLDER|FILE ...
//
// Exits with 1 when a rule is broken: a file neither opened nor refused, something given up after more than 20 seconds,
// more than 300 MB in this process. With 77 when there is nothing to open.
#include "tests/torture/file_trial.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

using namespace meipi;
using namespace meipi::torture;

namespace {

constexpr int exitSkipped = 77;
constexpr qint64 giveUpLimit = 20'000; // milliseconds
constexpr qint64 memoryLimit = 300'000; // kB
constexpr int peerMilliseconds = 120'000;

/// Characters that pdftotext finds; -1 when it fails.
qint64 charactersOfPeer(const QString &path)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-q"), path, QStringLiteral("-")});
    if (!process.waitForFinished(peerMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return -1;
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return -1;
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    return std::ranges::count_if(text, isSeen);
}

/// A line of /proc/self/status, in kB.
qint64 memory(const QByteArray &field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field + ':'))
            return line.sliced(field.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

QString outcomeOf(const Trial &trial)
{
    if (trial.isStuck)
        return QStringLiteral("STUCK");
    if (trial.refusal)
        return QStringLiteral("refused: ") + nameOf(trial.refusal->problem);
    return trial.failures.isEmpty() ? QStringLiteral("pages, all of them") : QStringLiteral("pages, some not");
}

/// What is to be explained: the peer reads text where we have none, or much more of it.
bool isMissingText(const Trial &trial, qint64 peer)
{
    return peer > 0 && (trial.refusal || !trial.isTextRead || trial.characters * 10 < peer * 9);
}

QStringList filesIn(const QStringList &places)
{
    QStringList files;
    for (const QString &place : places) {
        if (QFileInfo(place).isFile())
            files += place;
        QDirIterator folder(place, {QStringLiteral("*.pdf")}, QDir::Files, QDirIterator::Subdirectories);
        while (folder.hasNext())
            files += folder.next();
    }
    std::ranges::sort(files);
    return files;
}

QStringList sampleOf(const QStringList &files, int wanted)
{
    if (wanted <= 0 || wanted >= files.size())
        return files;
    QStringList sample;
    for (int i = 0; i < wanted; ++i)
        sample += files.at(files.size() * i / wanted);
    return sample;
}

class Table
{
public:
    void add(const Trial &trial, qint64 peer);
    void print() const;
    [[nodiscard]] bool isGood() const { return m_broken.isEmpty(); }

private:
    QMap<QString, int> m_outcomes;
    QStringList m_broken; ///< rules
    QStringList m_missing;
    QStringList m_failures;
    qint64 m_longestFailure = 0;
    int m_drawn = 0;
    int m_files = 0;
};

void Table::add(const Trial &trial, qint64 peer)
{
    const QString name = QFileInfo(trial.path).fileName();
    ++m_files;
    ++m_outcomes[outcomeOf(trial)];
    m_drawn += trial.drawn;
    m_longestFailure = std::max(m_longestFailure, trial.longestFailure);
    if (trial.isStuck)
        m_broken += name + QStringLiteral(": neither opened nor refused");
    if (trial.longestFailure > giveUpLimit)
        m_broken += name + QStringLiteral(": given up after %1 ms").arg(trial.longestFailure);
    if (const qint64 now = memory("VmRSS"); now > memoryLimit)
        m_broken += name + QStringLiteral(": %1 kB in this process").arg(now);
    for (const QString &failure : trial.failures)
        m_failures += name + QStringLiteral(": ") + failure;
    if (isMissingText(trial, peer))
        m_missing += name
            + QStringLiteral(": %1 characters, pdftotext %2 (%3)")
                  .arg(trial.characters)
                  .arg(peer)
                  .arg(outcomeOf(trial));
}

void Table::print() const
{
    std::printf("\n%-40s %6s\n", "outcome", "files");
    for (auto row = m_outcomes.cbegin(); row != m_outcomes.cend(); ++row)
        std::printf("%-40s %6d\n", qPrintable(row.key()), row.value());
    std::printf("%-40s %6d\n\n", "all", m_files);
    std::printf("pages drawn: %d; longest until something was given up: %lld ms; this process at most: %lld MB\n",
                m_drawn, static_cast<long long>(m_longestFailure), static_cast<long long>(memory("VmHWM") / 1000));
    const auto list = [](const char *title, const QStringList &lines) {
        std::printf("\n%s: %lld\n", title, static_cast<long long>(lines.size()));
        for (const QString &line : lines)
            std::printf("  %s\n", qPrintable(line));
    };
    list("what could not be drawn or read", m_failures);
    list("less text than pdftotext", m_missing);
    list("broken rules", m_broken);
}

QString logLine(const Trial &trial, qint64 peer)
{
    return QStringList{QFileInfo(trial.path).fileName(),     outcomeOf(trial),
                       QString::number(trial.pages),         QString::number(trial.drawn),
                       QString::number(trial.characters),    QString::number(peer),
                       QString::number(trial.longestAnswer), QString::number(trial.longestFailure),
                       QString::number(trial.total),         trial.failures.join(QStringLiteral("; "))}
        .join(u'\t');
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption pages(QStringLiteral("pages"), QStringLiteral("Pages drawn of each file."),
                                   QStringLiteral("n"), QStringLiteral("50"));
    const QCommandLineOption sample(QStringLiteral("sample"), QStringLiteral("Only so many files, evenly chosen."),
                                    QStringLiteral("n"), QStringLiteral("0"));
    const QCommandLineOption log(QStringLiteral("log"), QStringLiteral("A line for each file, tab-separated."),
                                 QStringLiteral("file"));
    parser.addOptions({pages, sample, log});
    parser.addPositionalArgument(QStringLiteral("places"), QStringLiteral("Folders and PDFs."));
    parser.process(application);
    const QStringList files = sampleOf(filesIn(parser.positionalArguments()), parser.value(sample).toInt());
    if (files.isEmpty()) {
        std::printf("NOT RUN: no PDFs in %s\n", qPrintable(parser.positionalArguments().join(QStringLiteral(", "))));
        return exitSkipped;
    }
    QFile logFile(parser.value(log));
    if (parser.isSet(log) && !logFile.open(QIODevice::WriteOnly)) {
        std::fprintf(stderr, "open_all: cannot write %s\n", qPrintable(logFile.fileName()));
        return 2;
    }
    Table table;
    for (qsizetype i = 0; i < files.size(); ++i) {
        std::fprintf(stderr, "%lld/%lld %s\n", static_cast<long long>(i + 1), static_cast<long long>(files.size()),
                     qPrintable(files.at(i)));
        const Trial trial = tryFile(files.at(i), {.pages = parser.value(pages).toInt()});
        const qint64 peer = charactersOfPeer(files.at(i));
        table.add(trial, peer);
        if (logFile.isOpen()) {
            QTextStream(&logFile) << logLine(trial, peer) << '\n';
            logFile.flush();
        }
    }
    table.print();
    return table.isGood() ? 0 : 1;
}
