// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QString>

namespace meipi::project {

/// Who holds a project open for writing.
struct LockHolder
{
    QString person;
    QString host;
    QString machine; ///< the operating system's id of the machine; may be empty
    qint64 process = 0;
    QDateTime since;

    /// "林溪, workstation, 2024-05-03 12:04"
    [[nodiscard]] QString described() const;
};

/// A hidden file beside a project (`.P.meipi.lock`) that is locked with flock for as long as the project is open for
/// writing and says who holds it. The system drops the lock when the process dies, so what a dead process on this
/// machine left is taken over without asking; what another machine left is respected.
/// A file of its own: closing any descriptor of the database would drop SQLite's locks.
class LockFile
{
public:
    /// Fails with ProjectLocked (the holder in `detail`) or CannotWrite (the folder takes no file).
    [[nodiscard]] static base::Result<LockFile> acquire(const QString &projectPath, const QString &person);
    LockFile(LockFile &&other) noexcept;
    LockFile &operator=(LockFile &&other) noexcept;
    ~LockFile();

private:
    LockFile(const QString &path, int descriptor) : m_path(path), m_descriptor(descriptor) { }
    void release();

    QString m_path;
    int m_descriptor = -1;
};

/// Name of the lock file of a project.
[[nodiscard]] QString lockPath(const QString &projectPath);

} // namespace meipi::project
