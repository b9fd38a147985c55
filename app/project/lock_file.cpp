// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project/lock_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace meipi::project {

namespace {

constexpr qint64 largestInfo = 4096;

LockHolder thisProcess(const QString &person)
{
    return {.person = person,
            .host = QSysInfo::machineHostName(),
            .machine = QString::fromLatin1(QSysInfo::machineUniqueId()),
            .process = QCoreApplication::applicationPid(),
            .since = QDateTime::currentDateTimeUtc()};
}

bool isOnThisMachine(const LockHolder &holder)
{
    const LockHolder self = thisProcess({});
    return holder.host == self.host && holder.machine == self.machine;
}

std::optional<LockHolder> readHolder(int descriptor)
{
    QByteArray bytes(largestInfo, Qt::Uninitialized);
    const auto size = ::pread(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), 0);
    if (size <= 0)
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(bytes.first(size)).object();
    if (object.isEmpty())
        return std::nullopt;
    return LockHolder{.person = object[u"person"].toString(),
                      .host = object[u"host"].toString(),
                      .machine = object[u"machine"].toString(),
                      .process = object[u"process"].toInteger(),
                      .since = QDateTime::fromString(object[u"since"].toString(), Qt::ISODate)};
}

/// On a full disk the lock holds all the same; others merely do not learn whose it is.
void writeHolder(int descriptor, const LockHolder &holder)
{
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"person"_s, holder.person},
                                                       {u"host"_s, holder.host},
                                                       {u"machine"_s, holder.machine},
                                                       {u"process"_s, holder.process},
                                                       {u"since"_s, holder.since.toString(Qt::ISODate)}})
                                 .toJson(QJsonDocument::Compact);
    if (::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, bytes.constData(), size_t(bytes.size()), 0) < 0)
        qWarning("The lock file of a project could not be written: %s", std::strerror(errno));
}

/// Between opening and locking, the holder may have removed the file: the lock would be one on nothing.
bool isStillThere(const QByteArray &path, int descriptor)
{
    struct stat opened{};
    struct stat there{};
    return ::fstat(descriptor, &opened) == 0 && ::stat(path.constData(), &there) == 0 && opened.st_ino == there.st_ino
        && opened.st_dev == there.st_dev;
}

enum class Attempt : quint8 { Held, Taken, TryAgain };

Attempt attempt(const QByteArray &path, int descriptor, const std::optional<LockHolder> &holder)
{
    const bool locked = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    if (!locked && errno == EWOULDBLOCK)
        return Attempt::Taken;
    if (!isStillThere(path, descriptor))
        return Attempt::TryAgain;
    if (holder && !isOnThisMachine(*holder))
        return Attempt::Taken;
    // A file system without flock: the process itself must be asked for.
    if (!locked && holder && ::kill(static_cast<pid_t>(holder->process), 0) == 0)
        return Attempt::Taken;
    return Attempt::Held;
}

} // namespace

QString LockHolder::described() const
{
    QStringList parts{person, host, since.toLocalTime().toString(u"yyyy-MM-dd HH:mm")};
    parts.removeAll(QString());
    return parts.join(u", ");
}

QString lockPath(const QString &projectPath)
{
    const QString real = QFileInfo(projectPath).canonicalFilePath(); // all names of one file have one lock
    const QFileInfo info(real.isEmpty() ? projectPath : real);
    return u"%1/.%2.lock"_s.arg(info.absolutePath(), info.fileName());
}

base::Result<LockFile> LockFile::acquire(const QString &projectPath, const QString &person)
{
    const QString path = lockPath(projectPath);
    const QByteArray native = QFile::encodeName(path);
    for (int round = 0; round < 20; ++round) {
        const int descriptor = ::open(native.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (descriptor < 0)
            return base::fail(base::Problem::CannotWrite, projectPath, QString::fromLocal8Bit(std::strerror(errno)));
        LockFile lock(path, descriptor);
        const auto holder = readHolder(descriptor);
        const Attempt result = attempt(native, descriptor, holder);
        if (result == Attempt::Held) {
            writeHolder(descriptor, thisProcess(person));
            return lock;
        }
        lock.m_path.clear(); // not ours: closed, not removed
        if (result == Attempt::Taken)
            return base::fail(base::Problem::ProjectLocked, projectPath, holder ? holder->described() : QString());
    }
    return base::fail(base::Problem::ProjectLocked, projectPath);
}

LockFile::LockFile(LockFile &&other) noexcept
    : m_path(std::exchange(other.m_path, {})),
      m_descriptor(std::exchange(other.m_descriptor, -1))
{ }

LockFile &LockFile::operator=(LockFile &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

LockFile::~LockFile() { release(); }

void LockFile::release()
{
    if (m_descriptor < 0)
        return;
    if (!m_path.isEmpty())
        ::unlink(QFile::encodeName(m_path).constData()); // while locked, so nobody can have taken it meanwhile
    ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace meipi::project
