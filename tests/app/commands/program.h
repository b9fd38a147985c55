// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <linux/capability.h>
#include <sys/prctl.h>

namespace meipi::tests {

struct Ran
{
    int code = -1; ///< -1: it did not end by itself
    QByteArray output;
    QString messages;

    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(output).array(); }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(output).object(); }
};

/// Runs the program in a folder of its own, with settings of its own, without a terminal.
class Program
{
public:
    explicit Program(const QString &language = QStringLiteral("en")) : m_language(language) { }

    [[nodiscard]] Ran run(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), file(QStringLiteral("config")));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), file(QStringLiteral("data")));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.setStandardInputFile(QProcess::nullDevice());
        // Permissions bind the program even where the tests run as root: it starts without the right to pass them over.
        process.setChildProcessModifier([] {
            for (const int capability : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER})
                prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
        });
        process.start(QStringLiteral(MEIPI_PROGRAM), QStringList{QStringLiteral("--language"), m_language} + arguments);
        Ran ran;
        if (!process.waitForFinished(120000)) {
            process.kill();
            process.waitForFinished();
            return ran;
        }
        ran.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        ran.output = process.readAllStandardOutput();
        ran.messages = QString::fromUtf8(process.readAllStandardError());
        return ran;
    }

    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile made(file(name));
        if (made.open(QIODevice::WriteOnly))
            made.write(bytes);
    }

    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile there(file(name));
        return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray();
    }

    [[nodiscard]] QByteArray hash(const QString &name) const
    {
        return QCryptographicHash::hash(read(name), QCryptographicHash::Sha256).toHex();
    }

private:
    QTemporaryDir m_folder;
    QString m_language;
};

} // namespace meipi::tests
