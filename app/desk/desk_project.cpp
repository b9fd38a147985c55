// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desk/workspace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace meipi::desk {

base::Result<std::unique_ptr<project::Store>> openDeskProject()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return base::fail(base::Problem::CannotWrite, folder);
    const QString path = QDir(folder).filePath(u"desk.meipi"_s);
    if (QFileInfo::exists(path))
        return project::Store::open(path, project::OpenMode::ReadWrite, thisWriter());
    return project::Store::create(path,
                                  {.title = QCoreApplication::translate("desk", "My reading desk"),
                                   .taxonomy = taxonomy::defaultTaxonomy(),
                                   .isDesk = true},
                                  thisWriter());
}

} // namespace meipi::desk
