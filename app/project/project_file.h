// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/project/lock_file.h"

#include <SQLiteCpp/Database.h>

#include <functional>
#include <memory>
#include <optional>

namespace meipi::project {

/// A project file that has passed the checks of opening.
struct ProjectFile
{
    std::unique_ptr<SQLite::Database> database;
    std::optional<LockFile> lock; ///< held when it may be written
    std::optional<base::Error> readOnly; ///< why it may not
};

/// Opens for writing, or for reading only where writing is impossible (another process, a medium, a later version, a
/// schema with a stranger's triggers). Fails with NoSuchFile, CannotRead, NotAProject, ProjectDamaged, ProjectNewer.
[[nodiscard]] base::Result<ProjectFile> openProjectFile(const QString &path, bool forWriting, const QString &person);

using ProjectFiller = std::function<base::Done(std::unique_ptr<SQLite::Database> database)>;

/// Makes a project file with the current schema and what `fill` writes, aside and then renamed, so that there is a
/// whole project under `path` or none. Fails with ProjectExists, CannotWrite, DiskFull, or as `fill` does, which may also
/// throw SQLite::Exception.
[[nodiscard]] base::Done createProjectFile(const QString &path, const ProjectFiller &fill);

/// The id of this machine in the table `local`: a file that was last written elsewhere is checked when it is opened.
[[nodiscard]] QByteArray thisMachine();

} // namespace meipi::project
