// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_sandbox.h"

#include <QByteArray>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sched.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace meipi::pdf::sandbox {

namespace {

/// When an attempt is made.
enum class When : quint8 {
    Always,
    WithLandlock, ///< closed with Landlock, or open
    Closed, ///< success would stop the parent, change the machine or end this program
};

struct Attempt
{
    const char *what;
    long (*make)();
    When when = When::Always;
};

const char *probeFile()
{
    static const QByteArray file = "/tmp/meipi-probe-" + QByteArray::number(::getpid());
    return file.constData();
}

long executable(int protection)
{
    void *memory = ::mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : 0;
}

long madeExecutable()
{
    void *memory = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? 0 : ::mprotect(memory, 4096, PROT_READ | PROT_EXEC);
}

long openedWith2()
{
    open_how how{};
    how.flags = O_RDONLY;
    return ::syscall(SYS_openat2, AT_FDCWD, "/etc/fonts/fonts.conf", &how, sizeof how);
}

long forked()
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    return child;
}

long readOfParent()
{
    char byte = 0;
    const iovec here{.iov_base = &byte, .iov_len = 1};
    const iovec there{.iov_base = &byte, .iov_len = 1};
    return ::process_vm_readv(::getppid(), &here, 1, &there, 1, 0);
}

long raisedLimit()
{
    rlimit limit{};
    limit.rlim_cur = limit.rlim_max = RLIM_INFINITY;
    return ::setrlimit(RLIMIT_AS, &limit);
}

const std::vector<Attempt> &attempts()
{
    static const std::vector<Attempt> all{
        {"write a file", [] { return long(::open(probeFile(), O_WRONLY | O_CREAT, 0600)); }},
        {"remove a file", [] { return long(::unlink(probeFile())); }},
        {"write a file without a name", [] { return long(::open("/tmp", O_RDWR | O_TMPFILE, 0600)); }},
        {"open by other means", openedWith2},
        {"make a folder", [] { return long(::mkdir(probeFile(), 0700)); }},
        {"remove a folder", [] { return long(::rmdir(probeFile())); }},
        {"make a link", [] { return long(::symlink("/etc/passwd", probeFile())); }},
        {"remove a link", [] { return long(::unlinkat(AT_FDCWD, probeFile(), 0)); }},
        {"rename a file", [] { return long(::rename("/etc/passwd", "/etc/passwd2")); }, When::Closed},
        {"change permissions", [] { return long(::chmod("/etc/passwd", 0777)); }, When::Closed},
        {"truncate a file", [] { return long(::truncate("/etc/passwd", 0)); }, When::Closed},
        {"watch files", [] { return long(::inotify_init1(0)); }},
        {"read /etc/passwd", [] { return long(::open("/etc/passwd", O_RDONLY)); }, When::WithLandlock},
        {"list /", [] { return long(::open("/", O_RDONLY | O_DIRECTORY)); }, When::WithLandlock},
        {"read /proc/self/maps", [] { return long(::open("/proc/self/maps", O_RDONLY)); }, When::WithLandlock},
        {"read /proc/self/environ", [] { return long(::open("/proc/self/environ", O_RDONLY)); }, When::WithLandlock},
        {"open a device", [] { return long(::open("/dev/urandom", O_RDONLY)); }, When::WithLandlock},
        {"internet socket", [] { return long(::socket(AF_INET, SOCK_STREAM, 0)); }},
        {"internet datagrams", [] { return long(::socket(AF_INET6, SOCK_DGRAM, 0)); }, When::Closed},
        {"local socket", [] { return long(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
        {"kernel socket", [] { return long(::socket(AF_NETLINK, SOCK_RAW, 0)); }},
        {"pair of sockets",
         [] {
             int ends[2];
             return long(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends));
         }},
        {"pipe",
         [] {
             int ends[2];
             return long(::pipe(ends));
         }},
        {"fork", forked},
        {"thread or process by clone3", [] { return ::syscall(SYS_clone3, nullptr, 0); }, When::Closed},
        {"run a program", [] { return long(::execl("/bin/true", "true", nullptr)); }, When::Closed},
        {"run an open program", [] { return ::syscall(SYS_execveat, 0, "", nullptr, nullptr, AT_EMPTY_PATH); },
         When::Closed},
        {"signal the parent", [] { return long(::kill(::getppid(), 0)); }},
        {"signal a thread of the parent", [] { return ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0); }},
        {"trace the parent", [] { return long(::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr)); }, When::Closed},
        {"read the parent's memory", readOfParent, When::Closed},
        {"handle of the parent", [] { return ::syscall(SYS_pidfd_open, ::getppid(), 0); }},
        {"make memory files", [] { return long(::memfd_create("probe", 0)); }},
        {"shared memory", [] { return long(::shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600)); }, When::Closed},
        {"executable memory", [] { return executable(PROT_READ | PROT_EXEC); }},
        {"executable and writable memory", [] { return executable(PROT_READ | PROT_WRITE | PROT_EXEC); }},
        {"memory made executable", madeExecutable},
        {"command a device", [] { return long(::ioctl(STDIN_FILENO, FIONREAD, probeFile())); }, When::Closed},
        {"type into the terminal", [] { return long(::ioctl(STDERR_FILENO, TIOCSTI, "x")); }, When::Closed},
        {"asynchronous calls", [] { return ::syscall(SYS_io_uring_setup, 1, nullptr); }, When::Closed},
        {"programs in the kernel", [] { return ::syscall(SYS_bpf, 0, nullptr, 0); }, When::Closed},
        {"page faults of its own", [] { return ::syscall(SYS_userfaultfd, 0); }, When::Closed},
        {"performance events", [] { return ::syscall(SYS_perf_event_open, nullptr, 0, -1, -1, 0); }, When::Closed},
        {"process settings", [] { return long(::prctl(PR_SET_NAME, "probe", 0, 0, 0)); }},
        {"raise its limits", raisedLimit, When::Closed},
        {"new user namespace", [] { return long(::unshare(CLONE_NEWUSER)); }, When::Closed},
        {"mount", [] { return long(::mount("none", "/mnt", "tmpfs", 0, nullptr)); }, When::Closed},
        {"change its root", [] { return long(::chroot("/tmp")); }, When::Closed},
        {"kernel keys", [] { return ::syscall(SYS_keyctl, 0, -3, 0); }},
    };
    return all;
}

