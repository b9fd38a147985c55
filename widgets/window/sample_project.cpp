// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/sample_project.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace meipi::widgets {

namespace {

QString sampleThatComesAlong()
{
    const QDir program(QCoreApplication::applicationDirPath());
    // Installed, and in a build folder.
    for (const QString &place :
         {QStringLiteral("../share/meipi/sample/sample.meipi"), QStringLiteral("../sample/sample.meipi")}) {
        if (const QString path = QDir::cleanPath(program.filePath(place)); QFileInfo::exists(path))
            return path;
    }
    return {};
}

} // namespace

base::Result<QString> ownSampleProject()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString own = QDir(data).filePath(QStringLiteral("sample/sample.meipi"));
    if (QFileInfo::exists(own))
        return own;
    const QString original = sampleThatComesAlong();
    if (original.isEmpty())
        return base::fail(base::Problem::NoSuchFile, QStringLiteral("sample.meipi"));
    QFile file(original);
    if (!QDir().mkpath(QFileInfo(own).path()) || !file.copy(own))
        return base::fail(base::Problem::CannotWrite, own, file.errorString());
    // An installed one may be read-only; its copy is to be written.
    QFile::setPermissions(own, QFile::permissions(own) | QFile::ReadOwner | QFile::WriteOwner);
    return own;
}

} // namespace meipi::widgets
