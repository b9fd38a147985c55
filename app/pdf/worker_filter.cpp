// SPDX-FileCopyrightText: 2026 The Meipi developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pdf/worker_filter.h"

#ifdef MEIPI_HAS_SECCOMP

#include <cerrno>
#include <cstdint>
#include <initializer_list>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

namespace meipi::pdf::sandbox {

namespace {

/// A filter in the making; the first rule that cannot be added spoils it.
class Filter
{
public:
    Filter() : m_context(seccomp_init(SCMP_ACT_KILL_PROCESS)) { }
    ~Filter()
    {
        if (m_context)
            seccomp_release(m_context);
    }
    Filter(const Filter &) = delete;
    Filter &operator=(const Filter &) = delete;

    void add(std::uint32_t action, std::initializer_list<const char *> names)
    {
        for (const char *name : names)
            add(action, name, {});
    }
    void add(std::uint32_t action, const char *name, std::initializer_list<scmp_arg_cmp> conditions)
    {
        // A name that this architecture does not have needs no rule.
        const int number = seccomp_syscall_resolve_name(name);
        if (!m_context || number < 0)
            return;
        m_good = seccomp_rule_add_array(m_context, action, number, unsigned(conditions.size()), conditions.begin()) == 0
            && m_good;
    }
    [[nodiscard]] bool load() { return m_context && m_good && seccomp_load(m_context) == 0; }

private:
    scmp_filter_ctx m_context;
    bool m_good = true;
};

constexpr scmp_arg_cmp equals(unsigned argument, scmp_datum_t value)
{
    return {.arg = argument, .op = SCMP_CMP_EQ, .datum_a = value, .datum_b = 0};
}

constexpr scmp_arg_cmp masked(unsigned argument, scmp_datum_t mask, scmp_datum_t value)
{
    return {.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = value};
}

void allowWork(Filter &filter)
{
    filter.add(SCMP_ACT_ALLOW,
               {"read",
                "readv",
                "pread64",
                "write",
                "writev",
                "lseek",
                "_llseek",
                "close",
                "dup",
                "sendmsg",
                "recvmsg",
                "sendto",
                "recvfrom",
                "poll",
                "ppoll",
                "fstat",
                "stat",
                "lstat",
                "statx",
                "newfstatat",
                "fstatat64",
                "fstatfs",
                "statfs",
                "access",
                "faccessat",
                "faccessat2",
                "readlink",
                "readlinkat",
                "getdents64",
                "getcwd",
                "fadvise64",
                "flock",
                "brk",
                "munmap",
                "mremap",
                "madvise",
                "membarrier",
                "futex",
                "sched_yield",
                "sched_getaffinity",
                "nanosleep",
                "clock_nanosleep",
                "clock_gettime",
                "clock_getres",
                "gettimeofday",
                "time",
                "alarm",
                "setitimer",
                "getrandom",
                "rt_sigaction",
                "rt_sigprocmask",
                "rt_sigreturn",
                "sigaltstack",
                "restart_syscall",
                "exit",
                "exit_group",
                "getpid",
                "gettid",
                "getppid",
                "getuid",
                "geteuid",
                "getgid",
                "getegid",
                "getrusage",
                "uname",
                "sysinfo",
                "rseq",
                "set_robust_list"});
}

void allowReadingOnly(Filter &filter)
{
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC;
    filter.add(SCMP_ACT_ALLOW, "openat", {masked(2, writing, O_RDONLY)});
    filter.add(SCMP_ACT_ALLOW, "open", {masked(1, writing, O_RDONLY)});
    for (const scmp_datum_t bit :
         {scmp_datum_t(O_WRONLY), scmp_datum_t(O_RDWR), scmp_datum_t(O_CREAT), scmp_datum_t(O_TRUNC)}) {
        filter.add(SCMP_ACT_ERRNO(EACCES), "openat", {masked(2, bit, bit)});
        filter.add(SCMP_ACT_ERRNO(EACCES), "open", {masked(1, bit, bit)});
    }
    for (const int command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC})
        filter.add(SCMP_ACT_ALLOW, "fcntl", {equals(1, scmp_datum_t(command))});
    for (const int command : {F_SETFL, F_SETLK, F_SETLKW, F_GETLK, F_ADD_SEALS, F_SETOWN})
        filter.add(SCMP_ACT_ERRNO(EPERM), "fcntl", {equals(1, scmp_datum_t(command))});
}

/// Memory is never made executable: no library is loaded and no code generated from here on.
void allowMemory(Filter &filter)
{
    for (const char *name : {"mmap", "mmap2", "mprotect"}) {
        filter.add(SCMP_ACT_ALLOW, name, {masked(2, PROT_EXEC, 0)});
        filter.add(SCMP_ACT_ERRNO(EPERM), name, {masked(2, PROT_EXEC, PROT_EXEC)});
    }
}

/// abort() signals the own process; no signal goes to another one.
void allowSignalsToSelf(Filter &filter)
{
    const auto self = scmp_datum_t(::getpid());
    filter.add(SCMP_ACT_ALLOW, "tgkill", {equals(0, self)});
    filter.add(SCMP_ACT_ERRNO(EPERM), "tgkill", {{.arg = 0, .op = SCMP_CMP_NE, .datum_a = self, .datum_b = 0}});
    filter.add(SCMP_ACT_ERRNO(EPERM), {"kill", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_send_signal"});
}

void refusePolitely(Filter &filter)
{
    filter.add(SCMP_ACT_ERRNO(EPERM),
               {"socket",
                "socketpair",
                "connect",
                "bind",
                "listen",
                "accept",
                "accept4",
                "shutdown",
                "getsockopt",
                "setsockopt",
                "execve",
                "execveat",
                "fork",
                "vfork",
                "clone",
                "ptrace",
                "process_vm_readv",
                "process_vm_writev",
                "unlink",
                "unlinkat",
                "rename",
                "renameat",
                "renameat2",
                "link",
                "linkat",
                "symlink",
                "symlinkat",
                "mkdir",
                "mkdirat",
                "rmdir",
                "mknod",
                "mknodat",
                "chmod",
                "fchmod",
                "fchmodat",
                "chown",
                "fchown",
                "lchown",
                "fchownat",
                "truncate",
                "ftruncate",
                "fallocate",
                "utimensat",
                "creat",
                "openat2",
                "memfd_create",
                "prlimit64",
                "setrlimit",
                "getrlimit",
                "ioctl",
                "prctl",
                "shmget",
                "shmat",
                "shmctl",
                "shmdt",
                "io_uring_setup",
                "io_uring_enter",
                "bpf",
                "unshare",
                "setns",
                "mount",
                "umount2",
                "chroot",
                "pivot_root",
                "keyctl",
                "add_key",
                "request_key",
                "perf_event_open",
                "userfaultfd",
                "pidfd_open",
                "setpriority",
                "sched_setaffinity",
                "inotify_init1",
                "inotify_add_watch",
                "eventfd2",
                "pipe",
                "pipe2",
                "dup2",
                "dup3",
                "chdir",
                "fchdir",
                "setuid",
                "setgid"});
    filter.add(SCMP_ACT_ERRNO(ENOSYS), {"clone3"});
}

} // namespace

bool filterSystemCalls()
{
    Filter filter;
    allowWork(filter);
    allowReadingOnly(filter);
    allowMemory(filter);
    allowSignalsToSelf(filter);
    refusePolitely(filter);
    return filter.load();
}

} // namespace meipi::pdf::sandbox

#else

bool meipi::pdf::sandbox::filterSystemCalls() { return false; }

#endif