#ifdef MEIPI_SANITIZED
constexpr bool isSanitized = true; // a sanitizer needs what the sandbox refuses
#else
constexpr bool isSanitized = false;
#endif

/// A line for one attempt, in the form that the test reads: what, "refused" or "done", the error.
bool isRefused(const Attempt &attempt)
{
    errno = 0;
    const long result = attempt.make();
    std::printf("%s\t%s\t%s\n", attempt.what, result < 0 ? "refused" : "done", result < 0 ? std::strerror(errno) : "");
    std::fflush(stdout);
    return result < 0;
}

} // namespace

int probe(Probe mode)
{
    if constexpr (isSanitized) {
        std::puts("sandbox\tnot run\tsanitizer build");
        return 0;
    }
    limitResources();
    const bool closed = mode != Probe::Open;
    const State state = closed ? enter() : State();
    std::printf("landlock\t%d\t\nfilter\t%d\t\n", state.landlockVersion, state.systemCallsFiltered ? 1 : 0);
    std::fflush(stdout);
    if (mode == Probe::Unknown) {
        ::personality(0xffffffff); // asks only, and is on no list
        return 0;
    }
    bool good = state.systemCallsFiltered;
    for (const Attempt &attempt : attempts()) {
        const bool isMade = attempt.when == When::Always || (attempt.when == When::Closed && closed)
            || (attempt.when == When::WithLandlock && (state.landlockVersion > 0 || !closed));
        if (isMade)
            good = isRefused(attempt) && good;
    }
    // Fonts stay readable, or texts in fonts that a PDF does not bring along would silently be blank.
    const int fonts = ::open("/etc/fonts/fonts.conf", O_RDONLY);
    std::printf("read font configuration\t%s\t\n", fonts >= 0 ? "done" : "refused");
    return good && fonts >= 0 ? 0 : 1;
}

} // namespace meipi::pdf::sandbox
