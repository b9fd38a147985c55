// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_launch.h"

#include "app/pdf/document.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

extern char **environ;

namespace meipi::pdf {

namespace {

using base::fail;
using base::Problem;

constexpr int workerSocket = 3; // what worker_main.cpp expects
constexpr int socketBuffer = 1 << 20;

/// Processes that were killed and had not ended yet: they are waited for when the next one comes along.
class Unreaped
{
public:
    void add(pid_t process)
    {
        const QMutexLocker lock(&m_mutex);
        m_processes.push_back(process);
        std::erase_if(m_processes, [](pid_t one) { return ::waitpid(one, nullptr, WNOHANG) != 0; });
    }

private:
    QMutex m_mutex;
    std::vector<pid_t> m_processes;
};

Unreaped &unreaped()
{
    static Unreaped processes;
    return processes;
}

struct Spare
{
    // Made before the spare, and so gone after it.
    Spare() { unreaped(); }

    QMutex mutex;
    bool wanted = false;
    std::optional<WorkerHandle> worker;
};

Spare &spare()
{
    static Spare one;
    return one;
}

/// The window warms workers up before its QApplication is there.
QString programFolder()
{
    if (QCoreApplication::instance())
        return QCoreApplication::applicationDirPath();
    return QFileInfo(QFile::symLinkTarget(QStringLiteral("/proc/self/exe"))).path();
}

QString workerProgram()
{
    if (const QString chosen = qEnvironmentVariable("MEIPI_WORKER"); !chosen.isEmpty())
        return QFileInfo(chosen).absoluteFilePath();
    const QString beside = programFolder() + QStringLiteral("/../libexec/meipi/meipi-pdf-worker");
    if (QFileInfo::exists(beside))
        return beside;
    return QStringLiteral(MEIPI_WORKER_INSTALLED);
}

/// Attributes and actions of posix_spawn: only standard streams and the socket are left to the worker.
class SpawnPlan
{
public:
    explicit SpawnPlan(int socket)
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawn_file_actions_adddup2(&m_actions, socket, workerSocket);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, workerSocket + 1);
        posix_spawn_file_actions_addchdir_np(&m_actions, "/"); // holds no folder that may want to be unmounted

        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_init(&m_attributes);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        // A group of its own: Ctrl+C in the terminal is for the client, which takes its workers along.
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    Q_DISABLE_COPY_MOVE(SpawnPlan)

    [[nodiscard]] const posix_spawn_file_actions_t *actions() const { return &m_actions; }
    [[nodiscard]] const posix_spawnattr_t *attributes() const { return &m_attributes; }

private:
    posix_spawn_file_actions_t m_actions{};
    posix_spawnattr_t m_attributes{};
};

/// What a worker needs to find fonts, its libraries and its language. Nothing else of the environment, where people keep
/// passwords, gets into a process that a PDF may take over.
class WorkerEnvironment
{
public:
    WorkerEnvironment()
    {
        for (char **variable = environ; *variable; ++variable) {
            if (isNeeded(QByteArrayView(*variable)))
                m_variables.push_back(*variable);
        }
        m_variables.push_back(nullptr);
    }
    [[nodiscard]] char *const *variables() const { return m_variables.data(); }

private:
    [[nodiscard]] static bool isNeeded(QByteArrayView variable)
    {
        static constexpr std::array names{"HOME=",
                                          "LANG=",
                                          "TZ=",
                                          "XDG_DATA_HOME=",
                                          "XDG_DATA_DIRS=",
                                          "XDG_CACHE_HOME=",
                                          "XDG_CONFIG_HOME=",
                                          "QT_LOGGING_RULES="};
        static constexpr std::array families{"LC_",          "FONTCONFIG_",  "FC_",           "LD_",
                                             "MEIPI_WORKER", "ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS",
                                             "LSAN_OPTIONS", "GCOV_"};
        const auto begins = [variable](const char *start) { return variable.startsWith(start); };
        return std::ranges::any_of(names, begins) || std::ranges::any_of(families, begins);
    }

    std::vector<char *> m_variables;
};

base::Error launchError(const QString &program, int error)
{
    return {.problem = Problem::Internal,
            .subject = program,
            .detail = QString::fromLocal8Bit(std::strerror(error)),
            .near = {}};
}

} // namespace

WorkerHandle::WorkerHandle(pid_t process, UniqueDescriptor socket)
    : m_process(process),
      m_socket(std::move(socket)),
      m_processDescriptor(int(::syscall(SYS_pidfd_open, process, 0)))
{ }

WorkerHandle::~WorkerHandle()
{
    if (m_process <= 0)
        return;
    kill();
    unreaped().add(m_process);
}

WorkerHandle::WorkerHandle(WorkerHandle &&other) noexcept
    : m_process(std::exchange(other.m_process, -1)),
      m_socket(std::move(other.m_socket)),
      m_processDescriptor(std::move(other.m_processDescriptor))
{ }

WorkerHandle &WorkerHandle::operator=(WorkerHandle &&other) noexcept
{
    std::swap(m_process, other.m_process);
    std::swap(m_socket, other.m_socket);
    std::swap(m_processDescriptor, other.m_processDescriptor);
    return *this;
}

void WorkerHandle::kill()
{
    if (m_processDescriptor.isOpen())
        ::syscall(SYS_pidfd_send_signal, m_processDescriptor.get(), SIGKILL, nullptr, 0);
    else if (m_process > 0)
        ::kill(m_process, SIGKILL);
}

QString WorkerHandle::reap()
{
    int status = 0;
    if (m_process <= 0 || ::waitpid(m_process, &status, WNOHANG) != m_process)
        return {};
    m_process = -1;
    if (WIFSIGNALED(status))
        return QString::fromLocal8Bit(::strsignal(WTERMSIG(status)));
    return QStringLiteral("exit code %1").arg(WEXITSTATUS(status));
}

base::Result<WorkerHandle> launchWorker()
{
    const QString program = workerProgram();
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return std::unexpected(launchError(program, errno));
    UniqueDescriptor ours(ends[0]);
    const UniqueDescriptor theirs(ends[1]);
    ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);
    ::setsockopt(theirs.get(), SOL_SOCKET, SO_SNDBUF, &socketBuffer, sizeof socketBuffer);

    const SpawnPlan plan(theirs.get());
    const QByteArray path = QFile::encodeName(program);
    const std::array<char *, 2> arguments{const_cast<char *>(path.constData()), nullptr};
    const WorkerEnvironment environment;
    pid_t process = -1;
    const int error = ::posix_spawn(&process, path.constData(), plan.actions(), plan.attributes(), arguments.data(),
                                    environment.variables());
    if (error != 0)
        return std::unexpected(launchError(program, error));
    return WorkerHandle(process, std::move(ours));
}

base::Result<WorkerHandle> takeWorker()
{
    {
        const QMutexLocker lock(&spare().mutex);
        if (spare().worker) {
            WorkerHandle taken = std::move(*spare().worker);
            spare().worker.reset();
            return taken;
        }
    }
    return launchWorker();
}

void refillSpareWorker()
{
    const QMutexLocker lock(&spare().mutex);
    if (!spare().wanted || spare().worker)
        return;
    if (base::Result<WorkerHandle> worker = launchWorker())
        spare().worker.emplace(std::move(*worker));
}

void warmUpWorkers()
{
    {
        const QMutexLocker lock(&spare().mutex);
        spare().wanted = true;
    }
    refillSpareWorker();
}

} // namespace meipi::pdf
