// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/project_file.h"

#include "app/project/connection.h"
#include "app/project/migrations.h"
#include "app/project/schema.h"
#include "app/project/sql_error.h"
#include "app/project/sql_statement.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QUuid>

#include <SQLiteCpp/Exception.h>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

using base::Problem;

base::Done checkPath(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return base::fail(Problem::NoSuchFile, path);
    if (!info.isFile())
        return base::fail(Problem::NotAProject, path);
    if (!info.isReadable())
        return base::fail(Problem::CannotRead, path);
    return {};
}

qint64 applicationIdOf(SQLite::Database &database)
{
    SqlStatement statement(database, "PRAGMA application_id");
    return statement.step() ? statement.integer(0) : 0;
}

/// Empty when all is well.
QString quickCheck(SQLite::Database &database)
{
    SqlStatement statement(database, "PRAGMA quick_check(1)");
    const QString answer = statement.step() ? statement.text(0) : QString();
    return answer == u"ok" ? QString() : answer;
}

bool wasWrittenHere(SQLite::Database &database)
{
    SqlStatement statement(database, "SELECT value FROM local WHERE key = 'machine'");
    return statement.step() && statement.bytes(0) == thisMachine();
}

/// Checks a file of this version, and takes one of an earlier version there.
base::Done checkContents(ProjectFile &file, const QString &path, bool hadJournal)
{
    SQLite::Database &database = *file.database;
    if (applicationIdOf(database) != applicationId)
        return base::fail(Problem::NotAProject, path);
    const int version = versionOf(database);
    if (version < 1)
        return base::fail(Problem::ProjectDamaged, path, u"version %1"_s.arg(version));
    if (version > schemaVersion) {
        file.readOnly = base::Error{
            .problem = Problem::ProjectNewer, .subject = path, .detail = u"version %1"_s.arg(version), .near = {}};
        return {};
    }
    if (hadJournal || version < schemaVersion || !wasWrittenHere(database)) {
        const QString damage = quickCheck(database);
        if (!damage.isEmpty())
            return base::fail(Problem::ProjectDamaged, path, damage);
    }
    if (version < schemaVersion) {
        if (file.readOnly)
            return base::fail(Problem::CannotWrite, path, u"version %1"_s.arg(version));
        migrate(database, migrations(), backupPath(path, version));
    }
    const SchemaDifference difference = schemaDifference(database);
    if (!difference.missing.isEmpty())
        return base::fail(Problem::ProjectDamaged, path, difference.missing.join(u", "));
    if (!difference.foreign.isEmpty() && !file.readOnly) {
        file.readOnly = base::Error{
            .problem = Problem::ProjectDamaged, .subject = path, .detail = difference.foreign.join(u", "), .near = {}};
    }
    return {};
}

void connectFile(ProjectFile &file, const QString &path)
{
    file.database = openDatabase(path, file.readOnly ? Access::Read : Access::Write);
    if (!file.readOnly && isReadOnly(*file.database))
        file.readOnly = base::Error{.problem = Problem::CannotWrite, .subject = path, .detail = {}, .near = {}};
    if (!file.readOnly)
        file.database->exec("PRAGMA journal_mode = DELETE"); // also takes a stranger's WAL file back
}

/// A connection that only reads cannot roll back what a dead process left. Without effect where that is impossible (a
/// read-only medium) or not needed (the other process lives): opening then says what is the matter.
void rollBack(const QString &path, const QString &person)
{
    const auto lock = LockFile::acquire(path, person);
    if (!lock)
        return;
    const auto database = openDatabase(path, Access::Write);
    SqlStatement statement(*database, "SELECT count(*) FROM sqlite_schema");
    Q_UNUSED(statement.step());
}

/// A renamed file is only there after a power loss when its folder has been synced.
void syncFolder(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

base::Result<ProjectFile> openProjectFile(const QString &path, bool forWriting, const QString &person)
{
    if (const auto checked = checkPath(path); !checked)
        return std::unexpected(checked.error());
    ProjectFile file;
    if (!forWriting) {
        file.readOnly = base::Error{.problem = Problem::ReadOnly, .subject = path, .detail = {}, .near = {}};
    } else if (auto lock = LockFile::acquire(path, person)) {
        file.lock = std::move(*lock);
    } else {
        file.readOnly = lock.error();
    }
    const bool hadJournal = QFileInfo(path + u"-journal"_s).size() > 0;
    try {
        if (hadJournal && !forWriting)
            rollBack(path, person);
        connectFile(file, path);
        if (const auto checked = checkContents(file, path, hadJournal); !checked)
            return std::unexpected(checked.error());
    } catch (const SQLite::Exception &exception) {
        base::Error error = errorFrom(exception, path);
        if (error.problem == Problem::CannotWrite)
            error.problem = Problem::CannotRead;
        return std::unexpected(error);
    }
    if (file.readOnly)
        file.lock.reset();
    return file;
}

base::Done createProjectFile(const QString &path, const ProjectFiller &fill)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return base::fail(Problem::ProjectExists, path);
    const QString aside =
        u"%1/.%2.%3"_s.arg(info.absolutePath(), info.fileName(), QUuid::createUuid().toString(QUuid::WithoutBraces));
    base::Done done;
    try {
        auto database = openDatabase(aside, Access::Create);
        createSchema(*database);
        done = fill(std::move(database));
    } catch (const SQLite::Exception &exception) {
        done = std::unexpected(errorFrom(exception, path));
    }
    if (done && !QFile::rename(aside, path))
        done = base::fail(QFileInfo::exists(path) ? Problem::ProjectExists : Problem::CannotWrite, path);
    if (done) {
        syncFolder(path);
    } else {
        QFile::remove(aside);
        QFile::remove(aside + u"-journal"_s);
    }
    return done;
}

QByteArray thisMachine() { return QSysInfo::machineUniqueId() + '/' + QSysInfo::machineHostName().toUtf8(); }

} // namespace meipi::project
